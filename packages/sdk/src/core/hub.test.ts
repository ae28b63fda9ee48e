import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub } from './create-hub.ts';
import type { Hub } from './hub.ts';
import type { HubOptions, Middleware } from './options.ts';

const note = { id: 'not_1', text: 'x' };
const serve = (
  answer: (request: Request) => Response | Promise<Response>,
  options?: Partial<HubOptions>,
): Hub => createHub({ baseUrl: 'http://hub.test/v1', fetch: async request => answer(request), ...options });

describe('a hub', () => {
  it('gives what came with the data: status, headers, request id', async () => {
    const hub = serve(() =>
      Response.json(note, { status: 201, headers: { 'x-request-id': 'req_9', etag: '"1"' } }),
    );
    const { data, status, headers, requestId } = await hub.notes
      .create('cus_7', { text: 'x' })
      .withResponse();
    assert.deepEqual([data.id, status, headers.get('etag'), requestId], ['not_1', 201, '"1"', 'req_9']);
    const page = serve(() => Response.json({ items: [note], page: { nextCursor: null } }));
    assert.equal((await page.notes.list('cus_7').withResponse()).data.items[0]?.id, 'not_1');
  });

  it('fails once when it is asked for the response: no rejection is left unhandled', async t => {
    const unhandled = t.mock.fn();
    process.on('unhandledRejection', unhandled);
    t.after(() => process.off('unhandledRejection', unhandled));
    const hub = serve(() =>
      Response.json({ status: 404, code: 'not_found', title: '', type: '' }, { status: 404 }),
    );
    await assert.rejects(hub.notes.get('not_1').withResponse(), { name: 'NotFoundError' });
    await new Promise(setImmediate);
    assert.equal(unhandled.mock.callCount(), 0);
  });

  it('sends what the SDK has no method for, with token, query, version and errors as ever', async () => {
    const sent: unknown[] = [];
    const hub = serve(
      async request => {
        const { method, url, headers } = request;
        sent.push([method, url, headers.get('authorization'), headers.get('if-match'), await request.text()]);
        return url.endsWith('/none')
          ? new Response(null, { status: 204 })
          : Response.json(
              { status: 409, code: 'busy', title: '', type: '' },
              { status: sent.length > 1 ? 409 : 200 },
            );
      },
      { auth: () => 'token' },
    );
    const answer = await hub.request<{ code: string }>('GET', '/reports/7', { query: { kind: ['a', 'b'] } });
    assert.equal(answer.code, 'busy');
    await assert.rejects(hub.request('PUT', '/reports/7', { body: { a: 1 }, etag: '"3"' }), {
      name: 'ConflictError',
      operationId: 'request',
    });
    assert.equal(await hub.request('POST', '/none'), undefined);
    assert.deepEqual(sent, [
      ['GET', 'http://hub.test/v1/reports/7?kind=a&kind=b', 'Bearer token', null, ''],
      ['PUT', 'http://hub.test/v1/reports/7', 'Bearer token', '"3"', '{"a":1}'],
      ['POST', 'http://hub.test/v1/none', 'Bearer token', null, ''],
    ]);
    for (const path of ['https://evil.test/', 'reports', ''])
      await assert.rejects(hub.request('GET', path), { name: 'HubError', attempts: 0 }, path);
  });

  it('tells the hooks of a call after its own', async () => {
    const log: string[] = [];
    const hub = serve(() => Response.json(note), { hooks: { request: () => log.push('hub') } });
    await hub.notes.get('not_1', {
      hooks: { request: () => log.push('call'), response: () => log.push('answer') },
    });
    await hub.notes.get('not_1');
    assert.deepEqual(log, ['hub', 'call', 'answer', 'hub']);
  });

  it('lends itself with further middleware, inside of its own, and stays as it was', async () => {
    const log: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        log.push(name);
        return next(request);
      };
    const hub = serve(() => Response.json(note), { middleware: [layer('own')] });
    const other = hub
      .with([layer('second')])
      .with([async () => Response.json({ ...note, text: 'answered here' })]);
    assert.equal((await other.notes.get('not_1')).text, 'answered here');
    assert.deepEqual(log.splice(0), ['own', 'second']);
    assert.equal((await hub.notes.get('not_1')).text, 'x');
    assert.deepEqual(log, ['own']);
    other.close();
    assert.equal((await hub.notes.get('not_1')).id, 'not_1');
  });

  it('takes what it has lent along when it is closed, also what that lends, and what is lent later', async () => {
    const pass: Middleware = async (request, next) => next(request);
    let asked = 0;
    const hub = serve(() => {
      asked += 1;
      return new Promise<Response>(() => undefined);
    });
    const child = hub.with([pass]),
      grandchild = child.with([pass]),
      other = hub.with([pass]);
    const calls = [child, grandchild, other].map(async each => each.notes.get('not_1'));
    while (asked < 3) await new Promise(setImmediate);
    hub.close();
    for (const call of [
      ...calls,
      ...[child, grandchild, hub.with([pass])].map(async each => each.notes.get('not_2')),
    ])
      await assert.rejects(call, { name: 'AbortedError' });
    assert.equal(asked, 3);
  });

  it('makes what it has lent ask for a token anew, and is left alone by it [S-09]', async () => {
    let person = 'ann';
    const sent: (string | null)[] = [];
    const hub = serve(
      request => {
        sent.push(request.headers.get('authorization'));
        return Response.json(note);
      },
      { auth: () => person },
    );
    const pass: Middleware = async (request, next) => next(request),
      child = hub.with([pass]),
      grandchild = child.with([pass]),
      all = [hub, child, grandchild];
    for (const each of all) await each.notes.get('not_1');
    person = 'bob';
    hub.forgetToken();
    for (const each of all) await each.notes.get('not_1');
    assert.deepEqual(sent.splice(0), [...Array(3).fill('Bearer ann'), ...Array(3).fill('Bearer bob')]);
    person = 'cem';
    child.forgetToken();
    for (const each of all) await each.notes.get('not_1');
    assert.deepEqual(sent, ['Bearer bob', 'Bearer cem', 'Bearer cem']);
  });

  it('that is closed ends what is on its way, streams too, and refuses what comes later', async () => {
    const hub = serve(request =>
      request.url.endsWith('/events')
        ? new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
        : new Promise<Response>(() => undefined),
    );
    const opened = Promise.withResolvers<void>(),
      stream = hub.events.stream({}, { onConnection: () => opened.resolve() }).next(),
      // More than what Node takes for a leak of listeners.
      calls = Array.from({ length: 40 }, async () => hub.notes.get('not_1'));
    await opened.promise;
    hub.close();
    for (const call of [stream, ...calls, hub.notes.get('not_1'), hub.attachments.download('att_1')])
      await assert.rejects(call, { name: 'AbortedError' });
  });

  it('rejects, and never throws, what cannot be sent: ids, addresses [S-05]', async () => {
    const hub = serve(() => assert.fail('was sent'));
    const calls = [
      () => hub.customers.get(''),
      () => hub.customers.update({ id: '..', etag: '' }, { phone: null }),
      () => hub.notes.list(undefined as unknown as string),
      () => hub.folders.delete({ id: '', etag: '"1"' }),
      () => hub.attachments.download(''),
      () => hub.jobs.events('').next(),
      () => hub.passwords.reveal(''),
      () => hub.uploads.put('', new Blob(['x'])),
    ];
    for (const call of calls)
      await assert.rejects(Promise.resolve(call()), { name: 'HubError', code: 'invalid_id' }, String(call));
    for (const baseUrl of [undefined, '', 'api.example.com/v1'] as string[])
      await assert.rejects(createHub({ baseUrl }).customers.list(), {
        name: 'HubError',
        code: 'invalid_base_url',
      });
  });

  it('calls a success that holds nothing a drift, with its status and request id [S-04]', async () => {
    for (const body of ['', 'null', '\n', '42', '{}']) {
      const hub = serve(() => new Response(body, { headers: { 'x-request-id': 'req_4' } }));
      const expected = { name: 'DriftError', status: 200, requestId: 'req_4' };
      await assert.rejects(hub.notes.list('cus_7'), { ...expected, operationId: 'listNotes' }, body);
      if (body !== '{}') await assert.rejects(hub.passwords.reveal('pwd_1'), expected, body);
    }
  });

  it('asks for a token anew when somebody else has signed in, and repeats nothing of the one before [S-09]', async () => {
    let person = 'ann';
    const refused = Promise.withResolvers<Response>(),
      sent: (string | null)[] = [];
    const hub = serve(
      request => {
        sent.push(request.headers.get('authorization'));
        return sent.length === 1 ? refused.promise : Response.json(note);
      },
      { auth: () => person },
    );
    const before = hub.notes.update({ id: 'not_1', etag: '"1"' }, { text: 'by ann' });
    while (sent.length === 0) await new Promise(setImmediate);
    person = 'bob';
    hub.forgetToken();
    await hub.notes.get('not_1');
    refused.resolve(Response.json({ status: 401, code: 'x', title: '', type: '' }, { status: 401 }));
    await assert.rejects(before, { name: 'AbortedError' });
    assert.deepEqual(sent, ['Bearer ann', 'Bearer bob']);
  });
});
