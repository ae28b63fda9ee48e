import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createHub } from '../core/create-hub.ts';
import type { HubOptions, StreamConnection } from '../core/options.ts';

const EVENT = 'id: 1\nevent: note.updated\ndata: {"type":"note.updated"}\n\n';
const RESET = 'id: 1\nevent: reset\ndata: {"type":"reset"}\n\n';

const streamed = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/event-stream' } });

/** Follows all events; the stream waits for no longer than it takes to say how long it would. */
const following = (
  t: TestContext,
  fetch: (attempt: number) => Response,
  options: Partial<HubOptions> = {},
) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  t.mock.method(Math, 'random', () => 1);
  const seen: string[] = [];
  const waits: number[] = [];
  const controller = new AbortController();
  let attempt = 0;
  const hub = createHub({
    baseUrl: 'http://hub.test/v1',
    ...options,
    fetch: async () => fetch((attempt += 1)),
  });
  const onConnection = (connection: StreamConnection): void => {
    seen.push(connection.state === 'open' ? 'open' : `waiting ${connection.error?.code ?? ''}`.trim());
    if (connection.state === 'open') return;
    waits.push(connection.retryAt - Date.now());
    setImmediate(() => t.mock.timers.tick(connection.retryAt - Date.now()));
  };
  const stream = hub.events.stream({}, { signal: controller.signal, retryLimit: 0, onConnection });
  /** Reads until `done` attempts were made, or the stream fails. */
  const read = async (attempts: number): Promise<unknown> => {
    try {
      for await (const { event } of stream) seen.push(event);
      return undefined;
    } catch (error) {
      return error;
    } finally {
      assert.ok(attempt >= attempts, `${attempts} attempts`);
    }
  };
  return { seen, waits, read, stop: () => controller.abort() };
};

describe('event stream', () => {
  it('fails at once when the answer is no stream, also later [R-09]', async t => {
    const page = (): Response =>
      new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } });
    const first = following(t, page);
    const error = (await first.read(1)) as { code?: string; operationId?: string };
    assert.deepEqual([error.code, error.operationId, first.seen], ['not_a_stream', 'streamEvents', []]);
  });

  it('says how the connection stands, and fails at once when another answer than a stream comes later [R-09]', async t => {
    const { seen, read } = following(t, attempt =>
      attempt === 1
        ? streamed(EVENT)
        : new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }),
    );
    assert.equal(((await read(2)) as { code?: string }).code, 'not_a_stream');
    assert.deepEqual(seen, ['open', 'note.updated', 'waiting']);
  });

  for (const [what, text] of Object.entries({
    'without an event': ': hello\n\n',
    'after a reset': RESET,
    'with a pause of 0': 'retry: 0\n\n',
  })) {
    it(`comes back later each time when the stream is closed at once ${what} [R-09]`, async t => {
      const { waits, read, stop } = following(t, attempt => {
        if (attempt === 8) stop();
        return streamed(text);
      });
      await read(8);
      const [first, ...others] = waits;
      assert.ok(first === 1000 || text.startsWith('retry'), `first ${first}`);
      assert.deepEqual(others, [2000, 4000, 8000, 16_000, 30_000, 30_000]);
    });
  }

  it('comes back soon when there was news', async t => {
    const { waits, read, stop } = following(t, attempt => {
      if (attempt === 4) stop();
      return streamed(EVENT);
    });
    await read(4);
    assert.deepEqual(waits, [1000, 1000, 1000]);
  });

  it('goes on when the server is down for a while, and when the host has no network to fetch a token [R-11]', async t => {
    let asked = 0;
    const { seen, read } = following(
      t,
      attempt =>
        attempt === 1
          ? streamed(EVENT)
          : attempt === 2
            ? Response.json({ type: '', title: 'x', status: 401, code: 'token_expired' }, { status: 401 })
            : attempt === 3
              ? Response.json({ type: '', title: 'x', status: 503, code: 'busy' }, { status: 503 })
              : attempt === 4
                ? streamed(EVENT)
                : new Response(null, { status: 204 }),
      {
        retry: { limit: 0 },
        auth: () => {
          asked += 1;
          if (asked === 2) throw new TypeError('Failed to fetch');
          return `token-${asked}`;
        },
      },
    );
    assert.equal(await read(5), undefined);
    assert.deepEqual(seen, [
      'open',
      'note.updated',
      'waiting',
      'waiting connection',
      'waiting busy',
      'open',
      'note.updated',
      'waiting',
    ]);
  });
});

describe('the channel of events', () => {
  it('names where the stream comes from, without what the address may hold', () => {
    const channel = (options: HubOptions) => createHub(options).events.channel;
    assert.equal(channel({ baseUrl: 'https://user:pass@api.test/v1?key=1#x' }), 'https://api.test/v1');
    assert.equal(channel({ baseUrl: 'https://api.test/v1', shareStreams: false }), undefined);
    assert.equal(channel({ baseUrl: 'https://api.test/v1', fetch: request => fetch(request) }), undefined);
    assert.equal(
      channel({ baseUrl: 'https://api.test/v1', fetch: request => fetch(request), shareStreams: true }),
      'https://api.test/v1',
    );
  });
});
