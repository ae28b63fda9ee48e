/** The first place for which `isBehind` holds; it must hold for all places after that one too. */
export function firstWhere(length: number, isBehind: (index: number) => boolean): number {
  let low = 0,
    high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a slot stands, or would stand, in an ascending list. */
export function placeIn(slots: readonly number[], slot: number): number {
  if (slots.length > 0 && (slots.at(-1) as number) < slot) return slots.length;
  return firstWhere(slots.length, index => (slots[index] as number) >= slot);
}
export const includesSorted = (slots: readonly number[], slot: number): boolean =>
  slots[placeIn(slots, slot)] === slot;
