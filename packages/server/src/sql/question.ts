import { sql } from 'kysely';
import { fold } from '../database/fold.ts';
import { planQuery, type Plan } from '../database/plan.ts';
import type { Source } from '../database/source.ts';
import type { ListQuery, OneOf, QueryRequest, Row, Span, Within } from '../database/store.ts';
import { advancedOf } from './advanced.ts';
import {
  filtersOf,
  isOneOf,
  scopeOf,
  searchOf,
  type FilterOn,
  type Scope,
  type Search,
} from './conditions.ts';
import { rowsOf, some, ofTenant, type Engine, type Fragment } from './engine.ts';
import { orderedKey, valueColumn } from './keys.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';

/** A request, understood: what of it the database answers by its columns. */
export interface Question {
  plan: Plan;
  request: QueryRequest;
  scope: Scope;
  search: Search | undefined;
  filters: readonly FilterOn[];
  /** Filters of the handler. */
  matches: readonly Fragment[];
  /** Fields to count, with their columns. */
  counted: readonly { field: string; column: string }[];
  /** Something in it only the functions of the memory can tell, row by row. */
  byRow: boolean;
}

const LIST_PARAMETERS = new Set(['limit', 'cursor', 'offset', 'count', 'sort', 'q', 'filter', 'facets']);

/** Refuses what the list does not have, in the same words as memory does. */
export async function understand(request: QueryRequest, place: Place): Promise<Question> {
  const { shape, engine, tenant, nowMs } = place,
    query = request.query as ListQuery & Record<string, unknown>,
    scope = scopeOf(request.where, tenant, shape, engine);
  const filters = Object.entries(query).filter(
      ([name, value]) => !LIST_PARAMETERS.has(name) && isGiven(value) && !request.ignore?.includes(name),
    ),
    asksFields = filters.length > 0 || Boolean(query.filter) || Boolean(query.facets) || Boolean(query.q),
    sample = asksFields ? await firstRow(scope, place) : undefined,
    plan = planQuery(request, sourceOf(sample), shape.definition, nowMs);
  const facetFilters = filtersOf(
      filters.filter(([name]) => !request.match?.[name]),
      shape,
    ),
    counted = plan.counted.flatMap(({ field }) => {
      const column = shape.values.get(field);
      return column ? [{ field, column }] : [];
    });
  const asked = filters.flatMap(([name]) => {
    const match = request.match?.[name];
    return match ? [matchCondition(match, shape, engine)] : [];
  });
  const isFiltered = query.filter !== undefined && query.filter !== '';
  const isOdd =
    isFiltered || asked.length > 0 || (facetFilters?.length ?? 0) + counted.length > 0 || !scope.isPlain
      ? await hasOdd(place)
      : false;
  const advanced = isFiltered && !isOdd ? await advancedOf(query.filter as string, scope, place) : undefined;
  const byRow =
    isOdd ||
    !scope.isExact ||
    facetFilters === undefined ||
    advanced?.isWhole === false ||
    asked.some(condition => condition === undefined) ||
    counted.length < plan.counted.length ||
    plan.fields.some(({ field }) => !shape.sorts.has(field));
  return {
    plan,
    request,
    scope,
    search: searchOf(query.q),
    filters: (!isOdd && facetFilters) || [],
    matches: isOdd
      ? []
      : [...asked.filter(condition => condition !== undefined), ...(advanced?.conditions ?? [])],
    counted,
    byRow,
  };
}
/** A filter that the handler brought along, when it says what it asks for; undefined when only it knows. */
function matchCondition(match: object, { links, sorts }: Shape, engine: Engine): Fragment | undefined {
  const { field = '', values, spans } = match as Partial<OneOf & Within>,
    column = links.get(field),
    sorted = sorts.get(field);
  if (spans && sorted) return some(spans.map(span => lies(sql.ref(sorted), span)));
  if (!column || !values) return undefined;
  const given = values.flatMap(value => (value === null ? [] : [valueColumn(value) as string]));
  return some([
    ...(given.length > 0 ? [isOneOf(engine, sql.ref(column), given)] : []),
    ...(values.includes(null) ? [sql`${sql.ref(column)} is null`] : []),
  ]);
}
const lies = (column: Fragment, span: Span): Fragment => {
  const [from, to] = span.map(ms => orderedKey(fold(new Date(ms).toISOString())));
  return sql`(${column} >= ${from} and ${column} < ${to})`;
};
const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The first row of the list: its members are the fields that the list has. */
async function firstRow(
  { conditions, isExact, isPlain, matches }: Scope,
  place: Place,
): Promise<Row | undefined> {
  const { db, shape } = place,
    one = isExact && isPlain;
  for (let after = -1; ;) {
    const found = await rowsOf<{ doc: string; seq: number | string }>(
      sql`select seq, doc from ${sql.table(shape.table)} where ${conditions} and seq > ${after}
        order by seq limit ${one ? 1 : 100}`,
      db,
    );
    for (const { doc } of found) {
      const row = JSON.parse(doc) as Row;
      if (matches(row)) return row;
    }
    const last = found.at(-1);
    if (!last) return undefined;
    after = Number(last.seq);
  }
}
/** Whether there are rows whose values are not in their columns, because they are longer than an index takes. */
export async function hasOdd({
  db,
  tenant,
  shape,
}: Pick<Place, 'db' | 'tenant' | 'shape'>): Promise<boolean> {
  const found = await rowsOf(
    sql`select 1 as one from ${sql.table(shape.table)} where ${ofTenant(tenant, sql`odd = 1`)} limit 1`,
    db,
  );
  return found.length > 0;
}

/** A list of one row, which is enough to work a request out. */
const sourceOf = (sample: Row | undefined): Source<Row> => ({
  slots: sample ? [0] : [],
  row: () => sample as Row,
  id: () => sample?.id ?? '',
  glance: () => sample as Row,
  texts: () => () => '',
  values: () => () => undefined,
  keys: () => () => null,
});
