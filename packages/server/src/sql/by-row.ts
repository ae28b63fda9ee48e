import { sql } from 'kysely';
import { daysOf, fieldGetter, pathGetter, type LookUp } from '../database/fields.ts';
import { queryRows, selectRows } from '../database/rows.ts';
import type { CollectionDefinition, QueryResult, Row } from '../database/store.ts';
import type { DayOf } from '../domain/days.ts';
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

/** What joins see of these rows, and where their days are counted. */
async function lookedUp(
  rows: readonly Row[],
  { shape: { definition }, db, tenant }: Place,
  tables: Tables,
): Promise<LookUp> {
  const { zone } = definition,
    known = new Map<string, Map<string, Row>>();
  const look = async (collection: string, ids: readonly unknown[]): Promise<void> => {
    const rowsById = known.get(collection) ?? new Map<string, Row>(),
      table = tables(collection),
      wanted = [...new Set(ids)].filter(
        (id): id is string => typeof id === 'string' && isStorable(id) && !rowsById.has(id),
      );
    known.set(collection, rowsById);
    for (let at = 0; table && at < wanted.length; at += BATCH) {
      const found = await rowsOf<{ doc: string }>(
        sql`select doc from ${sql.table(table)} where ${ofTenant(
          tenant,
          sql`id in (${sql.join(wanted.slice(at, at + BATCH))})`,
          sql`deleted_at is null`,
        )}`,
        db,
      );
      for (const { doc } of found) {
        const row = JSON.parse(doc) as Row;
        rowsById.set(row.id, row);
      }
    }
  };
  for (const { via, collection } of Object.values(definition.joins ?? {}))
    await look(collection, rows.map(pathGetter<Row>(via)));
  if (zone) await look(zone.collection, [zone.id]);
  return (collection, id) => known.get(collection)?.get(id);
}

/** The list as one without joins and zone: what they give is looked up beforehand, like any computed field. */
async function plainDefinition(
  question: Question,
  rows: readonly Row[],
  place: Place,
  tables: Tables,
): Promise<{ definition: CollectionDefinition<Row>; dayOf: DayOf }> {
  const { definition } = place.shape,
    { joins = {}, computed: own = {}, zone: _, ...plain } = definition,
    lookUp = await lookedUp(rows, place, tables),
    dayOf = daysOf(definition, lookUp);
  const computed: Record<string, (row: Row, dayOf: DayOf, now: string) => unknown> = {};
  for (const field of fieldsOf(question, place.shape)) computed[field] = pathGetter(field);
  for (const field of Object.keys(joins)) {
    const get = fieldGetter<Row>(field, { joins }, lookUp, '');
    computed[field] = (row: Row) => get(row);
  }
  for (const [field, compute] of Object.entries(own))
    computed[field] = (row, _days, now) => compute(row, dayOf, now);
  return { definition: { ...plain, computed }, dayOf };
}
/** The table of a collection by its name. */
export type Tables = (collection: string) => string | undefined;

/** A page worked out in memory over the rows that the columns let pass. */
export async function queryByRow(
  question: Question,
  place: Place,
  tables: Tables,
): Promise<QueryResult<Row>> {
  const rows = await narrowed(question, place),
    { definition, dayOf } = await plainDefinition(question, rows, place, tables);
  return queryRows(rows, definition, question.request, place.nowMs, dayOf);
}
export async function selectByRow(question: Question, place: Place, tables: Tables): Promise<string[]> {
  const rows = await narrowed(question, place),
    { definition, dayOf } = await plainDefinition(question, rows, place, tables);
  return selectRows(rows, definition, question.request, place.nowMs, dayOf);
}
