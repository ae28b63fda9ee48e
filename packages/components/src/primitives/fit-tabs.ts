/** Room between two tabs, px. */
export const GAP = 2;
/** Room the More button takes, px. */
const MORE_WIDTH = 96;

/** How many tabs fit, the selected one always among them. Pure, so that it can be tested without a layout. */
export const fitTabs = (widths: readonly number[], available: number, selected: number): number[] => {
  const all = widths.map((_, index) => index);
  const sum = (indexes: readonly number[]): number =>
    indexes.reduce((total, index) => total + (widths[index] ?? 0) + GAP, 0);
  if (sum(all) <= available) return all;
  const room = available - MORE_WIDTH - (selected >= 0 ? (widths[selected] ?? 0) + GAP : 0);
  const shown: number[] = [];
  let used = 0;
  for (const index of all) {
    if (index === selected) continue;
    used += (widths[index] ?? 0) + GAP;
    if (used > room) break;
    shown.push(index);
  }
  return [...shown, ...(selected >= 0 ? [selected] : [])].sort((a, b) => a - b);
};
