import type { Row, Segment } from './row.ts';

/** A segment and the slots of its rows. */
export interface Run<T extends Row> {
  start: number;
  end: number;
  segment: Segment<T>;
}

/** The rows that a collection begins with: where each lies, and how it is made. */
export class Seeded<T extends Row> {
  readonly count: number;
  readonly runs: readonly Run<T>[];
  readonly #prefix: string;
  #ofCustomer: Map<string, Run<T>[]> | undefined;

  constructor(prefix: string, segments: Iterable<Segment<T>>) {
    const runs: Run<T>[] = [];
    let count = 0;
    for (const segment of segments) runs.push({ start: count, end: (count += segment.count), segment });
    this.count = count;
    this.runs = runs;
    this.#prefix = prefix;
  }

  runsOf(customerId: string): readonly Run<T>[] {
    return (this.#ofCustomer ??= byCustomer(this.runs)).get(customerId) ?? [];
  }
  /** Unless its segment brings ids of its own; such rows are made at once. */
  id(slot: number): string {
    return `${this.#prefix}_${slot + 1}`;
  }
  /** The slot of an id, if it is one that `id` gives. */
  slotOf(id: string): number | undefined {
    if (!id.startsWith(`${this.#prefix}_`)) return undefined;
    const number = Number(id.slice(this.#prefix.length + 1));
    return Number.isInteger(number) && number >= 1 && number <= this.count ? number - 1 : undefined;
  }
  make(slot: number): T {
    let low = 0,
      high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (slot < (this.runs[middle]?.end ?? 0)) high = middle;
      else low = middle + 1;
    }
    const found = this.runs[low];
    if (!found || slot >= found.end) throw new RangeError(`No slot ${slot}`);
    const id = this.id(slot),
      made = found.segment.make(slot - found.start, id) as T;
    made.id ??= id;
    made.etag ??= '"1"';
    return made;
  }
}

function byCustomer<T extends Row>(runs: readonly Run<T>[]): Map<string, Run<T>[]> {
  const found = new Map<string, Run<T>[]>();
  for (const run of runs) {
    const { customerId } = run.segment,
      known = customerId === null ? undefined : found.get(customerId);
    if (known) known.push(run);
    else if (customerId !== null) found.set(customerId, [run]);
  }
  return found;
}
