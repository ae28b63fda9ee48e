import type { Job, JobEvent, JobInput, JobTarget } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type JobRow = Omit<Job, 'allowedActions' | 'events' | 'lastSequence' | 'params'> & {
  params: NonNullable<JobInput['params']>;
  /** For search: who started it. */
  createdByName: string;
  /** When something is due to happen next; `null` once over. */
  nextStepAtMs: number | null;
};
export type JobTargetRow = JobTarget & {
  createdAt?: string;
  etag?: string;
  endsAtMs: number | null;
  /** Pieces of output that were told. */ said: number;
};
/**
 * What the stream of a job has said; only the newest events are kept. The id is that of the job with another prefix.
 */
export interface JobEventRow {
  id: string;
  jobId: string;
  last: number;
  events: { sequence: number; event: JobEvent }[];
  createdAt?: string;
  etag?: string;
  deletedAt?: string;
}

export const jobs: CollectionDefinition<JobRow> = {
  prefix: 'job',
  resource: 'job',
  search: ['subject', 'createdByName'],
  sortable: ['createdAt', 'startedAt', 'endedAt', 'status', 'type'],
  defaultSort: '-createdAt',
};
export const jobTargets: CollectionDefinition<JobTargetRow> = {
  prefix: 'tgt',
  resource: 'job_target',
  search: ['deviceName'],
  sortable: ['deviceName', 'status', 'updatedAt'],
  defaultSort: 'deviceName',
  indexes: ['jobId', 'deviceId'],
};
export const jobEvents: CollectionDefinition<JobEventRow> = { prefix: 'jev', resource: 'job_events' };
