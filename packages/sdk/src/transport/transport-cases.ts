// What the transport promises, proven against a real HTTP server: under Node and in a browser by the same cases.
import { connect } from '../core/hub.ts';
import {
  AbortedError,
  ConnectionError,
  DriftError,
  PreconditionFailedError,
  RateLimitError,
  TimeoutError,
} from '../core/errors.ts';
import type { HubOptions } from '../core/options.ts';
import { createClient } from '../internal/client.ts';
import type { SendAttempt } from './attempt.ts';
import { kyAttempt } from './ky.ts';
import { plainAttempt } from './plain.ts';
import { streamCases } from './transport-cases.streams.ts';
import { failure, type Assert, type Case } from './transport-cases.tools.ts';

const cases: Readonly<Record<string, Case>> = {
  'reads a record': async ({ assert, hub }) =>
    assert.equal((await hub('ok').notes.get('not_1')).text, 'Key is with the front desk.'),

  'retries a status although ky does not throw on it': async ({ assert, hub, seen }) => {
    await hub('flaky').notes.get('not_1');
    assert.equal((await seen()).length, 3);
  },

  'keeps the idempotency key of a POST on every attempt': async ({ assert, hub }) => {
    const { keys } = (await hub('flaky').notes.create('cus_7', { text: 'x' })) as unknown as {
      keys: string[];
    };
    assert.equal(new Set(keys).size, 1);
    assert.ok(/^[0-9a-f-]{36}$/.test(keys[0] ?? ''));
  },

  'does not repeat a write without a key whose answer was lost': async ({ assert, hub, seen }) => {
    // Cut in the middle: where nothing had come, a browser asks again by itself.
    const error = await failure(hub('cut-body').notes.update({ id: 'not_1', etag: '"1"' }, { text: 'x' }));
    assert.ok(error instanceof ConnectionError);
    assert.equal((await seen()).length, 1);
  },

  'repeats a 500 of a read, but not of a write with a key': async ({ assert, hub, seen }) => {
    assert.equal((await failure(hub('broken').notes.create('cus_7', { text: 'x' }))).attempts, 1);
    const error = await failure(hub('broken').notes.get('not_1'));
    assert.equal(error.attempts, 3);
    assert.equal((await seen()).length, 4);
  },

  'fails at once when Retry-After is beyond the deadline, and never shortens it': async ({
    assert,
    hub,
    seen,
  }) => {
    const startedAt = Date.now();
    const error = await failure<RateLimitError>(hub('busy-for-an-hour').notes.get('not_1'));
    assert.ok(error instanceof RateLimitError);
    assert.equal(error.retryAfterMs, 3_600_000);
    assert.equal((await seen()).length, 1);
    assert.ok(Date.now() - startedAt < 1_000);
  },

  'stops at once when aborted during a backoff': async ({ assert, hub }) => {
    const startedAt = Date.now();
    const error = await failure(
      hub('busy-for-five-seconds').notes.get('not_1', { signal: AbortSignal.timeout(50) }),
    );
    assert.ok(error instanceof AbortedError, error.name);
    assert.ok(Date.now() - startedAt < 1_000);
  },

  'stops at once when aborted in flight': async ({ assert, hub }) =>
    assert.ok(
      (await failure(hub('silent').notes.get('not_1', { signal: AbortSignal.timeout(50) }))) instanceof
        AbortedError,
    ),

  'stops at once when aborted while the body is read': async ({ assert, hub }) =>
    assert.ok(
      (await failure(hub('stalled-body').notes.get('not_1', { signal: AbortSignal.timeout(50) }))) instanceof
        AbortedError,
    ),

  'sends nothing when aborted before': async ({ assert, hub, seen }) => {
    assert.ok(
      (await failure(hub('ok').notes.get('not_1', { signal: AbortSignal.abort() }))) instanceof AbortedError,
    );
    assert.equal((await seen()).length, 0);
  },

  'takes 204 and an empty 200 for a success of a deletion alone [S-04]': async ({ assert, hub }) => {
    for (const scenario of ['no-content', 'empty'])
      assert.equal(await hub(scenario).notes.delete({ id: 'not_1', etag: '"1"' }), undefined);
    const error = await failure(hub('empty').notes.get('not_1'));
    assert.ok(error instanceof DriftError, error.name);
  },

  'calls a success that is not JSON a drift': async ({ assert, hub }) => {
    const error = await failure(hub('html').notes.get('not_1'));
    assert.ok(error instanceof DriftError);
    assert.equal(error.operationId, 'getNote');
  },

  "does not quote a proxy's error page": async ({ assert, hub }) => {
    const error = await failure(hub('proxy-error').notes.get('not_1'));
    assert.equal(error.code, 'http_418');
    assert.ok(!error.message.includes('nginx'));
  },

  'has a time limit until the answer begins': async ({ assert, hub }) => {
    const error = await failure(hub('silent').notes.get('not_1', { timeoutMs: 50, retryLimit: 0 }));
    assert.ok(error instanceof TimeoutError && error instanceof ConnectionError, error.name);
  },

  'has a time limit until the answer is read': async ({ assert, hub }) =>
    assert.ok(
      (await failure(hub('stalled-body').notes.get('not_1', { deadlineMs: 100 }))) instanceof TimeoutError,
    ),

  'has a deadline over all attempts': async ({ assert, hub }) => {
    const startedAt = Date.now();
    assert.ok(
      (await failure(
        hub('silent').notes.get('not_1', { timeoutMs: 60, deadlineMs: 150, retryLimit: 50 }),
      )) instanceof TimeoutError,
    );
    assert.ok(Date.now() - startedAt < 1_000);
  },

  'calls a cut connection and a cut body connection errors': async ({ assert, hub }) => {
    assert.ok((await failure(hub('reset').notes.get('not_1', { retryLimit: 0 }))) instanceof ConnectionError);
    assert.ok(
      (await failure(hub('cut-body').notes.get('not_1', { retryLimit: 0 }))) instanceof ConnectionError,
    );
  },

  'fetches a new token once after a 401, however many requests wait': async ({ assert, hub }) => {
    const asked: string[] = [];
    const client = hub('needs-second-token', {
      auth: reason => {
        asked.push(reason);
        return `token-${asked.length}`;
      },
    });
    await Promise.all(Array.from({ length: 8 }, () => client.notes.get('not_1')));
    assert.deepEqual(asked, ['initial', 'expired']);
  },

  'gives up when the new token is refused too': async ({ assert, hub, seen }) => {
    let asked = 0;
    const error = await failure(hub('unauthorized', { auth: () => `token-${asked++}` }).notes.get('not_1'));
    assert.equal(error.name, 'AuthenticationError');
    assert.equal(asked, 2);
    assert.equal((await seen()).length, 2);
  },

  'hands out the current record when somebody else was faster': async ({ assert, hub }) => {
    const error = await failure<PreconditionFailedError>(
      hub('changed').notes.update({ id: 'not_1', etag: '"1"' }, { text: 'mine' }),
    );
    assert.ok(error instanceof PreconditionFailedError);
    assert.equal(error.current?.etag, '"2"');
  },

  'goes on after an empty page with a next cursor': async ({ assert, hub, seen }) => {
    const ids: string[] = [];
    for await (const { id } of hub('pages').notes.list('cus_7')) ids.push(id);
    assert.deepEqual(ids, ['a', 'b', 'c']);
    assert.equal((await seen()).length, 3);
  },

  'runs the middleware around every attempt, outermost first': async ({ assert, hub }) => {
    const log: string[] = [];
    const layer =
      (name: string): NonNullable<HubOptions['middleware']>[number] =>
      async (request, next, { attempt }) => {
        log.push(`${name}${attempt}`);
        return next(request);
      };
    await hub('flaky', { middleware: [layer('a'), layer('b')] }).notes.get('not_1');
    assert.deepEqual(log, ['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  },

  'warns of a deprecated operation once': async ({ assert, hub }) => {
    const notices: unknown[] = [];
    const client = hub('deprecated', { onDeprecation: notice => notices.push(notice) });
    await client.notes.get('not_1');
    await client.notes.get('not_1');
    assert.deepEqual(notices, [
      { operationId: 'getNote', deprecation: '@1767225600', sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' },
    ]);
  },
};

/** Each attempt is sent in one of these ways; the cases hold for all. */
const ways: Readonly<Record<string, SendAttempt>> = { 'by ky': kyAttempt, 'by fetch alone': plainAttempt };

/** The cases as named functions for any test runner. */
export const transportCases = (origin: string, assert: Assert): [string, () => Promise<void>][] =>
  Object.entries(ways).flatMap(([way, attempt]) =>
    Object.entries({ ...cases, ...streamCases }).map(([name, run]): [string, () => Promise<void>] => [
      `${name}, ${way}`,
      () => {
        const key = crypto.randomUUID();
        const base = (scenario: string): string => `${origin}/__sdk-fixture/${scenario}/${key}`;
        return run({
          assert,
          base,
          hub: (scenario, options) => connect({ baseUrl: base(scenario), ...options }, attempt),
          client: (scenario, options) => createClient({ baseUrl: base(scenario), ...options }, attempt),
          seen: async () =>
            (
              (await (await fetch(`${origin}/__sdk-fixture/seen/${key}`)).json()) as Record<string, unknown>[]
            ).slice(0, -1),
        });
      },
    ]),
  );
