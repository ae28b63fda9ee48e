import { follow, planWindow, reveal, scrollTo, settle, spacerHeight, start, topOf } from './window.ts';
import type { Lines } from './lines.ts';

const headHeight = 28;
const overscanRows = 6;
const narrowBelow = 560;
const restMs = 150;

/** What a viewport tells its table. */
export interface ViewportOwner {
  /** Heights of all lines. */
  lines(rowHeight: number, groupHeight: number): Lines;
  /** Other rows are in sight, or the room is another. */
  moved(): void;
  /** Scrolling has come to rest. */
  rested(): void;
  narrowed(narrow: boolean): void;
}

/** The scrolling element of a table, in rows: which are in sight, where each stands, how tall they are. */
export class Viewport {
  /** Of one row, px; measured, because density, pointer and the host's tokens decide it. */
  rowHeight = 28;

  #scroller: HTMLElement;
  #probe: HTMLElement;
  #owner: ViewportOwner;
  #scroll = start;
  #height = 0;
  #narrow = false;
  /** How far it scrolls sideways, px. */
  #sideways = 0;
  #resizes: ResizeObserver;
  #rest?: ReturnType<typeof setTimeout>;

  /** @param probe as high as one row */
  constructor(scroller: HTMLElement, probe: HTMLElement, owner: ViewportOwner) {
    this.#scroller = scroller;
    this.#probe = probe;
    this.#owner = owner;
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#resizes = new ResizeObserver(() => {
      this.measure();
      owner.moved();
    });
    this.observe();
  }

  /** Distance of the first visible pixel from the first row. */
  get top(): number {
    return topOf(this.#scroll);
  }

  /** Rows that fit into sight. */
  get page(): number {
    return Math.floor(this.#height / this.rowHeight);
  }

  /** Height of the element that holds the rows. */
  get spacer(): number {
    return spacerHeight(this.lines.total);
  }

  observe(): void {
    this.#resizes.observe(this.#scroller);
    this.#resizes.observe(this.#probe);
  }

  release(): void {
    this.#resizes.disconnect();
    clearTimeout(this.#rest);
  }

  measure(): void {
    const { clientHeight, clientWidth, scrollWidth } = this.#scroller;
    if (clientWidth === 0) return;
    this.#sideways = scrollWidth - clientWidth;
    // Where nothing scrolls sideways nothing has to stick: each sticky cell costs, and there are two in every row.
    this.#scroller.classList.toggle('sideways', this.#sideways > 0);
    this.#edges();
    const narrow = clientWidth < narrowBelow;
    if (narrow !== this.#narrow) this.#owner.narrowed((this.#narrow = narrow));
    this.#height = Math.max(0, clientHeight - (narrow ? 0 : headHeight));
    const height = this.#probe.offsetHeight || 28;
    if (height === this.rowHeight) return;
    // Another density: the first line in sight stays the first.
    const { top } = this;
    const line = this.lines.at(top);
    const share = (top - this.lines.top(line)) / this.lines.height(line);
    this.rowHeight = height;
    this.#scroller.style.setProperty('--group-h', `${this.groupHeight}px`);
    const heights = this.lines;
    this.place(top === 0 ? 0 : heights.top(line) + share * heights.height(line));
  }

  /** Scrolls so that the rows stand `top` px further up than at the start. */
  place(top: number): void {
    const before = this.#scroll.scrollTop;
    this.#scroll = scrollTo(top, this.lines.total, this.#height);
    // Setting it costs a layout, also when it is there already.
    if (this.#scroll.scrollTop !== before) this.#scroller.scrollTop = this.#scroll.scrollTop;
  }

  reveal(row: number): void {
    // The head of its group lies over the first rows in sight.
    const heights = this.lines;
    const cover =
      heights.line(row).kind !== 'group' && heights.groupOf(row) !== undefined ? this.groupHeight : 0;
    const wanted = reveal(heights, row, this.top, this.#height, cover);
    if (wanted !== this.top) this.place(wanted);
  }

  /** Rows to render, `last` exclusive: those in sight, and with `around` some before and after them. */
  plan(around: boolean): { first: number; last: number } {
    return planWindow(this.lines, this.top, this.#height, around ? overscanRows * this.rowHeight : 0);
  }

  /** Where a row stands in the spacer. One far away waits just outside, so that it cannot make the table taller. */
  y(row: number): number {
    return Math.max(
      -this.lines.height(row) - this.rowHeight,
      Math.min(this.spacer + this.rowHeight, this.lines.top(row) - this.#scroll.shift),
    );
  }

  shows(line: number): boolean {
    const start = this.lines.top(line);
    return start + this.lines.height(line) > this.top && start < this.top + this.#height;
  }

  firstInSight(): number {
    const heights = this.lines;
    const line = heights.at(this.top);
    return Math.min(heights.count - 1, heights.top(line) < this.top ? line + 1 : line);
  }

  /** Marks whether something lies beneath the columns that stick to the end. */
  #edges(): void {
    this.#scroller.classList.toggle('more-end', Math.abs(this.#scroller.scrollLeft) < this.#sideways - 1);
  }

  /** Of the head of a group: as a compact row, also where rows are taller. */
  get groupHeight(): number {
    return Math.min(36, this.rowHeight + 4);
  }

  get lines(): Lines {
    return this.#owner.lines(this.rowHeight, this.groupHeight);
  }

  #scrolled = (): void => {
    // Read before anything is written: afterwards each answer would cost a layout.
    const { scrollTop } = this.#scroller;
    this.#edges();
    this.#scroll = follow(this.#scroll, scrollTop, this.lines.total, this.#height);
    if (this.#scroll.scrollTop !== scrollTop) this.#scroller.scrollTop = this.#scroll.scrollTop;
    this.#owner.moved();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#rested, restMs);
  };

  #rested = (): void => {
    clearTimeout(this.#rest);
    const settled = settle(this.#scroll, this.lines.total, this.#height);
    if (settled.shift !== this.#scroll.shift) {
      this.#scroll = settled;
      this.#scroller.scrollTop = settled.scrollTop;
      this.#owner.moved();
    }
    this.#owner.rested();
  };
}
