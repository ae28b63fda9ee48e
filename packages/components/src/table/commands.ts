import type { HasId } from '@customer-hub/state/lists';
import type { GridHead } from './head.ts';
import type { Cell, Command } from './keyboard.ts';
import type { RowPicker } from './picker.ts';
import type { TableTree } from './tree.ts';

/** What commands and presses ask of their table. */
export interface CommandPort<T extends HasId, C> {
  tree(): TableTree<T, C> | undefined;
  selectable(): boolean;
  /** The element of a cell, when it is rendered. */
  cellElement(cell: Cell): HTMLElement | undefined;
  /** The record in a line. */
  rowAt(line: number): T | undefined;
  /** Opens a row. @returns whether somebody did */
  open(row: T): boolean;
  /** Opens the menu of a row. @returns whether somebody did */
  openRowMenu(row: T, anchor: HTMLElement): boolean;
}

/** What a command means on a cell: to the head, to the tree, or to a row. */
export class TableCommands<T extends HasId, C> {
  #port: CommandPort<T, C>;
  #head: GridHead;
  #picker: RowPicker;

  constructor(port: CommandPort<T, C>, head: GridHead, picker: RowPicker) {
    this.#port = port;
    this.#head = head;
    this.#picker = picker;
  }

  /** @returns whether there was something to do */
  run(command: Command, cell: Cell): boolean {
    const element = this.#port.cellElement(cell);
    if (!element) return false;
    if (command === 'all') return this.#port.selectable() && this.#picker.all();
    return cell.row < 0 ? this.#inHead(command, element) : this.#inBody(command, cell, element);
  }

  #inHead(command: Command, element: HTMLElement): boolean {
    if (command === 'menu') return this.#head.menu(element);
    if (command === 'open') return false;
    return element.matches('.box') ? this.#picker.toggleAll() : this.#head.toggleSort(element);
  }

  #inBody(command: Exclude<Command, 'all'>, cell: Cell, element: HTMLElement): boolean {
    const row = this.#port.rowAt(cell.row);
    const tree = this.#port.tree();
    if (command === 'menu')
      return tree?.menu(cell.row, element) || (row !== undefined && this.#port.openRowMenu(row, element));
    if (command === 'sort') return false;
    const isDone = tree?.run(command, cell, element);
    if (isDone !== undefined) return isDone;
    if (command === 'open') return row !== undefined && this.#port.open(row);
    return this.#port.selectable() && row !== undefined && this.#picker.toggle(cell.row);
  }
}
