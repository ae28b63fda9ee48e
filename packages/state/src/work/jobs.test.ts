import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, ConnectionError, type Job, type JobEvent, type JobTarget } from '@customer-hub/sdk';
import fc from 'fast-check';
import { followJob, type JobsApi } from './jobs.ts';

const refusal = (status: number, code: string): ApiError =>
  new ApiError({ type: 'about:blank', title: code, status, code });

const TOTAL = 3;

/** What happens between the server and here; the job itself goes on by one device with each. */
const trouble = fc.constantFrom('event', 'event twice', 'old event', 'reset', 'cut', 'answer', 'lost');
type Trouble = 'event' | 'event twice' | 'old event' | 'reset' | 'cut' | 'answer' | 'lost';

/** A job of three devices, one of which fails. Its answers and events arrive when the scheduler lets them. */
const server = (scheduler: fc.Scheduler, troubles: readonly Trouble[], streams: boolean) => {
  let [finished, cancelled, next] = [0, false, 0];
  const later = <T>(value: T, label: string): Promise<T> => scheduler.schedule(Promise.resolve(value), label);
  const over = (): boolean => finished === TOTAL || cancelled;
  const job = (): Job => {
    const failed = finished > 0 ? 1 : 0;
    const left = TOTAL - finished;
    return {
      id: 'job_1',
      status: finished === TOTAL ? 'partially_failed' : cancelled ? 'cancelled' : 'running',
      counts: {
        total: TOTAL,
        succeeded: finished - failed,
        failed,
        queued: cancelled ? 0 : left,
        running: 0,
        waiting_for_device: 0,
        skipped: 0,
        cancelled: cancelled ? left : 0,
        timed_out: 0,
      },
    } as unknown as Job;
  };
  const goOn = (): Trouble => {
    if (!over()) finished += 1;
    return troubles[next++] ?? 'event';
  };
  const targets = (): JobTarget[] =>
    Array.from({ length: TOTAL }, (_, n) => {
      const status = n === 0 && finished > 0 ? 'failed' : n < finished ? 'succeeded' : 'cancelled';
      return {
        deviceId: `d${n}`,
        deviceName: `Device ${n}`,
        status,
        skipReason: null,
        result: null,
      } as unknown as JobTarget;
    });
  const api = {
    get: async () => {
      const what = goOn();
      await later(undefined, 'job is read');
      if (what === 'lost') throw new ConnectionError();
      return job();
    },
    cancel: async () => {
      const what = troubles[next++];
      await later(undefined, 'cancel is answered');
      if (over()) throw refusal(409, 'wrong_state');
      if (what !== 'lost') cancelled = true;
      if (what === 'lost' || what === 'cut') throw new ConnectionError();
      return job();
    },
    async *events() {
      if (!streams) throw refusal(503, 'unavailable');
      const old = job();
      for (;;) {
        const what = goOn();
        await later(undefined, 'an event');
        if (what === 'cut' || what === 'lost') throw new ConnectionError();
        if (what === 'reset') yield { data: { type: 'reset' } as JobEvent };
        else yield { data: { type: 'job.updated', job: what === 'old event' ? old : job() } as JobEvent };
        if (what === 'event twice') yield { data: { type: 'job.updated', job: job() } as JobEvent };
        if (over()) return;
      }
    },
    async *targets() {
      const what = troubles[next++];
      await later(undefined, 'targets are read');
      for (const target of targets().filter(({ status }) => status !== 'succeeded')) {
        yield target;
        if (what === 'lost') throw new ConnectionError();
      }
    },
  };
  return { api: api as unknown as JobsApi, job, over };
};

describe('following a job', () => {
  it('comes to its one end whatever happens to stream, answers and the wish to stop it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(trouble, { maxLength: 6 }),
        fc.boolean(),
        fc.option(fc.nat(4)),
        async (scheduler, troubles, streams, cancelAfter) => {
          const at = server(scheduler, troubles, streams);
          const cancel = new AbortController();
          const told: number[] = [];
          const following = followJob(at.api, 'job_1', {
            cancelled: cancel.signal,
            abandoned: new AbortController().signal,
            wait: () => scheduler.schedule(Promise.resolve(), 'a pause'),
            progress: (done, total) => {
              assert.ok(done <= total);
              told.push(done);
            },
          });
          for (let n = 0; cancelAfter !== null && n < cancelAfter && scheduler.count() > 0; n++)
            await scheduler.waitOne();
          if (cancelAfter !== null) cancel.abort();
          const { total, done, failed, names } = await scheduler.waitFor(following);
          assert.ok(at.over(), 'not before its end');
          assert.deepEqual([total, done + failed.length], [TOTAL, TOTAL], 'the counts add up');
          assert.equal(done, at.job().counts.succeeded);
          assert.deepEqual(
            [...names.keys()],
            failed.map(({ id }) => id),
            'each that was not done has its name',
          );
          assert.ok(told.length > 0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('does not take the end that a job had before it was tried again for the end of now', async () => {
    const job = (status: string, lastSequence: number): Job =>
      ({ id: 'job_1', status, lastSequence, counts: { total: 1, succeeded: 1 } }) as unknown as Job;
    const told: string[] = [];
    const api = {
      get: () => Promise.resolve(job('queued', 7)),
      // A stream begins with what the server still knows.
      async *events() {
        for (const event of [job('running', 3), job('partially_failed', 5), job('succeeded', 9)]) {
          told.push(event.status);
          yield { data: { type: 'job.updated', job: event } as JobEvent };
        }
      },
    } as unknown as JobsApi;
    const { signal } = new AbortController();
    const { done, total } = await followJob(api, 'job_1', { cancelled: signal, abandoned: signal });
    assert.deepEqual([done, total, told], [1, 1, ['running', 'partially_failed', 'succeeded']]);
  });

  it('gives up when the server says that there is no such job, and when nobody looks any more', async () => {
    const gone = { get: () => Promise.reject(refusal(404, 'not_found')) } as unknown as JobsApi;
    const { signal } = new AbortController();
    await assert.rejects(followJob(gone, 'job_1', { cancelled: signal, abandoned: signal }), { status: 404 });
    const left = new AbortController();
    const offline = { get: () => Promise.reject(new ConnectionError()) } as unknown as JobsApi;
    const following = followJob(offline, 'job_1', {
      cancelled: signal,
      abandoned: left.signal,
      wait: () => {
        left.abort();
        return Promise.resolve();
      },
    });
    await assert.rejects(following, { name: 'ConnectionError' });
  });
});
