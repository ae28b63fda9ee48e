import { isHubError, type BulkResult, type Hub, type Job, type JobTarget } from '@customer-hub/sdk';
import { newerJob } from './job-order.ts';
import { isTemporary, waitFor, type Wait } from './uncertain.ts';

/** Between two questions where streams are blocked; longer after each failure. */
const POLL_MS = 1500;
const MAX_POLL_MS = 30_000;
const OVER: ReadonlySet<string> = new Set([
  'succeeded',
  'failed',
  'partially_failed',
  'cancelled',
  'expired',
]);
const NOT_DONE = ['failed', 'skipped', 'cancelled', 'timed_out'] as const;

/** How a job ended. */
export interface JobResult {
  readonly total: number;
  readonly done: number;
  /** Not done, each with its reason. */
  readonly failed: readonly BulkResult[];
  /** Names of those that were not done, as the job knows them. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is asked of the server. */
export interface JobsApi extends Pick<Hub['jobs'], 'events' | 'targets'> {
  readonly get: (...of: Parameters<Hub['jobs']['get']>) => Promise<Job>;
  readonly cancel: (...of: Parameters<Hub['jobs']['cancel']>) => Promise<Job>;
}

export interface FollowOptions {
  /** Aborted: the job itself is stopped, and followed until it has ended. */
  readonly cancelled: AbortSignal;
  /** Aborted: nobody looks any more. The job goes on, following it rejects. */
  readonly abandoned: AbortSignal;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly wait?: Wait | undefined;
}

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

/** Asks for a job until it is answered; gives up only when the server says that there is no answer. */
const patiently = async <T>(
  ask: () => Promise<T>,
  { abandoned, wait = waitFor }: FollowOptions,
): Promise<T> => {
  for (let pause = POLL_MS; ; pause = Math.min(MAX_POLL_MS, pause * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (abandoned.aborted || !isTemporary(error)) throw error;
      await wait(pause, abandoned);
      if (abandoned.aborted) throw error;
    }
  }
};

/** Follows one job: keeps its newest state, whatever the order in which answers and events arrive. */
class Follower {
  job!: Job;
  #jobs: JobsApi;
  #id: string;
  #options: FollowOptions;
  #stopAsked = false;

  constructor(jobs: JobsApi, id: string, options: FollowOptions) {
    this.#jobs = jobs;
    this.#id = id;
    this.#options = options;
  }

  get over(): boolean {
    return this.job !== undefined && OVER.has(this.job.status);
  }

  async follow(): Promise<void> {
    const { cancelled, abandoned, wait = waitFor } = this.#options;
    await this.read();
    const stop = (): void => void this.#stop();
    cancelled.addEventListener('abort', stop);
    try {
      if (cancelled.aborted) await this.#stop();
      if (!this.over) await this.#listen();
      while (!this.over) {
        // Also after a stream that broke: a cancel whose answer was lost is sent again.
        if (cancelled.aborted) await this.#stop();
        if (this.over) break;
        await wait(POLL_MS, abandoned);
        await this.read();
      }
    } finally {
      cancelled.removeEventListener('abort', stop);
    }
  }

  async read(): Promise<void> {
    const { abandoned } = this.#options;
    this.#take(
      await patiently(() => this.#jobs.get(this.#id, undefined, { signal: abandoned }), this.#options),
    );
  }

  async #listen(): Promise<void> {
    const { abandoned } = this.#options;
    try {
      for await (const { data } of this.#jobs.events(this.#id, { signal: abandoned })) {
        if (data.type === 'job.updated' || data.type === 'done') this.#take(data.job);
        else if (data.type === 'reset') await this.read();
        if (this.over) return;
      }
    } catch (error) {
      // Streams may be blocked here: it is asked for from now on.
      if (abandoned.aborted || !isHubError(error)) throw error;
    }
  }

  async #stop(): Promise<void> {
    if (this.#stopAsked || this.over) return;
    this.#stopAsked = true;
    try {
      this.#take(await this.#jobs.cancel(this.#id));
    } catch (error) {
      this.#stopAsked = !isTemporary(error);
    }
  }

  /**
   * Answers and events come in any order: an older answer after the last event, and of a job that was retried all
   * events of its first life, its end too.
   */
  #take(job: Job): void {
    if (this.over) return;
    this.job = this.job ? newerJob(this.job, job) : job;
    const { total, queued, running, waiting_for_device: waiting } = this.job.counts;
    this.#options.progress?.(total - queued - running - waiting, total);
  }
}

/**
 * Follows a job to its end by its stream, or by asking again and again where streams are blocked, and reads what it
 * could not do. A lost connection is waited for. @throws when the server says that the job cannot be read, or
 * nobody looks any more; the job goes on then.
 */
export const followJob = async (jobs: JobsApi, jobId: string, options: FollowOptions): Promise<JobResult> => {
  const follower = new Follower(jobs, jobId, options);
  await follower.follow();
  const { counts } = follower.job;
  if (counts.succeeded === counts.total)
    return { total: counts.total, done: counts.succeeded, failed: [], names: new Map() };
  return patiently(async () => {
    const failed: BulkResult[] = [];
    const names = new Map<string, string>();
    const query = { status: [...NOT_DONE], limit: 200 };
    for await (const target of jobs.targets(jobId, query, { signal: options.abandoned })) {
      failed.push(resultOf(target));
      if (target.deviceName) names.set(target.deviceId, target.deviceName);
    }
    return { total: counts.total, done: counts.succeeded, failed, names };
  }, options);
};

/** Ids of what a job has done: to take it back. */
export const doneBy = async (jobs: Pick<JobsApi, 'targets'>, jobId: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { deviceId } of jobs.targets(jobId, { status: ['succeeded'], limit: 200 }))
    ids.push(deviceId);
  return ids;
};
