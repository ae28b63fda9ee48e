import { malformed } from '../server/problems.ts';
import { compareKeys, type Key } from './fields.ts';

export interface SortField {
  field: string;
  descending: boolean;
}

/** `-updatedAt,name`, each from the closed list. */
export function parseSort(
  text: string | undefined,
  defaultSort: string,
  sortable: readonly string[],
): SortField[] {
  const parse = (part: string): SortField =>
    part.startsWith('-') ? { field: part.slice(1), descending: true } : { field: part, descending: false };
  const usual = defaultSort.split(',').map(parse);
  if (!text) return usual;
  const allowed = new Set([...sortable, ...usual.map(({ field }) => field)]);
  const fields = text.split(',').map(part => parse(part.trim()));
  for (const { field } of fields)
    if (!allowed.has(field))
      throw malformed(
        `\`sort\` cannot use \`${field}\`. It takes: ${[...allowed].join(', ')}.`,
        'unknown_sort_field',
      );
  if (new Set(fields.map(({ field }) => field)).size !== fields.length)
    throw malformed('`sort` names a field twice.', 'unknown_sort_field');
  return fields;
}

/** Ids of one collection in the order of their numbers: `dev_9` before `dev_10`. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** A place in a sorted list: one key per sort field, then the id. */
export interface Place {
  keys: readonly Key[];
  id: string;
}

/** The id breaks ties, in the direction of the first field, so that a list reversed is the same list backwards. */
export function comparePlaces(a: Place, b: Place, fields: readonly SortField[]): number {
  for (let i = 0; i < fields.length; i++) {
    const order = compareKeys(a.keys[i] ?? null, b.keys[i] ?? null);
    if (order !== 0) return fields[i]?.descending ? -order : order;
  }
  return fields[0]?.descending ? compareIds(b.id, a.id) : compareIds(a.id, b.id);
}

/** The first `count` of `slots` by `compare`, sorted, without sorting the rest. */
export function firstSorted(
  slots: readonly number[],
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  if (count * 8 >= slots.length) return [...slots].sort(compare).slice(0, count);
  const best: number[] = [];
  for (const slot of slots) {
    const worst = best.length === count ? best[count - 1] : undefined;
    if (worst !== undefined && compare(slot, worst) >= 0) continue;
    let low = 0,
      high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(best[middle] as number, slot) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, slot);
    if (best.length > count) best.pop();
  }
  return best;
}
