import type { Account, Contact, Hub } from '@customer-hub/sdk';
import type { FieldDefinition } from '../../form/definition.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import type { LoadChoices } from '../../primitives/choices.ts';

/** Devices to tie to a contact: of one customer, or of all. */
export const deviceChoices =
  (hub: Hub, customerId: string | null | undefined): LoadChoices =>
  async (q, signal) => {
    const query = { ...(q ? { q } : {}), limit: 50 };
    const page = await (customerId
      ? hub.devices.list(customerId, query, { signal })
      : hub.devices.listAll(query, { signal }));
    return page.items.map(({ id, name, customerName }) => ({
      value: id,
      label: name,
      ...(customerId ? {} : { hint: customerName }),
    }));
  };

export type ContactFieldGroup = 'who' | 'reach' | 'devices' | 'portal';

/**
 * The fields of a contact in their groups. Labels, which are needed and which are hidden come from the account's forms [USR-09].
 * @param domains Mail domains of the customer, to suggest when an address is a letter off.
 */
export const contactFields = (
  t: ContactsMessages,
  account: Account | undefined,
  domains: readonly string[],
  contact?: Contact,
): Readonly<Record<ContactFieldGroup, readonly FieldDefinition[]>> => {
  const setup = new Map(account?.forms.contact.map(field => [field.key, field]));
  const { fields } = t.dialog;
  const locked = contact?.allowedActions.find(({ action, allowed }) => action === 'update' && !allowed);
  const lock = locked
    ? (t.reasons[locked.reason as keyof ContactsMessages['reasons']] ?? t.reasons.no_permission)
    : undefined;
  const field = (
    key: keyof typeof fields | 'timeZone' | 'notes',
    type: FieldDefinition['type'],
    more: Partial<FieldDefinition> = {},
  ): FieldDefinition[] => {
    const own = setup.get(key);
    if (own?.hidden && key !== 'email') return [];
    const label =
      own?.label ?? (key === 'timeZone' ? t.dialog.timeZone : key === 'notes' ? t.dialog.notes : fields[key]);
    return [
      { key, type, label, required: key === 'email' || (own?.required ?? false), locked: lock, ...more },
    ];
  };
  return {
    who: [
      ...field('displayName', 'text', { maxLength: 200 }),
      ...field('jobTitle', 'text', { maxLength: 200 }),
      ...(contact
        ? [
            ...field('givenName', 'text', { maxLength: 100 }),
            ...field('familyName', 'text', { maxLength: 100 }),
          ]
        : []),
      ...field('notes', 'multiline', { maxLength: 10_000 }),
      ...field('isPrimary', 'boolean'),
    ],
    reach: [
      ...field('email', 'email', { hint: t.dialog.emailHint, maxLength: 254, knownDomains: domains }),
      ...field('phone', 'phone', { maxLength: 50 }),
      ...field('mobile', 'phone', { maxLength: 50 }),
      ...(contact ? field('otherEmails', 'tokens', { maxItems: 20, maxLength: 254 }) : []),
    ],
    devices: field('deviceIds', 'tokens', { maxItems: 50 }),
    portal: field('timeZone', 'time_zone'),
  };
};

const letters = 'abcdefghjkmnpqrstuvwxyz';
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';

/** A temporary password that can be read out: 14 characters without those that look alike, one of each kind at least. */
export const temporaryPassword = (random: (bound: number) => number = below): string => {
  const all = letters + capitals + digits;
  const picks = [letters, capitals, digits, ...Array.from({ length: 11 }, () => all)].map(
    set => set[random(set.length)]!,
  );
  for (let at = picks.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [picks[at], picks[other]] = [picks[other]!, picks[at]!];
  }
  return picks.join('');
};

/** An unbiased random number below `bound`. */
const below = (bound: number): number => {
  const limit = Math.floor(0x1_0000_0000 / bound) * bound;
  const [value] = crypto.getRandomValues(new Uint32Array(1));
  return value! < limit ? value! % bound : below(bound);
};
