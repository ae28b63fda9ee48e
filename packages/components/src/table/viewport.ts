import { follow, planWindow, reveal, scrollTo, settle, spacerHeight, start, topOf } from './window.ts';
import { tellDepth } from '../internal/scroll-depth.ts';
import type { Room } from './columns.ts';
import type { Lines } from './lines.ts';
import { Sideways } from './sideways.ts';

/** Height of the column headers, px. */
const headHeight = 28;
/** Rows that are rendered before and after the visible ones. */
const overscanRows = 6;
/** Below this width rows are shown as cards, px. */
const narrowBelow = 560;
const scrollEndMs = 150;

/** What a viewport asks of its table, and tells it. */
export interface ViewportPort {
  /** All lines, for these heights, px. */
  lines(rowHeight: number, groupHeight: number): Lines;
  /** Other lines are visible, or the size of the viewport changed. */
  visibleChanged(): void;
  scrollEnded(): void;
  narrowChanged(isNarrow: boolean): void;
  /** How much room there is for columns. */
  measured(room: Room): void;
}

/** The scrolling element of a table, in lines: which are visible, where each is, how tall they are. */
export class Viewport {
  /** Of one row, px. Measured, because density, pointer and the host's tokens decide it. */
  rowHeight = 28;
  readonly sideways: Sideways;

  #scroller: HTMLElement;
  #probe: HTMLElement;
  #port: ViewportPort;
  #scroll = start;
  /** Of the part that shows lines, px. */
  #height = 0;
  #isNarrow = false;
  #sizes: ResizeObserver;
  #scrollEnd?: ReturnType<typeof setTimeout>;

  /** @param probe an element as tall as one row and ten `0` wide, with a gutter as padding */
  constructor(scroller: HTMLElement, probe: HTMLElement, port: ViewportPort) {
    this.#scroller = scroller;
    this.sideways = new Sideways(scroller);
    this.#probe = probe;
    this.#port = port;
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#sizes = new ResizeObserver(() => {
      this.measure();
      port.visibleChanged();
    });
    this.observe();
  }

  /** Distance of the first visible pixel from the first row, px. */
  get top(): number {
    return topOf(this.#scroll);
  }

  /** Rows that fit into the viewport. */
  get pageSize(): number {
    return Math.floor(this.#height / this.rowHeight);
  }

  /** Height of the element that holds the lines, px. */
  get spacer(): number {
    return spacerHeight(this.lines.total);
  }

  /** Height of the header of a group, px: as a compact row, also where rows are taller. */
  get groupHeight(): number {
    return Math.min(36, this.rowHeight + 4);
  }

  get lines(): Lines {
    return this.#port.lines(this.rowHeight, this.groupHeight);
  }

  observe(): void {
    this.#sizes.observe(this.#scroller);
    this.#sizes.observe(this.#probe);
  }

  release(): void {
    this.#sizes.disconnect();
    clearTimeout(this.#scrollEnd);
  }

  measure(): void {
    const { clientHeight, clientWidth, scrollWidth } = this.#scroller;
    if (clientWidth === 0) return;
    this.sideways.measure(clientWidth, scrollWidth);
    const isNarrow = clientWidth < narrowBelow;
    if (isNarrow !== this.#isNarrow) this.#port.narrowChanged((this.#isNarrow = isNarrow));
    const { width, paddingInlineStart } = getComputedStyle(this.#probe);
    this.#port.measured({
      width: clientWidth,
      ch: parseFloat(width) / 10,
      gutter: parseFloat(paddingInlineStart),
    });
    this.#height = Math.max(0, clientHeight - (isNarrow ? 0 : headHeight));
    const height = this.#probe.offsetHeight || 28;
    if (height !== this.rowHeight) this.#setRowHeight(height);
  }

  /** Scrolls so that the lines are `top` px further up than at the start. */
  place(top: number): void {
    const before = this.#scroll.scrollTop;
    this.#scroll = scrollTo(top, this.lines.total, this.#height);
    // Setting it costs a layout, even to the value it has.
    if (this.#scroll.scrollTop !== before) this.#scroller.scrollTop = this.#scroll.scrollTop;
  }

  /** Scrolls as little as makes the line fully visible. */
  reveal(line: number): void {
    const { lines } = this;
    // The sticky header of its group covers the first visible rows.
    const isCovered = lines.line(line).kind !== 'group' && lines.groupOf(line) !== undefined;
    const wanted = reveal(lines, line, this.top, this.#height, isCovered ? this.groupHeight : 0);
    if (wanted !== this.top) this.place(wanted);
  }

  /** The lines to render, `last` exclusive: the visible ones, and with `withOverscan` some before and after them. */
  plan(withOverscan: boolean): { first: number; last: number } {
    return planWindow(this.lines, this.top, this.#height, withOverscan ? overscanRows * this.rowHeight : 0);
  }

  /** Position of a line in the spacer, px. A distant one waits just outside, where it cannot make the table taller. */
  y(line: number, lines: Lines): number {
    return Math.max(
      -lines.height(line) - this.rowHeight,
      Math.min(spacerHeight(lines.total) + this.rowHeight, lines.top(line) - this.#scroll.shift),
    );
  }

  isVisible(line: number): boolean {
    const start = this.lines.top(line);
    return start + this.lines.height(line) > this.top && start < this.top + this.#height;
  }

  /** The first line that is fully visible. */
  firstVisible(): number {
    const { lines } = this;
    const line = lines.at(this.top);
    return Math.min(lines.count - 1, lines.top(line) < this.top ? line + 1 : line);
  }

  /** Keeps the first visible line where it is while all heights change. */
  #setRowHeight(height: number): void {
    const { top } = this;
    const before = this.lines;
    const line = before.at(top);
    const share = (top - before.top(line)) / before.height(line);
    this.rowHeight = height;
    this.#scroller.style.setProperty('--group-h', `${this.groupHeight}px`);
    const { lines } = this;
    this.place(top === 0 ? 0 : lines.top(line) + share * lines.height(line));
  }

  #scrolled = (): void => {
    // Read before anything is written: afterwards each answer would cost a layout.
    const { scrollTop } = this.#scroller;
    this.sideways.follow();
    this.#scroll = follow(this.#scroll, scrollTop, this.lines.total, this.#height);
    if (this.#scroll.scrollTop !== scrollTop) this.#scroller.scrollTop = this.#scroll.scrollTop;
    this.#port.visibleChanged();
    tellDepth(this.#scroller, this.top);
    clearTimeout(this.#scrollEnd);
    this.#scrollEnd = setTimeout(this.#ended, scrollEndMs);
  };

  #ended = (): void => {
    const settled = settle(this.#scroll, this.lines.total, this.#height);
    if (settled.shift !== this.#scroll.shift) {
      this.#scroll = settled;
      this.#scroller.scrollTop = settled.scrollTop;
      this.#port.visibleChanged();
    }
    this.#port.scrollEnded();
  };
}
