import { sql } from 'kysely';
import { fold } from '../database/fold.ts';
import { daysWithin, parseFilter } from '../database/filter.ts';
import { daysIn } from '../domain/days.ts';
import { readCells } from './counts.ts';
import { all, holds, some, type Fragment } from './engine.ts';
import { orderedKey, searchable, valueOfColumn } from './keys.ts';
import type { Place } from './place.ts';
import type { Scope } from './conditions.ts';

/**
 * The `filter` parameter as conditions of the database. What only the functions of the memory can tell of a row is left
 * to them, over the rows that the other conditions let pass.
 */
export interface Advanced {
  conditions: Fragment[];
  /** The conditions are all of the filter. */
  isWhole: boolean;
}
interface Condition {
  field: string;
  op: string;
  value: unknown;
}
/** Fields of times, whose texts are in the order of time. */
const TIME = /(At|On|Until|Date)$/,
  DATE = /^\d{4}-\d\d-\d\d/,
  DAY_MS = 86_400_000;
const MOST_VALUES = 1_000;
const SIGNS: Readonly<Record<string, Fragment>> = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` };

/** A filter that `parseFilter` has taken. */
export async function advancedOf(text: string, scope: Scope, place: Place): Promise<Advanced> {
  const { all: every = [], any = [] } = JSON.parse(text) as Record<string, Condition[]>,
    isKnown = ({ field }: Condition): boolean =>
      place.shape.coarse.includes(place.shape.values.get(field) ?? ''),
    cells = [...every, ...any].some(isKnown) ? await readCells(scope.customer, place.shape, place) : [];
  const exactly = (condition: Condition): Fragment | undefined =>
    isKnown(condition)
      ? byValues(
          condition,
          cells.map(({ values }) => values),
          place,
        )
      : byTime(condition, place);
  const found = every.map(condition => ({ exact: exactly(condition), wider: wider(condition, place) })),
    either = any.map(exactly),
    isEither = either.every(condition => condition !== undefined);
  return {
    conditions: [
      ...found.flatMap(({ exact, wider: more }) => exact ?? more ?? []),
      ...(any.length > 0 && isEither ? [some(either.map(condition => sql`(${condition})`))] : []),
    ],
    isWhole: isEither && found.every(({ exact }) => exact !== undefined),
  };
}

/** Asks the condition of each of the few values that there are. */
function byValues(
  condition: Condition,
  cells: readonly Readonly<Record<string, string | null>>[],
  { shape, nowMs }: Place,
): Fragment | undefined {
  // Days are those of a zone, which a row is asked with.
  if (condition.op === 'within') return undefined;
  const column = shape.values.get(condition.field) as string,
    columns = [...new Set(cells.map(values => values[column] ?? null))],
    passes = parseFilter<unknown>(JSON.stringify({ all: [condition] }), () => value => value, {
      nowMs,
      dayOf: daysIn(undefined),
    });
  const values = columns.map(given => ({ given, value: valueOfColumn(given) }));
  if (values.length > MOST_VALUES || values.some(({ value }) => value === undefined)) return undefined;
  const passing = values.flatMap(({ given, value }) => (passes(value) ? [given] : [])),
    texts = passing.filter(given => given !== null);
  return some([
    ...(texts.length > 0 ? [sql`${sql.ref(column)} in (${sql.join(texts)})`] : []),
    ...(passing.includes(null) ? [sql`${sql.ref(column)} is null`] : []),
  ]);
}

/** Before or after a time. */
function byTime({ field, op, value }: Condition, { shape }: Place): Fragment | undefined {
  const column = shape.sorts.get(field),
    sign = SIGNS[op];
  if (!column || !sign || !TIME.test(field) || typeof value !== 'string' || !DATE.test(value))
    return undefined;
  return all([sql`${sql.ref(column)} ${sign} ${orderedKey(fold(value))}`, ofText(column)]);
}
const ofText = (column: string): Fragment => sql`${sql.ref(column)} >= '2' and ${sql.ref(column)} < '3'`;

/** Lets all rows pass that match, and others. */
function wider({ field, op, value }: Condition, { shape, engine, nowMs }: Place): Fragment | undefined {
  const { search = [] } = shape.definition,
    column = shape.sorts.get(field);
  if (['eq', 'contains', 'startsWith'].includes(op) && typeof value === 'string' && search.includes(field))
    return holds(engine, sql.ref('search'), searchable(fold(value)));
  if (op === 'within' && typeof value === 'number' && column && TIME.test(field)) {
    // Times are written in several ways and zones.
    const at = (ms: number): string => orderedKey(fold(new Date(ms).toISOString().slice(0, 10))),
      otherMs = nowMs - daysWithin(value) * DAY_MS,
      [from, to] = value >= 0 ? [otherMs, nowMs] : [nowMs, otherMs];
    return all([
      sql`${sql.ref(column)} >= ${at(from - 2 * DAY_MS)}`,
      sql`${sql.ref(column)} < ${at(to + 2 * DAY_MS)}`,
    ]);
  }
  return undefined;
}
