import { sql } from 'kysely';
import type { FilterOn } from './conditions.ts';
import { rowsOf, type Connection, type Fragment } from './engine.ts';
import { AFTER_LISTS, ENTRY, namesOfColumn } from './keys.ts';
import type { Shape } from './shape.ts';

export interface Counts {
  /** Rows that pass all filters. */
  total: number;
  facets: Record<string, Record<string, number>>;
}
const isList = (value: string): boolean => value >= ENTRY && value < AFTER_LISTS;

/** Whether a column passes a filter, as `isOneOf` says it to the database. */
export function passes(value: string | null, wanted: ReadonlySet<string>): boolean {
  if (value === null) return false;
  return isList(value)
    ? value
        .slice(1, -1)
        .split(ENTRY)
        .some(entry => wanted.has(entry))
    : wanted.has(value);
}

/**
 * All facets and the total in one reading: rows are grouped by all fields that are filtered or counted, and each group
 * counts for a facet when it passes all filters but that field's. Undefined when names are too long to be known.
 */
export async function countFacets(
  conditions: Fragment,
  filters: readonly FilterOn[],
  counted: readonly { field: string; column: string }[],
  shape: Shape,
  db: Connection,
): Promise<Counts | undefined> {
  const wanted = filters.map(({ field, column, values }) => ({ field, column, values: new Set(values) })),
    used = new Set([...filters, ...counted].map(({ column }) => column)),
    // In the order of their index.
    columns = ['customer_id', ...shape.columns]
      .filter(column => used.has(column))
      .map(column => sql.ref(column));
  const groups = await rowsOf<Record<string, string | null> & { n: number | string }>(
    sql`select ${sql.join(columns)}, count(*) as n from ${sql.table(shape.table)}
      where ${conditions} group by ${sql.join(columns)}`,
    db,
  );
  const facets: Counts['facets'] = {};
  for (const { field } of counted) facets[field] = {};
  let total = 0;
  for (const group of groups) {
    const n = Number(group.n),
      failed = wanted.filter(({ column, values }) => !passes(group[column] ?? null, values));
    if (failed.length === 0) total += n;
    if (failed.length > 1) continue;
    for (const { field, column } of counted) {
      if (failed[0] && failed[0].field !== field) continue;
      const value = group[column] ?? null,
        names = value === null ? [] : namesOfColumn(value),
        counts = facets[field];
      if (names === undefined || !counts) return undefined;
      for (const name of names) counts[name] = (counts[name] ?? 0) + n;
    }
  }
  return { total, facets };
}
