import { compareKeys } from './fields.ts';
import { firstWhere, includesSorted } from './places.ts';
import type { Row } from './row.ts';
import { compareIds, comparePlaces, type Place, type SortField } from './sort.ts';
import type { Order, Source } from './source.ts';

/** Slots as they were sorted, and those of them whose rows have changed since. */
export interface Kept {
  slots: Uint32Array;
  stale: Set<number>;
}
/** A list and what an order of it is made from. */
export interface Ordered<T extends Row> {
  name: string;
  slots: readonly number[];
  source: Source<T>;
  /** The order of the seed, with the slots that have changed since, where it is known without looking at rows. */
  seeded?(field: string): Kept | undefined;
}
/** Orders kept at once; the oldest used goes first. */
const LIMIT = 24;
/** Below this, sorting anew is cheaper than remembering. */
const SMALL = 500;
/** Changed rows that are put back one by one; more, and the list is sorted anew. */
const FEW = 100;

/**
 * Sorted slots per list and sort. Kept ascending and read backwards; repaired after few writes, built anew after
 * many.
 */
export class Orders {
  #kept = new Map<string, Kept>();
  #asked = new Set<string>();

  changed(slot: number): void {
    for (const { stale } of this.#kept.values()) stale.add(slot);
  }

  /** `deep`: somebody reads on behind the first page. */
  get<T extends Row>(list: Ordered<T>, fields: readonly SortField[], deep: boolean): Order | undefined {
    if (list.slots.length < SMALL) return undefined;
    const backwards = fields[0]?.descending ?? false;
    const forward = fields.map(({ field, descending }) => ({ field, descending: descending !== backwards }));
    const name = JSON.stringify([list.name, forward]);
    let kept =
      this.#kept.get(name) ?? (forward.length === 1 ? list.seeded?.(forward[0]?.field ?? '') : undefined);
    if (!kept) {
      // The first page alone is cheaper by selection; whoever comes twice or jumps gets an order.
      if (!deep && !this.#asked.has(name)) {
        this.#asked.add(name);
        return undefined;
      }
      kept = { slots: sortSlots(list, forward), stale: new Set() };
    } else if (kept.stale.size > 0) {
      const slots = kept.stale.size > FEW ? sortSlots(list, forward) : repair(kept, list, forward);
      kept = { slots, stale: new Set() };
    }
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    if (this.#kept.size > LIMIT) this.#kept.delete(this.#kept.keys().next().value as string);
    return backwards ? backwardsOf(kept.slots) : forwardsOf(kept.slots);
  }
}

export const forwardsOf = (slots: ArrayLike<number>): Order => ({
  length: slots.length,
  at: index => slots[index] as number,
});
const backwardsOf = (slots: Uint32Array): Order => ({
  length: slots.length,
  at: index => slots[slots.length - 1 - index] as number,
});

function comparer<T extends Row>(
  fields: readonly SortField[],
  source: Source<T>,
): (a: number, b: number) => number {
  const columns = fields.map(({ field }) => source.keys(field)),
    [column] = columns;
  if (columns.length === 1 && column)
    return (a, b) => compareKeys(column(a), column(b)) || compareIds(source.id(a), source.id(b));
  const place = (slot: number): Place => ({ keys: columns.map(key => key(slot)), id: source.id(slot) });
  return (a, b) => comparePlaces(place(a), place(b), fields);
}
const sortSlots = <T extends Row>({ slots, source }: Ordered<T>, fields: readonly SortField[]): Uint32Array =>
  Uint32Array.from(slots).sort(comparer(fields, source));

/** Takes the changed slots out and puts those that still belong to the list where they belong now. */
function repair<T extends Row>(
  { slots: old, stale }: Kept,
  { slots, source }: Ordered<T>,
  fields: readonly SortField[],
): Uint32Array {
  const compare = comparer(fields, source),
    kept = old.filter(slot => !stale.has(slot)),
    back = [...stale].filter(slot => includesSorted(slots, slot)).sort(compare),
    order = new Uint32Array(kept.length + back.length);
  let from = 0,
    to = 0;
  for (const slot of back) {
    const place = firstWhere(kept.length, index => compare(kept[index] as number, slot) >= 0);
    order.set(kept.subarray(from, place), to);
    to += place - from;
    from = place;
    order[to++] = slot;
  }
  order.set(kept.subarray(from), to);
  return order;
}
