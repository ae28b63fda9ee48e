/** Rows of an import that may be about somebody who is there already, under another address. */
import type { ContactRow } from '../../database/collections/contacts.ts';
import type { ImportRowRecord } from '../../database/collections/imports.ts';
import { contactsBySign, lookalikesOf, type ContactsBySign } from '../../domain/duplicates.ts';
import type { CheckedRow } from '../../domain/import-rows.ts';
import type { Context } from '../../server/handler.ts';

/** The people of each customer by what they are known by, read once for the rows that are checked together. */
export type KnownPeople = Map<string, Promise<ContactsBySign<ContactRow>>>;
/** So many are named. */
const MOST = 3;

/** Whom somebody has chosen for the row; nobody when that person is gone or belongs elsewhere by now. */
export async function chosenContact(
  { sameAs }: ImportRowRecord,
  customerId: string | undefined,
  { db }: Context,
): Promise<ContactRow | undefined> {
  const contact = sameAs ? await db.contacts.get(sameAs) : undefined;
  return contact && contact.customerId === customerId && !contact.system ? contact : undefined;
}

/** The row changes that person, who keeps the address and has that of the row as a further one. */
export const asFurtherAddress = ({ contact, ...checked }: CheckedRow, known: ContactRow): CheckedRow => ({
  ...checked,
  ...(contact
    ? {
        contact: {
          ...contact,
          email: known.email ?? contact.email,
          otherEmails: [
            ...new Set([...(contact.otherEmails ?? []), ...(known.email === null ? [] : [contact.email])]),
          ],
        },
      }
    : {}),
});

/** Says who may be the same person. Nothing keeps the row from coming in as a person of its own. */
export async function withLookalikes(
  checked: CheckedRow,
  people: KnownPeople,
  { db }: Context,
): Promise<CheckedRow & Pick<ImportRowRecord, 'lookalikes'>> {
  const { contact } = checked;
  if (!contact) return checked;
  const { customerId, email, otherEmails = [], phone = null, mobile = null, displayName = '' } = contact;
  let known = people.get(customerId);
  if (!known)
    people.set(
      customerId,
      (known = db.contacts
        .find({ customerId })
        .then(rows => contactsBySign(rows.filter(({ system }) => !system)))),
    );
  const found = lookalikesOf({ id: '', displayName, email, otherEmails, phone, mobile }, await known);
  if (found.length === 0) return checked;
  const [first] = found;
  return {
    ...checked,
    status: 'warning',
    problems: [
      ...checked.problems,
      {
        field: 'email',
        code: 'lookalike_contact',
        message: `This may be ${first?.contact.displayName ?? ''}, who is there with another address.`,
      },
    ],
    lookalikes: found
      .slice(0, MOST)
      .map(({ contact: { id, displayName: name, email: address }, reasons }) => ({
        id,
        name,
        email: address,
        reasons,
      })),
  };
}
