import type { DeviceLogRow } from '../../database/collections/device-log.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import type { Context } from '../../server/handler.ts';

type Happened = Pick<DeviceLogRow, 'kind' | 'title'> & Partial<Pick<DeviceLogRow, 'detail' | 'ref'>>;

/** Writes into the timeline of a device what no other record tells. */
export async function noteOnDevice(
  deviceId: string,
  { kind, title, detail = null, ref = null }: Happened,
  { db, user, now }: Context,
): Promise<void> {
  await db.deviceLog.insert(
    { deviceId, kind, title, detail, ref, at: now(), by: { id: user.id, name: user.name } },
    { event: false },
  );
}

const ARROW = '\u2192';
/** Writes down what of a device's record is different now. */
export async function noteChanges(before: DeviceRow, after: DeviceRow, context: Context): Promise<void> {
  const { db } = context,
    { id } = after;
  if (before.name !== after.name)
    await noteOnDevice(
      id,
      { kind: 'record', title: 'renamed', detail: `${before.name} ${ARROW} ${after.name}` },
      context,
    );
  if (before.monitored !== after.monitored)
    await noteOnDevice(id, { kind: 'record', title: after.monitored ? 'monitored' : 'unmonitored' }, context);
  if (before.contactId !== after.contactId) {
    const contact = after.contactId === null ? undefined : await db.contacts.get(after.contactId);
    await noteOnDevice(
      id,
      contact
        ? {
            kind: 'contact',
            title: 'contact_set',
            detail: contact.displayName,
            ref: { type: 'contact', id: contact.id },
          }
        : { kind: 'contact', title: 'contact_cleared' },
      context,
    );
  }
  if (before.folderId !== after.folderId || before.customerId !== after.customerId)
    await noteOnDevice(
      id,
      {
        kind: 'move',
        title: 'moved',
        detail: `${await placeOf(before, context)} ${ARROW} ${await placeOf(after, context)}`,
      },
      context,
    );
}
async function placeOf({ customerId, folderId }: DeviceRow, { db }: Context): Promise<string> {
  const customer = (await db.customers.get(customerId))?.name ?? '',
    folder = folderId === null ? undefined : (await db.folders.get(folderId))?.name;
  return folder === undefined ? customer : `${customer} / ${folder}`;
}
