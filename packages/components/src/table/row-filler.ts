import { html, render } from 'lit';
import { chevronEnd, icon } from '../primitives/icons.ts';
import type { CellPlan } from './cells.ts';
import type { Lead } from './columns.ts';
import { setConnected, type RowCells, type Slot } from './slot.ts';

/** What one row shows. */
export interface RowLook<T, C> {
  /** Undefined while it is being loaded. */
  readonly row: T | undefined;
  /** Place in the list on the server. */
  readonly index: number;
  readonly context: C;
  readonly isSelected: boolean;
  readonly checkboxLabel: string;
  readonly unfold: { readonly isOpen: boolean; readonly label: string } | undefined;
}

/** Placeholder bars of different lengths, so that they read as text. */
const barWidths = ['w2', 'w3', 'w1', 'w4'];
const dash = '–';
const emptyCell = html`<span class="faint">${dash}</span>`;

/** What a cell shows, when that is only a text: empty for nothing, undefined for what Lit has to render. */
const textOf = (content: unknown): string | undefined => {
  if (content === undefined || content === null) return '';
  return typeof content === 'string' || typeof content === 'number' ? String(content) : undefined;
};

const createCell = (role: string, className: string, colIndex: number): HTMLElement => {
  const cell = document.createElement('div');
  cell.setAttribute('role', role);
  cell.className = className;
  cell.ariaColIndex = String(colIndex);
  return cell;
};

/**
 * Fills the elements of rows. Own code instead of one template per row: all rows have the same cells, so they are
 * cloned, and a cell that is only a text is only set to it. A template with five parts per cell took twice as long
 * for the first rows and for a sort.
 */
export class RowFiller<T extends object, C> {
  /** Fillers of the same shape fill the same elements. */
  readonly #shape: string;
  readonly #cells: readonly CellPlan<T, C>[];
  readonly #lead: Lead;
  #model?: DocumentFragment;

  constructor(cells: readonly CellPlan<T, C>[], lead: Lead) {
    this.#cells = cells;
    this.#lead = lead;
    this.#shape = JSON.stringify([
      lead,
      cells.map(({ column, className, colIndex }) => [column.key, className, colIndex]),
    ]);
  }

  fill(slot: Slot, look: RowLook<T, C>): void {
    const held = this.#prepare(slot);
    const { checkbox, unfold, cells } = held;
    const { row } = look;
    if (checkbox) {
      checkbox.checked = look.isSelected;
      checkbox.disabled = !row;
      if (checkbox.ariaLabel !== look.checkboxLabel) checkbox.ariaLabel = look.checkboxLabel;
    }
    if (unfold && look.unfold) {
      unfold.disabled = !row;
      unfold.ariaExpanded = String(look.unfold.isOpen);
      unfold.ariaLabel = look.unfold.label;
    }
    let mayHaveControls = false;
    this.#cells.forEach(({ column }, n) => {
      if (!row) this.#fillWithBar(held, n, `sk ${barWidths[(look.index + n) % 4] ?? ''}`);
      else if (this.#fillCell(held, n, column.cell(row, look.context))) mayHaveControls = true;
    });
    const [name] = cells;
    const role = row ? 'rowheader' : 'gridcell';
    if (name && name.role !== role) name.role = role;
    if (mayHaveControls) removeTabStops(slot.element);
  }

  /** Shows an error in place of a row whose page could not be loaded. */
  fail(slot: Slot, text: string, retryLabel: string, retry: () => void): void {
    const { boxes, folds } = this.#lead;
    const cell = createCell('gridcell', 'c failed', 1);
    cell.setAttribute('aria-colspan', String(this.#cells.length + Number(boxes) + Number(folds)));
    render(
      html`<span class="muted">${text}</span>
        <button type="button" class="btn sm" tabindex="-1" @click=${retry}>${retryLabel}</button>`,
      cell,
    );
    setConnected(slot, false);
    slot.row = undefined;
    slot.element.replaceChildren(cell);
  }

  /** Gives a row the cells of this filler. A row that has cells of the same shape keeps them. */
  #prepare(slot: Slot): RowCells {
    let held = slot.row;
    if (held?.by === this) return held;
    const isFresh = held?.shape !== this.#shape;
    if (!held || isFresh) held = this.#build(slot);
    held.by = this;
    // As a property, never as an attribute: a strict policy blocks those.
    this.#cells.forEach(({ style }, n) => {
      const cell = held.cells[n];
      if (cell && (style || !isFresh)) cell.style.cssText = style;
    });
    return held;
  }

  #build(slot: Slot): RowCells {
    const { element } = slot;
    const { boxes, folds } = this.#lead;
    setConnected(slot, false);
    element.replaceChildren((this.#model ??= this.#createModel()).cloneNode(true));
    slot.row = {
      shape: this.#shape,
      by: this,
      checkbox: element.querySelector<HTMLInputElement>('.box > .chk'),
      unfold: element.querySelector<HTMLButtonElement>('.fold > .turn'),
      cells: [...element.querySelectorAll<HTMLElement>('.c')].slice(Number(boxes) + Number(folds)),
      texts: [],
      rendered: [],
    };
    return slot.row;
  }

  #createModel(): DocumentFragment {
    const { boxes, folds } = this.#lead;
    const model = document.createDocumentFragment();
    if (boxes) {
      const checkbox = document.createElement('input');
      Object.assign(checkbox, { type: 'checkbox', className: 'chk', tabIndex: -1 });
      const cell = createCell('gridcell', 'c box', 1);
      cell.append(checkbox);
      model.append(cell);
    }
    if (folds) {
      const cell = createCell('gridcell', `c fold${boxes ? ' after' : ''}`, boxes ? 2 : 1);
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'turn', tabIndex: -1 });
      render(icon(chevronEnd, 'xs'), button);
      cell.append(button);
      model.append(cell);
    }
    for (const { className, colIndex } of this.#cells)
      model.append(createCell('gridcell', className, colIndex));
    return model;
  }

  /** A placeholder, without Lit where it can be: otherwise every cell that ever waited would be Lit's. */
  #fillWithBar({ cells, texts, rendered }: RowCells, n: number, className: string): void {
    const cell = cells[n];
    if (!cell) return;
    if (rendered[n]) return void render(html`<span class=${className}></span>`, cell);
    const bar = document.createElement('span');
    bar.className = className;
    cell.replaceChildren(bar);
    cell.classList.remove('none');
    texts[n] = undefined;
  }

  /** @returns whether the cell may hold controls */
  #fillCell({ cells, texts, rendered }: RowCells, n: number, content: unknown): boolean {
    const cell = cells[n];
    if (!cell) return false;
    const text = textOf(content);
    if (!rendered[n]) {
      if (text === texts[n] && text !== undefined) return false;
      if ((text === '') !== (texts[n] === '')) cell.classList.toggle('none', text === '');
      texts[n] = text;
      cell.textContent = text === undefined ? '' : text || dash;
      if (text !== undefined) return false;
    }
    rendered[n] = render(text === '' ? emptyCell : content, cell);
    return true;
  }
}

/** Controls of cells that are still stops of the Tab key. */
const tabStops = ':is(a, button, input, select):not([tabindex="-1"])';

/** Controls are reached through their cell; the grid is one stop of the Tab key. */
export const removeTabStops = (row: HTMLElement): void => {
  for (const control of row.querySelectorAll<HTMLElement>(tabStops)) control.tabIndex = -1;
};
