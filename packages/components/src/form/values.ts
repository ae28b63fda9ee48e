import { addressParts, type AddressPart, type AddressValue, type Draft, type FieldDefinition, type FieldType, type FieldValue } from './definition.ts';
import { parseNumber } from './checks.ts';

const lists: ReadonlySet<FieldType> = new Set(['domain_list', 'tokens', 'options_with_dependencies']);

const plainNumber = (value: number, locale: string): string => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20, numberingSystem: 'latn' }).format(value);

/** What stands in the control for a stored value. */
export const toDraft = (field: FieldDefinition, value: FieldValue | undefined, locale = 'en'): Draft => {
  if (field.type === 'boolean') return value === true;
  if (lists.has(field.type)) return Array.isArray(value) ? value as readonly string[] : [];
  if (field.type === 'address') {
    const address = (typeof value === 'object' && value && !Array.isArray(value) ? value : {}) as AddressValue;
    return Object.fromEntries(addressParts.map(part => [part, address[part] ?? ''])) as Record<AddressPart, string>;
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
      return Object.fromEntries(addressParts.map(part => [part, (part === 'country' ? address[part].trim().toUpperCase() : address[part].trim()) || null]));
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

/** Deep equality of plain JSON values; an absent and an empty value are the same. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b) || (isNothing(a) && isNothing(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every(key => same(x[key], y[key]));
};

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Reads `address.postalCode` out of a record. */
export const valueAt = (record: unknown, key: string): FieldValue =>
  (key.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at && Object.hasOwn(at, part) ? (at as Record<string, unknown>)[part] : undefined), record) ?? null) as FieldValue;

/** Writes changes by key as the nested body of a patch: `{ 'address.city': 'Bern' }` becomes `{ address: { city: 'Bern' } }`. */
export const toPatch = (changes: Readonly<Record<string, FieldValue>>): Record<string, unknown> => {
  const patch: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(changes)) {
    const parts = key.split('.');
    const last = parts.pop()!;
    let at = patch;
    for (const part of parts) at = (at[part] ??= Object.create(null)) as Record<string, unknown>;
    at[last] = value;
  }
  return patch;
};

/** The field key that a JSON Pointer of the server belongs to: the longest key that the pointer begins with. */
export const keyOf = (pointer: string, keys: readonly string[]): string | undefined => {
  const path = pointer.replace(/^\//, '').split('/').map(part => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
  return keys.filter(key => path === key || path.startsWith(`${key}.`)).sort((a, b) => b.length - a.length)[0];
};
