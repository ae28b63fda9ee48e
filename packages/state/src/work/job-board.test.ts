import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, type Hub, type Job, type JobEvent } from '@customer-hub/sdk';
import { HubState } from '../core/hub-state.ts';
import { JobBoard, jobBoard } from './job-board.ts';
import { POLL_MS } from './job-list.ts';

const counts = {
  total: 1,
  queued: 0,
  running: 0,
  waiting_for_device: 0,
  succeeded: 0,
  failed: 0,
  skipped: 0,
  cancelled: 0,
  timed_out: 0,
};

const job = (id: string, changes: Partial<Job> = {}): Job =>
  ({
    id,
    type: 'run_script',
    status: 'running',
    counts: { ...counts, running: 1 },
    customerId: 'cus_1',
    schedule: null,
    createdAt: '2026-11-30T08:00:00Z',
    updatedAt: '2026-11-30T08:00:00Z',
    endedAt: null,
    lastSequence: 1,
    ...changes,
  }) as Job;

const ended = (id: string, endedAt = '2026-11-30T08:05:00Z'): Job =>
  job(id, { status: 'succeeded', counts: { ...counts, succeeded: 1 }, lastSequence: 9, endedAt });

/** A state whose stream says nothing by itself. */
const stateOf = (jobs: object): HubState => {
  const state: HubState = new HubState({ jobs } as unknown as Hub);
  state.live.follow = () => () => undefined;
  return state;
};

const settled = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await Promise.resolve();
};

describe('jobBoard', () => {
  it('follows a job once for all who wait for its end, and forgets who left', async () => {
    let streams = 0;
    const pushed: ((event: JobEvent) => void)[] = [];
    const state = stateOf({
      get: () => Promise.resolve(job('job_1')),
      targets: async function* () {},
      events: async function* (_id: string, { signal }: { signal: AbortSignal }) {
        streams += 1;
        const next = new Promise<JobEvent>((resolve, reject) => {
          pushed.push(resolve);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        yield { data: await next };
      },
    });
    const board = jobBoard(state);
    assert.equal(jobBoard(state), board, 'one for each state');
    const leaving = new AbortController();
    const left = board.ended('job_1', leaving.signal);
    const waits = board.ended('job_1');
    await settled();
    assert.equal(streams, 1);
    leaving.abort();
    await assert.rejects(left, { name: 'AbortError' });
    assert.ok(board.isAwaited('job_1'));
    pushed[0]?.({ type: 'done', job: ended('job_1') });
    assert.deepEqual(await waits, { total: 1, done: 1, failed: [], names: new Map() });
    assert.ok(board.isAwaited('job_1'), 'who waited says it');
  });

  it('takes a cancel that came too late as the end that the job has had', async () => {
    const refused = new ApiError({ type: 'about:blank', title: 'Over', status: 409, code: 'wrong_state' });
    const state = stateOf({
      cancel: () => Promise.reject(refused),
      get: () => Promise.resolve(ended('job_1')),
    });
    assert.equal((await jobBoard(state).cancel('job_1')).status, 'succeeded');
  });

  it('sorts jobs by what becomes of them, leaves out what panels read, and finds older ones', async () => {
    const pages: Record<string, object> = {
      active: {
        items: [
          job('now'),
          job('tonight', { status: 'scheduled', schedule: { at: '2026-11-30T22:00:00Z', timeZone: 'UTC' } }),
          job('offline', { counts: { ...counts, waiting_for_device: 1 } }),
          job('soon', { status: 'scheduled', schedule: { at: '2026-11-30T09:00:00Z', timeZone: 'UTC' } }),
          job('panel', { type: 'fetch_services' }),
        ],
        nextCursor: null,
      },
      first: { items: [ended('old'), ended('new', '2026-11-30T08:09:00Z')], nextCursor: 'older' },
      older: { items: [ended('oldest', '2026-11-01T08:05:00Z')], nextCursor: null },
    };
    const state = stateOf({
      list: ({ status, cursor = 'first' }: { status: string[]; cursor?: string }) =>
        Promise.resolve(pages[status.includes('running') ? 'active' : cursor]),
    });
    const list = jobBoard(state).list({ customerId: 'cus_1' });
    const stop = list.follow();
    await settled();
    const ids = (jobs: readonly Job[]): string[] => jobs.map(({ id }) => id);
    assert.deepEqual(ids(list.get().running), ['now']);
    assert.deepEqual(ids(list.get().scheduled), ['soon', 'tonight', 'offline']);
    assert.deepEqual(ids(list.get().done), ['new', 'old']);
    assert.ok(list.get().hasOlder);
    await Promise.all([list.older(), list.older()]);
    assert.deepEqual(ids(list.get().done), ['new', 'old', 'oldest']);
    assert.ok(!list.get().hasOlder);
    stop();
  });

  it('says that it may not read them, and asks again when told to', async () => {
    let [allowed, asked] = [false, 0];
    const refused = new ApiError({ type: 'about:blank', title: 'No', status: 403, code: 'no_permission' });
    const state = stateOf({
      list: () => {
        asked += 1;
        return allowed ? Promise.resolve({ items: [], nextCursor: null }) : Promise.reject(refused);
      },
    });
    const list = jobBoard(state).list({ customerId: 'cus_1' });
    const stop = list.follow();
    await settled();
    assert.deepEqual([list.get().phase, list.get().error, asked], ['failed', refused, 1]);
    allowed = true;
    list.reload();
    assert.equal(list.get().phase, 'loading');
    await settled();
    assert.deepEqual([list.get().phase, list.get().error], ['ready', undefined]);
    stop();
  });

  it('asks again for what it was told of while an answer was on its way', async () => {
    let now = ended('printers');
    const gates: (() => void)[] = [];
    let gated = false;
    const state = stateOf({
      list: async ({ status }: { status: string[] }) => {
        const items = status.includes(now.status) ? [now] : [];
        if (gated) await new Promise<void>(resolve => gates.push(resolve));
        return { items, nextCursor: null };
      },
    });
    const board = new JobBoard(state, (ms, signal) =>
      ms === POLL_MS
        ? new Promise(resolve => signal?.addEventListener('abort', () => resolve(undefined)))
        : Promise.resolve(),
    );
    const list = board.list({ customerId: 'cus_1' });
    const stop = list.follow();
    await settled();
    const told = { type: 'job', kind: 'updated', source: 'remote', customerId: 'cus_1', id: now.id } as const;
    const answer = async (): Promise<void> => {
      gates.shift()?.();
      await settled();
    };
    gated = true;
    state.changes.receive(told);
    await settled();
    await answer();
    // It is tried again and fails again, while the answer with its first end is on its way.
    const again = job(now.id, { lastSequence: 10 });
    now = { ...ended(now.id, '2026-11-30T08:07:00Z'), status: 'failed', lastSequence: 11 };
    state.changes.receive(told);
    await answer();
    // The answer to the retry comes last.
    state.changes.receive({ ...told, source: 'local', record: again });
    gated = false;
    await answer();
    await settled();
    assert.deepEqual(
      list.get().done.map(({ status, lastSequence }) => `${status} ${lastSequence}`),
      ['failed 11'],
    );
    assert.deepEqual(list.get().running, []);
    stop();
  });
});
