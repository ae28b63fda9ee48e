import type { Job } from '@customer-hub/sdk';

const OVER: ReadonlySet<string> = new Set([
  'succeeded',
  'failed',
  'partially_failed',
  'cancelled',
  'expired',
]);

/** It has come to an end; only a retry makes it go on. */
export const isJobOver = ({ status }: Pick<Job, 'status'>): boolean => OVER.has(status);

/** How many of its devices have not done it although they should have. */
export const failuresOf = ({ counts }: Pick<Job, 'counts'>): number => counts.failed + counts.timed_out;

/** Every device that took part has done it; those that never could are left out of the count. */
export const hasSucceeded = (job: Pick<Job, 'status' | 'counts'>): boolean =>
  isJobOver(job) &&
  job.counts.succeeded > 0 &&
  failuresOf(job) + job.counts.cancelled === 0 &&
  job.status !== 'expired';

/** Nothing of it happens now: it begins later, or all that is left waits for its devices. */
export const isJobWaiting = ({ status, counts }: Pick<Job, 'status' | 'counts'>): boolean =>
  status === 'scheduled' ||
  ((status === 'running' || status === 'queued') &&
    counts.waiting_for_device > 0 &&
    counts.queued + counts.running === 0);

/** It only reads something from a device for a panel that shows it: no work that a person would look for. */
export const isReading = ({ type }: Pick<Job, 'type'>): boolean => type.startsWith('fetch_');

/** The newer of two answers about one job: of equals the second. */
export const newerJob = (known: Job, other: Job): Job => {
  if (known.lastSequence !== other.lastSequence)
    return known.lastSequence > other.lastSequence ? known : other;
  return Date.parse(known.updatedAt) > Date.parse(other.updatedAt) ? known : other;
};

const time = (value: string | null | undefined): number => (value ? Date.parse(value) : 0);

/** Jobs that a person would look for, by what becomes of them. */
export const sortJobs = (
  jobs: Iterable<Job>,
): { readonly running: Job[]; readonly scheduled: Job[]; readonly done: Job[] } => {
  const all = [...jobs].filter(job => !isReading(job));
  const open = all.filter(job => !isJobOver(job));
  const begins = (job: Job): number =>
    job.status === 'scheduled' && job.schedule ? time(job.schedule.at) : Infinity;
  const newest = (a: Job, b: Job): number => time(b.createdAt) - time(a.createdAt);
  return {
    running: open.filter(job => !isJobWaiting(job)).sort(newest),
    scheduled: open
      .filter(isJobWaiting)
      .sort((a, b) => (begins(a) === begins(b) ? newest(a, b) : begins(a) - begins(b))),
    done: all.filter(isJobOver).sort((a, b) => time(b.endedAt) - time(a.endedAt) || newest(a, b)),
  };
};
