import { malformed } from '../server/problems.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  checkField,
  compareKeys,
  fieldGetter,
  keyOf,
  type Describes,
  type Getter,
  type Key,
  type LookUp,
} from './fields.ts';
import { facetPredicate, parseFilter, searchPredicate, type Predicate } from './filter.ts';
import { compareIds, comparePlaces, firstSorted, parseSort, type Place, type SortField } from './sort.ts';
import type { ListQuery, QueryRequest, QueryResult, Row } from './store.ts';

/** The rows that a query runs over, by number, and what is remembered about them. */
export interface Source<T extends Row> {
  readonly slots: readonly number[];
  row(slot: number): T;
  /** Folded search text. */
  text(slot: number): string;
  /** Sort keys of a field. */
  keys(field: string): (slot: number) => Key;
  /** All slots in this order, if it is kept or worth keeping. */
  order?(
    fields: readonly SortField[],
    deep: boolean,
  ): { readonly length: number; at(index: number): number } | undefined;
  /** The same again while no row changes: a table that scrolls asks for the same list in many windows. */
  remember?(question: string, answer: () => Matching): Matching;
}
/** Which slots match, and the facets' counts. */
interface Matching {
  slots: readonly number[];
  facets: Record<string, Record<string, number>> | undefined;
}
export interface QueryEnvironment {
  nowMs: number;
  lookUp: LookUp;
}
const DEEP = 400;

/** The first field that a search sorts by which names a record exactly. */
const EXACT = '$exact';

/** Whether a row is the very one that is searched for; undefined when none is. */
function exactTest<T extends Row>(
  q: string,
  getters: readonly Getter<T>[],
  source: Source<T>,
): Predicate<number> | undefined {
  const wanted = keyOf(q.trim().replace(/^#(?=\d)/, ''));
  // A word alone is a name, which is not looked for at this price.
  if (getters.length === 0 || !/[\d@.]/.test(q)) return undefined;
  const isWanted = (value: unknown): boolean => keyOf(value === null ? null : String(value)) === wanted;
  const found = new Set(
    source.slots.filter(
      slot =>
        source.text(slot).includes(String(wanted)) &&
        getters.some(get => {
          const value = get(source.row(slot));
          return Array.isArray(value) ? value.some(isWanted) : isWanted(value);
        }),
    ),
  );
  return found.size > 0 ? slot => found.has(slot) : undefined;
}

/** Everything of a request that is worked out before the first row is looked at. */
function plan<T extends Row>(
  request: QueryRequest,
  source: Source<T>,
  definition: Describes<T>,
  { nowMs, lookUp }: QueryEnvironment,
) {
  const {
    limit = 50,
    cursor,
    offset,
    count,
    sort,
    q,
    filter,
    facets,
    ...rest
  } = request.query as ListQuery & Record<string, unknown>;
  if (cursor !== undefined && offset !== undefined) throw malformed('Send `cursor` or `offset`, not both.');
  const now = new Date(nowMs).toISOString();
  const first = source.slots[0];
  const sample = first === undefined ? undefined : source.row(first);
  const getter = (field: string, parameter: string) => {
    checkField(field, parameter, definition, sample);
    return fieldGetter(field, definition, lookUp, now);
  };
  const base: Predicate<number>[] = [],
    facetTests: { field: string; test: Predicate<T> }[] = [];
  const filters: [string, unknown][] = [];
  // What depends on more than the rows must be asked anew: the handler's own filters, and time.
  let lasting = !filter;
  const timeless = (field: string): void => {
    if (definition.computed?.[field]) lasting = false;
  };
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || request.ignore?.includes(name) || (Array.isArray(value) && value.length === 0))
      continue;
    filters.push([name, value]);
    const custom = request.match?.[name];
    if (custom) {
      lasting = false;
      base.push(slot => custom(source.row(slot) as never, value as never));
      continue;
    }
    timeless(name);
    facetTests.push({ field: name, test: facetPredicate(getter(name, name), value) });
  }
  const advanced = filter ? parseFilter(filter, field => getter(field, 'filter'), nowMs) : undefined;
  if (advanced) base.push(slot => advanced(source.row(slot)));
  const search = q ? searchPredicate<number>(q, source.text) : undefined;
  if (search) base.push(search);
  const sorted = parseSort(sort, definition.defaultSort ?? '-createdAt', definition.sortable ?? []);
  const exact = q && exactTest(q, definition.exact?.map(field => getter(field, 'q')) ?? [], source);
  // In the direction of the list's own order, which ties are broken by.
  const fields = exact ? [{ field: EXACT, descending: sorted[0]?.descending ?? false }, ...sorted] : sorted;
  const counted = [
    ...new Set(
      (facets ?? '')
        .split(',')
        .map(name => name.trim())
        .filter(Boolean),
    ),
  ].map(field => ({ field, get: getter(field, 'facets') }));
  counted.forEach(({ field }) => {
    timeless(field);
  });
  return {
    limit,
    cursor,
    offset,
    count,
    fields,
    exact,
    base,
    facetTests,
    counted,
    filtered: base.length + facetTests.length > 0,
    lasting,
    bound: JSON.stringify([request.where ?? {}, filters, q ?? '', filter ?? '', fields]),
  };
}
type Plan<T extends Row> = ReturnType<typeof plan<T>>;

/**
 * All slots that match. Counts each facet within all filters but its own: a row that fails exactly one filter still
 * counts for that one.
 */
function findMatching<T extends Row>(
  { base, facetTests, counted, filtered }: Plan<T>,
  source: Source<T>,
): Matching {
  if (!filtered && counted.length === 0) return { slots: source.slots, facets: undefined };
  const slots: number[] = [],
    facets: Record<string, Record<string, number>> = {};
  const counters = counted.map(({ field, get }) => ({
    field,
    get,
    counts: (facets[field] = {} as Record<string, number>),
  }));
  next: for (const slot of source.slots) {
    const row = source.row(slot);
    let failed: string | undefined;
    for (const { field, test } of facetTests)
      if (!test(row)) {
        if (failed !== undefined || counters.length === 0) continue next;
        failed = field;
      }
    // Last, because text is dearer to search than values to compare.
    for (const test of base) if (!test(slot)) continue next;
    if (failed === undefined) slots.push(slot);
    for (const { field, get, counts } of counters) {
      if (failed !== undefined && failed !== field) continue;
      const value = get(row);
      if (!Array.isArray(value)) tally(counts, value);
      else for (const entry of new Set<unknown>(value)) tally(counts, entry);
    }
  }
  return { slots, facets: counted.length > 0 ? facets : undefined };
}
function matching<T extends Row>(planned: Plan<T>, source: Source<T>): Matching {
  const answer = (): Matching => findMatching(planned, source);
  return planned.lasting && planned.filtered && source.remember
    ? source.remember(`${planned.bound} ${planned.counted.map(({ field }) => field).join()}`, answer)
    : answer();
}
const tally = (counts: Record<string, number>, value: unknown): void => {
  if (value === null || value === undefined) return;
  const name = typeof value === 'string' ? value : String(value);
  counts[name] = (counts[name] ?? 0) + 1;
};

/** Ids of all rows that match, in the list's order of insertion. */
export function selectIds<T extends Row>(
  request: QueryRequest,
  source: Source<T>,
  definition: Describes<T>,
  environment: QueryEnvironment,
): string[] {
  return matching(plan(request, source, definition, environment), source).slots.map(
    slot => source.row(slot).id,
  );
}

/** One page. Sorts no more than it must: the first rows by selection, deep windows by an order that is kept. */
export function runQuery<T extends Row>(
  request: QueryRequest,
  source: Source<T>,
  definition: Describes<T>,
  environment: QueryEnvironment,
): QueryResult<T> {
  const planned = plan(request, source, definition, environment);
  const { limit, cursor, offset = 0, count, fields, bound } = planned;
  const columns = fields.map(({ field, descending }) => {
    const { exact } = planned;
    return field === EXACT && exact
      ? (slot: number): Key => Number(exact(slot) === descending)
      : source.keys(field);
  });
  const placeOf = (slot: number): Place => ({ keys: columns.map(key => key(slot)), id: source.row(slot).id });
  const [column] = columns,
    descending = fields[0]?.descending ?? false;
  const compare =
    columns.length === 1 && column
      ? (a: number, b: number): number => {
          const order = compareKeys(column(a), column(b)) || compareIds(source.row(a).id, source.row(b).id);
          return descending ? -order : order;
        }
      : (a: number, b: number): number => comparePlaces(placeOf(a), placeOf(b), fields);
  const { slots: matched, facets } = matching(planned, source);

  let page: readonly number[], before: number;
  if (cursor === undefined) {
    const order = planned.exact ? undefined : source.order?.(fields, offset + limit > DEEP);
    page = order
      ? walk(order, matched, source.slots, offset, limit)
      : firstSorted(matched, offset + limit, compare).slice(offset);
    before = Math.min(offset, matched.length);
  } else {
    const position = readCursor(cursor, bound, environment.nowMs);
    const sign = position.direction === 'next' ? 1 : -1;
    const wanted = matched.filter(slot => sign * comparePlaces(placeOf(slot), position, fields) > 0);
    page = firstSorted(wanted, limit, (a, b) => sign * compare(a, b));
    if (sign < 0) page = [...page].reverse();
    before = sign > 0 ? matched.length - wanted.length : wanted.length - page.length;
  }
  const at = (slot: number | undefined, direction: 'next' | 'prev'): string | null => {
    if (slot === undefined) return null;
    const { keys, id } = placeOf(slot);
    return writeCursor({ direction, keys: [...keys], id }, bound, environment.nowMs);
  };
  return {
    items: page.map(slot => source.row(slot)),
    page: {
      nextCursor: before + page.length < matched.length ? at(page.at(-1), 'next') : null,
      prevCursor: before > 0 ? at(page[0], 'prev') : null,
      limit,
      offset: before,
      ...(count ? { totalCount: matched.length } : {}),
    },
    ...(facets ? { facets } : {}),
  };
}

/** Rows `offset` to `offset + limit` of the matched ones, in a kept order of all. */
function walk(
  order: { readonly length: number; at(index: number): number },
  matched: readonly number[],
  all: readonly number[],
  offset: number,
  limit: number,
): number[] {
  const page: number[] = [];
  if (matched === all || matched.length === all.length) {
    for (let i = offset; i < Math.min(order.length, offset + limit); i++) page.push(order.at(i));
    return page;
  }
  let top = 0;
  for (const slot of matched) if (slot > top) top = slot;
  const wanted = new Uint8Array(top + 1);
  for (const slot of matched) wanted[slot] = 1;
  let skip = offset;
  for (let i = 0; i < order.length && page.length < limit; i++) {
    const slot = order.at(i);
    if (wanted[slot] === 1 && skip-- <= 0) page.push(slot);
  }
  return page;
}
