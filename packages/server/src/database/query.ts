import { readCursor, writeCursor, type Position } from './cursor.ts';
import { compareKeys, type Describes, type Key } from './fields.ts';
import { forwardsOf } from './orders.ts';
import { firstWhere } from './places.ts';
import { planQuery, type Plan } from './plan.ts';
import { compareIds, comparePlaces, firstSorted, type Place, type SortField } from './sort.ts';
import type { Matching, Order, Source } from './source.ts';
import type { QueryRequest, QueryResult, Row } from './store.ts';

const DEEP = 400;

/**
 * All slots that match. Counts each facet within all filters but its own: a row that fails exactly one filter still
 * counts for that one.
 */
function findMatching<T extends Row>(
  { base, facetTests, counted, filtered }: Plan,
  source: Source<T>,
): Matching {
  const orders = new Map<string, Order>();
  if (!filtered && counted.length === 0) return { slots: source.slots, facets: undefined, orders };
  const slots: number[] = [],
    facets: Record<string, Record<string, number>> = {};
  const counters = counted.map(({ field, get }) => ({
    field,
    get,
    counts: (facets[field] = {} as Record<string, number>),
  }));
  next: for (const slot of source.slots) {
    let failed: string | undefined;
    for (const { field, test } of facetTests)
      if (!test(slot)) {
        if (failed !== undefined || counters.length === 0) continue next;
        failed = field;
      }
    // Last, because text is dearer to search than values to compare.
    for (const test of base) if (!test(slot)) continue next;
    if (failed === undefined) slots.push(slot);
    for (const { field, get, counts } of counters) {
      if (failed !== undefined && failed !== field) continue;
      const value = get(slot);
      if (!Array.isArray(value)) tally(counts, value);
      else for (const entry of new Set<unknown>(value)) tally(counts, entry);
    }
  }
  return { slots: filtered ? slots : source.slots, facets: counted.length > 0 ? facets : undefined, orders };
}
function matching<T extends Row>(planned: Plan, source: Source<T>): Matching {
  const { lasting, filtered, bound, counted } = planned,
    answer = (): Matching => findMatching(planned, source);
  return lasting && (filtered || counted.length > 0) && source.remember
    ? source.remember(`${bound} ${counted.map(({ field }) => field).join()}`, answer)
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
  nowMs: number,
): string[] {
  return matching(planQuery(request, source, definition, nowMs), source).slots.map(slot => source.id(slot));
}

/** Where a page lies among the rows that match. */
interface Page {
  slots: readonly number[];
  before: number;
}
/** What rows are compared by. */
interface Ranking {
  /** Of all orders of the same rows. */
  name: string;
  fields: readonly SortField[];
  columns: readonly ((slot: number) => Key)[];
  /** The very rows that are searched for, which come first. */
  exact: ReadonlySet<number> | undefined;
}

/** One page. Sorts no more than it must: the first rows by selection, all others by an order that is kept. */
export function runQuery<T extends Row>(
  request: QueryRequest,
  source: Source<T>,
  definition: Describes<T>,
  nowMs: number,
): QueryResult<T> {
  const planned = planQuery(request, source, definition, nowMs),
    { limit, cursor, count, bound } = planned,
    found = matching(planned, source),
    ranking = rankingOf(found, planned, source),
    total = found.slots.length;
  const page =
    cursor === undefined
      ? pageFrom(planned, found, ranking, source)
      : pageAt(readCursor(cursor, bound, nowMs), limit, found, ranking, source);
  const cursorAt = (slot: number | undefined, direction: 'next' | 'prev'): string | null => {
    if (slot === undefined) return null;
    const { keys, id } = placeOf(slot, ranking, source);
    return writeCursor({ direction, keys: [...keys], id }, bound, nowMs);
  };
  const { slots, before } = page;
  return {
    items: slots.map(slot => source.row(slot)),
    page: {
      nextCursor: before + slots.length < total ? cursorAt(slots.at(-1), 'next') : null,
      prevCursor: before > 0 ? cursorAt(slots[0], 'prev') : null,
      limit,
      offset: before,
      ...(count ? { totalCount: total } : {}),
    },
    ...(found.facets ? { facets: found.facets } : {}),
  };
}

function rankingOf<T extends Row>(found: Matching, { fields, exact }: Plan, source: Source<T>): Ranking {
  const columns = fields.map(({ field }) => source.keys(field)),
    name = JSON.stringify(fields),
    // What is searched for is in the search text too, so that it is among the rows that match.
    very = exact && (found.exact ??= new Set(found.slots.filter(exact)));
  if (!very?.size) return { name, fields, columns, exact: undefined };
  // In the direction of the list's own order, which ties are broken by.
  const descending = fields[0]?.descending ?? false;
  return {
    name: `${name} exact`,
    fields: [{ field: '$exact', descending }, ...fields],
    columns: [slot => Number(very.has(slot) === descending), ...columns],
    exact: very,
  };
}

/** The page at an offset. */
function pageFrom<T extends Row>(
  { offset, limit }: Plan,
  found: Matching,
  ranking: Ranking,
  source: Source<T>,
): Page {
  const order = orderOf(found, ranking, source, offset + limit > DEEP),
    slots = order
      ? cut(order, offset, offset + limit)
      : firstSorted(found.slots, offset + limit, comparer(ranking, source)).slice(offset);
  return { slots, before: Math.min(offset, found.slots.length) };
}

/** The page behind or before the place that a cursor names: a binary search. */
function pageAt<T extends Row>(
  position: Position,
  limit: number,
  found: Matching,
  ranking: Ranking,
  source: Source<T>,
): Page {
  const order =
    orderOf(found, ranking, source, true) ?? forwardsOf([...found.slots].sort(comparer(ranking, source)));
  const isNext = position.direction === 'next',
    behind = firstWhere(order.length, index => {
      const compared = comparePlaces(placeOf(order.at(index), ranking, source), position, ranking.fields);
      return isNext ? compared > 0 : compared >= 0;
    }),
    before = isNext ? behind : Math.max(0, behind - limit);
  return { slots: cut(order, before, isNext ? behind + limit : behind), before };
}
function cut(order: Order, from: number, to: number): number[] {
  const slots: number[] = [];
  for (let index = from; index < Math.min(order.length, to); index++) slots.push(order.at(index));
  return slots;
}

/** The order of the rows that match: that of the list without the others, and with the very ones in front. */
function orderOf<T extends Row>(
  { slots, orders }: Matching,
  { name, fields, exact }: Ranking,
  source: Source<T>,
  deep: boolean,
): Order | undefined {
  const known = orders.get(name);
  if (known) return known;
  const all = source.order?.(exact ? fields.slice(1) : fields, deep);
  if (!all || (!exact && slots.length === source.slots.length)) return all;
  const made = forwardsOf(narrow(all, slots, exact));
  orders.set(name, made);
  return made;
}
function narrow(all: Order, slots: readonly number[], first?: ReadonlySet<number>): Uint32Array {
  const wanted = new Uint8Array((slots.at(-1) ?? 0) + 1),
    narrowed = new Uint32Array(slots.length);
  for (const slot of slots) wanted[slot] = 1;
  let front = 0,
    rest = first?.size ?? 0;
  for (let index = 0; index < all.length && rest + front < slots.length + (first?.size ?? 0); index++) {
    const slot = all.at(index);
    if (wanted[slot] === 1) narrowed[first?.has(slot) ? front++ : rest++] = slot;
  }
  return narrowed;
}

const placeOf = <T extends Row>(slot: number, { columns }: Ranking, source: Source<T>): Place => ({
  keys: columns.map(key => key(slot)),
  id: source.id(slot),
});
function comparer<T extends Row>(ranking: Ranking, source: Source<T>): (a: number, b: number) => number {
  const { columns, fields } = ranking,
    [column] = columns,
    sign = fields[0]?.descending ? -1 : 1;
  if (columns.length === 1 && column)
    return (a, b) => sign * (compareKeys(column(a), column(b)) || compareIds(source.id(a), source.id(b)));
  return (a, b) => comparePlaces(placeOf(a, ranking, source), placeOf(b, ranking, source), fields);
}
