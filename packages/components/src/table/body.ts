import { isSelected, type HasId } from '@customer-hub/state/lists';
import { queryOne } from '../primitives/dom.ts';
import type { Room } from './columns.ts';
import type { GridFocus } from './focus.ts';
import type { Cell } from './keyboard.ts';
import { Lines, type Line } from './lines.ts';
import type { TableLook } from './look.ts';
import { RowPool } from './pool.ts';
import { removeTabStops, type RowFiller } from './row-filler.ts';
import type { Slot } from './slot.ts';
import type { TableTree } from './tree.ts';
import { Viewport } from './viewport.ts';

/** What the body asks of its table, and tells it. */
export interface BodyPort<T extends HasId, C> {
  look(): TableLook<T, C>;
  /** Fills the cells of a row. */
  filler(): RowFiller<T, C>;
  /** Groups and rows that unfold; undefined where there are neither. */
  tree(): TableTree<T, C> | undefined;
  /** There are no rows, and something else is shown in their place. */
  isEmpty(): boolean;
  /** Rows to show, placeholders included. */
  rowCount(): number;
  /** All lines have to be rendered again, with the next update. */
  invalidate(): void;
  narrowChanged(isNarrow: boolean): void;
  /** How much room there is for columns. */
  measured(room: Room): void;
  /** The first rows are painted: now is the time for what can wait. */
  firstPainted(): void;
}

/** How long after the visible rows those around them are rendered. */
const overscanDelayMs = 50;

/**
 * The lines of a table that are visible, as elements. They are rendered by hand, so that a step of scrolling touches
 * only those that enter the viewport.
 */
export class TableBody<T extends HasId, C> {
  readonly viewport: Viewport;

  #port: BodyPort<T, C>;
  #focus: GridFocus;
  #element: HTMLElement;
  /** Shows the header of a group over its rows. */
  #stickyHeader: HTMLElement;
  #pool: RowPool;
  /** The lines of a table without a tree. */
  #flat = new Lines({ rows: 0, rowHeight: 28 });
  #hasOverscan = true;
  #overscanTimer?: ReturnType<typeof setTimeout> | undefined;

  constructor(scroller: HTMLElement, focus: GridFocus, port: BodyPort<T, C>) {
    this.#port = port;
    this.#focus = focus;
    this.#element = queryOne(scroller, '.body', HTMLElement);
    this.#stickyHeader = queryOne(scroller, '.stuck', HTMLElement);
    this.#pool = new RowPool(this.#element);
    this.viewport = new Viewport(scroller, queryOne(scroller, '.probe', HTMLElement), {
      lines: (rowHeight, groupHeight) =>
        port.tree()?.layout.for(rowHeight, groupHeight) ?? this.#flatLines(rowHeight),
      visibleChanged: () => this.paint(),
      scrollEnded: () => this.#pool.sort(),
      narrowChanged: isNarrow => port.narrowChanged(isNarrow),
      measured: room => port.measured(room),
    });
  }

  get lines(): Lines {
    return this.viewport.lines;
  }

  /** The table came back onto the page. */
  connect(): void {
    this.viewport.observe();
    this.#pool.setConnected(true);
  }

  /** The table left the page. */
  disconnect(): void {
    this.viewport.release();
    this.#pool.setConnected(false);
    clearTimeout(this.#overscanTimer);
    this.#overscanTimer = undefined;
  }

  cellElement({ row, column }: Cell): HTMLElement | undefined {
    const line = this.#pool.live.get(row)?.element;
    const cell = line?.children[Math.min(column, line.children.length - 1)];
    return cell instanceof HTMLElement ? cell : undefined;
  }

  /** Renders the lines that entered the viewport, and of the others those that `isStale` names. */
  paint(isStale?: (slot: Slot) => boolean): void {
    if (this.#port.isEmpty()) return;
    const { viewport } = this;
    const { live } = this.#pool;
    this.#focus.isPainting = true;
    // First the visible lines, right after it those around them.
    if (live.size === 0) this.#hasOverscan = false;
    const { first, last } = viewport.plan(this.#hasOverscan || viewport.top > 0);
    if (!this.#hasOverscan && last > first)
      this.#overscanTimer ??= setTimeout(this.#addOverscan, overscanDelayMs);
    this.#element.style.blockSize = `${viewport.spacer}px`;
    const { lines } = viewport;
    const fresh = this.#pool.show(first, last, this.#focus.pinnedRow, index => lines.line(index).kind);
    for (const slot of live.values()) {
      const y = viewport.y(slot.index, lines);
      if (slot.y !== y) slot.element.style.transform = `translateY(${(slot.y = y)}px)`;
    }
    const look = this.#port.look();
    for (const slot of live.values())
      if (fresh.has(slot) || isStale?.(slot)) this.#paintLine(slot, lines.line(slot.index), look);
    if (look.source?.loadedAt) look.source.setVisible(...lines.rowsIn(first, last));
    this.#port.tree()?.stick(this.#stickyHeader, lines, viewport.top, viewport.groupHeight, look);
    this.#focus.isPainting = false;
    this.#focus.update();
  }

  /** Renders rows `from` to `to` (exclusive) again, and what they unfold. */
  paintRows(from: number, to: number): void {
    const { lines } = this;
    this.paint(({ index }) => {
      const line = lines.line(index);
      return line.kind !== 'group' && line.row >= from && line.row < to;
    });
  }

  /**
   * Lines came, went or moved: takes over their new places. The line `anchor` does not move under a person's eyes.
   * @param by how many places further down the rows of the list are now
   */
  relayout(by = 0, anchor = this.anchor()): void {
    const { viewport } = this;
    const layout = this.#port.tree()?.layout;
    if (!layout && by === 0) return;
    const before = layout?.lines ?? this.#flat;
    const offset = anchor === undefined ? 0 : viewport.top - before.top(anchor);
    const lines = layout?.build(by) ?? viewport.lines;
    const follow = (index: number, orNear = false): number | undefined =>
      layout ? layout.follow(before, index, by, orNear) : index + by;
    this.#pool.move(index => follow(index));
    this.#focus.move(index => follow(index, true));
    const anchorNow = anchor === undefined ? undefined : follow(anchor, true);
    if (anchorNow !== undefined) {
      this.#element.style.blockSize = `${viewport.spacer}px`;
      viewport.place(lines.top(anchorNow) + offset);
    }
    this.#port.invalidate();
  }

  /** Scrolls to a line as far as needed, and renders it. */
  reveal(line: number): void {
    if (line >= 0) this.viewport.reveal(line);
    this.paint();
  }

  /**
   * The line that must not move: the focused one, that under the pointer, or once one has scrolled the first visible
   * one.
   */
  anchor(): number | undefined {
    const { pinnedRow } = this.#focus;
    if (pinnedRow !== undefined && this.viewport.isVisible(pinnedRow)) return pinnedRow;
    const hovered = this.#element.querySelector(':scope > .tr:hover');
    if (hovered?.ariaRowIndex) return Number(hovered.ariaRowIndex) - 2;
    return this.viewport.top > 0 ? this.viewport.firstVisible() : undefined;
  }

  /** Highlights a row for a moment, because its record changed. */
  flash(row: number): void {
    const element = this.#pool.live.get(this.lines.ofRow(row) ?? -1)?.element;
    element?.classList.add('changed');
    element?.addEventListener('animationend', () => element.classList.remove('changed'), { once: true });
  }

  #addOverscan = (): void => {
    this.#overscanTimer = undefined;
    this.#hasOverscan = true;
    this.paint();
    this.#port.firstPainted();
  };

  #flatLines(rowHeight: number): Lines {
    const rows = this.#port.rowCount();
    if (this.#flat.count !== rows || this.#flat.height(0) !== rowHeight)
      this.#flat = new Lines({ rows, rowHeight });
    return this.#flat;
  }

  #paintLine(slot: Slot, line: Line, look: TableLook<T, C>): void {
    const { element, index } = slot;
    const tree = this.#port.tree();
    element.ariaRowIndex = String(index + 2);
    tree?.describe(element, line, look);
    if (line.kind === 'row') return this.#paintRow(slot, line.row, look);
    tree?.paint(slot, line, look);
    removeTabStops(element);
  }

  #paintRow(slot: Slot, index: number, look: TableLook<T, C>): void {
    const { source, selectable, selection, currentId, messages: t } = look;
    const { element } = slot;
    const row = source?.row(index);
    const isRowSelected = row !== undefined && selectable && isSelected(selection, row.id);
    // Styles depend on these attributes, so they are set only when they change.
    const ariaSelected = selectable ? String(isRowSelected) : null;
    if (element.ariaSelected !== ariaSelected) element.ariaSelected = ariaSelected;
    const ariaCurrent = row !== undefined && row.id === currentId ? 'true' : null;
    if (element.ariaCurrent !== ariaCurrent) element.ariaCurrent = ariaCurrent;
    const filler = this.#port.filler();
    if (row === undefined && source?.failure(index) !== undefined)
      return filler.fail(slot, t.rowsFailed, t.retry, () => source.retry());
    filler.fill(slot, {
      row,
      index,
      context: look.context,
      isSelected: isRowSelected,
      checkboxLabel: selectable ? t.selectRow(row ? look.rowLabel(row) : '') : '',
      unfold: this.#port.tree()?.unfoldButton(row, look),
    });
  }
}
