import type { Customer, CustomFieldDefinition, CustomFieldValue } from '@customer-hub/sdk';
import { customFieldText, definitionAt, fullAddress } from '../customer/details.ts';
import type { ContactDialogMessages } from '../messages/en/contactDialog.ts';
import type { ContactsMessages } from '../messages/en/contacts.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { MergeMessages } from '../messages/en/merge.ts';
import type { Format } from '../messages/format.ts';
import type { MergeKind } from './merge-work.ts';

/** The words that fields and values of both kinds are called by. */
export interface MergeWords {
  readonly merge: MergeMessages;
  readonly contacts: ContactsMessages;
  readonly contactDialog: ContactDialogMessages;
  readonly customer: CustomerMessages;
  readonly format: Format;
  readonly definitions: readonly CustomFieldDefinition[];
  /** What a customer is called, where that is known. */
  readonly customerName: (id: string) => string | undefined;
}

const of = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** What a field is called. */
export const fieldLabel = (kind: MergeKind, field: string, words: MergeWords): string => {
  const { merge, contacts, contactDialog, customer, definitions } = words;
  if (field === 'otherEmails' || field === 'domains' || field === 'logoUrl') return merge[field];
  if (field.startsWith('customFields.')) return definitionAt(field, definitions)?.label ?? field;
  if (kind === 'customer') return of(customer.fields, field) ?? field;
  if (field === 'name') return contacts.columns.displayName;
  if (field === 'customerId') return contacts.columns.customerName;
  return of(contacts.columns, field) ?? of(contactDialog.fields, field) ?? field;
};

/** What a value reads as plain text; empty when there is none. */
export const valueText = (kind: MergeKind, field: string, value: unknown, words: MergeWords): string => {
  const { contacts, customer, format, definitions, customerName } = words;
  if (value === null || value === undefined) return '';
  const definition = definitionAt(field, definitions);
  if (definition) return customFieldText(definition, value as CustomFieldValue, customer, format);
  if (typeof value === 'object') {
    if ('name' in value) return String(value.name);
    if (field === 'address') {
      const address = value as NonNullable<Customer['address']>;
      return [fullAddress(address, format.locale), address.postalCode].filter(Boolean).join(', ');
    }
    return Object.values(value).join(', ');
  }
  const text = String(value);
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> =
    kind === 'contact'
      ? { registration: contacts.registration, status: contacts.status }
      : { rank: customer.ranks, ticketCreationLimit: customer.limits };
  if (field === 'customerId') return customerName(text) ?? text;
  return of(named[field] ?? {}, text) ?? text;
};
