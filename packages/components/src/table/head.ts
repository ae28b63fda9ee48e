import { html, nothing, type TemplateResult } from 'lit';
import { targetOf } from '../primitives/dom.ts';
import { arrowDown, arrowUp, chevronDown, icon } from '../primitives/icons.ts';
import { cellClass } from './cells.ts';
import type { PlannedColumn } from './columns.ts';
import type { ColumnGrip } from './head-grip.ts';
import type { AnyColumn, HeadPort } from './head-port.ts';
import { sortOf } from './sorting.ts';

/** The column headers: a press sorts, a drag moves, a handle resizes, and a menu does it all without a pointer. */
export class GridHead {
  #port: HeadPort;
  #grip?: ColumnGrip;

  constructor(port: HeadPort) {
    this.#port = port;
  }

  /** Loads the handles: from then on they are rendered, and the buttons of the menus. */
  async loadTools(): Promise<ColumnGrip> {
    const { ColumnGrip: Grip } = await import('./head-grip.ts');
    return (this.#grip ??= new Grip(this.#port));
  }

  /** @param firstIndex number of the first column, 1-based, for screen readers */
  render(columns: readonly PlannedColumn<AnyColumn>[], firstIndex: number): TemplateResult[] {
    const { actions } = this.#port.messages();
    return columns.map(({ column, width }, n) => {
      const { label, sortable } = column;
      const sorted = sortOf(this.#port.sort(), column.key);
      const arrow = sorted === 'none' ? nothing : icon(sorted === 'ascending' ? arrowUp : arrowDown, 'xs');
      return html`<div
        role="columnheader"
        class=${`${cellClass(column)} h`}
        data-key=${column.key}
        aria-colindex=${n + firstIndex}
        aria-sort=${sortable ? sorted : nothing}>
        <span class=${`lab${sortable ? ' can' : ''}`}
          >${label || html`<span class="vh">${actions}</span>`}${arrow}</span
        >
        ${this.#grip ? this.#tools(this.#grip, label || actions, width) : nothing}
      </div>`;
    });
  }

  #tools(grip: ColumnGrip, label: string, width: number | undefined): TemplateResult {
    const t = this.#port.messages();
    return html`<button
        type="button"
        class="opts"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${t.columnMenu(label)}>
        ${icon(chevronDown, 'xs')}
      </button>
      ${grip.render(t.resize(label), width)}`;
  }

  /** Sorts by the column of a header, or the other way round. @returns whether it can be sorted */
  toggleSort(cell: HTMLElement): boolean {
    const column = this.#columnOf(cell);
    if (!column?.sortable) return false;
    const isAscending = sortOf(this.#port.sort(), column.key) === 'ascending';
    this.#port.changeSort(isAscending ? `-${column.key}` : column.key);
    return true;
  }

  /** Opens the menu of a header. @returns whether it has one */
  menu(cell: HTMLElement): boolean {
    const column = this.#columnOf(cell);
    if (!column) return false;
    // A key can ask for the menu before its button is rendered.
    const anchor = cell.querySelector<HTMLElement>('.opts') ?? cell;
    void Promise.all([import('./head-menu.ts'), this.loadTools()]).then(([{ headMenu }, grip]) => {
      const resize = (width: number | undefined): void => grip.resize(column.key, width);
      this.#port.openMenu(anchor, headMenu(this.#port, column, cell, resize), column.label);
    });
    return true;
  }

  #columnOf(cell: HTMLElement): AnyColumn | undefined {
    return this.#port.columns().find(column => column.key === cell.dataset.key);
  }

  /** A press anywhere in the head. */
  click = (event: MouseEvent): void => {
    const target = targetOf(event);
    const cell = target.closest<HTMLElement>('.h');
    if (!cell || target.closest('.grip')) return;
    if (target.closest('.opts')) this.menu(cell);
    else this.toggleSort(cell);
  };

  /** Perhaps the start of a drag. Its code is loaded with the first one; by then the pointer may have been released. */
  pointerdown = (event: PointerEvent): void => {
    const target = targetOf(event);
    const cell = target.closest<HTMLElement>('.h');
    if (!cell || event.button !== 0 || target.closest('.grip, .opts') || this.#columnOf(cell)?.sticky) return;
    const released = new AbortController();
    const { signal } = released;
    window.addEventListener('pointerup', () => released.abort(), { signal });
    window.addEventListener('pointercancel', () => released.abort(), { signal });
    void import('./head-drag.ts').then(
      ({ dragColumn }) => {
        if (signal.aborted) return;
        released.abort();
        dragColumn(this.#port, cell, event);
      },
      () => undefined,
    );
  };

  contextMenu = (event: MouseEvent): void => {
    const cell = targetOf(event).closest<HTMLElement>('.h');
    if (cell && this.menu(cell)) event.preventDefault();
  };
}
