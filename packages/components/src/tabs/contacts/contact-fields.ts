import type { Account, Contact, Hub } from '@customer-hub/sdk';
import type { FieldDefinition } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { refusalOf } from '../../internal/allowed.ts';
import type { ContactDialogMessages } from '../../messages/en/contactDialog.ts';
import type { RecordsMessages } from '../../messages/en/records.ts';
import type { LoadChoices } from '../../primitives/choices.ts';

/** Devices to tie to a contact: of one customer, or of all. */
const deviceChoices =
  (hub: Hub, customerId: string): LoadChoices =>
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

interface ContactForm {
  readonly dialog: ContactDialogMessages;
  /** Why it cannot be changed, by the server's code. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly words: RecordsMessages;
  readonly account: Account | undefined;
  readonly record: Contact | undefined;
  /** How a new contact is registered, as it is asked for. */
  readonly registration: unknown;
  /** Mail domains of the customer, to suggest when an address is a letter off. */
  readonly domains: readonly string[];
  readonly hub: Hub;
  readonly customerId: string;
}

/**
 * The fields of a contact in their groups. Labels, which are needed and which are hidden come from the account's
 * forms [USR-09].
 */
export const contactGroups = (form: ContactForm): readonly FieldGroup[] => {
  const { dialog, account, record, domains } = form;
  const setup = new Map(account?.forms.contact.map(field => [field.key, field]));
  const locked = record && refusalOf(record, 'update', form.reasons, form.words);
  const field = (
    key: keyof typeof dialog.fields,
    type: FieldDefinition['type'],
    more: Partial<FieldDefinition> = {},
  ): readonly FieldDefinition[] => {
    const own = setup.get(key);
    const isNeeded = key === 'email';
    if (own?.hidden && !isNeeded) return [];
    const label = own?.label ?? dialog.fields[key];
    return [{ key, type, label, required: isNeeded || (own?.required ?? false), locked, ...more }];
  };
  const whenKnown = (fields: () => readonly FieldDefinition[]): readonly FieldDefinition[] =>
    record ? fields() : [];
  const groups: readonly FieldGroup[] = [
    {
      legend: dialog.who,
      fields: [
        ...field('displayName', 'text', { maxLength: 200 }),
        ...field('email', 'email', { hint: dialog.emailHint, maxLength: 254, knownDomains: domains }),
        ...field('phone', 'phone', { maxLength: 50 }),
        ...field('mobile', 'phone', { maxLength: 50 }),
        ...whenKnown(() => field('otherEmails', 'tokens', { maxItems: 20, maxLength: 254 })),
        ...field('jobTitle', 'text', { maxLength: 200 }),
        ...whenKnown(() => [
          ...field('givenName', 'text', { maxLength: 100 }),
          ...field('familyName', 'text', { maxLength: 100 }),
        ]),
        ...field('notes', 'multiline', { maxLength: 10_000 }),
        ...field('isPrimary', 'boolean'),
      ],
    },
    {
      legend: dialog.devices,
      fields: field('deviceIds', 'records', {
        maxItems: 50,
        load: deviceChoices(form.hub, form.customerId),
        chosenMany: record?.devices.map(({ id, name }) => ({ value: id, label: name })),
      }),
    },
    { legend: dialog.portal, before: form.registration, fields: field('timeZone', 'time_zone') },
  ];
  return groups.filter(({ fields, before }) => fields.length > 0 || before);
};
