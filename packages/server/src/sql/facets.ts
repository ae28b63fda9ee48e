import { sql } from 'kysely';
import type { Cell } from './counts.ts';
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

/** A field to count, with its column. */
export interface Counted {
  field: string;
  column: string;
}
/** All groups of rows by the columns that are filtered or counted, from the rows themselves. */
export async function readGroups(
  conditions: Fragment,
  used: ReadonlySet<string>,
  shape: Shape,
  db: Connection,
): Promise<Cell[]> {
  // In the order of their index.
  const columns = ['customer_id', ...shape.columns].filter(column => used.has(column)),
    names = sql.join(columns.map(column => sql.ref(column)));
  const groups = await rowsOf<Record<string, string | null> & { n: number | string }>(
    sql`select ${names}, count(*) as n from ${sql.table(shape.table)} where ${conditions} group by ${names}`,
    db,
  );
  return groups.map(({ n, ...values }) => ({ values, n: Number(n) }));
}

/**
 * All facets and the total: each group counts for a facet when it passes all filters but that field's. Undefined when
 * names are too long to be known.
 */
export function countGroups(
  groups: readonly Cell[],
  filters: readonly FilterOn[],
  counted: readonly Counted[],
): Counts | undefined {
  const wanted = filters.map(({ field, column, values }) => ({ field, column, values: new Set(values) })),
    facets: Counts['facets'] = {};
  for (const { field } of counted) facets[field] = {};
  let total = 0;
  for (const { values, n } of groups) {
    if (n === 0) continue;
    const failed = wanted.filter(filter => !passes(values[filter.column] ?? null, filter.values));
    if (failed.length === 0) total += n;
    if (failed.length > 1) continue;
    for (const { field, column } of counted) {
      if (failed[0] && failed[0].field !== field) continue;
      const value = values[column] ?? null,
        names = value === null ? [] : namesOfColumn(value),
        counts = facets[field];
      if (names === undefined || !counts) return undefined;
      for (const name of names) counts[name] = (counts[name] ?? 0) + n;
    }
  }
  return { total, facets };
}
