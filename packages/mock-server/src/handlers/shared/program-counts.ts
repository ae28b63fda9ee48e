import { changesId, emptyChanges } from '@customer-hub/server/parts/database/collections/device-changes';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { installedSoftware } from '../../inventory/software.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';

/** As the customers' devices were first; what jobs changed since is counted anew each time. */
const kept = new WeakMap<
  Context['db'],
  Map<string, { devices: number; counts: ReadonlyMap<string, number> }>
>();

/** How many devices of a customer have each program. */
export async function programCounts(
  customerId: string,
  { db }: Pick<Context, 'db'>,
): Promise<ReadonlyMap<string, number>> {
  const devices = (await db.devices.find({ customerId })).filter(({ os }) => os !== null);
  let ofCustomers = kept.get(db);
  if (!ofCustomers) kept.set(db, (ofCustomers = new Map()));
  let first = ofCustomers.get(customerId);
  if (first?.devices !== devices.length)
    ofCustomers.set(customerId, (first = { devices: devices.length, counts: countFirst(devices) }));
  const changed = new Map((await db.deviceChanges.find()).map(row => [row.id, row])),
    counts = new Map(first.counts),
    add = (name: string, by: number): void => {
      counts.set(name, (counts.get(name) ?? 0) + by);
    };
  if (changed.size === 0) return counts;
  for (const device of devices) {
    const changes = changed.get(changesId(device.id));
    if (!changes || changes.addedSoftware.length + changes.removedSoftware.length === 0) continue;
    for (const { name } of installedSoftware(device, emptyChanges)) add(name, -1);
    for (const { name } of installedSoftware(device, changes)) add(name, 1);
  }
  return counts;
}

function countFirst(devices: readonly DeviceRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const device of devices)
    for (const { name } of installedSoftware(device, emptyChanges))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
