import type { FilterCondition } from '../contract/types.ts';
import { addDays, isDay, type DayOf } from '../domain/days.ts';
import { malformed } from '../server/problems.ts';
import { compareKeys, keyOf, type Getter } from './fields.ts';
import { fold, spellings } from './fold.ts';

export type Predicate<T> = (row: T) => boolean;
const DAY_MS = 86_400_000;
const OPS: readonly string[] = [
  'eq',
  'ne',
  'in',
  'lt',
  'lte',
  'gt',
  'gte',
  'contains',
  'startsWith',
  'isNull',
  'within',
] satisfies FilterCondition['op'][];
const any = (value: unknown, test: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) ? value.some(test) : test(value);
const nothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/**
 * A facet: the field holds one of the values (arrays of the row: any entry). Values come as text or as the contract's
 * type.
 */
export function facetPredicate<T>(get: Getter<T>, wanted: unknown): Predicate<T> {
  const list = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
  const only = list.length === 1 ? list[0] : undefined,
    set = new Set(list);
  return row => {
    const value = get(row);
    if (typeof value === 'string') return only === undefined ? set.has(value) : value === only;
    return any(value, entry => entry !== null && entry !== undefined && set.has(String(entry)));
  };
}

/** All words of `q`, each in any of its spellings, anywhere in the row's search text. */
export function searchPredicate<T>(q: string, text: (row: T) => string): Predicate<T> | undefined {
  // A number is written `#48307` as often as `48307`.
  const words = q.split(/\s+/).flatMap(word => word.replace(/^#(?=\d)/, '') || []);
  const needles = words.map(spellings);
  const [first] = needles[0] ?? [];
  if (first === undefined) return undefined;
  return needles.length === 1 && needles[0]?.length === 1
    ? row => text(row).includes(first)
    : row => {
        const hay = text(row);
        return needles.every(needle => needle.some(spelling => hay.includes(spelling)));
      };
}

/** From when times are told. */
export interface Moment {
  nowMs: number;
  dayOf: DayOf;
}
/** Further away than any record, and still a date. */
const MOST_DAYS = 1_000_000;
export const daysWithin = (days: number): number => Math.max(-MOST_DAYS, Math.min(days, MOST_DAYS));
/** So many days back from now, or ahead: a time to the millisecond, a day by the calendar. */
function within<T>(value: number, get: Getter<T>, { nowMs, dayOf }: Moment): Predicate<T> {
  const days = daysWithin(value),
    otherMs = nowMs - days * DAY_MS,
    [from, to] = days >= 0 ? [otherMs, nowMs] : [nowMs, otherMs],
    today = dayOf(new Date(nowMs).toISOString()),
    other = addDays(today, -days),
    [first, last] = days >= 0 ? [other, today] : [today, other];
  return row =>
    any(get(row), entry => {
      if (typeof entry !== 'string') return false;
      if (isDay(entry)) return entry >= first && entry <= last;
      const at = Date.parse(entry);
      return at >= from && at <= to;
    });
}
function condition<T>(
  { op, value }: { op: string; value: unknown },
  get: Getter<T>,
  moment: Moment,
  name: string,
): Predicate<T> {
  const bad = (what: string): Error =>
    malformed(`\`filter\`: \`${op}\` on \`${name}\` needs ${what}.`, 'invalid_filter');
  if (op === 'isNull') return row => nothing(get(row)) === (value !== false);
  if (op === 'in') {
    if (!Array.isArray(value) || !value.every(isScalar)) throw bad('a list of values');
    return facetPredicate(get, value);
  }
  if (op === 'within') {
    if (typeof value !== 'number') throw bad('a number of days');
    return within(value, get, moment);
  }
  if (value === null && (op === 'eq' || op === 'ne')) return row => nothing(get(row)) === (op === 'eq');
  if (!isScalar(value)) throw bad('a text, number or boolean');
  const key = keyOf(value);
  switch (op) {
    case 'eq':
      return row => any(get(row), entry => keyOf(entry) === key && entry !== null);
    case 'ne':
      return row => !any(get(row), entry => keyOf(entry) === key);
    case 'contains':
      return row => any(get(row), entry => isScalar(entry) && fold(String(entry)).includes(String(key)));
    case 'startsWith':
      return row => any(get(row), entry => isScalar(entry) && fold(String(entry)).startsWith(String(key)));
    default: {
      const test =
        {
          lt: (n: number) => n < 0,
          lte: (n: number) => n <= 0,
          gt: (n: number) => n > 0,
          gte: (n: number) => n >= 0,
        }[op] ?? (() => false);
      return row =>
        any(get(row), entry => {
          const own = keyOf(entry);
          return own !== null && typeof own === typeof key && test(compareKeys(own, key));
        });
    }
  }
}

/** Parses and compiles the `filter` parameter; precise 400s for anything that is not an `AdvancedFilter`. */
export function parseFilter<T>(
  text: string,
  getter: (field: string) => Getter<T>,
  moment: Moment,
): Predicate<T> {
  let filter: unknown;
  try {
    filter = JSON.parse(text);
  } catch {
    throw malformed('`filter` is not JSON.', 'invalid_filter');
  }
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter))
    throw malformed('`filter` must be an object with `all` or `any`.', 'invalid_filter');
  const compile = (key: 'all' | 'any'): Predicate<T>[] => {
    const list = (filter as Record<string, unknown>)[key];
    if (list === undefined) return [];
    if (!Array.isArray(list) || list.length > 20)
      throw malformed(`\`filter.${key}\` must be a list of at most 20 conditions.`, 'invalid_filter');
    return list.map((entry: unknown, index) => {
      const { field, op, value } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
        string,
        unknown
      >;
      if (typeof field !== 'string' || typeof op !== 'string' || !OPS.includes(op))
        throw malformed(
          `\`filter.${key}[${index}]\` needs a \`field\` and an \`op\` of: ${OPS.join(', ')}.`,
          'invalid_filter',
        );
      return condition({ op, value }, getter(field), moment, field);
    });
  };
  for (const key of Object.keys(filter))
    if (key !== 'all' && key !== 'any')
      throw malformed(`\`filter\` has the unknown member \`${key}\`.`, 'invalid_filter');
  const all = compile('all'),
    some = compile('any');
  return row => all.every(test => test(row)) && (some.length === 0 || some.some(test => test(row)));
}
