import type { Job, JobEvent, JobInput, JobTarget } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type JobRow = Omit<Job, 'allowedActions' | 'events' | 'counts'> & {
  params: NonNullable<JobInput['params']>; counts: Job['counts'];
  /** For search: who started it. */
  createdByName: string;
  /** When something is due to happen next; `null` once over. */
  nextStepAtMs: number | null;
  /** For the filter on a device of short lists; long ones are found through their targets. */
  deviceIds: string[];
};
export type JobTargetRow = JobTarget & { createdAt?: string; etag?: string; endsAtMs: number | null };
/** What the stream of a job has said; only the newest are kept. */
export interface JobEventRow { id: string; jobId: string; sequence: number; event: JobEvent; createdAt?: string; etag?: string; deletedAt?: string }

export const jobs: CollectionDefinition<JobRow> = { prefix: 'job', resource: 'job', search: ['subject', 'createdByName'], sortable: ['createdAt', 'startedAt', 'endedAt', 'status', 'type'], defaultSort: '-createdAt' };
export const jobTargets: CollectionDefinition<JobTargetRow> = { prefix: 'tgt', resource: 'job_target', search: ['deviceName'], sortable: ['deviceName', 'status', 'updatedAt'], defaultSort: 'deviceName', indexes: ['jobId'] };
export const jobEvents: CollectionDefinition<JobEventRow> = { prefix: 'jev', resource: 'job_event', defaultSort: 'sequence', sortable: ['sequence'], indexes: ['jobId'] };
