import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';

const HOUR_MS = 3_600_000;
type Seen = Pick<DeviceRow, 'id' | 'kind' | 'availability' | 'lastSeenAt' | 'createdAt'>;
type Told = string | null | undefined;

/** What stands in a rack and what is watched runs for weeks, a computer on a desk since some morning. */
export const runsAllDay = ({ kind, availability }: Pick<DeviceRow, 'kind' | 'availability'>): boolean =>
  availability !== 'retired' && kind !== 'pc' && kind !== 'mac';

/** When the device last came up: as a job left it, else made up from what is known of it. */
export function bootedAtMs(device: Seen, told: Told): number {
  const { id, lastSeenAt, createdAt } = device;
  if (told) return Date.parse(told);
  const seen = Date.parse(lastSeenAt ?? createdAt),
    random = createRandom('booted', id),
    hours = runsAllDay(device) ? random.int(70, 600) : random.int(2, 60);
  return Math.max(Date.parse(createdAt), seen - hours * HOUR_MS - random.int(0, 3_599_000));
}

/** Since when its availability is what it is. */
export function availabilitySince(device: Seen, told: Told): string | null {
  if (device.lastSeenAt === null) return null;
  return device.availability === 'online'
    ? new Date(bootedAtMs(device, told)).toISOString()
    : device.lastSeenAt;
}
