import type { BulkFilter, Job, JobInput } from '@customer-hub/sdk';
import type { BulkTarget } from '@customer-hub/state/work';

/** What is done, as the contract names it. */
export type Work = JobInput['type'];

/** Devices by id, or all that a filter matches: those of a list, of a folder, of a customer. */
export type WorkTarget = BulkTarget | { readonly deviceIds: readonly string[] };

/** Work that a person asked for, before anything about it is decided. */
export interface WorkRequest {
  readonly work: Work;
  readonly target: WorkTarget;
  /** How many devices, as far as it is known before the server says it. */
  readonly count?: number | undefined;
  /** Of the one device that it is for. */
  readonly name?: string | undefined;
  /** The folder or the customer whose devices they are; without it they were selected. */
  readonly place?: { readonly of: 'folder' | 'customer'; readonly name: string } | undefined;
  /** What it is about, for a question: the software, the process. */
  readonly what?: string | undefined;
  readonly customerId?: string | undefined;
  /** What is decided already, e.g. the category of patches. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The dialog begins with a later start, e.g. for a reboot that is to be planned. */
  readonly later?: boolean;
  /** Of a library with several: `own`, `choco`. */
  readonly source?: string | undefined;
}

/** How a dialog that starts work ends: with the job, or with nothing. */
export type Started = Job | undefined;

/** Ids in one job; more go as a filter. */
const MOST_IDS = 1000;

/** The target as the contract takes it. */
export const jobTargets = (target: WorkTarget): { deviceIds: string[] } | { filter: BulkFilter } => {
  if ('filter' in target) return { filter: target.filter };
  const ids = [...('ids' in target ? target.ids : target.deviceIds)];
  if (ids.length <= MOST_IDS) return { deviceIds: ids };
  return { filter: { filter: { all: [{ field: 'id', op: 'in', value: ids }] } } };
};
