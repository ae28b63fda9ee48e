import type { Customer, CustomFieldDefinition, CustomFieldValue } from '@customer-hub/sdk';
import { countryName } from '../form/country-name.ts';
import { optionLabels } from '../form/show.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { Format } from '../messages/format.ts';

/** What the Overview shows of a customer, in its order [OVR-05 .. OVR-19]. `notes` is a section of its own there. */
export const overviewDetails = [
  'phone',
  'address',
  'postalCode',
  'fax',
  'domains',
  'website',
  'businessId',
  'ticketCreationLimit',
  'rank',
  'accountManager',
  'createdAt',
  'updatedAt',
] as const;

export type DetailKey = (typeof overviewDetails)[number] | 'notes';

/** What can be pinned: the details of the Overview [PIN-11, L-11], its custom fields too. */
export const pinnableDetails: readonly DetailKey[] = [...overviewDetails, 'notes'];

const CUSTOM = 'customFields.';

/** Key of a custom field within pins, columns and filters. */
export const customFieldPath = (key: string): string => CUSTOM + key;

export const definitionAt = (
  path: string,
  definitions: readonly CustomFieldDefinition[],
): CustomFieldDefinition | undefined =>
  path.startsWith(CUSTOM)
    ? definitions.find(definition => definition.key === path.slice(CUSTOM.length))
    : undefined;

/** One line, without the postal code, which is a field of its own. Empty when nothing is known. */
export const addressLine = (address: Customer['address']): string =>
  address ? [address.line1, address.line2, address.city, address.state].filter(Boolean).join(', ') : '';

/** The same with the country, by its name in the reader's language. */
export const fullAddress = (address: Customer['address'], locale: string): string =>
  [addressLine(address), address?.country ? countryName(address.country, locale) : '']
    .filter(Boolean)
    .join(', ');

/**
 * The address in Google Maps, to look at and to check [OVR-21, OVR-22]. A link only: nothing is embedded or
 * asked for before it is used.
 */
export const mapUrl = (address: Customer['address']): string | undefined => {
  if (!address) return undefined;
  const query = [address.line1, address.city, address.state, address.postalCode, address.country]
    .filter(Boolean)
    .join(', ');
  return query ? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}` : undefined;
};

/** What a custom field reads, all six types. Empty when there is no value. */
export const customFieldText = (
  definition: Pick<CustomFieldDefinition, 'type' | 'options' | 'trueLabel' | 'falseLabel'>,
  value: CustomFieldValue | undefined,
  t: CustomerMessages,
  format: Format,
): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean')
    return value ? (definition.trueLabel ?? t.yes) : (definition.falseLabel ?? t.no);
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) return optionLabels(definition.options, value).join(' / ');
  if (definition.type === 'date') return format.date(value);
  if (definition.type === 'options') return optionLabels(definition.options, [value]).join('');
  return value;
};

/** What a detail or custom field of a customer reads as plain text. Empty when there is no value. */
export const detailText = (
  customer: Customer,
  path: string,
  definitions: readonly CustomFieldDefinition[],
  t: CustomerMessages,
  format: Format,
): string => {
  switch (path) {
    case 'address':
      return addressLine(customer.address);
    case 'postalCode':
      return customer.address?.postalCode ?? '';
    case 'domains':
      return customer.domains.join('; ');
    case 'ticketCreationLimit':
      return t.limits[customer.ticketCreationLimit] ?? customer.ticketCreationLimit;
    case 'rank':
      return t.ranks[customer.rank] ?? customer.rank;
    case 'accountManager':
      return customer.accountManager?.name ?? '';
    case 'createdAt':
      return format.date(customer.createdAt);
    case 'updatedAt':
      return customer.updatedBy
        ? t.by(format.dateTime(customer.updatedAt), customer.updatedBy.name)
        : format.dateTime(customer.updatedAt);
    case 'phone':
    case 'fax':
    case 'website':
    case 'businessId':
    case 'notes':
      return customer[path] ?? '';
    default: {
      const definition = definitionAt(path, definitions);
      return definition ? customFieldText(definition, customer.customFields[definition.key], t, format) : '';
    }
  }
};

export const detailLabel = (
  path: string,
  definitions: readonly CustomFieldDefinition[],
  t: CustomerMessages,
): string =>
  definitionAt(path, definitions)?.label ?? t.fields[path as keyof CustomerMessages['fields']] ?? path;
