import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JobInput } from '@customer-hub/sdk';
import fc from 'fast-check';
import { HubState } from '../core/hub-state.ts';
import { JobBoard } from './job-board.ts';
import { POLL_MS, type JobList } from './job-list.ts';
import { JobServer, type Fate, type Told } from './testing/job-server.ts';
import type { Wait } from './uncertain.ts';

const fates = fc.array(
  fc.constantFrom<Fate>('answered', 'answered', 'answer lost', 'never arrived', 'not sent', 'gateway 504'),
  { maxLength: 12 },
);
const told = fc.constantFrom<Told>('told', 'told twice', 'missed');
const step = fc.oneof(
  fc.record({ do: fc.constant('start' as const), what: fc.constantFrom('a', 'b'), twice: fc.boolean() }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'retry' as const) }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'retry' as const) }),
  fc.record({
    do: fc.constant('server' as const),
    status: fc.constantFrom('running' as const, 'failed' as const, 'succeeded' as const, 'added' as const),
    told,
  }),
  fc.record({ do: fc.constant('let pass' as const), turns: fc.integer({ min: 1, max: 8 }) }),
);

const input = (command: string): JobInput => ({
  type: 'run_command',
  targets: { deviceIds: ['dev_1'] },
  params: { shell: 'cmd', command },
});

/** A board whose pauses pass when the scheduler lets them; without a stream nobody looks again by itself. */
const world = (scheduler: fc.Scheduler, lots: readonly Fate[]) => {
  const wait: Wait = (ms, signal) => {
    const aborted = new Promise<void>(resolve => {
      if (signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve());
    });
    return ms === POLL_MS ? aborted : Promise.race([aborted, scheduler.schedule(Promise.resolve(), 'pause')]);
  };
  const server = new JobServer({
    scheduler,
    fates: lots,
    tell: (id, etag) =>
      state.changes.receive({
        type: 'job',
        kind: 'updated',
        source: 'remote',
        customerId: 'cus_1',
        ...(id ? { id, etag } : {}),
      }),
  });
  const state: HubState = new HubState(server.hub);
  // The stream itself is a matter of `live`; here only what it tells counts.
  state.live.follow = () => () => undefined;
  const board = new JobBoard(state, wait);
  return { server, board, list: board.list({ customerId: 'cus_1' }) };
};

/** Looks on: a job that was shown stays, and never gets older. @returns what fails when that was not so. */
const onlyForwards = (list: JobList): (() => void) => {
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  list.listen(() => {
    const { running, scheduled, done } = list.get();
    const now = new Map([...running, ...scheduled, ...done].map(job => [job.id, job.lastSequence]));
    for (const [id, sequence] of seen)
      if ((now.get(id) ?? 0) < sequence) wrong.push(`${id} after ${sequence}`);
    for (const [id, sequence] of now) seen.set(id, sequence);
  });
  return () => assert.deepEqual(wrong, []);
};

describe('the jobs of a client', () => {
  it('starts each work once and lists what the server has, in whatever order things arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fates,
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        async (scheduler, lots, steps, settled) => {
          const { server, board, list } = world(scheduler, lots);
          const stop = list.follow();
          const forwards = onlyForwards(list);
          const running: Promise<unknown>[] = [];
          const known = new Set<string>();
          let others = 0;
          if (settled) {
            for (; others < 3; others++) server.goOn('added', 'told');
            await scheduler.waitIdle();
          }
          const start = (what: string): Promise<void> =>
            board.start(input(what)).then(
              job => void known.add(job.id),
              () => undefined,
            );
          for (const now of steps) {
            if (now.do === 'start') {
              running.push(start(now.what));
              if (now.twice) running.push(start(now.what));
            } else if (now.do === 'server') {
              if (now.status === 'added') others += 1;
              server.goOn(now.status, now.told);
            } else if (now.do === 'let pass')
              for (let n = 0; n < now.turns && scheduler.count() > 0; n++) await scheduler.waitOne();
            else {
              const { running: active, done } = list.get();
              const [job] = now.do === 'cancel' ? active : done;
              if (job) running.push(board[now.do](job.id).catch(() => undefined));
            }
          }
          await scheduler.waitFor(Promise.all(running));
          // Whoever got no answer presses again, and learns of what was started.
          server.heal();
          await scheduler.waitFor(Promise.all([start('a'), start('b')]));
          if (steps.some(now => now.do === 'server' && now.told === 'missed')) server.reset();
          await scheduler.waitIdle();
          assert.equal(server.jobs.size, known.size + others, 'every job was asked for, and each once');
          forwards();
          assert.ok(server.mostAsking <= 1, 'never two questions at once');
          const view = list.get();
          assert.equal(view.phase, 'ready');
          assert.equal(view.error, undefined);
          assert.deepEqual(
            [...view.running, ...view.scheduled, ...view.done].map(({ id, etag }) => `${id} ${etag}`).sort(),
            [...server.jobs.values()].map(({ id, etag }) => `${id} ${etag}`).sort(),
          );
          stop();
        },
      ),
      { numRuns: 300 },
    );
  });
});
