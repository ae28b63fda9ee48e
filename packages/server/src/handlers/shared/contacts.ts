import type { Contact } from '../../contract/types.ts';
import type { ContactRow } from '../../database/collections/contacts.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import { portalAccessOf } from '../../domain/registration.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { Presentations } from '../../server/json.ts';
import { conflict } from '../../server/problems.ts';
import { namedBy } from './lookup.ts';

/** System users are shown only to who asks for them. */
export const SYSTEM = { system: ['none'] };

const presentations = new Presentations<ContactRow, Contact>();

/** Records as the contract shows them; customers are looked up once for all. */
export async function presentContacts(rows: readonly ContactRow[], context: Context): Promise<Contact[]> {
  const { db, user } = context,
    customers = await namedBy(db.customers, rows, ({ customerId }) => customerId);
  return Promise.all(
    rows.map(async row => {
      const customer = row.customerId === null ? undefined : customers.get(row.customerId),
        devices = await devicesOf(row, context);
      return presentations.of(row, [customer, user.scopes, ...devices], () =>
        presentRow(row, customer, devices, context),
      );
    }),
  );
}
/** Devices name their contact. */
const devicesOf = async ({ id, customerId }: ContactRow, { db }: Context): Promise<DeviceRow[]> =>
  customerId === null ? [] : db.devices.find({ customerId, contactId: id });

function presentRow(
  row: ContactRow,
  customer: CustomerRow | undefined,
  devices: readonly DeviceRow[],
  context: Context,
): Contact {
  const { suspended: _, ...record } = visible(row);
  return {
    ...record,
    deviceIds: devices.map(({ id }) => id),
    devices: devices.map(({ id, name }) => ({ id, name })),
    customerName: customer?.name ?? null,
    customerRank: customer?.rank ?? null,
    isPrimary: customer?.primaryContactIds.includes(row.id) ?? false,
    portalAccess: portalAccessOf(row),
    allowedActions: actions(context, actionsOf(row)),
  };
}
/** What can be done with a contact, or why not; system users stay as they are. */
function actionsOf({
  system,
  status,
  registration,
  email,
  suspended,
  customerId,
}: ContactRow): Parameters<typeof actions>[1] {
  const isSystem = system !== null && 'system_contact',
    active = status === 'active' && 'already_active',
    deactivated = status === 'deactivated' && 'deactivated',
    registered = registration === 'registered' && 'already_registered',
    withoutEmail = email === null && 'no_email',
    write = (blockedBy: string | false): { scope: string; blockedBy: string | false } => ({
      scope: 'contact:write',
      blockedBy: isSystem || blockedBy,
    });
  return {
    update: write(false),
    activate: write(active),
    deactivate: write(deactivated),
    register: write(registered || deactivated || withoutEmail || (suspended && 'no_customer')),
    link: write(customerId !== null && 'other_customer'),
    unlink: write(customerId === null && 'no_customer'),
    delete: { scope: 'contact:delete', blockedBy: isSystem },
    merge: { scope: ['contact:write', 'contact:delete'], blockedBy: isSystem },
  };
}
/** Ties exactly these devices to a contact; one that was another contact's moves. */
export async function setDevices(
  { id: contactId, customerId }: ContactRow,
  deviceIds: readonly string[],
  { db }: Context,
): Promise<void> {
  if (customerId === null) return;
  for (const device of await db.devices.find({ customerId, contactId }))
    if (!deviceIds.includes(device.id)) await db.devices.update(device.id, { contactId: null });
  for (const id of deviceIds)
    if ((await db.devices.need(id)).contactId !== contactId) await db.devices.update(id, { contactId });
}
export async function presentContact(row: ContactRow, context: Context): Promise<Contact> {
  const [contact] = await presentContacts([row], context);
  if (!contact) throw new RangeError('No contact');
  return contact;
}

/** System users are run by the server alone [ADD-11]. */
export function refuseSystem(row: ContactRow): void {
  if (row.system !== null)
    throw conflict('system_contact', 'System users stay', {
      detail: `${row.displayName} came with the customer and goes with it.`,
    });
}
