/**
 * Which lines are rendered, and where.
 *
 * Own code instead of `@tanstack/virtual-core`: heights are known, so nothing has to be measured, and browsers cannot
 * make an element as tall as a million rows (Firefox stops at 17.9 million px, transforms lose whole pixels above
 * 16.7 million). Above `maxHeight` the scrollbar therefore stands for more pixels than it has: small steps move the
 * rows one to one, long ones in proportion.
 */
const maxHeight = 8_000_000;

/** Where each line of a table is, by its index. */
export interface RowHeights {
  readonly count: number;
  /** Sum of all, px. */
  readonly total: number;
  /** Distance of a line from the first one, px. */
  top(index: number): number;
  /** Index of the line at a distance of `y` px, clamped to the lines there are. */
  at(y: number): number;
}

/** Scroll position, and how far the rows are ahead of it, px. */
export interface Scroll {
  readonly scrollTop: number;
  readonly shift: number;
}

export const start: Scroll = { scrollTop: 0, shift: 0 };

/** Height of the element that gives the scroller its range, px. */
export const spacerHeight = (total: number): number => Math.min(total, maxHeight);

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/**
 * Ranges of scroller and rows, px. Within `edge` of both ends they run one to one, so that small steps reach the
 * first and the last row.
 */
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

/** Distance of the first visible pixel from the first row, px. */
export const topOf = (scroll: Scroll): number => scroll.scrollTop + scroll.shift;

/** The scroll position at which the rows are `top` px further up than at the start, clamped to both ends. */
export const scrollTo = (top: number, total: number, viewport: number): Scroll => {
  const wanted = Math.round(clamp(top, Math.max(0, total - viewport)));
  if (total <= maxHeight) return { scrollTop: wanted, shift: 0 };
  const scrollTop = Math.round(toReal(wanted, total, viewport));
  return { scrollTop, shift: wanted - scrollTop };
};

/**
 * What follows when the scroller moved to `scrollTop`: a step of up to one viewport (wheel, finger) moves the rows as
 * far, a longer one is a dragged thumb. When the answer has another `scrollTop`, the scroller ran into its end before
 * the rows did, and must be set to it.
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

/** Corrects the scrollbar after scrolling, so that it tells the place of the rows again. The rows do not move. */
export const settle = (scroll: Scroll, total: number, viewport: number): Scroll =>
  scrollTo(topOf(scroll), total, viewport);

/**
 * Where to scroll so that a line is fully visible; `top` itself when it is.
 * @param cover px at the top of the viewport that something sticky covers
 */
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
  // A line taller than the viewport shows its beginning.
  return end > top + viewport ? Math.min(start, end - viewport) : top;
};

/** The lines to render, `last` exclusive: those in the viewport and within `overscan` px around it. */
export const planWindow = (
  heights: RowHeights,
  top: number,
  viewport: number,
  overscan: number,
): { first: number; last: number } => {
  if (heights.count === 0 || viewport <= 0) return { first: 0, last: 0 };
  return { first: heights.at(top - overscan), last: heights.at(top + viewport + overscan) + 1 };
};
