import type { BulkResult, Hub, Job, JobTarget } from '@customer-hub/sdk';

/** Where streams are blocked. */
const pollMs = 1500;
const over: ReadonlySet<string> = new Set([
  'succeeded',
  'failed',
  'partially_failed',
  'cancelled',
  'expired',
]);
const notDone = ['failed', 'skipped', 'cancelled', 'timed_out'] as const;

export interface JobOutcome {
  readonly done: number;
  readonly failed: readonly BulkResult[];
  /** Names of those that were not done, as the job knows them. */
  readonly names: ReadonlyMap<string, string>;
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

const resultOf = ({ deviceId, status, skipReason, result }: JobTarget): BulkResult => ({
  id: deviceId,
  status: status === 'failed' || status === 'timed_out' ? 'failed' : 'skipped',
  problem: {
    type: 'about:blank',
    title: result?.stderr.trim().split('\n').at(-1) ?? '',
    status: 409,
    code: skipReason ?? status,
  },
});

/**
 * Follows a job to its end by its stream, or by asking again and again where streams are blocked, and reads what it could not do.
 * @throws when the job can no longer be read, or `signal` is aborted; the job itself goes on then.
 */
export const followJob = async (
  hub: Hub,
  jobId: string,
  {
    signal,
    progress,
  }: { readonly signal: AbortSignal; readonly progress: (done: number, total: number) => void },
): Promise<JobOutcome> => {
  const tell = ({ counts }: Job): void =>
    progress(counts.total - counts.queued - counts.running - counts.waiting_for_device, counts.total);
  let job = await hub.jobs.get(jobId, undefined, { signal });
  const put = (next: Job): void => {
    job = next;
    tell(job);
  };
  put(job);
  try {
    if (!over.has(job.status)) {
      for await (const { data } of hub.jobs.events(jobId, { signal })) {
        if (data.type === 'job.updated' || data.type === 'done') put(data.job);
        else if (data.type === 'reset') put(await hub.jobs.get(jobId, undefined, { signal }));
        if (over.has(job.status)) break;
      }
    }
  } catch (error) {
    if (signal.aborted) throw error;
  }
  while (!over.has(job.status)) {
    await wait(pollMs, signal);
    put(await hub.jobs.get(jobId, undefined, { signal }));
  }
  const failed: BulkResult[] = [];
  const names = new Map<string, string>();
  if (job.counts.succeeded < job.counts.total) {
    for await (const target of hub.jobs.targets(jobId, { status: [...notDone], limit: 200 }, { signal })) {
      failed.push(resultOf(target));
      if (target.deviceName) names.set(target.deviceId, target.deviceName);
    }
  }
  return { done: job.counts.succeeded, failed, names };
};

/** Ids of what a job has done: to take it back. */
export const doneBy = async (hub: Hub, jobId: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { deviceId } of hub.jobs.targets(jobId, { status: ['succeeded'], limit: 200 }))
    ids.push(deviceId);
  return ids;
};
