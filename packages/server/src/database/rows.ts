import { daysIn, type DayOf } from '../domain/days.ts';
import { textOf } from './columns.ts';
import { searchText } from './fold.ts';
import { changesWithTime, fieldGetter, sortKeyOf, type Describes, type Getter, type Key } from './fields.ts';
import { Orders } from './orders.ts';
import { runQuery, selectIds } from './query.ts';
import type { Matching, Source } from './source.ts';
import type { QueryRequest, QueryResult, Row } from './store.ts';

/** Of fewer rows nothing is worth keeping. */
const MANY = 500,
  /** Questions whose answers are remembered. */
  ANSWERS = 8;

/** What was worked out of a long list, for the next question about the very same list. */
class Known {
  readonly slots: readonly number[];
  readonly orders = new Orders();
  readonly #texts: string[] = [];
  readonly #keys = new Map<string, Key[]>();
  readonly #answers = new Map<string, Matching>();

  constructor(length: number) {
    this.slots = Array.from({ length }, (_, slot) => slot);
  }
  text(slot: number, make: () => string): string {
    return (this.#texts[slot] ??= make());
  }
  key(field: string, get: Getter<number>): (slot: number) => Key {
    const keys = this.#keys.get(field) ?? [];
    this.#keys.set(field, keys);
    return slot => {
      const known = keys[slot];
      return known === undefined ? (keys[slot] = sortKeyOf(get(slot))) : known;
    };
  }
  answer(question: string, find: () => Matching): Matching {
    const answer = this.#answers.get(question) ?? find();
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    if (this.#answers.size > ANSWERS) this.#answers.delete(this.#answers.keys().next().value as string);
    return answer;
  }
}

/** By the list and by how it is described: other rows, or other rules, are another list. */
const kept = new WeakMap<object, WeakMap<object, Known>>();
function knownOf(rows: readonly Row[], definition: object): Known {
  const ofRows = kept.get(rows) ?? new WeakMap<object, Known>(),
    known = ofRows.get(definition) ?? new Known(rows.length);
  kept.set(rows, ofRows);
  ofRows.set(definition, known);
  return known;
}

function sourceOf<T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  nowMs: number,
  dayOf = daysIn(undefined),
): Source<T> {
  const now = new Date(nowMs).toISOString(),
    known = rows.length < MANY ? undefined : knownOf(rows, definition);
  const row = (slot: number): T => {
    const found = rows[slot];
    if (!found) throw new RangeError(`No row ${slot}`);
    return found;
  };
  const values = (field: string): Getter<number> => {
    const get = fieldGetter(field, definition, () => undefined, now);
    return slot => get(row(slot));
  };
  const changes = (field: string): boolean => changesWithTime(field, definition);
  const source: Source<T> = {
    slots: known?.slots ?? rows.map((_, slot) => slot),
    dayOf,
    row,
    id: slot => row(slot).id,
    glance: row,
    texts: () => {
      const search = (definition.search ?? []).map(values),
        make = (slot: number): string => searchText(search.map(get => textOf(get(slot))).join('\n'));
      return known ? slot => known.text(slot, () => make(slot)) : make;
    },
    values,
    keys: field => {
      const get = values(field);
      return known && !changes(field) ? known.key(field, get) : slot => sortKeyOf(get(slot));
    },
  };
  if (!known) return source;
  return {
    ...source,
    order: (fields, deep) =>
      fields.some(({ field }) => changes(field))
        ? undefined
        : known.orders.get({ name: '', slots: known.slots, source }, fields, deep),
    remember: (question, find) => known.answer(question, find),
  };
}

/**
 * The query engine over rows at hand: for lists whose fields are worked out from several collections. `dayOf` counts
 * the days of an advanced filter; default: those of UTC.
 */
export const queryRows = <T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  request: QueryRequest,
  nowMs: number,
  dayOf?: DayOf,
): QueryResult<T> => runQuery(request, sourceOf(rows, definition, nowMs, dayOf), definition, nowMs);
/** Ids of the rows that match, in their order. */
export const selectRows = <T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  request: QueryRequest,
  nowMs: number,
  dayOf?: DayOf,
): string[] => selectIds(request, sourceOf(rows, definition, nowMs, dayOf), definition, nowMs);
