import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JobStatus, JobTargetStatus } from '../contract/types.ts';
import {
  canCancel,
  countTargets,
  isAhead,
  jobIsOver,
  jobStatus,
  nextJobStatuses,
  nextTargetStatuses,
  stepTargets,
  LOST_AFTER_MS,
  TARGET_STATUSES,
  targetIsOver,
  type StepTarget,
} from './job-state.ts';

const status = (from: JobStatus, targets: JobTargetStatus[], expired = false): JobStatus =>
  jobStatus(from, countTargets(targets), { expired });

describe('job states', () => {
  it('follows its targets', () => {
    assert.equal(status('queued', ['queued', 'queued']), 'queued');
    assert.equal(status('scheduled', ['queued', 'skipped']), 'scheduled');
    assert.equal(status('queued', ['running', 'queued']), 'running');
    assert.equal(status('running', ['succeeded', 'queued']), 'running');
    assert.equal(status('running', ['succeeded', 'succeeded']), 'succeeded');
    assert.equal(status('running', ['failed', 'timed_out']), 'failed');
    assert.equal(status('running', ['succeeded', 'failed']), 'partially_failed');
    assert.equal(
      status('running', ['succeeded', 'skipped']),
      'partially_failed',
      'not everything that was asked was done',
    );
    assert.equal(status('queued', ['skipped']), 'failed');
  });
  it('expires when every device stayed offline', () => {
    assert.equal(
      status('running', ['waiting_for_device'], true),
      'running',
      'not before its targets are over',
    );
    assert.equal(status('running', ['skipped', 'skipped'], true), 'expired');
    assert.equal(status('running', ['skipped', 'failed'], true), 'failed');
  });
  it('cancels before, during and after', () => {
    assert.ok(canCancel('queued') && canCancel('scheduled') && canCancel('running'));
    assert.equal(status('cancelling', ['cancelled', 'cancelled']), 'cancelled', 'before');
    assert.equal(
      status('cancelling', ['cancelled', 'running']),
      'cancelling',
      'during: what runs ends as it ends',
    );
    assert.equal(status('cancelling', ['cancelled', 'succeeded']), 'cancelled');
    assert.equal(
      status('cancelling', ['succeeded', 'failed']),
      'partially_failed',
      'everything had begun: the state reached first',
    );
    for (const over of ['succeeded', 'failed', 'partially_failed', 'cancelled', 'expired'] as const)
      assert.ok(!canCancel(over) && jobIsOver(over), 'after');
  });
});

describe('what happens to targets at one moment', () => {
  const target = (id: string, extra: Partial<StepTarget> = {}): StepTarget => ({
    id,
    status: 'queued',
    online: true,
    endsAtMs: null,
    outcome: 'succeeded',
    ...extra,
  });
  const at = { nowMs: 1000, expiresAtMs: 60_000, whenOffline: 'wait', atOnce: 2 } as const;
  it('starts as many as may run at once', () =>
    assert.deepEqual(
      stepTargets([target('a'), target('b'), target('c')], at).map(({ id, status }) => [id, status]),
      [
        ['a', 'running'],
        ['b', 'running'],
      ],
    ));
  it('ends what is done and starts the next in its place', () =>
    assert.deepEqual(
      stepTargets(
        [
          target('a', { status: 'running', endsAtMs: 900, outcome: 'failed' }),
          target('b', { status: 'running', endsAtMs: 5000 }),
          target('c'),
        ],
        at,
      ),
      [
        { id: 'a', status: 'failed' },
        { id: 'c', status: 'running' },
      ],
    ));
  it('lets offline devices wait, or skips them', () => {
    assert.deepEqual(stepTargets([target('a', { online: false })], at), [
      { id: 'a', status: 'waiting_for_device' },
    ]);
    assert.deepEqual(stepTargets([target('a', { online: false })], { ...at, whenOffline: 'skip' }), [
      { id: 'a', status: 'skipped', skipReason: 'offline' },
    ]);
  });
  it('starts a waiting device once it is back, and skips it when time is over', () => {
    assert.deepEqual(stepTargets([target('a', { status: 'waiting_for_device' })], at), [
      { id: 'a', status: 'running' },
    ]);
    assert.deepEqual(
      stepTargets([target('a', { status: 'waiting_for_device', online: false })], { ...at, nowMs: 60_000 }),
      [{ id: 'a', status: 'skipped', skipReason: 'offline' }],
    );
  });
  it('waits for a device that is gone in the middle, and gives it up after a minute', () => {
    const gone = { status: 'running', online: false, endsAtMs: 900, lostSinceMs: 500 } as const;
    assert.deepEqual(stepTargets([target('a', gone)], at), [], 'it may be back soon');
    assert.deepEqual(stepTargets([target('a', { ...gone, online: true })], at), [
      { id: 'a', status: 'succeeded' },
    ]);
    const late = { ...at, nowMs: 500 + LOST_AFTER_MS };
    assert.deepEqual(stepTargets([target('a', gone)], late), [{ id: 'a', status: 'failed', cause: 'lost' }]);
    assert.deepEqual(
      stepTargets([target('a', { ...gone, endsAtMs: 900_000, mayLeave: true })], late),
      [],
      'a restart takes it away itself',
    );
    assert.deepEqual(
      stepTargets([target('a', { ...gone, outcome: 'timed_out' })], at),
      [{ id: 'a', status: 'timed_out' }],
      'time runs out wherever it is',
    );
  });
  it('stops what can be stopped when cancelled, and begins nothing more', () => {
    const running = { status: 'running', endsAtMs: 5_000 } as const;
    assert.deepEqual(
      stepTargets([target('a', { ...running, stoppable: true }), target('b', running), target('c')], {
        ...at,
        atOnce: 9,
        cancelling: true,
      }),
      [{ id: 'a', status: 'cancelled', cause: 'cancelled' }],
    );
  });
  it('always ends, through allowed states only, whatever comes and goes', () => {
    const scripts = fc.array(
      fc.record({
        online: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        outcome: fc.constantFrom('succeeded', 'failed', 'timed_out'),
        lasts: fc.integer({ min: 0, max: 5000 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        scripts,
        fc.constantFrom('wait', 'skip'),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 40 }),
        (plans, whenOffline, atOnce, cancelAt) => {
          let targets = plans.map(({ outcome }, i): StepTarget => target(`t${i}`, { outcome }));
          let job: JobStatus = 'queued';
          for (let step = 0; step < 200 && !jobIsOver(job); step++) {
            const nowMs = step * 500;
            targets = targets.map((one, i) => {
              const online = plans[i]?.online[step % plans[i].online.length] ?? true,
                isGone = one.status === 'running' && !online;
              return { ...one, online, lostSinceMs: isGone ? (one.lostSinceMs ?? nowMs) : null };
            });
            if (step === cancelAt && canCancel(job)) {
              job = 'cancelling';
              targets = targets.map(one => (isAhead(one.status) ? { ...one, status: 'cancelled' } : one));
            }
            const changes = new Map(
              stepTargets(targets, {
                nowMs,
                expiresAtMs: 20_000,
                whenOffline,
                atOnce,
                cancelling: job === 'cancelling',
              }).map(change => [change.id, change]),
            );
            targets = targets.map((one, i) => {
              const change = changes.get(one.id);
              if (!change) return one;
              assert.ok(
                nextTargetStatuses(one.status).includes(change.status),
                `${one.status} -> ${change.status}`,
              );
              return { ...one, status: change.status, endsAtMs: nowMs + (plans[i]?.lasts ?? 0) };
            });
            assert.ok(targets.filter(({ status }) => status === 'running').length <= atOnce);
            const next = jobStatus(job, countTargets(targets.map(({ status }) => status)), {
              expired: nowMs >= 20_000,
            });
            if (next !== job && job !== 'queued')
              assert.ok(nextJobStatuses(job).includes(next), `${job} -> ${next}`);
            job = next;
          }
          assert.ok(jobIsOver(job), 'it ends');
          assert.ok(targets.every(one => targetIsOver(one.status)));
          assert.equal(
            TARGET_STATUSES.reduce(
              (sum, one) => sum + countTargets(targets.map(({ status }) => status))[one],
              0,
            ),
            targets.length,
          );
        },
      ),
    );
  });
});
