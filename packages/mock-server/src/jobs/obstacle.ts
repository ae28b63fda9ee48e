import type { JobInput, JobSkipReason } from '../contract/types.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import { neededCapabilities, skipReason } from '../domain/capabilities.ts';
import type { User } from '../server/user.ts';
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
