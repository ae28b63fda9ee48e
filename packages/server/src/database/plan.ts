import { daysIn } from '../domain/days.ts';
import { malformed } from '../server/problems.ts';
import { changesWithTime, checkField, keyOf, type Describes, type Getter } from './fields.ts';
import { facetPredicate, parseFilter, searchPredicate, type Predicate } from './filter.ts';
import { parseSort, type SortField } from './sort.ts';
import type { Source } from './source.ts';
import type { ListQuery, QueryRequest, Row } from './store.ts';

/** Everything of a request that is worked out before the first row is looked at. Tests and getters take slots. */
export interface Plan {
  limit: number;
  cursor: string | undefined;
  offset: number;
  count: ListQuery['count'];
  fields: readonly SortField[];
  base: readonly Predicate<number>[];
  facetTests: readonly { field: string; test: Predicate<number> }[];
  counted: readonly { field: string; get: Getter<number> }[];
  filtered: boolean;
  /** The answer depends on nothing but the rows, and may be remembered while they stay. */
  lasting: boolean;
  /** Whether a row is the very one that is searched for; undefined when a search cannot name one. */
  exact: Predicate<number> | undefined;
  /** What a cursor belongs to. */
  bound: string;
}
type Fields = (name: string, parameter: string) => Getter<number>;

export function planQuery<T extends Row>(
  request: QueryRequest,
  source: Source<T>,
  definition: Describes<T>,
  nowMs: number,
): Plan {
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
  const first = source.slots[0],
    sample = first === undefined ? undefined : source.row(first);
  const get: Fields = (name, parameter) => {
    checkField(name, parameter, definition, sample);
    return source.values(name);
  };
  const filters = Object.entries(rest).filter(
    ([name, value]) => isGiven(value) && !request.ignore?.includes(name),
  );
  const { base, facetTests } = testsOf(filters, request, source, get),
    advanced = filter
      ? parseFilter(filter, field => get(field, 'filter'), {
          nowMs,
          dayOf: source.dayOf ?? daysIn(undefined),
        })
      : undefined;
  if (advanced) base.push(advanced);
  const search = q ? searchPredicate<number>(q, source.texts()) : undefined;
  if (search) base.push(search);
  const fields = parseSort(sort, definition.defaultSort ?? '-createdAt', definition.sortable ?? []),
    counted = namesOf(facets).map(field => ({ field, get: get(field, 'facets') }));
  // What depends on more than the rows must be asked anew: the handler's own filters, and time.
  const asked = [...facetTests, ...counted].map(({ field }) => field),
    byHandler = filters.some(([name]) => request.match?.[name]);
  return {
    limit,
    cursor,
    offset: offset ?? 0,
    count,
    fields,
    base,
    facetTests,
    counted,
    filtered: base.length + facetTests.length > 0,
    lasting: !filter && !byHandler && !asked.some(field => changesWithTime(field, definition)),
    exact: q && definition.exact ? exactTest(q, definition.exact, get, source.texts()) : undefined,
    bound: JSON.stringify([request.where ?? {}, request.of ?? '', filters, q ?? '', filter ?? '', fields]),
  };
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);
const namesOf = (facets = ''): string[] => [
  ...new Set(
    facets
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
  ),
];

/** A word alone is a name, which many may have. */
function exactTest(
  q: string,
  names: readonly string[],
  get: Fields,
  textOf: (slot: number) => string,
): Predicate<number> | undefined {
  if (!/[\d@.]/.test(q)) return undefined;
  const wanted = String(keyOf(q.trim().replace(/^#(?=\d)/, ''))),
    getters = names.map(name => get(name, 'q')),
    isWanted = (value: unknown): boolean => value !== null && keyOf(String(value)) === wanted;
  return slot =>
    // Each value is a line of the search text, which is at hand.
    hasLine(textOf(slot), wanted) &&
    getters.some(read => {
      const value = read(slot);
      return Array.isArray(value) ? value.some(isWanted) : isWanted(value);
    });
}
function hasLine(text: string, line: string): boolean {
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
    const end = at + line.length;
    if ((at === 0 || text[at - 1] === '\n') && (end === text.length || text[end] === '\n')) return true;
  }
  return false;
}

/** A filter that the handler knows by itself, or a facet. */
function testsOf<T extends Row>(
  filters: readonly [string, unknown][],
  { match }: QueryRequest,
  source: Source<T>,
  get: Fields,
): { base: Predicate<number>[]; facetTests: { field: string; test: Predicate<number> }[] } {
  const base: Predicate<number>[] = [],
    facetTests: { field: string; test: Predicate<number> }[] = [];
  for (const [field, value] of filters) {
    const custom = match?.[field];
    if (custom) base.push(slot => custom(source.glance(slot) as never, value as never));
    else facetTests.push({ field, test: facetPredicate(get(field, field), value) });
  }
  return { base, facetTests };
}
