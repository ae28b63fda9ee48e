import { pathGetter } from './fields.ts';
import type { Row } from './row.ts';

/** The slots that hold a value, for the fields that `where` is asked by most; each index is made when first needed. */
export class Indexes<T extends Row> {
  readonly #fields: readonly string[];
  readonly #made = new Map<string, Map<unknown, Set<number>>>();

  constructor(fields: readonly string[] = []) {
    this.#fields = fields;
  }
  has(field: string): boolean {
    return this.#fields.includes(field);
  }
  /** Ascending. `rows` gives all that live, for an index that is not made yet. */
  slots(field: string, value: unknown, rows: () => Iterable<[slot: number, row: T]>): number[] {
    let index = this.#made.get(field);
    if (!index) {
      this.#made.set(field, (index = new Map()));
      for (const [slot, row] of rows()) put(index, valuesOf(row, field), slot);
    }
    return [...(index.get(value) ?? [])].sort((a, b) => a - b);
  }
  /** Keeps what is made in step with a row that changed; undefined where there is no living row. */
  changed(slot: number, before: T | undefined, after: T | undefined): void {
    for (const [field, index] of this.#made) {
      if (before) for (const value of valuesOf(before, field)) index.get(value)?.delete(slot);
      if (after) put(index, valuesOf(after, field), slot);
    }
  }
}

/** Of a list, each entry. */
function valuesOf(row: Row, field: string): readonly unknown[] {
  const value = pathGetter<Row>(field)(row);
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
function put(index: Map<unknown, Set<number>>, values: readonly unknown[], slot: number): void {
  for (const value of values) {
    const slots = index.get(value);
    if (slots) slots.add(slot);
    else index.set(value, new Set([slot]));
  }
}
