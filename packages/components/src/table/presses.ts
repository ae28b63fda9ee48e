import type { GridFocus } from './focus.ts';
import type { GridHead } from './head.ts';
import type { RowPicker } from './picker.ts';
import type { TableTree } from './tree.ts';

interface PressOwner {
  readonly selectable: boolean;
  readonly grid: GridFocus;
  readonly picker: RowPicker;
  readonly tree?: TableTree | undefined;
  /** The record in a line. */
  rowAt(line: number): object | undefined;
  /** @returns false when a listener took it over */
  emit(type: string, detail: object): boolean;
}

/** What a pointer does to rows and to the head; keys do the same through the grid's focus. */
export class TablePresses {
  #owner: PressOwner;
  #head: GridHead;

  constructor(owner: PressOwner, head: GridHead, scroller: HTMLElement) {
    this.#owner = owner;
    this.#head = head;
    const on = (selector: string, type: string, listener: (event: MouseEvent) => void): void =>
      scroller.querySelector(selector)!.addEventListener(type, listener as EventListener);
    on('.body', 'click', this.#click);
    on('.body', 'dblclick', this.#dblclick);
    on('.body', 'contextmenu', this.#contextMenu);
    on('.stuck', 'click', this.#stuckClick);
    on('.head', 'click', this.#headClick);
    on('.head', 'contextmenu', head.contextMenu);
    on('.head', 'pointerdown', head.pointerdown as (event: MouseEvent) => void);
  }

  #lineOf(event: Event): number | undefined {
    return this.#owner.grid.cellOf(event.target as Element)?.row;
  }

  #headClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.box')) this.#owner.picker.toggleAll();
    else this.#head.click(event);
  };

  #click = (event: MouseEvent): void => {
    const { tree, picker, selectable } = this.#owner;
    const line = this.#lineOf(event);
    if (line === undefined || tree?.press(event, line)) return;
    if (selectable && this.#owner.rowAt(line)) picker.press(event, line);
  };

  /** The head of a group that stays in sight. */
  #stuckClick = (event: MouseEvent): void => {
    const { line } = (event.currentTarget as HTMLElement).dataset;
    if (line !== undefined) this.#owner.tree?.press(event, Number(line));
  };

  #dblclick = (event: MouseEvent): void => {
    const row = this.#owner.rowAt(this.#lineOf(event) ?? -1);
    if (row && !(event.target as Element).closest('a, button, input, select'))
      this.#owner.emit('hub-row-open', { row });
  };

  #contextMenu = (event: MouseEvent): void => {
    const line = this.#lineOf(event);
    const target = event.target as Element;
    const anchor = target.closest<HTMLElement>('.c');
    if (line === undefined || !anchor || target.closest('a, input')) return;
    const row = this.#owner.rowAt(line);
    if (this.#owner.tree?.menu(line, anchor) || (row && !this.#owner.emit('hub-row-menu', { row, anchor })))
      event.preventDefault();
  };
}
