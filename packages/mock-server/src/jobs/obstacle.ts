import type { JobInput, JobSkipReason } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { neededCapabilities, skipReason } from '@customer-hub/server/parts/domain/capabilities';
import type { User } from '@customer-hub/server/parts/server/user';
import type { JobSubject } from './subject.ts';

/** Why a device is left out; `null` when it takes part. */
export type Obstacle = (device: DeviceRow | undefined) => JobSkipReason | null;
type Asked = Pick<JobInput, 'type' | 'params'> & {
  schedule?: JobInput['schedule'];
  whenOffline?: 'wait' | 'skip';
};
export function obstacleOf(
  { type, params = {}, schedule, whenOffline = 'wait' }: Asked,
  { sources, osFamilies }: JobSubject,
  user: User,
): Obstacle {
  const permitted = type !== 'delete_devices' || user.scopes.has('device:write');
  const asked = {
    type,
    needed: neededCapabilities({ type, params }, sources),
    whenOffline: schedule ? ('wait' as const) : whenOffline,
    ...(osFamilies ? { osFamilies } : {}),
  };
  return device => skipReason(device && { ...device, permitted }, asked);
}
