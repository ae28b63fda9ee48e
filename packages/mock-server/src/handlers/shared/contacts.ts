import type { Contact } from '../../contract/types.ts';
import type { ContactRow } from '../../database/seed/contacts.ts';
import type { QueryRequest } from '../../database/store.ts';
import { portalAccessOf } from '../../domain/registration.ts';
import { actions } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { conflict } from '../../server/problems.ts';

/** System users are shown only to who asks for them. */
export const SYSTEM = { system: ['none'] };
export const CONTACT_MATCH: NonNullable<QueryRequest['match']> = {
  unassigned: (row: ContactRow, wanted: boolean) => (row.customerId === null) === wanted,
};

/** Records as the contract shows them; customers and devices are looked up once for all. */
export async function presentContacts(rows: readonly ContactRow[], context: Context): Promise<Contact[]> {
  const { db } = context;
  const customers = new Map(
    (await db.customers.getMany([...new Set(rows.flatMap(({ customerId }) => customerId ?? []))])).map(
      row => [row.id, row],
    ),
  );
  const devices = await devicesByContact(customers.keys(), rows, context);
  return rows.map(row => {
    const { suspended: _, ...record } = row;
    delete (record as { deletedAt?: string }).deletedAt;
    const customer = row.customerId === null ? undefined : customers.get(row.customerId),
      own = devices.get(row.id) ?? [];
    return {
      ...record,
      deviceIds: own.map(({ id }) => id),
      devices: own,
      customerName: customer?.name ?? null,
      customerRank: customer?.rank ?? null,
      isPrimary: customer?.primaryContactIds.includes(row.id) ?? false,
      portalAccess: portalAccessOf(row),
      allowedActions: actions(context, actionsOf(row)),
    };
  });
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
  };
}
/** Devices name their contact; one look through the customer's devices serves a whole page. */
async function devicesByContact(
  customerIds: Iterable<string>,
  rows: readonly ContactRow[],
  { db }: Context,
): Promise<Map<string, Contact['devices']>> {
  const wanted = new Map<string, Contact['devices']>(rows.map(({ id }) => [id, []]));
  for (const customerId of customerIds)
    for (const { id, name, contactId } of await db.devices.find({ customerId }))
      if (contactId !== null) wanted.get(contactId)?.push({ id, name });
  return wanted;
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
