import type { Clock } from '../server/clock.ts';
import { countsDays, fieldGetter, sortKeyOf, type Getter, type Key, type LookUp } from './fields.ts';
import { searchText } from './fold.ts';
import type { Row } from './row.ts';
import { Sparse } from './sparse.ts';
import type { CollectionDefinition } from './store.ts';

interface Rows<T extends Row> {
  /** The row, if it is kept. */
  known(slot: number): T | undefined;
  /** The row, which is not kept when it was made for this alone. */
  glance(slot: number): T;
}

/** What lists need of rows again and again: values, sort keys, search text. Kept per slot, and forgotten on write. */
export class Columns<T extends Row> {
  readonly #definition: CollectionDefinition<T>;
  readonly #lookUp: LookUp;
  readonly #clock: Clock;
  readonly #rows: Rows<T>;
  readonly #texts = new Sparse<string>();
  readonly #keys = new Map<string, Sparse<Key>>();
  readonly #values = new Map<string, Sparse<unknown>>();

  constructor(definition: CollectionDefinition<T>, lookUp: LookUp, clock: Clock, rows: Rows<T>) {
    this.#definition = definition;
    this.#lookUp = lookUp;
    this.#clock = clock;
    this.#rows = rows;
  }

  /** Of values that change without a write to this collection, nothing must be kept. */
  changesByItself(field: string): boolean {
    return field in (this.#definition.joins ?? {}) || countsDays(field, this.#definition);
  }

  values(field: string): Getter<number> {
    const { known, glance } = this.#rows,
      get = fieldGetter(field, this.#definition, this.#lookUp, this.#clock.now());
    if (this.changesByItself(field)) return slot => get(glance(slot));
    const column = columnOf(this.#values, field);
    return slot => {
      const row = known(slot);
      if (row) return get(row);
      const kept = column.get(slot);
      if (kept !== undefined) return kept;
      const value = get(glance(slot));
      // The row is kept by now, unless there are too many of them.
      if (!known(slot)) column.set(slot, value);
      return value;
    };
  }

  keys(field: string): (slot: number) => Key {
    // What changes by itself is kept for this question alone: a sort asks for each key many times.
    const column = this.changesByItself(field) ? new Sparse<Key>() : columnOf(this.#keys, field),
      get = this.values(field);
    return slot => {
      const kept = column.get(slot);
      if (kept !== undefined) return kept;
      const key = sortKeyOf(get(slot));
      column.set(slot, key);
      return key;
    };
  }

  texts(): (slot: number) => string {
    const { glance } = this.#rows,
      now = this.#clock.now(),
      search = (this.#definition.search ?? []).map(field =>
        fieldGetter(field, this.#definition, this.#lookUp, now),
      );
    return slot => {
      const kept = this.#texts.get(slot);
      if (kept !== undefined) return kept;
      const row = glance(slot),
        text = searchText(search.map(get => textOf(get(row))).join('\n'));
      this.#texts.set(slot, text);
      return text;
    };
  }

  forget(slot: number): void {
    this.#texts.set(slot, undefined);
    for (const column of this.#keys.values()) column.set(slot, undefined);
  }
}

/** Each value is a line. */
export const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : String(value ?? '');
function columnOf<V>(columns: Map<string, Sparse<V>>, field: string): Sparse<V> {
  const known = columns.get(field);
  if (known) return known;
  const made = new Sparse<V>();
  columns.set(field, made);
  return made;
}
