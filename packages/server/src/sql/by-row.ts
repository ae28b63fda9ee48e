import { sql } from 'kysely';
import { fieldGetter, pathGetter } from '../database/fields.ts';
import { queryRows, selectRows } from '../database/rows.ts';
import type { CollectionDefinition, QueryResult, Row } from '../database/store.ts';
import { filterCondition, searchByLetters, type Scope } from './conditions.ts';
import { all, rowsOf, ofTenant, type Fragment } from './engine.ts';
import { isStorable } from './keys.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';
import type { Shape } from './shape.ts';
import { BATCH } from './work.ts';

/** The rows of a list in the order of their insertion. */
export async function rowsIn(
  { conditions, matches }: Scope,
  more: readonly Fragment[],
  place: Place,
): Promise<Row[]> {
  const found = await rowsOf<{ doc: string }>(
    sql`select doc from ${sql.table(place.shape.table)} where ${all([conditions, ...more])} order by seq`,
    place.db,
  );
  return found.map(({ doc }) => JSON.parse(doc) as Row).filter(matches);
}

/** Those that the columns let pass; facets are counted among rows that their own filter refuses, too. */
async function narrowed(
  { scope, search, filters, matches, counted }: Question,
  place: Place,
): Promise<Row[]> {
  const conditions = [...matches, ...(search ? [searchByLetters(place.engine, search)] : [])];
  if (counted.length === 0)
    conditions.push(...filters.map(filter => filterCondition(place.engine, filter, true)));
  return rowsIn(scope, conditions, place);
}

/** Fields that the request names; by now it is known that the list has them. */
function fieldsOf({ plan, request: { query } }: Question, { definition }: Shape): string[] {
  const { all: every = [], any = [] } = JSON.parse(query.filter ?? '{}') as Record<
    string,
    { field: string }[]
  >;
  return [
    ...Object.keys(query),
    ...plan.counted.map(({ field }) => field),
    ...[...every, ...any].map(({ field }) => field),
    ...(definition.exact ?? []),
  ];
}

/** The list as one without joins: what they see is looked up beforehand, and given like any computed field. */
async function plainDefinition(
  question: Question,
  rows: readonly Row[],
  { shape, db, tenant }: Place,
  tables: Tables,
): Promise<CollectionDefinition<Row>> {
  const { definition } = shape,
    joins = Object.entries(definition.joins ?? {});
  const known = new Map<string, Map<string, Row>>();
  for (const { via, collection } of Object.values(definition.joins ?? {})) {
    const get = pathGetter<Row>(via),
      rowsById = known.get(collection) ?? new Map<string, Row>(),
      ids = [...new Set(rows.map(get))].filter(
        (id): id is string => typeof id === 'string' && isStorable(id) && !rowsById.has(id),
      ),
      table = tables(collection);
    known.set(collection, rowsById);
    for (let at = 0; table && at < ids.length; at += BATCH) {
      const found = await rowsOf<{ doc: string }>(
        sql`select doc from ${sql.table(table)} where ${ofTenant(
          tenant,
          sql`id in (${sql.join(ids.slice(at, at + BATCH))})`,
          sql`deleted_at is null`,
        )}`,
        db,
      );
      for (const { doc } of found) {
        const row = JSON.parse(doc) as Row;
        rowsById.set(row.id, row);
      }
    }
  }
  const computed: Record<string, (row: Row, now: string) => unknown> = {};
  for (const field of fieldsOf(question, shape)) computed[field] = pathGetter(field);
  for (const [field] of joins) {
    const get = fieldGetter<Row>(
      field,
      { ...definition, computed: {} },
      (collection, id) => known.get(collection)?.get(id),
      '',
    );
    computed[field] = (row: Row) => get(row);
  }
  return { ...definition, joins: {}, computed: { ...computed, ...definition.computed } };
}
/** The table of a collection by its name. */
export type Tables = (collection: string) => string | undefined;

/** A page worked out in memory over the rows that the columns let pass. */
export async function queryByRow(
  question: Question,
  place: Place,
  tables: Tables,
): Promise<QueryResult<Row>> {
  const rows = await narrowed(question, place);
  return queryRows(rows, await plainDefinition(question, rows, place, tables), question.request, place.nowMs);
}
export async function selectByRow(question: Question, place: Place, tables: Tables): Promise<string[]> {
  const rows = await narrowed(question, place);
  return selectRows(
    rows,
    await plainDefinition(question, rows, place, tables),
    question.request,
    place.nowMs,
  );
}
