import type { ContactRow } from '../../database/collections/contacts.ts';
import type { Context } from '../../server/handler.ts';
import { conflict, fieldProblem, invalid } from '../../server/problems.ts';
import { refuseSystem } from './contacts.ts';

/** Off the customer's list, and the portal login suspended; the record stays in the directory. */
export async function unlink(
  row: ContactRow,
  customerId: string,
  { db, user }: Context,
): Promise<ContactRow> {
  refuseSystem(row);
  if (row.customerId !== customerId)
    throw conflict(
      row.customerId === null ? 'no_customer' : 'other_customer',
      'Not a contact of this customer',
    );
  await leavePrimaries(row.id, customerId, db);
  return db.contacts.update(row.id, { customerId: null, suspended: true, updatedBy: user.person });
}
/** Into a customer, with the portal login as it was. */
export async function link(row: ContactRow, customerId: string, { db, user }: Context): Promise<ContactRow> {
  refuseSystem(row);
  if (row.customerId === customerId) return row;
  if (row.customerId !== null)
    throw conflict('other_customer', 'Contact of another customer', { detail: 'Remove it there first.' });
  if (!(await db.customers.get(customerId)))
    throw invalid([fieldProblem('/customerId', 'unknown_customer', 'There is no such customer.')]);
  return db.contacts.update(row.id, { customerId, suspended: false, updatedBy: user.person });
}
export async function leavePrimaries(
  contactId: string,
  customerId: string,
  db: Context['db'],
): Promise<void> {
  const customer = await db.customers.get(customerId);
  if (customer?.primaryContactIds.includes(contactId))
    await db.customers.update(customerId, {
      primaryContactIds: customer.primaryContactIds.filter(id => id !== contactId),
    });
}
export async function setPrimary(row: ContactRow, isPrimary: boolean, { db }: Context): Promise<void> {
  if (row.customerId === null) return;
  const { primaryContactIds } = await db.customers.need(row.customerId);
  if (primaryContactIds.includes(row.id) !== isPrimary)
    await db.customers.update(row.customerId, {
      primaryContactIds: isPrimary
        ? [...primaryContactIds, row.id]
        : primaryContactIds.filter(id => id !== row.id),
    });
}
