import { html, nothing, type TemplateResult } from 'lit';
import { arrange, type ViewColumn, widthRange } from '@customer-hub/state/lists';
import type { MenuEntry } from '../primitives/menu.ts';
import { arrowDown, arrowUp, chevronDown, icon } from '../primitives/icons.ts';
import type { TableMessages } from '../messages/en/table.ts';
import { cellClass } from './cells.ts';
import type { Column } from './column.ts';
import { resizeColumn, type PlannedColumn } from './columns.ts';

/** What the head needs of the table. */
export interface HeadOwner {
  readonly columns: readonly Column<never, never>[];
  readonly shown?: readonly ViewColumn[] | undefined;
  readonly sort: string;
  /** Menus and grips are there: they come a moment after the first rows, which do not wait for them. */
  readonly tools: boolean;
  messages(): TableMessages;
  /** By a finished step: stored and announced. */
  changeColumns(columns: readonly ViewColumn[], during?: boolean): void;
  changeSort(sort: string): void;
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label: string): void;
  rtl(): boolean;
}

const stepPx = 16;

/** `name` -> ascending, `-name` -> descending, other -> none. */
export const sortOf = (sort: string, key: string): 'ascending' | 'descending' | 'none' => {
  const first = sort.split(',')[0];
  return first === key ? 'ascending' : first === `-${key}` ? 'descending' : 'none';
};

/** Head cells: sort by press, width by drag or by keys, and a menu that does it all without a pointer. */
export class GridHead {
  #owner: HeadOwner;

  constructor(owner: HeadOwner) {
    this.#owner = owner;
  }

  render(columns: readonly PlannedColumn<Column<never, never>>[], firstIndex: number): TemplateResult[] {
    return columns.map(({ column, offset, width }, n) => {
      const sorted = sortOf(this.#owner.sort, column.key);
      return html`<div
        role="columnheader"
        class=${`${cellClass(column)} h`}
        data-key=${column.key}
        aria-colindex=${n + firstIndex}
        .style=${offset === undefined ? '' : `--at:${offset}`}
        aria-sort=${column.sortable ? sorted : nothing}>
        <span class=${`lab${column.sortable ? ' can' : ''}`}
          >${column.label || html`<span class="vh">${this.#owner.messages().actions}</span>`}${sorted === 'none' ? nothing : icon(sorted === 'ascending' ? arrowUp : arrowDown, 'xs')}</span
        >
        ${this.#owner.tools ? this.#tools(column.label || this.#owner.messages().actions, width) : nothing}
      </div>`;
    });
  }

  #tools(label: string, width: number | undefined): TemplateResult {
    const t = this.#owner.messages();
    return html`<button
        type="button"
        class="opts"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${t.columnMenu(label)}>
        ${icon(chevronDown, 'xs')}
      </button>
      <span
        class="grip"
        role="separator"
        tabindex="-1"
        aria-orientation="vertical"
        aria-label=${t.resize(label)}
        aria-valuemin=${widthRange.min}
        aria-valuemax=${widthRange.max}
        aria-valuenow=${width ?? widthRange.min}
        @focus=${this.#measured}
        @keydown=${this.#gripKey}
        @pointerdown=${this.#gripDown}
        @dblclick=${this.#gripReset}></span>`;
  }

  toggleSort(key: string): boolean {
    const column = this.#column(key);
    if (!column?.sortable) return false;
    this.#owner.changeSort(sortOf(this.#owner.sort, key) === 'ascending' ? `-${key}` : key);
    return true;
  }

  /** Opens the menu of a head cell. */
  menu(cell: HTMLElement): boolean {
    const key = cell.dataset.key;
    const column = key === undefined ? undefined : this.#column(key);
    if (!column) return false;
    // Asked for by key before its button is there.
    const anchor = cell.querySelector<HTMLElement>('.opts') ?? cell;
    // Fetched with the first menu.
    void import('./head-menu.ts').then(({ headMenu }) =>
      this.#owner.openMenu(
        anchor,
        headMenu(this.#owner, column, cell, width => this.#resize(column.key, width)),
        column.label,
      ),
    );
    return true;
  }

  #column(key: string): Column<never, never> | undefined {
    return this.#owner.columns.find(column => column.key === key);
  }

  #resize(key: string, width: number | undefined, during = false): void {
    const { columns, shown } = this.#owner;
    this.#owner.changeColumns(resizeColumn(columns, arrange(columns, shown), key, width), during);
  }

  /** A press anywhere in the head. */
  click = (event: MouseEvent): void => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>('.h');
    if (!cell || target.closest('.grip')) return;
    if (target.closest('.opts')) this.menu(cell);
    else this.toggleSort(cell.dataset.key ?? '');
  };

  /** The start of a drag, perhaps: fetched with the first one, which by then has moved. */
  pointerdown = (event: PointerEvent): void => {
    const target = event.target as Element;
    const cell = target.closest<HTMLElement>('.h');
    if (
      !cell ||
      event.button !== 0 ||
      target.closest('.grip, .opts') ||
      this.#column(cell.dataset.key ?? '')?.sticky
    )
      return;
    const released = new AbortController();
    for (const type of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(type, () => released.abort(), { signal: released.signal });
    void import('./head-drag.ts').then(
      ({ dragColumn }) => {
        if (released.signal.aborted) return;
        released.abort();
        dragColumn(this.#owner, cell, event);
      },
      () => undefined,
    );
  };

  contextMenu = (event: MouseEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('.h');
    if (cell && this.menu(cell)) event.preventDefault();
  };

  #cellOf(event: Event): HTMLElement {
    return (event.currentTarget as HTMLElement).parentElement!;
  }

  #measured = (event: Event): void => {
    (event.currentTarget as HTMLElement).ariaValueNow = String(this.#cellOf(event).offsetWidth);
  };

  #gripKey = (event: KeyboardEvent): void => {
    const wider = this.#owner.rtl() ? 'ArrowLeft' : 'ArrowRight';
    const sign = event.key === wider ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? -1 : 0;
    if (sign === 0) return;
    event.preventDefault();
    const cell = this.#cellOf(event);
    const width = Math.max(
      widthRange.min,
      Math.min(widthRange.max, cell.offsetWidth + sign * stepPx * (event.shiftKey ? 4 : 1)),
    );
    this.#resize(cell.dataset.key ?? '', width);
    (event.currentTarget as HTMLElement).ariaValueNow = String(width);
  };

  #gripDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const grip = event.currentTarget as HTMLElement;
    const cell = this.#cellOf(event);
    const key = cell.dataset.key ?? '';
    const from = event.clientX;
    const before = cell.offsetWidth;
    const shownBefore = this.#owner.shown;
    const sign = this.#owner.rtl() !== cell.matches('.end-side') ? -1 : 1;
    let width = before;
    grip.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      width = Math.round(before + sign * (moved.clientX - from));
      this.#resize(key, width, true);
    };
    const end = (ended: Event): void => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
      if (ended.type === 'pointercancel')
        this.#owner.changeColumns(arrange(this.#owner.columns, shownBefore), true);
      else if (width !== before) this.#resize(key, width);
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
  };

  #gripReset = (event: Event): void => {
    this.#resize(this.#cellOf(event).dataset.key ?? '', undefined);
  };
}
