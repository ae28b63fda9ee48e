import type { Row } from './store.ts';
import type { Source } from './query.ts';
import { compareIds, comparePlaces, type Place, type SortField } from './sort.ts';
import { compareKeys } from './fields.ts';

interface Kept {
  slots: number[];
  stale: Set<number>;
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

  get<T extends Row>(
    list: string,
    fields: readonly SortField[],
    slots: readonly number[],
    deep: boolean,
    source: Source<T>,
  ): { length: number; at(index: number): number } | undefined {
    if (slots.length < SMALL) return undefined;
    const backwards = fields[0]?.descending ?? false;
    const forward = fields.map(({ field, descending }) => ({ field, descending: descending !== backwards }));
    const name = JSON.stringify([list, forward]);
    let kept = this.#kept.get(name);
    if (!kept) {
      // The first page alone is cheaper by selection; whoever comes twice or jumps gets an order.
      if (!deep && !this.#asked.has(name)) {
        this.#asked.add(name);
        return undefined;
      }
      kept = { slots: sortSlots(slots, forward, source), stale: new Set() };
    } else if (kept.stale.size > 0) {
      kept = {
        slots:
          kept.stale.size > FEW ? sortSlots(slots, forward, source) : repair(kept, slots, forward, source),
        stale: new Set(),
      };
    }
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    if (this.#kept.size > LIMIT) this.#kept.delete(this.#kept.keys().next().value as string);
    const order = kept.slots;
    return {
      length: order.length,
      at: index => order[backwards ? order.length - 1 - index : index] as number,
    };
  }
}

function comparer<T extends Row>(
  fields: readonly SortField[],
  source: Source<T>,
): (a: number, b: number) => number {
  const columns = fields.map(({ field }) => source.keys(field)),
    [column] = columns;
  if (columns.length === 1 && column)
    return (a, b) => compareKeys(column(a), column(b)) || compareIds(source.row(a).id, source.row(b).id);
  const place = (slot: number): Place => ({ keys: columns.map(key => key(slot)), id: source.row(slot).id });
  return (a, b) => comparePlaces(place(a), place(b), fields);
}
const sortSlots = <T extends Row>(
  slots: readonly number[],
  fields: readonly SortField[],
  source: Source<T>,
): number[] => [...slots].sort(comparer(fields, source));

/** Takes the changed slots out and puts those that still belong to the list where they belong now. */
function repair<T extends Row>(
  { slots: old, stale }: Kept,
  slots: readonly number[],
  fields: readonly SortField[],
  source: Source<T>,
): number[] {
  const compare = comparer(fields, source),
    order = [...old];
  for (const slot of stale) {
    const at = order.indexOf(slot);
    if (at >= 0) order.splice(at, 1);
  }
  for (const slot of stale) {
    if (!includesSorted(slots, slot)) continue;
    let low = 0,
      high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(order[middle] as number, slot) < 0) low = middle + 1;
      else high = middle;
    }
    order.splice(low, 0, slot);
  }
  return order;
}
function includesSorted(slots: readonly number[], slot: number): boolean {
  let low = 0,
    high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return slots[low] === slot;
}
