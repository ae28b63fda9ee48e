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
  running: ['succeeded', 'failed', 'timed_out'],
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

export interface StepTarget {
  id: string;
  status: JobTargetStatus;
  online: boolean;
  endsAtMs: number | null;
  outcome: 'succeeded' | 'failed' | 'timed_out';
}
export interface StepChange {
  id: string;
  status: JobTargetStatus;
  skipReason?: 'offline';
}

/** What happens to the targets of a job at one moment. Pure: the same moment asked twice changes nothing more. */
export function stepTargets(
  targets: readonly StepTarget[],
  {
    nowMs,
    expiresAtMs,
    whenOffline,
    atOnce,
  }: { nowMs: number; expiresAtMs: number; whenOffline: 'wait' | 'skip'; atOnce: number },
): StepChange[] {
  const changes: StepChange[] = [];
  let running = 0;
  for (const { id, status, endsAtMs, outcome } of targets) {
    if (status !== 'running') continue;
    if (endsAtMs !== null && endsAtMs <= nowMs) changes.push({ id, status: outcome });
    else running++;
  }
  for (const { id, status, online } of targets) {
    if (status !== 'queued' && status !== 'waiting_for_device') continue;
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
