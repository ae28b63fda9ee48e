import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub } from '../core/create-hub.ts';
import { kyAttempt } from './ky.ts';
import type { HubOptions } from '../core/options.ts';
import { createClient } from '../internal/client.ts';

const busy = (): Response =>
  Response.json(
    { type: '', title: 'busy', status: 503, code: 'busy' },
    { status: 503, headers: { 'retry-after': '0', 'x-request-id': 'req_9' } },
  );

describe('sending', () => {
  it('tells hooks of every attempt, the wait and the final error, in order and without values', async () => {
    const log: string[] = [];
    const hooks: HubOptions['hooks'] = {
      request: ({ operationId, method, path, attempt }) =>
        log.push(`request ${operationId} ${method} ${path} ${attempt}`),
      response: ({ status, requestId, durationMs }) =>
        log.push(`response ${status} ${requestId} ${durationMs >= 0}`),
      retry: ({ delayMs, error }) => log.push(`retry ${delayMs >= 200 && delayMs < 700} ${error.code}`),
      error: ({ attempt, error }) => log.push(`error ${attempt} ${error.name}`),
    };
    const hub = createHub({ baseUrl: 'http://hub.test/v1', fetch: async () => busy(), hooks });
    await assert.rejects(async () => hub.notes.list('cus_7', { q: 'private' }, { retryLimit: 1 }));
    assert.deepEqual(log, [
      'request listNotes GET /customers/cus_7/notes 1',
      'response 503 req_9 true',
      'retry true busy',
      'request listNotes GET /customers/cus_7/notes 2',
      'response 503 req_9 true',
      'error 2 ServerError',
    ]);
  });

  it('survives a hook that throws', async () => {
    const warnings: unknown[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test',
      fetch: async () => Response.json({ id: 'not_1' }),
      hooks: {
        request: () => {
          throw new Error('x');
        },
      },
      logger: { warn: (...words) => warnings.push(words) },
    });
    assert.equal((await hub.notes.get('not_1')).id, 'not_1');
    assert.deepEqual(warnings, [['customer-hub: hook failed', 'request']]);
  });

  it('lets a middleware change the request, answer itself, and see the final answer', async () => {
    const seen: string[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test',
      fetch: async request => Response.json({ id: request.headers.get('x-tenant') }),
      middleware: [
        async (request, next) => {
          const response = await next(request);
          seen.push(`${response.status}`);
          return response;
        },
        (request, next) => {
          const copy = new Request(request);
          copy.headers.set('x-tenant', 'acme');
          return next(copy);
        },
        async (request, next, { path }) =>
          path === '/notes/cached' ? Response.json({ id: 'from the cache' }) : next(request),
      ],
    });
    assert.equal((await hub.notes.get('not_1')).id, 'acme');
    assert.equal((await hub.notes.get('cached')).id, 'from the cache');
    assert.deepEqual(seen, ['200', '200']);
  });

  it('neither clones the answer nor the request, so that a streamed upload is not buffered', async t => {
    const cloned = [t.mock.method(Response.prototype, 'clone'), t.mock.method(Request.prototype, 'clone')];
    const hub = createHub({ baseUrl: 'http://hub.test', fetch: async () => Response.json({ id: 'x' }) });
    await hub.notes.get('not_1');
    await hub.notes.create('cus_7', { text: 'x' });
    await createClient(
      {
        baseUrl: 'http://hub.test',
        fetch: async request => {
          await request.arrayBuffer();
          return Response.json({});
        },
      },
      kyAttempt,
    ).upload('putUploadContent', '/uploads/upl_1/content', new Blob(['x'.repeat(100_000)]), {
      onProgress: () => undefined,
    });
    assert.deepEqual(
      cloned.map(method => method.mock.callCount()),
      [0, 0],
    );
  });

  it("takes the caller's key and headers, whatever their case", async () => {
    const headers: Record<string, string>[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test/v1/',
      auth: () => 'token',
      fetch: async request => {
        headers.push({ url: request.url, ...Object.fromEntries(request.headers) });
        return Response.json({});
      },
    });
    await hub.notes.create(
      'cus_7',
      { text: 'x' },
      { idempotencyKey: 'mine', headers: { Accept: 'application/vnd.x+json', 'X-Trace': '1' } },
    );
    const [{ url, accept, 'x-trace': trace, 'idempotency-key': key } = {}] = headers;
    assert.deepEqual(
      { url, accept, trace, key },
      {
        url: 'http://hub.test/v1/customers/cus_7/notes',
        accept: 'application/vnd.x+json',
        trace: '1',
        key: 'mine',
      },
    );
  });

  it('sends no authorization without an auth callback', async () => {
    let headers: Headers | undefined;
    await createHub({
      baseUrl: 'http://hub.test',
      fetch: async request => {
        headers = request.headers;
        return Response.json({});
      },
    }).notes.get('not_1');
    assert.equal(headers?.has('authorization'), false);
  });

  it('leaves no timer behind', async t => {
    const timers = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    t.mock.method(globalThis, 'setTimeout', (run: () => void, ms?: number) => {
      const timer = set(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
      return timer;
    });
    t.mock.method(globalThis, 'clearTimeout', (timer?: ReturnType<typeof setTimeout>) => {
      timers.delete(timer);
      clear(timer);
    });
    const hub = createHub({ baseUrl: 'http://hub.test', auth: () => 'token', fetch: async () => busy() });
    await assert.rejects(hub.notes.get('not_1'));
    await assert.rejects(hub.notes.get('not_1', { signal: AbortSignal.abort() }));
    assert.equal(timers.size, 0);
  });

  it('waits as told when a change or a deletion is limited, and says so when it does not pass [R-29]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const sent: string[] = [];
    const waits: number[] = [];
    const limited = (): Response =>
      Response.json(
        { type: '', title: 'slow down', status: 429, code: 'rate_limited' },
        { status: 429, headers: { 'retry-after': '3' } },
      );
    const hub = createHub({
      baseUrl: 'http://hub.test',
      hooks: {
        retry: ({ delayMs }) => {
          waits.push(delayMs);
          // Once the wait has begun.
          setImmediate(() => t.mock.timers.tick(delayMs));
        },
      },
      fetch: async request => {
        sent.push(`${request.method} ${request.headers.get('if-match')}`);
        return sent.length % 2 === 1
          ? limited()
          : request.method === 'DELETE'
            ? new Response(null, { status: 204 })
            : Response.json({ id: 'not_1' });
      },
    });
    const note = { id: 'not_1', etag: '"1"' };
    assert.equal((await hub.notes.update(note, { text: 'x' })).id, 'not_1');
    await hub.notes.delete(note);
    assert.deepEqual(sent, ['PATCH "1"', 'PATCH "1"', 'DELETE "1"', 'DELETE "1"']);
    assert.ok(
      waits.every(ms => ms >= 3000 && ms < 3500),
      String(waits),
    );
    const given = createHub({ baseUrl: 'http://hub.test', fetch: async () => limited() });
    await assert.rejects(given.notes.update(note, { text: 'x' }, { retryLimit: 0 }), {
      name: 'RateLimitError',
      retryAfterMs: 3000,
    });
  });
});
