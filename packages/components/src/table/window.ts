/**
 * Which rows are rendered, and where.
 *
 * Own code instead of `@tanstack/virtual-core`: rows have known heights, so nothing has to be measured, and browsers cannot make an
 * element as tall as a million rows (Firefox stops at 17.9 million px, transforms lose whole pixels above 16.7 million). Above
 * `maxHeight` the scrollbar therefore stands for more pixels than it has: small steps move the rows one to one, long ones in proportion.
 */
const maxHeight = 8_000_000;

/** Heights of lines by index: `Lines`. */
export interface RowHeights {
  readonly count: number;
  /** Sum of all, px. */
  readonly total: number;
  /** Distance of a row from the first one, px. */
  top(index: number): number;
  /** Index of the row at a distance, clamped to what exists. */
  at(y: number): number;
}

/** What the scroller stands at, and how far the rows are ahead of it, px. */
export interface Scroll {
  readonly scrollTop: number;
  readonly shift: number;
}

export const start: Scroll = { scrollTop: 0, shift: 0 };

/** Height of the element that gives the scroller its range. */
export const spacerHeight = (total: number): number => Math.min(total, maxHeight);

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** Ranges of scroller and rows; within `edge` of both ends they run one to one, so that the last row is reached by small steps. */
const ranges = (total: number, viewport: number): { real: number; virtual: number; edge: number } => {
  const real = Math.max(0, spacerHeight(total) - viewport);
  return { real, virtual: Math.max(0, total - viewport), edge: Math.min(4 * viewport, real / 4) };
};

const toVirtual = (scrollTop: number, total: number, viewport: number): number => {
  const { real, virtual, edge } = ranges(total, viewport);
  if (scrollTop <= edge) return scrollTop;
  if (scrollTop >= real - edge) return virtual - (real - scrollTop);
  return edge + ((scrollTop - edge) * (virtual - 2 * edge)) / (real - 2 * edge);
};

const toReal = (top: number, total: number, viewport: number): number => {
  const { real, virtual, edge } = ranges(total, viewport);
  if (top <= edge) return top;
  if (top >= virtual - edge) return real - (virtual - top);
  return edge + ((top - edge) * (real - 2 * edge)) / (virtual - 2 * edge);
};

/** Distance of the first visible pixel of the rows. */
export const topOf = (scroll: Scroll): number => scroll.scrollTop + scroll.shift;

/** Puts the rows at a distance; both ends are kept. */
export const scrollTo = (top: number, total: number, viewport: number): Scroll => {
  const wanted = Math.round(clamp(top, Math.max(0, total - viewport)));
  if (total <= maxHeight) return { scrollTop: wanted, shift: 0 };
  const scrollTop = Math.round(toReal(wanted, total, viewport));
  return { scrollTop, shift: wanted - scrollTop };
};

/**
 * The scroller moved to `scrollTop`. A step of up to one viewport (wheel, finger) moves the rows as far, a longer one is a dragged
 * thumb. When the answer has another `scrollTop`, the scroller ran into its end before the rows did, and has to be put there.
 */
export const follow = (before: Scroll, scrollTop: number, total: number, viewport: number): Scroll => {
  if (total <= maxHeight) return { scrollTop, shift: 0 };
  const { real, virtual } = ranges(total, viewport);
  const step = scrollTop - before.scrollTop;
  if (Math.abs(step) > viewport)
    return { scrollTop, shift: Math.round(toVirtual(scrollTop, total, viewport)) - scrollTop };
  const top = clamp(topOf(before) + step, virtual);
  const atEnd = (scrollTop <= 0 && top > 0) || (scrollTop >= real && top < virtual);
  return atEnd ? scrollTo(top, total, viewport) : { scrollTop, shift: top - scrollTop };
};

/** While nothing moves, brings the thumb to where it belongs; the rows stay where they are. */
export const settle = (scroll: Scroll, total: number, viewport: number): Scroll =>
  scrollTo(topOf(scroll), total, viewport);

/** Where to scroll so that a row is fully visible, or `top` itself when it is. `cover` px at the top are under something that stays there. */
export const reveal = (
  heights: RowHeights,
  index: number,
  top: number,
  viewport: number,
  cover = 0,
): number => {
  const start = heights.top(index) - cover;
  const end = index + 1 < heights.count ? heights.top(index + 1) : heights.total;
  if (start < top) return start;
  // One taller than the viewport shows its beginning.
  return end > top + viewport ? Math.min(start, end - viewport) : top;
};

/** Rows `first` to `last` (exclusive) are rendered: those visible and `overscan` px on both sides. */
export const planWindow = (
  heights: RowHeights,
  top: number,
  viewport: number,
  overscan: number,
): { first: number; last: number } => {
  if (heights.count === 0 || viewport <= 0) return { first: 0, last: 0 };
  return { first: heights.at(top - overscan), last: heights.at(top + viewport + overscan) + 1 };
};
