import { sql } from 'kysely';
import { pathGetter } from '../database/fields.ts';
import { spellings } from '../database/fold.ts';
import { isWanted, type Row, type Where } from '../database/store.ts';
import { all, holds, some, unindexed, ofTenant, type Engine, type Fragment } from './engine.ts';
import { AFTER_LISTS, ENTRY, searchable, spelledValues, valueColumn } from './keys.ts';
import { textTable } from './schema.ts';
import type { Shape } from './shape.ts';

/** The column is one of these values, or a list that has one. */
export function isOneOf(engine: Engine, column: Fragment, values: readonly string[]): Fragment {
  const inList = values.map(value => holds(engine, column, ENTRY + value + ENTRY));
  return some([
    sql`${column} in (${sql.join(values)})`,
    all([sql`${column} >= ${ENTRY}`, sql`${column} < ${AFTER_LISTS}`, some(inList)]),
  ]);
}

/** `where` as conditions that let every row pass that matches, and perhaps more. */
export interface Scope {
  conditions: Fragment;
  /** No other row passes, as long as no row is odd. */
  isExact: boolean;
  /** Nothing but a customer, or nothing at all. */
  isPlain: boolean;
  /** The customer, if it is one's list. */
  customer: string | undefined;
  matches(row: Row): boolean;
}
export function scopeOf(where: Where | undefined, tenant: string, shape: Shape, engine: Engine): Scope {
  const wanted = Object.entries(where ?? {}).filter(([, value]) => value !== undefined),
    conditions: Fragment[] = [];
  let isExact = true,
    isPlain = true;
  for (const [field, value] of wanted) {
    const column = shape.links.get(field);
    if (field === 'customerId' && typeof value === 'string')
      conditions.push(sql`customer_id = ${valueColumn(value)}`);
    else {
      isPlain = false;
      if (Array.isArray(value)) {
        const among = column && oneOfTexts(engine, field, column, value as readonly string[]);
        if (among) conditions.push(among);
        else isExact = false;
      } else if (field === 'customerId' && value === null) conditions.push(sql`customer_id is null`);
      else if (field === 'id' && typeof value === 'string') conditions.push(sql`id = ${searchable(value)}`);
      else if (column && value !== null) {
        const is = isOneOf(engine, sql.ref(column), [valueColumn(value) as string]);
        conditions.push(some([is, sql`odd = 1`]));
      } else isExact = false;
      if (value === null) isExact = false;
    }
  }
  const tests = wanted.map(([field, value]) => ({ get: pathGetter<Row>(field), value }));
  return {
    conditions: ofTenant(tenant, sql`deleted_at is null`, ...conditions),
    isExact,
    isPlain,
    customer:
      typeof where?.['customerId'] === 'string' ? (valueColumn(where['customerId']) ?? undefined) : undefined,
    matches: row => tests.every(({ get, value }) => isWanted(get(row), value)),
  };
}

/** A field of one of these texts; undefined where the rows themselves have to be looked at. */
function oneOfTexts(
  engine: Engine,
  field: string,
  column: string,
  values: readonly string[],
): Fragment | undefined {
  if (values.length === 0) return sql`1 = 0`;
  const wanted = values.map(value => valueColumn(value) as string);
  if (field === 'customerId') return sql`customer_id in (${sql.join(wanted)})`;
  return some([isOneOf(engine, sql.ref(column), wanted), sql`odd = 1`]);
}

/** A filter on a field: one of these values. */
export interface FilterOn {
  field: string;
  column: string;
  values: readonly string[];
}
/** Filters whose fields have a column; undefined when there is one that has not. */
export function filtersOf(filters: readonly [string, unknown][], shape: Shape): FilterOn[] | undefined {
  const found = filters.flatMap(([field, value]) => {
    const column = shape.values.get(field),
      list = (Array.isArray(value) ? value : [value]).map(String);
    return column ? [{ field, column, values: list.flatMap(spelledValues) }] : [];
  });
  return found.length === filters.length ? found : undefined;
}
export const filterCondition = (engine: Engine, { column, values }: FilterOn, byIndex: boolean): Fragment =>
  isOneOf(engine, byIndex ? sql.ref(column) : unindexed(sql.ref(column)), values);

/** What `q` looks for: each word in any of its spellings, anywhere in the search text. */
export interface Search {
  words: readonly (readonly string[])[];
}
export function searchOf(q: string | undefined): Search | undefined {
  const words = (q ?? '').split(/\s+/).flatMap(word => word.replace(/^#(?=\d)/, '') || []);
  return words.length > 0 ? { words: words.map(word => spellings(word).map(searchable)) } : undefined;
}
/** Letter by letter, along another index. */
export const searchByLetters = (engine: Engine, { words }: Search): Fragment =>
  all(words.map(word => some(word.map(spelling => holds(engine, sql.ref('search'), spelling)))));

const LETTERS_OF_INDEX = 3;
const letters = (text: string): number => [...text].length;
/** The words of the search that SQLite's text index finds: three letters and more. */
export function matchOf({ words }: Search): string | undefined {
  const long = words.filter(word => word.every(spelling => letters(spelling) >= LETTERS_OF_INDEX));
  if (long.length === 0) return undefined;
  const quoted = (spelling: string): string => `"${spelling.replaceAll('"', '""')}"`;
  return long.map(word => `(${word.map(quoted).join(' OR ')})`).join(' AND ');
}
/** By SQLite's text index, as far as that goes. */
export function searchByText(engine: Engine, search: Search, match: string, shape: Shape): Fragment {
  const table = textTable(shape),
    found = sql`seq in (select rowid from ${table} where ${table} match ${match})`,
    short = search.words.filter(word => !word.every(spelling => letters(spelling) >= LETTERS_OF_INDEX));
  return short.length === 0 ? found : all([found, searchByLetters(engine, { words: short })]);
}
