import { arrange, type ViewColumn } from '@customer-hub/state/lists';
import { moveColumn } from './column-moves.ts';
import type { ColumnsPort } from './head-port.ts';

/** Smaller movements are a press of a hand that trembles, px. */
const dragPx = 5;
/** How long a finger rests before it drags a column instead of scrolling. */
const restMs = 350;
/** Within this distance of an edge the table scrolls along, px. */
const edgePx = 40;
/** How far it scrolls per frame, px. */
const scrollPx = 12;

/** The gap between two columns where the dragged one would be dropped. */
interface Drop {
  /** Index of the column among the shown ones, once it is there. */
  readonly to: number;
  /** Distance of the gap from the start of the head, px. */
  readonly distance: number;
}

/** The elements around a drag. */
interface Stage {
  /** The header that is dragged. */
  readonly cell: HTMLElement;
  /** The row of all headers. */
  readonly row: HTMLElement;
  readonly scroller: HTMLElement;
}

const createMark = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] => {
  const mark = document.createElement(tag);
  mark.className = className;
  mark.ariaHidden = 'true';
  mark.textContent = text;
  return mark;
};

/** A column header that is, or may soon be, dragged along with the pointer. */
class ColumnDrag {
  #port: ColumnsPort;
  #stage: Stage;
  #start: PointerEvent;
  #key: string;
  #shown: readonly ViewColumn[];
  /** Index of the column among the shown ones. */
  #from: number;
  /** The pointer is really dragging. */
  #isDragging = false;
  #x: number;
  #drop: Drop | undefined;
  #ghost: HTMLElement;
  #line = createMark('i', 'drop');
  #frame = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #listening = new AbortController();

  constructor(port: ColumnsPort, stage: Stage, start: PointerEvent, key: string, label: string) {
    this.#port = port;
    this.#stage = stage;
    this.#start = start;
    this.#key = key;
    this.#x = start.clientX;
    this.#shown = arrange(port.columns(), port.shown());
    this.#from = this.#shown.findIndex(column => column.key === key);
    this.#ghost = createMark('span', 'ghost', label);
    if (this.#isTouch) this.#restTimer = setTimeout(() => this.#begin(), restMs);
    this.#listen();
  }

  get #isTouch(): boolean {
    return this.#start.pointerType === 'touch';
  }

  #listen(): void {
    const { signal } = this.#listening;
    window.addEventListener('pointermove', this.#pointermove, { signal });
    window.addEventListener('pointerup', () => this.#end(true), { signal });
    window.addEventListener('pointercancel', () => this.#end(false), { signal });
    // Nothing scrolls under a finger that drags a column.
    const hold = (event: TouchEvent): void => {
      if (this.#isDragging) event.preventDefault();
    };
    window.addEventListener('touchmove', hold, { signal, passive: false });
    window.addEventListener('keydown', this.#keydown, { signal, capture: true });
  }

  #pointermove = (event: PointerEvent): void => {
    const start = this.#start;
    if (event.pointerId !== start.pointerId) return;
    this.#x = event.clientX;
    const distance = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (this.#isDragging || distance <= dragPx) return;
    // A finger that moves at once scrolls.
    if (this.#isTouch) this.#end(false);
    else this.#begin();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (!this.#isDragging || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#end(false);
  };

  #begin(): void {
    const { cell, row } = this.#stage;
    this.#isDragging = true;
    cell.classList.add('taken');
    row.append(this.#line, this.#ghost);
    cell.setPointerCapture(this.#start.pointerId);
    this.#show();
  }

  /** Once per frame, because the table scrolls along while the pointer rests near an edge. */
  #show = (): void => {
    if (!this.#isDragging) return;
    const { scroller } = this.#stage;
    const { left, right } = scroller.getBoundingClientRect();
    if (this.#x < left + edgePx) scroller.scrollLeft -= scrollPx;
    else if (this.#x > right - edgePx) scroller.scrollLeft += scrollPx;
    this.#drop = this.#nearestGap();
    const ghost = this.#ghost;
    ghost.style.insetInlineStart = `${this.#distance(this.#x) - ghost.offsetWidth / 2}px`;
    const line = this.#line;
    line.style.insetInlineStart = `${(this.#drop?.distance ?? 0) - 1}px`;
    line.hidden = !this.#drop || this.#drop.to === this.#from;
    line.style.blockSize = `${scroller.clientHeight}px`;
    this.#frame = requestAnimationFrame(this.#show);
  };

  /** Distance of a point of the window from the start of the head, px. */
  #distance(x: number): number {
    const { left, right } = this.#stage.row.getBoundingClientRect();
    return this.#port.isRtl() ? right - x : x - left;
  }

  /** Sticky columns keep their place, so there are no gaps beside them. */
  #nearestGap(): Drop | undefined {
    const isRtl = this.#port.isRtl();
    const sticky = new Set(this.#port.columns().flatMap(column => (column.sticky ? [column.key] : [])));
    let nearest = Infinity;
    let best: Drop | undefined;
    const consider = (x: number, index: number): void => {
      const away = Math.abs(x - this.#x);
      if (away >= nearest) return;
      nearest = away;
      best = { to: index > this.#from ? index - 1 : index, distance: this.#distance(x) };
    };
    const cells = [...this.#stage.row.querySelectorAll<HTMLElement>('.h')];
    for (const [index, cell] of cells.entries()) {
      if (sticky.has(cell.dataset.key ?? '')) continue;
      const { left, right } = cell.getBoundingClientRect();
      consider(isRtl ? right : left, index);
      consider(isRtl ? left : right, index + 1);
    }
    return best;
  }

  /** @param isDropped the column moves; otherwise it stays where it was */
  #end(isDropped: boolean): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#restTimer);
    this.#listening.abort();
    this.#line.remove();
    this.#ghost.remove();
    this.#stage.cell.classList.remove('taken');
    if (!this.#isDragging) return;
    this.#isDragging = false;
    this.#swallowClick();
    const drop = this.#drop;
    if (isDropped && drop && drop.to !== this.#from)
      this.#port.changeColumns(moveColumn(this.#port.columns(), this.#shown, this.#key, drop.to));
  }

  /** The click that follows the release of the pointer does not sort. */
  #swallowClick(): void {
    const head = this.#stage.row.parentElement;
    const swallow = (click: Event): void => click.stopImmediatePropagation();
    head?.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => head?.removeEventListener('click', swallow, { capture: true }));
  }
}

/**
 * Lets a column header be dragged between the others of its side; sticky columns keep their place [DEV-16] [DEV-19].
 */
export const dragColumn = (port: ColumnsPort, cell: HTMLElement, start: PointerEvent): void => {
  const column = port.columns().find(one => one.key === cell.dataset.key);
  const scroller = cell.closest<HTMLElement>('.scroll');
  const row = cell.parentElement;
  if (!column || column.sticky || !scroller || !row || !start.isPrimary) return;
  new ColumnDrag(port, { cell, row, scroller }, start, column.key, column.label);
};
