import {
  addressParts,
  type AddressPart,
  type AddressValue,
  type Draft,
  type FieldDefinition,
  type FieldType,
  type FieldValue,
} from './definition.ts';
import { parseNumber } from './checks.ts';

const lists: ReadonlySet<FieldType> = new Set([
  'domain_list',
  'tokens',
  'records',
  'options_with_dependencies',
]);

const plainNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  }).format(value);

/** What stands in the control for a stored value. */
export const toDraft = (field: FieldDefinition, value: FieldValue | undefined, locale = 'en'): Draft => {
  if (field.type === 'boolean') return value === true;
  if (lists.has(field.type)) return Array.isArray(value) ? (value as readonly string[]) : [];
  if (field.type === 'address') {
    const address = (
      typeof value === 'object' && value && !Array.isArray(value) ? value : {}
    ) as AddressValue;
    return Object.fromEntries(addressParts.map(part => [part, address[part] ?? ''])) as Record<
      AddressPart,
      string
    >;
  }
  if (typeof value === 'number') return plainNumber(value, locale);
  return typeof value === 'string' ? value : '';
};

/** What is stored for a draft that `checkField` accepts: trimmed, empty as null. */
export const fromDraft = (field: FieldDefinition, draft: Draft, locale = 'en'): FieldValue => {
  if (typeof draft === 'boolean') return draft;
  if (typeof draft === 'object') {
    if (!Array.isArray(draft)) {
      const address = draft as Readonly<Record<AddressPart, string>>;
      return Object.fromEntries(
        addressParts.map(part => [
          part,
          (part === 'country' ? address[part].trim().toUpperCase() : address[part].trim()) || null,
        ]),
      );
    }
    const list = (draft as readonly string[]).map(entry => entry.trim()).filter(Boolean);
    if (field.type === 'domain_list') return list.map(domain => domain.toLowerCase());
    return field.type === 'options_with_dependencies' && list.length === 0 ? null : list;
  }
  const text = field.type === 'secret' ? draft : draft.trim();
  if (text === '') return null;
  if (field.type === 'number') return parseNumber(text, locale);
  if (field.type === 'url' && !/^https?:/i.test(text)) return `https://${text}`;
  return field.type === 'multiline' ? text.replaceAll('\r\n', '\n') : text;
};
