import type { Job, JobEvent, JobInput, JobTarget } from '../../contract/types.ts';
import type { RunPlan } from '../../domain/run-plan.ts';
import type { CollectionDefinition } from '../store.ts';

export type JobRow = Omit<Job, 'allowedActions' | 'events' | 'lastSequence' | 'params'> & {
  params: NonNullable<JobInput['params']>;
  /** For search: who started it. */
  createdByName: string;
  /** When something is due to happen next; `null` once over. */
  nextStepAtMs: number | null;
  /** How long devices may be waited for, from the start of each attempt. */
  waitMinutes: number;
  /** The params with their secrets, where the job has any. Memory only. */
  secretParams?: NonNullable<JobInput['params']>;
};
export type JobTargetRow = JobTarget & {
  createdAt?: string;
  etag?: string;
  endsAtMs: number | null;
  /** How it goes on, settled when it began. */
  plan: RunPlan | null;
  /** Pieces of output that were told in this attempt. */
  said: number;
  /** What has happened to the device by the plan. */
  acted: number;
  /** Since when the device has been gone while it runs. */
  lostSinceMs: number | null;
  /** Attempts before this one, with what they said. */
  earlier: { attempt: number; plan: RunPlan | null; said: number }[];
};
/** A list of devices that was fixed when somebody was asked. */
export interface JobPreviewRow {
  id: string;
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
  by: string;
  deviceIds: string[];
  expiresAtMs: number;
}
/** Output is kept as where it stands in the plan of its target, because there may be very much of it. */
export type KeptJobEvent = Exclude<JobEvent, { type: 'output' }> | KeptOutput;
export interface KeptOutput {
  type: 'output';
  targetId: string;
  attempt: number;
  seq: number;
}
/**
 * What the stream of a job has said; only the newest events are kept. The id is that of the job with another prefix.
 */
export interface JobEventRow {
  id: string;
  jobId: string;
  last: number;
  events: { sequence: number; event: KeptJobEvent }[];
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
}

export const jobs: CollectionDefinition<JobRow> = {
  prefix: 'job',
  resource: 'job',
  search: ['subject', 'createdByName'],
  hidden: ['secretParams'],
  sortable: ['createdAt', 'startedAt', 'endedAt', 'status', 'type'],
  defaultSort: '-createdAt',
  filters: ['status', 'type'],
};
export const jobTargets: CollectionDefinition<JobTargetRow> = {
  prefix: 'tgt',
  resource: 'job_target',
  search: ['deviceName'],
  sortable: ['deviceName', 'status', 'updatedAt'],
  defaultSort: 'deviceName',
  indexes: ['jobId', 'deviceId'],
  filters: ['status'],
};
export const jobEvents: CollectionDefinition<JobEventRow> = { prefix: 'jev', resource: 'job_events' };
export const jobPreviews: CollectionDefinition<JobPreviewRow> = { prefix: 'jpr', resource: 'job_preview' };
