import type { JobInput } from '@customer-hub/server/parts/contract/types';
import type { JobRow } from '@customer-hub/server/parts/database/collections/jobs';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Changes } from '../../inventory/changes.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';

export type JobType = JobInput['type'];
/** Params of the work that has this type; several types may share one. */
export type Params<Type extends JobType, Work = JobInput> = Work extends { type: infer Own; params?: infer P }
  ? Type extends Own
    ? NonNullable<P>
    : never
  : never;

/** One device on which a job succeeded. */
export interface Target<Type extends JobType> {
  params: Params<Type>;
  device: DeviceRow;
  /** What jobs before this one have changed on the device. */
  changes: Changes;
  /** The job that did it. */
  job: Pick<JobRow, 'id' | 'createdBy'>;
}
/** What work of one type leaves behind: writes to the database, or what of the device's changes is now different. */
export type Effect<Type extends JobType> = (
  target: Target<Type>,
  context: Context,
) => Promise<Partial<Changes> | void> | Partial<Changes> | void;
export type Effects<Types extends JobType> = { readonly [Type in Types]: Effect<Type> };
