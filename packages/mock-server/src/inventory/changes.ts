import {
  changesId,
  emptyChanges,
  type DeviceChangesRow,
} from '@customer-hub/server/parts/database/collections/device-changes';
import type { Context } from '@customer-hub/server/parts/server/handler';

export type Changes = Omit<DeviceChangesRow, 'id' | 'createdAt' | 'etag' | 'deletedAt'>;

/** What jobs have changed on a device so far. */
export const changesOf = async (deviceId: string, { db }: Pick<Context, 'db'>): Promise<Changes> => ({
  // A session that was brought back may be older than some of these lists.
  ...emptyChanges,
  deviceId,
  ...(await db.deviceChanges.get(changesId(deviceId))),
});

export async function changeDevice(
  deviceId: string,
  patch: Partial<Changes>,
  { db }: Pick<Context, 'db'>,
): Promise<void> {
  const id = changesId(deviceId);
  if (await db.deviceChanges.get(id))
    await db.deviceChanges.update(id, patch, { event: false, silent: true });
  else await db.deviceChanges.insert({ ...emptyChanges, deviceId, ...patch, id }, { event: false });
}
