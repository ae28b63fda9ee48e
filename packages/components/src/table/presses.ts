import type { HasId } from '@customer-hub/state/lists';
import { currentTargetOf, queryOne, targetOf } from '../primitives/dom.ts';
import type { CommandPort } from './commands.ts';
import { cellOf } from './focus.ts';
import type { GridHead } from './head.ts';
import type { RowPicker } from './picker.ts';

/** What a pointer does to rows and column headers. Keys do the same through `GridKeys`. */
export class TablePresses<T extends HasId, C> {
  #port: CommandPort<T, C>;
  #head: GridHead;
  #picker: RowPicker;

  constructor(scroller: HTMLElement, port: CommandPort<T, C>, head: GridHead, picker: RowPicker) {
    this.#port = port;
    this.#head = head;
    this.#picker = picker;
    const body = queryOne(scroller, '.body', HTMLElement);
    body.addEventListener('click', this.#click);
    body.addEventListener('dblclick', this.#dblclick);
    body.addEventListener('contextmenu', this.#contextMenu);
    queryOne(scroller, '.stuck', HTMLElement).addEventListener('click', this.#stickyClick);
    const headers = queryOne(scroller, '.head', HTMLElement);
    headers.addEventListener('click', this.#headClick);
    headers.addEventListener('contextmenu', head.contextMenu);
    headers.addEventListener('pointerdown', head.pointerdown);
  }

  #headClick = (event: MouseEvent): void => {
    if (targetOf(event).closest('.box')) this.#picker.toggleAll();
    else this.#head.click(event);
  };

  #click = (event: MouseEvent): void => {
    const line = cellOf(targetOf(event))?.row;
    if (line === undefined || this.#port.tree()?.press(event, line)) return;
    if (this.#port.selectable() && this.#port.rowAt(line)) this.#picker.press(event, line);
  };

  /** On the sticky header of a group. */
  #stickyClick = (event: MouseEvent): void => {
    const { line } = currentTargetOf(event).dataset;
    if (line !== undefined) this.#port.tree()?.press(event, Number(line));
  };

  #dblclick = (event: MouseEvent): void => {
    const target = targetOf(event);
    const row = this.#port.rowAt(cellOf(target)?.row ?? -1);
    if (row && !target.closest('a, button, input, select')) this.#port.open(row);
  };

  #contextMenu = (event: MouseEvent): void => {
    const target = targetOf(event);
    const line = cellOf(target)?.row;
    const anchor = target.closest<HTMLElement>('.c');
    if (line === undefined || !anchor || target.closest('a, input')) return;
    const row = this.#port.rowAt(line);
    if (this.#port.tree()?.menu(line, anchor) || (row && this.#port.openRowMenu(row, anchor)))
      event.preventDefault();
  };
}
