import { sql } from 'kysely';
import type { SortField } from '../database/sort.ts';
import { all, some, unindexed, type Fragment } from './engine.ts';
import type { Shape } from './shape.ts';

/** One thing that rows are sorted by, and the name it is read under. */
export interface SortKey {
  expression: Fragment;
  descending: boolean;
  name: string;
}
/** A place in a list: the value of each sort key, the id's last. */
export type Place = readonly (string | number)[];

/**
 * The order of a list as sort keys, with the id as the last; undefined when a field has no column.
 *
 * @param exact - Ids of the rows that are exactly searched for: they come first.
 * @param byIndex - Whether an index may be walked for it.
 */
export function orderOf(
  fields: readonly SortField[],
  shape: Shape,
  exact: readonly string[],
  byIndex: boolean,
): SortKey[] | undefined {
  const descending = fields[0]?.descending ?? false,
    expression = (column: string): Fragment =>
      byIndex && exact.length === 0 ? sql.ref(column) : unindexed(sql.ref(column));
  const keys = fields.flatMap((field): SortKey[] => {
    const column = shape.sorts.get(field.field);
    return column ? [{ expression: expression(column), descending: field.descending, name: column }] : [];
  });
  if (keys.length < fields.length) return undefined;
  const id = { expression: expression('id_key'), descending, name: 'id_key' };
  if (exact.length === 0) return [...keys, id];
  const first = sql`case when id in (${sql.join(exact)}) then ${descending ? 1 : 0} else ${descending ? 0 : 1} end`;
  return [{ expression: sql`cast(${first} as integer)`, descending, name: 'is_exact' }, ...keys, id];
}

export const orderBy = (keys: readonly SortKey[], backwards: boolean): Fragment =>
  sql.join(
    keys.map(({ expression, descending }) =>
      descending === backwards ? sql`${expression} asc` : sql`${expression} desc`,
    ),
  );
export const selected = (keys: readonly SortKey[]): Fragment =>
  sql.join(keys.map(({ expression, name }) => sql`${expression} as ${sql.ref(name)}`));

/** Rows on one side of a place. */
export function beyond(
  keys: readonly SortKey[],
  place: Place,
  side: 'behind' | 'before',
  withPlace = false,
): Fragment {
  const isGreater = ({ descending }: SortKey): boolean => (side === 'behind') !== descending,
    [first] = keys;
  const compare = (greater: boolean, last: boolean): Fragment =>
    greater ? (last && withPlace ? sql`>=` : sql`>`) : last && withPlace ? sql`<=` : sql`<`;
  if (!first) return sql`1 = 1`;
  if (keys.every(key => isGreater(key) === isGreater(first)))
    return sql`(${sql.join(keys.map(({ expression }) => expression))}) ${compare(
      isGreater(first),
      true,
    )} (${sql.join([...place])})`;
  const steps = keys.map((key, at) =>
    all([
      ...keys.slice(0, at).map(({ expression }, before) => sql`${expression} = ${place[before]}`),
      sql`${key.expression} ${compare(isGreater(key), at === keys.length - 1)} ${place[at]}`,
    ]),
  );
  return some(steps.map(step => sql`(${step})`));
}
