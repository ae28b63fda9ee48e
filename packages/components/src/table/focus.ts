import { moveBy, type Cell, type GridShape } from './keyboard.ts';

/** What the grid's focus needs of the table. */
export interface GridOwner {
  readonly renderRoot: DocumentFragment | HTMLElement;
  shape(): GridShape;
  /** The element of a cell, when it is rendered. */
  cellElement(cell: Cell): HTMLElement | undefined;
  /** Scrolls so that a cell is in sight, and renders it. */
  reveal(cell: Cell): void;
  /** First row that is in sight. */
  firstInSight(): number;
  /** Enter, Space, F2 and the like on a cell. @returns whether there was something to do. */
  act(action: 'toggle' | 'all' | 'open' | 'menu' | 'sort', cell: Cell): boolean;
  /**
   * An arrow towards the end or the start of a line, where lines lie one below another: opens or closes, or leads to another cell.
   * @returns whether that was all, or where to go
   */
  branch(cell: Cell, inward: boolean): Cell | boolean;
  /** Selects the rows from where Shift was first held to `to`. */
  extend(from: number, to: number, first: boolean): void;
}

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [role="separator"]';

/**
 * One tab stop for the whole grid: the active cell. Arrow keys move it, Enter or F2 goes into the controls of a cell, Escape comes
 * back. The row that holds the focus stays rendered wherever one scrolls, so the focus is never lost.
 */
export class GridFocus {
  at: Cell = { row: 0, column: 0 };
  /** The focus is on a cell or inside of one. */
  focused = false;
  /** Rows are being rendered: a control that goes away with the focus must not take it along. */
  painting = false;

  #owner: GridOwner;
  #marked?: HTMLElement | undefined;
  #extendFrom?: number | undefined;

  constructor(owner: GridOwner) {
    this.#owner = owner;
  }

  /** The row that has to stay rendered. */
  get pinned(): number | undefined {
    return this.focused && this.at.row >= 0 && this.at.row < this.#owner.shape().rows
      ? this.at.row
      : undefined;
  }

  /** Lines have other places now: the active cell stays on its record. */
  move(to: (row: number) => number | undefined): void {
    if (this.at.row >= 0) this.at = { row: to(this.at.row) ?? this.at.row, column: this.at.column };
    if (this.#extendFrom !== undefined) this.#extendFrom = to(this.#extendFrom);
  }

  /** Another list: from its first row. */
  reset(): void {
    if (this.at.row > 0) this.at = { row: 0, column: this.at.column };
    this.#extendFrom = undefined;
  }

  /** After rendering: exactly one tab stop, and the focus where it was. */
  settle(): void {
    const { rows, columns, top } = this.#owner.shape();
    let { row, column } = this.at;
    // Not focused: the tab stop is always something in sight.
    if (!this.focused && row >= 0 && !this.#owner.cellElement(this.at)) row = this.#owner.firstInSight();
    row = Math.max(top, Math.min(rows - 1, row));
    column = Math.max(0, Math.min(columns - 1, column));
    // Before there are rows the head stands in; the stop goes to the first row once there is one.
    if (this.focused || rows > 0) this.at = { row, column };
    const cell = this.#owner.cellElement({ row, column });
    const before = this.#marked;
    if (before !== cell) {
      this.#marked = cell;
      if (cell) cell.tabIndex = 0;
      // First the focus, then the mark: an element that may not have the focus loses it.
      if (this.focused && before && before === this.#root.activeElement) cell?.focus({ preventScroll: true });
      before?.removeAttribute('tabindex');
    }
    if (this.focused && cell && !this.#root.activeElement) cell.focus({ preventScroll: true });
  }

  /** Moves the focus to a cell. */
  go(cell: Cell): void {
    this.at = cell;
    this.focused = true;
    this.#owner.reveal(cell);
    this.settle();
    const element = this.#marked;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  focusin = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    this.focused = true;
    const cell = this.cellOf(target);
    if (!cell) return;
    // A line with fewer cells keeps the column that one came from.
    if (this.#owner.cellElement(this.at) !== target.closest('.c')) this.at = cell;
    this.settle();
    // A box is worked by its cell: Space, arrows.
    if (target.matches('.box > input')) this.#marked?.focus({ preventScroll: true });
  };

  focusout = (event: FocusEvent): void => {
    const grid = event.currentTarget as HTMLElement;
    if (this.painting) return;
    if (event.relatedTarget instanceof Node && grid.contains(event.relatedTarget)) return;
    this.focused = false;
    this.#extendFrom = undefined;
  };

  /** A press on a cell makes it the active one; on a control, that control gets the focus as always. */
  pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const target = event.target as HTMLElement;
    const cell = this.cellOf(target);
    if (!cell) return;
    this.at = cell;
    this.settle();
  };

  /** The cell that an element is part of. */
  cellOf(element: Element): Cell | undefined {
    const cell = element.closest<HTMLElement>('.c');
    const row = cell?.parentElement;
    if (!cell || !row?.ariaRowIndex) return undefined;
    return { row: Number(row.ariaRowIndex) - 2, column: [...row.children].indexOf(cell) };
  }

  keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target as HTMLElement;
    const done = target === this.#marked ? this.#onCell(event) : this.#inCell(event, target);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  get #root(): ShadowRoot {
    return this.#owner.renderRoot as ShadowRoot;
  }

  #onCell(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const inHead = this.at.row < 0;
    if ((key === 'ArrowDown' && altKey) || key === 'ContextMenu' || (key === 'F10' && shiftKey))
      return this.#owner.act('menu', this.at);
    if (altKey) return false;
    if (key === ' ') {
      if (shiftKey && !inHead) this.#extend(this.at.row, this.at.row);
      else return this.#owner.act('toggle', this.at);
      return true;
    }
    if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) return this.#owner.act('all', this.at);
    if (key === 'Enter' && inHead) return this.#owner.act('sort', this.at);
    if (key === 'Enter' || key === 'F2')
      return this.#enter(key === 'Enter') || (key === 'Enter' && this.#owner.act('open', this.at));
    const shape = this.#owner.shape();
    if (
      (key === 'ArrowRight' || key === 'ArrowLeft') &&
      !shiftKey &&
      !event.ctrlKey &&
      !event.metaKey &&
      !inHead
    ) {
      const done = this.#owner.branch(this.at, (key === 'ArrowRight') !== shape.rtl);
      if (typeof done === 'object') this.go(done);
      if (done) return true;
    }
    const to = moveBy(event, this.at, shape);
    if (!to) return false;
    const extends_ = shiftKey && to.row !== this.at.row && to.row >= 0 && !inHead;
    if (extends_) this.#extend(this.at.row, to.row);
    else if (!shiftKey) this.#extendFrom = undefined;
    this.go(to);
    return true;
  }

  #extend(from: number, to: number): void {
    const first = this.#extendFrom === undefined;
    this.#extendFrom ??= from;
    this.#owner.extend(this.#extendFrom, to, first);
  }

  /** @param press a cell that is nothing but one link or button is that link or button */
  #enter(press: boolean): boolean {
    const [control, ...others] = this.#marked ? this.#controlsIn(this.#marked) : [];
    if (!control || this.#marked?.matches('.box')) return false;
    if (press && others.length === 0 && control.matches('a, button')) control.click();
    else control.focus({ preventScroll: true });
    return true;
  }

  #controlsIn(element: Element): HTMLElement[] {
    return [...element.querySelectorAll<HTMLElement>(controls)].filter(control => control.checkVisibility());
  }

  /** Focus is on a control of the cell: its keys are its own, but Escape, F2 and Tab. */
  #inCell(event: KeyboardEvent, target: HTMLElement): boolean {
    const cell = target.closest<HTMLElement>('.c');
    if (!cell?.parentElement) return false;
    if (event.key === 'Escape' || event.key === 'F2') {
      cell.focus({ preventScroll: true });
      return true;
    }
    if (event.key !== 'Tab') return false;
    const all = this.#controlsIn(cell.parentElement).filter(control => !control.closest('.box'));
    const next = all[all.indexOf(target) + (event.shiftKey ? -1 : 1)];
    if (next) next.focus({ preventScroll: true });
    else cell.focus({ preventScroll: true });
    (next ?? cell).scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }
}
