import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, ConnectionError, DriftError, type BulkResult, type BulkResults } from '@customer-hub/sdk';
import fc from 'fast-check';
import { Activities, isOver, type Activity, type StartedActivity } from './activity.ts';
import { bulkWork } from './bulk-work.ts';
import { UNANSWERED } from './uncertain.ts';
import type { BulkOutcome, BulkPart } from './bulk.ts';

const refusal = (status: number, code: string): ApiError =>
  new ApiError({ type: 'about:blank', title: code, status, code });

/** What becomes of one request: done or not, answered or not. */
const fate = fc.constantFrom(
  'answered',
  'partly',
  'refused',
  'lost before',
  'lost after',
  'unreadable',
  '503 after',
  'running',
);
type Fate = ReturnType<typeof fate.generate>['value'];

/** A server that does a bulk request once for each key, and answers when the scheduler lets it. */
const server = (scheduler: fc.Scheduler, given: readonly Fate[]) => {
  let fates = given;
  const applied = new Map<string, string>();
  const answers = new Map<string, BulkResults>();
  let [underWay, next] = [0, 0];
  const apply = ({ target, idempotencyKey }: BulkPart, fails: boolean): BulkResults => {
    const known = answers.get(idempotencyKey);
    if (known) return known;
    assert.ok('ids' in target);
    const results = target.ids.map((id, n): BulkResult => {
      if (fails && n === 0)
        return {
          id,
          status: 'failed',
          problem: { type: 'about:blank', title: 'locked', status: 409, code: 'locked' },
        };
      assert.equal(applied.get(id), undefined, `${id} was done twice, by two keys`);
      applied.set(id, idempotencyKey);
      return { id, status: 'done' };
    });
    answers.set(idempotencyKey, { results });
    return { results };
  };
  const answer = (part: BulkPart): BulkResults => {
    const what = fates[next++] ?? 'answered';
    // What was done is answered as it was then.
    if (what === 'refused' && !answers.has(part.idempotencyKey)) throw refusal(422, 'too_many');
    if (what === 'lost before') throw new ConnectionError();
    if (what === 'running') throw refusal(409, 'idempotency_running');
    const results = apply(part, what === 'partly');
    if (what === 'lost after') throw new ConnectionError();
    if (what === 'unreadable') throw new DriftError('Unreadable.');
    if (what === '503 after') throw refusal(503, 'unavailable');
    return results;
  };
  return {
    applied,
    /** From now on everything is answered. */
    recover: (): void => {
      fates = [];
    },
    send: async (part: BulkPart): Promise<BulkResults> => {
      underWay += 1;
      assert.equal(underWay, 1, 'one request of a lane at a time');
      try {
        await scheduler.schedule(Promise.resolve(), 'bulk is answered');
        return answer(part);
      } finally {
        underWay -= 1;
      }
    },
  };
};

const step = fc.oneof(
  fc.record({ do: fc.constant('start' as const), size: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('cancel' as const), size: fc.nat(3) }),
  fc.record({ do: fc.constant('retry' as const), size: fc.nat(3) }),
);

interface Followed {
  readonly started: StartedActivity;
  readonly ids: string[];
  outcome: BulkOutcome | undefined;
  /** Changes from under way to over. */
  ends: number;
  attempts: number;
}

const checkCounts = ({ outcome }: Followed): void => {
  if (!outcome) return;
  const { total, done, failed, unchanged } = outcome;
  assert.equal(done + failed.length + unchanged, total, 'the counts add up');
};

/** Nothing is said of a record that is not so. */
const checkClaims = ({ outcome, ids }: Followed, applied: ReadonlyMap<string, string>): void => {
  if (!outcome) return;
  const said = new Map(outcome.failed.map(({ id, problem }) => [id, problem?.code]));
  for (const id of ids) {
    const code = said.get(id);
    if (code === undefined) assert.ok(applied.has(id), `${id} is said to be done`);
    else if (code !== UNANSWERED) assert.ok(!applied.has(id), `${id} is said not to be done: ${code}`);
  }
  assert.equal(said.size, outcome.failed.length, 'each is named once');
};

describe('bulk actions', () => {
  it('are done once each, end once each and claim nothing, however they are cancelled, answered or not [R-15] [R-26]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fate, { maxLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (scheduler, fates, steps, checks) => {
          const at = server(scheduler, fates);
          const all = new Activities();
          const followed: Followed[] = [];
          const start = (size: number): void => {
            const ids = Array.from({ length: size }, (_, n) => `${followed.length}.${n}`);
            const one = { ids, outcome: undefined, ends: 0, attempts: 1 } as unknown as Followed;
            const started = all.run(
              bulkWork({
                subject: 'delete',
                lane: 'things',
                target: { ids },
                count: size,
                jobs: {} as never,
                partSize: 2,
                send: part => at.send(part),
                wait: () => scheduler.schedule(Promise.resolve(), 'a pause'),
                check: checks
                  ? asked => Promise.resolve(new Map(asked.map(id => [id, at.applied.has(id)])))
                  : undefined,
                settled: (_, outcome) => {
                  one.outcome = outcome;
                },
              }),
            );
            let before: Activity = started.state.get();
            started.state.listen(() => {
              const now = started.state.get();
              if (!isOver(before) && isOver(now)) one.ends += 1;
              if (isOver(before))
                assert.equal(isOver(now) && now.status !== before.status, false, 'an end is for good');
              assert.ok(now.progress.done <= now.progress.total);
              before = now;
            });
            followed.push(Object.assign(one, { started }));
          };
          for (const { do: what, size } of steps) {
            const chosen = followed[size % Math.max(1, followed.length)];
            if (what === 'start') start(size);
            else if (what === 'cancel') chosen?.started.state.get().cancel?.();
            else if (chosen?.started.state.get().retry) {
              chosen.attempts += 1;
              void chosen.started.state.get().retry!();
            }
            if (scheduler.count() > 0) await scheduler.waitOne();
            for (const one of followed) {
              checkCounts(one);
              if (isOver(one.started.state.get())) checkClaims(one, at.applied);
            }
          }
          await scheduler.waitIdle();
          for (const one of followed) {
            assert.ok(isOver(one.started.state.get()), `nothing is left ${one.started.state.get().status}`);
            assert.equal(one.ends, one.attempts, 'each attempt ends once');
            checkCounts(one);
            checkClaims(one, at.applied);
          }
          // With a server that answers, a retry of each does all that is left, and nothing twice.
          at.recover();
          for (const { started, ids } of followed) {
            void started.state.get().retry?.();
            await scheduler.waitIdle();
            assert.equal(started.state.get().status, 'done');
            assert.ok(
              ids.every(id => at.applied.has(id)),
              'all are done in the end',
            );
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});
