import type { FieldValue } from './types.ts';

/** Deep equality of plain JSON values; an absent and an empty value are the same. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b) || (isNothing(a) && isNothing(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b))
    return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every(key => same(x[key], y[key]));
};

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Reads `address.postalCode` out of a record. */
export const valueAt = (record: unknown, key: string): FieldValue =>
  (key
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at && Object.hasOwn(at, part)
          ? (at as Record<string, unknown>)[part]
          : undefined,
      record,
    ) ?? null) as FieldValue;

/**
 * Writes changes by key as the nested body of a patch: `{ 'address.city': 'Bern' }` becomes `{ address: { city:
 * 'Bern' } }`.
 */
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
  const path = pointer
    .replace(/^\//, '')
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
  return keys
    .filter(key => path === key || path.startsWith(`${key}.`))
    .sort((a, b) => b.length - a.length)[0];
};
