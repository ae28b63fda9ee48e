import { currentTargetOf, targetOf } from '../primitives/dom.ts';
import type { Cell, GridShape } from './keyboard.ts';

/** What the focus asks of the grid. */
export interface GridFocusPort {
  shape(): GridShape;
  /** The element of a cell, when it is rendered. */
  cellElement(cell: Cell): HTMLElement | undefined;
  /** Scrolls so that a line is visible, and renders it. */
  reveal(line: number): void;
  /** Scrolls sideways so that a cell is visible. */
  revealCell(cell: HTMLElement): void;
  /** The first row that is visible. */
  firstVisible(): number;
  /** The element of the grid's shadow root that has the focus. */
  focusedElement(): Element | null;
}

/** The cell that an element is part of. */
export const cellOf = (element: Element): Cell | undefined => {
  const cell = element.closest('.c');
  const row = cell?.parentElement;
  if (!cell || !row?.ariaRowIndex) return undefined;
  return { row: Number(row.ariaRowIndex) - 2, column: [...row.children].indexOf(cell) };
};

/**
 * The focus of a grid that is one stop of the Tab key: the active cell. The row that holds the focus stays rendered
 * wherever one scrolls, so the focus is never lost.
 */
export class GridFocus {
  active: Cell = { row: 0, column: 0 };
  /** The focus is on a cell or inside of one. */
  isFocused = false;
  /** Rows are being rendered: a control that goes away with the focus is not a person leaving the grid. */
  isPainting = false;
  /** The row where a range of selected rows was begun with Shift. */
  rangeStart: number | undefined;

  #port: GridFocusPort;
  /** The cell that is the tab stop. */
  #tabStop?: HTMLElement | undefined;

  constructor(port: GridFocusPort) {
    this.#port = port;
  }

  /** Element of the active cell, when it is rendered. */
  get element(): HTMLElement | undefined {
    return this.#tabStop;
  }

  /** The row that has to stay rendered. */
  get pinnedRow(): number | undefined {
    const { row } = this.active;
    return this.isFocused && row >= 0 && row < this.#port.shape().rows ? row : undefined;
  }

  /** Rows have other indexes now: the active cell stays on its record. */
  move(to: (row: number) => number | undefined): void {
    const { row, column } = this.active;
    if (row >= 0) this.active = { row: to(row) ?? row, column };
    if (this.rangeStart !== undefined) this.rangeStart = to(this.rangeStart);
  }

  /** Another list: begins at its first row. */
  reset(): void {
    if (this.active.row > 0) this.active = { row: 0, column: this.active.column };
    this.rangeStart = undefined;
  }

  /** After rendering: makes the active cell the one tab stop, and keeps the focus where it was. */
  update(): void {
    const { rows, columns, top } = this.#port.shape();
    let { row, column } = this.active;
    // While the grid has no focus, its tab stop is always a cell that is visible.
    if (!this.isFocused && row >= 0 && !this.#port.cellElement(this.active)) row = this.#port.firstVisible();
    row = Math.max(top, Math.min(rows - 1, row));
    column = Math.max(0, Math.min(columns - 1, column));
    // Before there are rows the head is the tab stop; the first row takes over once there is one.
    if (this.isFocused || rows > 0) this.active = { row, column };
    const cell = this.#port.cellElement({ row, column });
    const before = this.#tabStop;
    if (before !== cell) {
      this.#tabStop = cell;
      if (cell) cell.tabIndex = 0;
      // First the focus moves on, then the tab stop is removed: an element that may not have the focus loses it.
      if (this.isFocused && before && before === this.#port.focusedElement())
        cell?.focus({ preventScroll: true });
      before?.removeAttribute('tabindex');
    }
    if (this.isFocused && cell && !this.#port.focusedElement()) cell.focus({ preventScroll: true });
  }

  /** Moves the focus to a cell. */
  go(cell: Cell): void {
    this.active = cell;
    this.isFocused = true;
    this.#port.reveal(cell.row);
    this.update();
    this.#tabStop?.focus({ preventScroll: true });
    if (this.#tabStop) this.#port.revealCell(this.#tabStop);
  }

  focusin = (event: FocusEvent): void => {
    const target = targetOf(event);
    this.isFocused = true;
    const cell = cellOf(target);
    if (!cell) return;
    // On a line with fewer cells the active column stays the one that the focus came from.
    if (this.#port.cellElement(this.active) !== target.closest('.c')) this.active = cell;
    this.update();
    // A checkbox is operated through its cell: Space, arrow keys.
    if (target.matches('.box > input')) this.#tabStop?.focus({ preventScroll: true });
  };

  focusout = (event: FocusEvent): void => {
    if (this.isPainting) return;
    if (event.relatedTarget instanceof Node && currentTargetOf(event).contains(event.relatedTarget)) return;
    this.isFocused = false;
    this.rangeStart = undefined;
    const control = targetOf(event);
    if (event.relatedTarget === null)
      queueMicrotask(() => {
        if (!control.isConnected) this.#comeBack();
      });
  };

  /** The control that had the focus is gone, because its cell shows something else now: the cell has it. */
  #comeBack(): void {
    if (this.isFocused || this.#port.focusedElement()) return;
    this.isFocused = true;
    this.update();
  }

  /** A press on a cell makes it the active one. A control that is pressed gets the focus as always. */
  pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const cell = cellOf(targetOf(event));
    if (!cell) return;
    this.active = cell;
    this.update();
  };
}
