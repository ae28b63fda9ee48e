/** How far the Page keys go. */
const PAGE_SIZE = 8;

/**
 * Where a key leads in a list of options; undefined: it is none of those that move.
 * @param at Index of the active option. @param count How many there are; with none, no key leads anywhere.
 */
export const optionAfter = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    PageDown: Math.min(last, at + PAGE_SIZE),
    PageUp: Math.max(0, at - PAGE_SIZE),
    Home: 0,
    End: last,
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
};
