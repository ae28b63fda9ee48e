import type { ContactRow } from '../../database/collections/contacts.ts';
import { CONTACT_REFERENCES } from '../../database/references.ts';
import { CONTACTS } from '../../domain/duplicates.ts';
import { customRules, type FieldRule } from '../../domain/merge-fields.ts';
import { conflict } from '../../server/problems.ts';
import { refuseTaken } from './contact-input.ts';
import { presentContact, refuseSystem } from './contacts.ts';
import { NOTHING_MORE, valuesOfBoth, type MergeOf } from './merge-kind.ts';

const FIELDS: readonly FieldRule[] = [
  { field: 'name', keys: ['displayName', 'givenName', 'familyName'] },
  { field: 'jobTitle', keys: ['jobTitle'] },
  { field: 'email', keys: ['email'] },
  { field: 'phone', keys: ['phone'] },
  { field: 'mobile', keys: ['mobile'] },
  {
    field: 'registration',
    keys: ['registration', 'mustChangePassword'],
    order: ['registered', 'pending_activation', 'guest'],
  },
  { field: 'status', keys: ['status'], order: ['active', 'deactivated'] },
  { field: 'timeZone', keys: ['timeZone'] },
  { field: 'notes', keys: ['notes'], joins: true },
];
/** Who has a customer keeps it: devices and tickets of the customer name the person. */
const CUSTOMER: FieldRule = { field: 'customerId', keys: ['customerId', 'suspended'], isLocked: true };

const addresses = ({ email, otherEmails }: ContactRow): string[] => [
  ...(email === null ? [] : [email]),
  ...otherEmails,
];

export const contactMerges: MergeOf<ContactRow> = {
  kind: 'contact',
  references: CONTACT_REFERENCES,
  scopes: ['contact:write', 'contact:delete'],
  collection: ({ db }) => db.contacts,
  nameOf: ({ displayName }) => displayName,
  customerIdOf: ({ customerId }) => customerId,
  reasons: (kept, merged) => CONTACTS.reasons(kept, merged),
  refuse(kept, merged) {
    refuseSystem(kept);
    refuseSystem(merged);
    if (kept.customerId !== null && merged.customerId !== null && kept.customerId !== merged.customerId)
      throw conflict('other_customer', 'Contacts of two customers', {
        detail: 'Take one of them off its customer first, or merge the customers.',
      });
  },
  rules: (kept, merged) => [...FIELDS, CUSTOMER, ...customRules(kept, merged)],
  // Main addresses too: the one that is not chosen can stay as another one.
  lists: (kept, merged) => valuesOfBoth('otherEmails', addresses(kept), addresses(merged)),
  mergeLists(kept, merged, { otherEmails }, { email = kept.email }) {
    const all = otherEmails ?? [...new Set([...addresses(kept), ...addresses(merged)])];
    return [
      { field: 'otherEmails', before: kept.otherEmails, after: all.filter(address => address !== email) },
    ];
  },
  extras: async () => NOTHING_MORE,
  // The address from before the merge would be on no record: another one is the main address now.
  undoEdited(merge, edited, kept, lists) {
    const former = merge.fields.find(({ field }) => field === 'email')?.before['email'];
    if (!edited.includes('email') || typeof former !== 'string' || former === kept.email) return {};
    const wasKept = merge.lists.some(({ field, after }) => field === 'otherEmails' && after.includes(former)),
      { otherEmails = [] } = lists;
    // Whoever took it off the list did not want it.
    if ((wasKept && !kept.otherEmails.includes(former)) || otherEmails.includes(former)) return {};
    return { otherEmails: [...otherEmails, former] };
  },
  async refuseUndo(kept, merged, context) {
    const both = [kept.id, merged.id];
    if (kept.email !== null && kept.email === merged.email) throw conflict('email_taken', 'Address in use');
    for (const { email } of [kept, merged]) if (email !== null) await refuseTaken(email, both, context);
  },
  present: presentContact,
};
