import type { LitElement, ReactiveController } from 'lit';
import { countSelected, isSelected, noSelection, select, type Selection } from '@customer-hub/state/lists';
import { adopt } from '../internal/adopt.ts';
import { ghostStyles } from './folder-tree.styles.ts';

/** Movement before a press becomes a drag. */
const dragPx = 5;
const controls = 'a:not(.name), button, input, select, textarea, [role="separator"]';

/** A list whose rows can be dragged, as far as that needs it. */
export interface DragSource extends HTMLElement {
  readonly chosen: Selection;
  readonly source: { readonly count: number };
  readonly table?: { rowAt(index: number): { readonly id: string } | undefined } | undefined;
}

/**
 * What goes along when the row of this event is dragged: all that is selected if it is among them, else the row
 * alone.
 */
const dragged = (list: DragSource, event: Event): Selection | undefined => {
  const row = event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('.body > [role="row"]'));
  const record = row && list.table?.rowAt(Number(row.ariaRowIndex) - 2);
  if (!record) return undefined;
  return isSelected(list.chosen, record.id) ? list.chosen : select(noSelection, [record.id], true);
};

interface RowDragOptions {
  /** The pointer is there now. */
  readonly over: (x: number, y: number) => void;
  readonly drop: (rows: Selection) => void;
  /** What follows the pointer says this. */
  readonly label: (count: number) => string;
}

/**
 * Drags rows of a list to somewhere else by mouse or pen; by touch and by keyboard the same is in the rows' menus.
 * Pointer events instead of the browser's own drag: those are retargeted to the shadow host, and their picture
 * cannot say how many rows go along.
 */
export class RowDrag implements ReactiveController {
  #host: LitElement;
  #options: RowDragOptions;
  #source: DragSource | undefined;
  #drag:
    | {
        readonly rows: Selection;
        readonly x: number;
        readonly y: number;
        readonly pointer: number;
        ghost?: HTMLElement;
      }
    | undefined;

  constructor(host: LitElement, options: RowDragOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Rows of this list from now on. */
  follow(source: DragSource | undefined): void {
    if (source === this.#source) return;
    this.hostDisconnected();
    this.#source = source;
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#host.isConnected) this.#source?.addEventListener('pointerdown', this.#down);
  }

  hostDisconnected(): void {
    this.#source?.removeEventListener('pointerdown', this.#down);
    this.#end();
  }

  #down = (event: PointerEvent): void => {
    if (
      event.button !== 0 ||
      event.pointerType === 'touch' ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    if ((event.composedPath()[0] as Element).closest(controls)) return;
    const rows = this.#source && dragged(this.#source, event);
    if (!rows) return;
    this.#drag = { rows, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#up);
    addEventListener('pointercancel', this.#end);
    addEventListener('keydown', this.#keydown, { capture: true });
  };

  #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const { clientX: x, clientY: y } = event;
    if (!drag.ghost && Math.hypot(x - drag.x, y - drag.y) < dragPx) return;
    drag.ghost ??= this.#start(countSelected(drag.rows, this.#source?.source.count ?? 0));
    // No text is marked on the way.
    getSelection()?.removeAllRanges();
    event.preventDefault();
    drag.ghost.style.translate = `${x}px ${y}px`;
    this.#options.over(x, y);
  };

  #start(count: number): HTMLElement {
    const root = this.#host.renderRoot as ShadowRoot;
    adopt(root, [ghostStyles]);
    const ghost = document.createElement('div');
    ghost.className = 'drag-label';
    ghost.popover = 'manual';
    ghost.ariaHidden = 'true';
    ghost.textContent = this.#options.label(count);
    root.prepend(ghost);
    ghost.showPopover();
    return ghost;
  }

  #up = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    if (drag.ghost) this.#options.drop(drag.rows);
    this.#end();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#drag?.ghost) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  #end = (): void => {
    if (!this.#drag) return;
    this.#drag.ghost?.remove();
    this.#drag = undefined;
    this.#options.over(-1, -1);
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#up);
    removeEventListener('pointercancel', this.#end);
    removeEventListener('keydown', this.#keydown, { capture: true });
  };
}
