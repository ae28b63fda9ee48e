import { pathGetter } from './fields.ts';
import type { Row } from './row.ts';

interface Index {
  field: string;
  /** Whose rows it holds; undefined for everybody's. */
  customerId: string | undefined;
  slots: Map<unknown, Set<number>>;
}

/** The slots that hold a value, for the fields that `where` is asked by most; each index is made when first needed. */
export class Indexes<T extends Row> {
  readonly #fields: readonly string[];
  readonly #made = new Map<string, Index>();

  constructor(fields: readonly string[] = []) {
    this.#fields = fields;
  }
  has(field: string): boolean {
    return this.#fields.includes(field);
  }
  /** Ascending. `rows` gives all that live, of the customer or of all, for an index that is not made yet. */
  slots(
    field: string,
    value: unknown,
    customerId: string | undefined,
    rows: () => Iterable<[slot: number, row: T]>,
  ): number[] {
    const name = `${field} ${customerId ?? ''}`;
    let index = this.#made.get(name);
    if (!index) {
      this.#made.set(name, (index = { field, customerId, slots: new Map() }));
      for (const [slot, row] of rows()) put(index, row, slot);
    }
    return [...(index.slots.get(value) ?? [])].sort((a, b) => a - b);
  }
  /** Keeps what is made in step with a row that changed; undefined where there is no living row. */
  changed(slot: number, before: T | undefined, after: T | undefined): void {
    for (const index of this.#made.values()) {
      const { field, slots, customerId } = index,
        isHeld = (row: T | undefined): row is T =>
          row !== undefined && (customerId === undefined || customerOf(row) === customerId);
      if (isHeld(before)) for (const value of valuesOf(before, field)) slots.get(value)?.delete(slot);
      if (isHeld(after)) put(index, after, slot);
    }
  }
}

const customerOf = (row: object): unknown => (row as { customerId?: unknown }).customerId;
/** Of a list, each entry. */
function valuesOf(row: Row, field: string): readonly unknown[] {
  const value = pathGetter<Row>(field)(row);
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
function put({ field, slots }: Index, row: Row, slot: number): void {
  for (const value of valuesOf(row, field)) {
    const known = slots.get(value);
    if (known) known.add(slot);
    else slots.set(value, new Set([slot]));
  }
}
