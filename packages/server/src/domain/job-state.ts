import type { JobCounts, JobStatus, JobTargetStatus } from '../contract/types.ts';

export const TARGET_STATUSES = [
  'queued',
  'waiting_for_device',
  'running',
  'succeeded',
  'failed',
  'skipped',
  'cancelled',
  'timed_out',
] as const satisfies JobTargetStatus[];
const NEXT_JOB: Readonly<Record<JobStatus, readonly JobStatus[]>> = {
  queued: ['running', 'cancelling'],
  scheduled: ['running', 'cancelling', 'expired'],
  running: ['succeeded', 'failed', 'partially_failed', 'cancelling', 'expired'],
  cancelling: ['cancelled', 'succeeded', 'failed', 'partially_failed'],
  succeeded: [],
  failed: [],
  partially_failed: [],
  cancelled: [],
  expired: [],
};
const NEXT_TARGET: Readonly<Record<JobTargetStatus, readonly JobTargetStatus[]>> = {
  queued: ['running', 'waiting_for_device', 'skipped', 'cancelled'],
  waiting_for_device: ['running', 'skipped', 'cancelled'],
  running: ['succeeded', 'failed', 'timed_out', 'cancelled'],
  succeeded: [],
  failed: [],
  skipped: [],
  cancelled: [],
  timed_out: [],
};

export const nextJobStatuses = (status: JobStatus): readonly JobStatus[] => NEXT_JOB[status];
export const nextTargetStatuses = (status: JobTargetStatus): readonly JobTargetStatus[] =>
  NEXT_TARGET[status];
export const jobIsOver = (status: JobStatus): boolean => NEXT_JOB[status].length === 0;
export const targetIsOver = (status: JobTargetStatus): boolean => NEXT_TARGET[status].length === 0;
export const canCancel = (status: JobStatus): boolean => NEXT_JOB[status].includes('cancelling');
/** Cancelled at once, because it has not begun. */
export const isAhead = (status: JobTargetStatus): boolean =>
  status === 'queued' || status === 'waiting_for_device';

export type RetriedStatus = 'failed' | 'skipped' | 'timed_out' | 'cancelled';
const RETRIED: readonly string[] = ['failed', 'skipped', 'timed_out', 'cancelled'] satisfies RetriedStatus[];
/** A retry begins a new life: over jobs and targets are queued again, whatever `next...Statuses` say of this one. */
export const canRetry = (status: JobStatus, counts: JobCounts): boolean =>
  jobIsOver(status) && counts.failed + counts.skipped + counts.timed_out + counts.cancelled > 0;
export const targetCanRetry = (status: JobTargetStatus): status is RetriedStatus => RETRIED.includes(status);

export function countTargets(statuses: Iterable<JobTargetStatus>): JobCounts {
  const counts: JobCounts = {
    total: 0,
    queued: 0,
    waiting_for_device: 0,
    running: 0,
    succeeded: 0,
    failed: 0,
    skipped: 0,
    cancelled: 0,
    timed_out: 0,
  };
  for (const status of statuses) {
    counts[status]++;
    counts.total++;
  }
  return counts;
}

/**
 * Where a job stands, from where its targets stand. `status` is where it stood; `expired` says that its time for
 * waiting is over. A cancelled job in which everything had begun ends as it ended: the state reached first.
 */
export function jobStatus(status: JobStatus, counts: JobCounts, { expired = false } = {}): JobStatus {
  if (jobIsOver(status)) return status;
  const open = counts.queued + counts.waiting_for_device + counts.running;
  if (open > 0) {
    const begun = status === 'running' || counts.running + counts.waiting_for_device > 0;
    return status !== 'cancelling' && begun ? 'running' : status;
  }
  if (status === 'cancelling' && counts.cancelled > 0) return 'cancelled';
  const bad = counts.failed + counts.timed_out;
  if (counts.succeeded === 0) return expired && bad === 0 ? 'expired' : 'failed';
  return bad + counts.skipped > 0 ? 'partially_failed' : 'succeeded';
}

/** How long a device may be gone in the middle of its work before the work counts as lost. */
export const LOST_AFTER_MS = 60_000;
export interface StepTarget {
  id: string;
  status: JobTargetStatus;
  online: boolean;
  endsAtMs: number | null;
  outcome: 'succeeded' | 'failed' | 'timed_out';
  /** Since when its device has been gone while it runs. */
  lostSinceMs?: number | null;
  /** Its work takes the device away for a while: a restart. */
  mayLeave?: boolean;
  /** Its work can be stopped in the middle. */
  stoppable?: boolean;
}
export interface StepChange {
  id: string;
  status: JobTargetStatus;
  skipReason?: 'offline';
  /** It ended although its work was not through. */
  cause?: 'lost' | 'cancelled';
}
/** What holds for all targets of a job at one moment. */
export interface StepMoment {
  nowMs: number;
  expiresAtMs: number;
  whenOffline: 'wait' | 'skip';
  atOnce: number;
  /** Nothing more begins, and what can be stopped is stopped. */
  cancelling?: boolean;
}

/** What happens to the targets of a job at one moment. Pure: the same moment asked twice changes nothing more. */
export function stepTargets(targets: readonly StepTarget[], moment: StepMoment): StepChange[] {
  const { nowMs, expiresAtMs, whenOffline, atOnce, cancelling = false } = moment,
    changes: StepChange[] = [];
  let running = 0;
  for (const target of targets) {
    if (target.status !== 'running') continue;
    const end = endOf(target, moment);
    if (end) changes.push(end);
    else running++;
  }
  if (cancelling) return changes;
  for (const { id, status, online } of targets) {
    if (!isAhead(status)) continue;
    if (online) {
      if (running < atOnce) {
        running++;
        changes.push({ id, status: 'running' });
      }
    } else if (nowMs >= expiresAtMs || (status === 'queued' && whenOffline === 'skip'))
      changes.push({ id, status: 'skipped', skipReason: 'offline' });
    else if (status === 'queued') changes.push({ id, status: 'waiting_for_device' });
  }
  return changes;
}

/** How a running target ends at this moment, if it does. A device that is gone cannot tell that it is through. */
function endOf(
  { id, online, endsAtMs, outcome, lostSinceMs = null, mayLeave, stoppable }: StepTarget,
  { nowMs, cancelling }: StepMoment,
): StepChange | undefined {
  const isDue = endsAtMs !== null && endsAtMs <= nowMs;
  if (isDue && (online || mayLeave || outcome === 'timed_out')) return { id, status: outcome };
  if (cancelling && stoppable) return { id, status: 'cancelled', cause: 'cancelled' };
  return !online && !mayLeave && lostSinceMs !== null && nowMs - lostSinceMs >= LOST_AFTER_MS
    ? { id, status: 'failed', cause: 'lost' }
    : undefined;
}
