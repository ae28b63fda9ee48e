import { sql } from 'kysely';
import { readCursor, writeCursor } from '../database/cursor.ts';
import { fieldGetter, keyOf } from '../database/fields.ts';
import type { QueryResult, Row } from '../database/store.ts';
import { queryByRow, selectByRow, type Tables } from './by-row.ts';
import { filterCondition, matchOf, searchByLetters, searchByText, type Search } from './conditions.ts';
import { all, holds, rowsOf, type Engine, type Fragment } from './engine.ts';
import { readCells, sumCells } from './counts.ts';
import { countGroups, readGroups, type Counts } from './facets.ts';
import { searchable } from './keys.ts';
import { beyond, orderBy, orderOf, selected, type SortKey, type Place as At } from './order.ts';
import { textTable } from './schema.ts';
import { understand, type Question } from './question.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';

/** So many rows are sorted by themselves; among more, the index of the order is walked until a page is full. */
const FEW = 2_000,
  /** A text that so many rows hold, of whomever, comes up soon in any order. */
  COMMON = 20_000;
/** How far a page counts back to tell its position; behind that it is not told. */
const COUNTED_BACK = 20_000,
  COUNTED_BACK_FILTERED = 1_000;
const MOST = 1_000_000_000;

/** The conditions of a question in two ways: along their own indexes, or along that of the order. */
interface Ways {
  own: Fragment;
  along: Fragment;
}
/** The search by the index of texts, as far as that goes. */
function textCondition(search: Search, shape: Shape, engine: Engine): Fragment {
  const match = engine.kind === 'sqlite' ? matchOf(search) : undefined;
  return match === undefined ? searchByLetters(engine, search) : searchByText(engine, search, match, shape);
}
function waysOf({ scope, search, filters, matches }: Question, { engine, shape }: Place): Ways {
  const { conditions } = scope,
    text = search && searchByLetters(engine, search),
    byText = search && textCondition(search, shape, engine);
  const own = filters.map(filter => filterCondition(engine, filter, true)),
    // PostgreSQL chooses by its statistics.
    along = engine.kind === 'postgres' ? own : filters.map(filter => filterCondition(engine, filter, false));
  return {
    own: all([conditions, ...matches, ...own, ...(byText ? [byText] : [])]),
    along: all([conditions, ...matches, ...along, ...(text ? [text] : [])]),
  };
}

/** SQLite: the rows that pass, by their numbers, when they are few enough to be sorted by themselves. */
async function fewRows(
  { own }: Ways,
  total: number,
  { search }: Question,
  { engine, tenant, shape, db }: Place,
): Promise<Fragment | undefined> {
  if (engine.kind !== 'sqlite' || total > FEW) return undefined;
  // Without an index the rows themselves are read, and soon enough show a text that many hold.
  const few = search && total < 0 && matchOf(search) === undefined ? FEW / 10 : FEW;
  const match = search && total < 0 ? matchOf(search) : undefined;
  if (match !== undefined) {
    const texts = textTable(shape),
      found = sql`select 1 from ${texts} where ${texts} match ${match} limit ${COMMON}`,
      [row] = await rowsOf<{ n: number }>(sql`select count(*) as n from (${found}) as found`, db);
    if (row?.n === COMMON) return undefined;
  }
  const found = await rowsOf<{ seq: number }>(
    sql`select seq from ${sql.table(shape.table)} where ${own} limit ${few + 1}`,
    db,
  );
  if (found.length > few) return undefined;
  const numbers = JSON.stringify(found.map(({ seq }) => seq));
  return sql`tenant_id = ${tenant} and seq in (select value from json_each(${numbers}))`;
}

async function countUpTo(most: number, conditions: Fragment, { shape, db }: Place): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(
    sql`select count(*) as n from (select 1 from ${sql.table(shape.table)} where ${conditions} limit ${most}) as found`,
    db,
  );
  return Number(row?.n ?? 0);
}
export async function countAll(
  conditions: Fragment,
  { shape, db }: Pick<Place, 'shape' | 'db'>,
): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(
    sql`select count(*) as n from ${sql.table(shape.table)} where ${conditions}`,
    db,
  );
  return Number(row?.n ?? 0);
}

/** The ids of the rows that are exactly searched for. */
async function exactIds({ plan, search, request }: Question, { own }: Ways, place: Place): Promise<string[]> {
  const { shape, db, engine } = place,
    { exact, joins } = shape.definition,
    { q } = request.query;
  if (!plan.exact || !exact || !search || !q) return [];
  const wanted = String(keyOf(q.trim().replace(/^#(?=\d)/, ''))),
    // Each value is a line of the search text.
    line = holds(engine, sql.ref('search'), `\n${searchable(wanted)}\n`);
  const found = await rowsOf<{ id: string; doc: string }>(
    sql`select id, doc from ${sql.table(shape.table)} where ${all([own, line])}`,
    db,
  );
  const isWanted = (value: unknown): boolean => value !== null && keyOf(String(value)) === wanted,
    plain = exact.filter(field => !joins?.[field]),
    getters = plain.map(field => fieldGetter(field, shape.definition, () => undefined, ''));
  // Of a joined field the line in the search text is all there is.
  return found
    .filter(({ doc }) => {
      if (plain.length < exact.length) return true;
      const row = JSON.parse(doc) as Row;
      return getters.some(get => {
        const value = get(row);
        return Array.isArray(value) ? value.some(isWanted) : isWanted(value);
      });
    })
    .map(({ id }) => id);
}

/** A row in its place. */
type Found = Record<string, string | number> & { seq: number | string };
interface Walk {
  conditions: Fragment;
  keys: readonly SortKey[];
}
interface Cut {
  rows: Found[];
  /** Rows before the first; undefined when nobody counted so far. */
  before: number | undefined;
  hasBefore: boolean;
  hasMore: boolean;
}

const readRows = (
  { conditions, keys }: Walk,
  more: readonly Fragment[],
  tail: Fragment,
  backwards: boolean,
  place: Place,
): Promise<Found[]> =>
  rowsOf<Found>(
    sql`select seq, ${selected(keys)} from ${sql.table(place.shape.table)}
      where ${all([conditions, ...more])} order by ${orderBy(keys, backwards)} ${tail}`,
    place.db,
  );

async function cutAtOffset(walk: Walk, { plan }: Question, place: Place): Promise<Cut> {
  const limit = Math.min(plan.limit, MOST),
    offset = Math.min(plan.offset, MOST);
  const rows = await readRows(walk, [], sql`limit ${limit + 1} offset ${offset}`, false, place),
    before =
      rows.length > 0 || offset === 0 ? offset : Math.min(offset, await countAll(walk.conditions, place));
  return { rows: rows.slice(0, limit), before, hasBefore: before > 0, hasMore: rows.length > limit };
}

async function cutAtCursor(walk: Walk, question: Question, place: Place): Promise<Cut> {
  const { plan } = question,
    limit = Math.min(plan.limit, MOST),
    { direction, keys, id } = readCursor(plan.cursor as string, boundOf(question), place.nowMs),
    at = [...keys, id] as At;
  if (at.length !== walk.keys.length)
    return cutAtOffset(walk, { ...question, plan: { ...plan, offset: 0 } }, place);
  const isNext = direction === 'next',
    side = beyond(walk.keys, at, isNext ? 'behind' : 'before'),
    others = beyond(walk.keys, at, isNext ? 'before' : 'behind', true);
  const found = await readRows(walk, [side], sql`limit ${limit + 1}`, !isNext, place),
    isFull = found.length > limit,
    rows = found.slice(0, limit);
  if (!isNext) rows.reverse();
  const most =
      question.filters.length > 0 || question.matches.length > 0 || question.search
        ? COUNTED_BACK_FILTERED
        : COUNTED_BACK,
    counted = await countUpTo(most + 1, all([walk.conditions, isNext ? others : side]), place),
    before = isNext ? counted : Math.max(0, counted - rows.length);
  return {
    rows,
    before: counted > most ? undefined : before,
    hasBefore: before > 0,
    hasMore: isNext ? isFull : (await countUpTo(1, all([walk.conditions, others]), place)) > 0,
  };
}
/** Cursors of the database and of the memory are not each other's. */
const boundOf = ({ plan }: Question): string => `${plan.bound} sql`;

/** How many rows pass, and the facets; from the cells that are counted at each write, where they tell. */
async function countsOf(question: Question, { own }: Ways, place: Place): Promise<Counts | undefined> {
  const { plan, filters, matches, counted, scope, search } = question,
    { shape, db, engine } = place,
    used = new Set([...filters, ...counted].map(({ column }) => column)),
    isCounted = (column: string): boolean => column === 'customer_id' || shape.coarse.includes(column);
  if (
    !search &&
    matches.length === 0 &&
    scope.isPlain &&
    shape.coarse.length > 0 &&
    [...used].every(isCounted)
  ) {
    if (used.size === 0 && !plan.count) return NOT_COUNTED;
    // PostgreSQL puts its cells together when they are read.
    return used.size === 0 && engine.kind === 'sqlite'
      ? { total: await sumCells(scope.customer, shape, place), facets: {} }
      : countGroups(await readCells(scope.customer, shape, place), filters, counted);
  }
  if (counted.length === 0)
    return plan.count ? { total: await countAll(own, place), facets: {} } : NOT_COUNTED;
  const text = search && textCondition(search, shape, engine);
  return countGroups(
    await readGroups(all([scope.conditions, ...matches, ...(text ? [text] : [])]), used, shape, db),
    filters,
    counted,
  );
}
const NOT_COUNTED: Counts = { total: -1, facets: {} };

/** A page of a list, as `Collection.query` gives it. */
export async function readPage(
  request: Question['request'],
  place: Place,
  tables: Tables,
): Promise<QueryResult<Row>> {
  const question = await understand(request, place);
  if (question.byRow) return queryByRow(question, place, tables);
  const { plan, filters, matches, search } = question,
    ways = waysOf(question, place),
    counts = await countsOf(question, ways, place);
  if (!counts) return queryByRow(question, place, tables);
  const exact = await exactIds(question, ways, place);
  if (exact.length > FEW) return queryByRow(question, place, tables);
  const few =
      filters.length > 0 || matches.length > 0 || search !== undefined
        ? await fewRows(ways, counts.total, question, place)
        : undefined,
    keys = orderOf(plan.fields, place.shape, exact, few === undefined);
  if (!keys) return queryByRow(question, place, tables);
  const walk = { conditions: few ?? ways.along, keys },
    cut = await (plan.cursor === undefined ? cutAtOffset : cutAtCursor)(walk, question, place);
  return {
    items: await rowsOfPage(cut.rows, place),
    page: {
      nextCursor: cut.hasMore ? cursorAt(cut.rows.at(-1), 'next', keys, question, place) : null,
      prevCursor: cut.hasBefore ? cursorAt(cut.rows[0], 'prev', keys, question, place) : null,
      limit: plan.limit,
      ...(cut.before === undefined ? {} : { offset: cut.before }),
      ...(plan.count ? { totalCount: counts.total } : {}),
    },
    ...(plan.counted.length > 0 ? { facets: counts.facets } : {}),
  };
}

function cursorAt(
  row: Found | undefined,
  direction: 'next' | 'prev',
  keys: readonly SortKey[],
  question: Question,
  { nowMs }: Place,
): string | null {
  if (!row) return null;
  const place = keys.map(({ name }) => row[name] as string | number),
    id = String(place.pop());
  return writeCursor({ direction, keys: place, id }, boundOf(question), nowMs);
}

async function rowsOfPage(found: readonly Found[], { shape, db, tenant }: Place): Promise<Row[]> {
  const docs = new Map<number, string>(),
    numbers = found.map(({ seq }) => Number(seq)),
    many = 1_000,
    // As all that lists find; PostgreSQL's index of these numbers is of such rows alone.
    living = sql`deleted_at is null`;
  for (let at = 0; at < numbers.length; at += many)
    for (const { seq, doc } of await rowsOf<{ seq: number | string; doc: string }>(
      sql`select seq, doc from ${sql.table(shape.table)}
        where tenant_id = ${tenant} and ${living} and seq in (${sql.join(numbers.slice(at, at + many))})`,
      db,
    ))
      docs.set(Number(seq), doc);
  return numbers.flatMap(seq => {
    const doc = docs.get(seq);
    return doc === undefined ? [] : [JSON.parse(doc) as Row];
  });
}

/** Ids of all rows that match, in the order of their insertion. */
export async function selectIds(
  request: Question['request'],
  place: Place,
  tables: Tables,
): Promise<string[]> {
  const question = await understand(request, place);
  if (question.byRow) return selectByRow(question, place, tables);
  const found = await rowsOf<{ id: string }>(
    sql`select id from ${sql.table(place.shape.table)} where ${waysOf(question, place).own} order by seq`,
    place.db,
  );
  return found.map(({ id }) => id);
}
