import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock, Connection, LiveSink, OpenOptions } from './ports.ts';
import { ALL, type Scope } from './scope.ts';
import type { LiveStatus } from './status.ts';
import { LiveStream } from './stream.ts';
import { flush } from './testing/world.ts';

type Item = { readonly id: string; readonly data: unknown };

/** A stream whose server does what the test says, on a clock that stands still until it is told to go on. */
const world = () => {
  let now = 1000;
  let timers: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter(other => other !== timer));
    },
    random: () => 1,
  };
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
      await flush();
    }
  };
  const told: string[] = [];
  let status: LiveStatus | undefined;
  const sink: LiveSink = {
    status: next => (status = next),
    covered: scope => told.push(`covered ${scope === ALL ? 'all' : String(scope)}`),
    event: ({ resource }) => told.push(`event ${resource?.id}`),
    missed: () => told.push('missed'),
  };
  const asked: {
    scope: Scope;
    lastId: string | undefined;
    on: (connection: Connection) => void;
    push: (item: Item | Error | 'end') => void;
  }[] = [];
  const open = async function* (scope: Scope, { signal, headers, onConnection }: OpenOptions) {
    const queue: (Item | Error | 'end')[] = [];
    let wake = (): void => undefined;
    signal.addEventListener('abort', () => wake());
    const push = (item: Item | Error | 'end'): void => {
      queue.push(item);
      wake();
    };
    asked.push({ scope, lastId: headers['last-event-id'], on: onConnection, push });
    for (;;) {
      if (signal.aborted) throw Object.assign(new Error('aborted'), { code: 'aborted' });
      const item = queue.shift();
      if (item === 'end') return;
      if (item instanceof Error) throw item;
      if (item) yield item;
      else await new Promise<void>(resolve => (wake = resolve));
    }
  };
  const stream = new LiveStream({ open, clock }, sink);
  return {
    stream,
    asked,
    told,
    pass,
    get status() {
      return status!;
    },
    get now() {
      return now;
    },
    last: () => asked.at(-1)!,
  };
};

const reset: Item = { id: '10', data: { type: 'reset', customerId: null, resource: null } };
const changed = (id: string): Item => ({
  id,
  data: {
    type: 'contact.updated',
    customerId: 'cus_1',
    resource: { type: 'contact', id: `con_${id}`, etag: '"1"' },
  },
});
const failed = (status: number | undefined, code = 'x', more: object = {}): Error =>
  Object.assign(new Error(code), { code, status, ...more });

describe('a live stream', () => {
  it('begins by asking for a reset, which says that it is open and is passed on as that', async () => {
    const at = world();
    at.stream.want('cus_1');
    await flush();
    assert.equal(at.status.kind, 'connecting');
    assert.equal(at.last().lastId, 'none');
    at.last().on({ state: 'open' });
    at.last().push(reset);
    at.last().push(changed('11'));
    await flush();
    assert.equal(at.status.kind, 'live');
    assert.deepEqual(at.told, ['covered undefined', 'covered cus_1', 'event con_11']);
    at.last().push(reset);
    await flush();
    assert.equal(at.told.at(-1), 'missed');
    at.stream.want(undefined);
    assert.deepEqual(at.status, { kind: 'off', since: 0 });
  });

  it('takes a server that says no reset for open after a second', async () => {
    const at = world();
    at.stream.want(ALL);
    await flush();
    at.last().on({ state: 'open' });
    await at.pass(1000);
    assert.deepEqual(at.told, ['covered undefined', 'covered all']);
    // Without ids there is nothing to go on from: after a cut everything may have changed.
    at.last().on({ state: 'waiting', retryAt: 5000 });
    at.last().on({ state: 'open' });
    await at.pass(1000);
    assert.deepEqual(at.told.slice(2), ['covered undefined', 'covered all']);
    at.stream.want(undefined);
  });

  it('goes on after the last event when it is widened, without a gap in its status', async () => {
    const at = world();
    at.stream.want('cus_1');
    await flush();
    at.last().on({ state: 'open' });
    at.last().push(reset);
    await flush();
    at.stream.want(ALL);
    await flush();
    assert.deepEqual([at.last().scope, at.last().lastId, at.status.kind], [ALL, '10', 'live']);
    assert.equal(at.told.at(-1), 'covered cus_1');
    at.last().on({ state: 'open' });
    assert.equal(at.told.at(-1), 'covered all');
    at.stream.want(undefined);
  });

  const outcomes: [what: string, failure: Error | 'end', kind: LiveStatus['kind'], waits: number[]][] = [
    ['503', failed(503), 'retrying', [1, 2, 4, 8, 16, 30, 30]],
    ['no network', failed(undefined, 'connection'), 'retrying', [1, 2, 4, 8, 16, 30, 30]],
    ['429 with a pause', failed(429, 'rate_limited', { retryAfterMs: 90_000 }), 'retrying', [90, 90]],
    ['401', failed(401), 'refused', [30, 60, 120, 240, 300, 300]],
    ['403', failed(403), 'refused', [30, 60, 120, 240, 300, 300]],
    ['404', failed(404), 'unsupported', [30, 60, 120, 240, 300]],
    ['405', failed(405), 'unsupported', [30, 60]],
    ['501', failed(501), 'unsupported', [30, 60]],
    ['a page', failed(undefined, 'not_a_stream'), 'unsupported', [30, 60]],
    ['an end without a word', 'end', 'unsupported', [30, 60]],
  ];
  for (const [what, failure, kind, waits] of outcomes) {
    it(`comes back by itself after ${what}, and says how it stands: ${kind} [R-08]`, async () => {
      const at = world();
      at.stream.want(ALL);
      const since = at.now;
      for (const seconds of waits) {
        await flush();
        const attempts = at.asked.length;
        at.last().push(failure);
        await flush();
        assert.equal(at.status.kind, kind);
        assert.equal(at.status.since, since);
        assert.equal(at.status.retryAt, at.now + seconds * 1000);
        await at.pass(seconds * 1000 - 1);
        assert.equal(at.asked.length, attempts);
        await at.pass(1);
        assert.equal(at.asked.length, attempts + 1);
      }
      at.last().on({ state: 'open' });
      assert.equal(at.status.kind, 'live');
      at.stream.want(undefined);
    });
  }

  it('says since when the connection is lost, however often it is tried, and connects at once when asked to', async () => {
    const at = world();
    at.stream.want(ALL);
    await flush();
    at.last().on({ state: 'open' });
    at.last().push(reset);
    await at.pass(60_000);
    const since = at.now;
    at.last().on({
      state: 'waiting',
      retryAt: at.now + 1000,
      error: failed(503, 'busy', { requestId: 'req_1', message: 'secret' }),
    });
    assert.deepEqual(at.status, {
      kind: 'retrying',
      since,
      retryAt: since + 1000,
      error: { code: 'busy', requestId: 'req_1' },
    });
    await at.pass(5000);
    at.last().push(failed(undefined, 'connection'));
    await flush();
    assert.equal(at.status.since, since);
    const attempts = at.asked.length;
    at.stream.retry();
    await flush();
    assert.equal(at.asked.length, attempts + 1);
    assert.equal(at.last().lastId, '10');
    assert.equal(at.status.kind, 'connecting');
    at.last().push(failed(503));
    await flush();
    assert.equal(at.status.since, since);
    at.last().on({ state: 'open' });
    at.stream.retry();
    assert.equal(at.asked.length, attempts + 1);
    at.stream.want(undefined);
  });

  it('passes over an event that cannot be read, and begins anew after one that is too long', async () => {
    const at = world();
    at.stream.want(ALL);
    await flush();
    at.last().on({ state: 'open' });
    at.last().push(reset);
    at.last().push({ id: '11', data: { type: 7 } });
    at.last().push(changed('12'));
    at.last().push(failed(undefined, 'event_too_long'));
    await flush();
    assert.equal(at.told.at(-1), 'event con_12');
    await at.pass(1000);
    assert.equal(at.last().lastId, 'none');
    at.stream.want(undefined);
  });
});
