import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JobEvent, JobTarget } from '@customer-hub/server/parts/contract/types';
import {
  canRetry,
  jobIsOver,
  targetCanRetry,
  targetIsOver,
  TARGET_STATUSES,
} from '@customer-hub/server/parts/domain/job-state';
import { createTestMock, type TestMock } from '../testing.ts';
import { missedSince } from './feed.ts';

const DEVICES = ['dev_1', 'dev_2', 'dev_3'];
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 100, max: 45_000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('turn' as const),
      device: fc.constantFrom(...DEVICES),
      to: fc.constantFrom('online' as const, 'offline' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('retry' as const),
      statuses: fc.subarray(['failed', 'skipped', 'timed_out', 'cancelled'] as const, { minLength: 1 }),
    }),
  },
);
const commands = fc.constantFrom(
  'ticks',
  'echo a; sleep 20; echo b',
  'exit 3',
  'drop 70',
  'hang',
  'ping -n 3 x.example',
);

/** What somebody has heard who looked in after each step. */
class Listener {
  readonly pieces = new Map<string, Extract<JobEvent, { type: 'output' }>[]>();
  #last = 0;
  async lookIn(jobId: string, mock: TestMock): Promise<void> {
    const { events, last } = await missedSince(jobId, this.#last, mock.context());
    assert.ok(events !== 'gap', 'little enough is said between two looks');
    for (const { sequence, event } of events) {
      assert.ok(sequence > this.#last, 'numbers rise');
      this.#last = sequence;
      if (event.type === 'output') {
        const key = `${event.targetId} ${event.attempt}`;
        this.pieces.set(key, [...(this.pieces.get(key) ?? []), event]);
      }
    }
    this.#last = last;
  }
}

/** What holds at any time. */
async function check(jobId: string, mock: TestMock, before: Map<string, JobTarget>): Promise<JobTarget[]> {
  const { body: job } = await mock.call('getJob', { path: { jobId } }),
    targets = (await mock.call('listJobTargets', { path: { jobId } })).body.items;
  for (const status of TARGET_STATUSES)
    assert.equal(job.counts[status], targets.filter(target => target.status === status).length, status);
  assert.equal(job.counts.total, DEVICES.length);
  const over = targets.every(({ status }) => targetIsOver(status));
  assert.equal(jobIsOver(job.status), over, `${job.status}: over when its targets are`);
  assert.equal(job.endedAt !== null, over);
  for (const target of targets) {
    const was = before.get(target.id);
    assert.ok(target.attempt <= job.attempts && target.attempt >= (was?.attempt ?? 1));
    if (was && targetIsOver(was.status) && was.attempt === target.attempt)
      assert.equal(target.status, was.status, 'what is over stays so within its attempt');
    if (was?.status === 'succeeded') assert.equal(target.attempt, was.attempt, 'a success is not repeated');
    assert.equal(target.result !== null && target.result.endedAt === null, target.status === 'running');
    before.set(target.id, target);
  }
  const allowed = (action: string): boolean | undefined =>
    job.allowedActions.find(one => one.action === action)?.allowed;
  assert.equal(allowed('retry'), canRetry(job.status, job.counts));
  return targets;
}

async function cancelOrRetry(
  step: { do: 'cancel' } | { do: 'retry'; statuses: ('failed' | 'skipped' | 'timed_out' | 'cancelled')[] },
  jobId: string,
  mock: TestMock,
): Promise<void> {
  const { body: job } = await mock.call('getJob', { path: { jobId } }),
    targets = (await mock.call('listJobTargets', { path: { jobId } })).body.items;
  if (step.do === 'cancel') {
    if (jobIsOver(job.status) || job.status === 'cancelling')
      assert.equal((await mock.refused('cancelJob', { path: { jobId } })).problem.code, 'wrong_state');
    else await mock.call('cancelJob', { path: { jobId } });
    return;
  }
  const { statuses } = step,
    matching = targets.filter(({ status }) => targetCanRetry(status) && statuses.includes(status));
  if (!jobIsOver(job.status) || matching.length === 0)
    assert.equal(
      (await mock.refused('retryJob', { path: { jobId }, body: { statuses } })).problem.code,
      'wrong_state',
    );
  else {
    const { body: again } = await mock.call('retryJob', { path: { jobId }, body: { statuses } });
    assert.deepEqual(
      [again.status, again.counts.queued, again.attempts],
      ['queued', matching.length, job.attempts + 1],
    );
  }
}

describe('a job between retries, cancellations and devices that come and go', () => {
  it('counts rightly at any time, ends, and tells every piece of output once', async () => {
    await fc.assert(
      fc.asyncProperty(
        commands,
        fc.constantFrom('wait' as const, 'skip' as const),
        fc.array(steps, { maxLength: 14 }),
        async (command, whenOffline, script) => {
          const mock = createTestMock({ scale: { devices: 20, customers: 9 } }),
            listener = new Listener(),
            before = new Map<string, JobTarget>();
          try {
            const { body: job } = await mock.call('createJob', {
              body: {
                type: 'run_command',
                targets: { deviceIds: DEVICES },
                params: { shell: 'powershell', command, timeoutSeconds: 40 },
                whenOffline,
                expiresAfterMinutes: 10,
              },
            });
            for (const step of script) {
              if (step.do === 'turn') await mock.db.devices.update(step.device, { availability: step.to });
              else if (step.do !== 'pass') await cancelOrRetry(step, job.id, mock);
              // A stream looks in all the time.
              for (let left = step.do === 'pass' ? step.ms : 0; left > 0; left -= 5_000) {
                await mock.clock.advance(Math.min(left, 5_000));
                await listener.lookIn(job.id, mock);
              }
              await check(job.id, mock, before);
            }
            for (let minute = 0; minute < 14; minute++)
              for (let part = 0; part < 12; part++) {
                await mock.clock.advance(5_000);
                await listener.lookIn(job.id, mock);
              }
            const targets = await check(job.id, mock, before);
            assert.ok(
              targets.every(({ status }) => targetIsOver(status)),
              'it ends',
            );
            for (const { id, attempt, result } of targets) {
              for (let one = 1; one <= attempt; one++)
                assert.deepEqual(
                  (listener.pieces.get(`${id} ${one}`) ?? []).map(({ seq }) => seq),
                  (listener.pieces.get(`${id} ${one}`) ?? []).map((_, index) => index),
                );
              const told = listener.pieces.get(`${id} ${attempt}`) ?? [];
              assert.equal(result?.pieces ?? 0, told.length);
              const stdout = told.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
              assert.equal(result?.stdout ?? '', stdout.join(''));
            }
          } finally {
            mock.stop();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
