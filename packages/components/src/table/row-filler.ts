import { html, render, type RootPart } from 'lit';
import { chevronEnd, icon } from '../primitives/icons.ts';
import type { CellPlan, Lead } from './cells.ts';
import { connect, type Slot } from './pool.ts';

/** What a row element holds now. */
export interface Filled {
  readonly by: RowFiller;
  /** Texts of the cells that hold nothing else, by their place. */
  readonly texts: (string | undefined)[];
  /** Cells that lit has rendered: from then on they are its own. */
  readonly rendered: (RootPart | undefined)[];
}

/** What one row shows. */
export interface RowLook {
  /** Undefined while it is on its way. */
  readonly row: object | undefined;
  readonly index: number;
  readonly context: unknown;
  readonly selected: boolean;
  readonly boxLabel: string;
  readonly fold: { readonly open: boolean; readonly label: string } | undefined;
}

/** Skeleton bars of different lengths, so that they read as text. */
const bars = ['w2', 'w3', 'w1', 'w4'];
const nothingThere = html`<span class="faint">–</span>`;

const element = (role: string, className: string, colIndex: number): HTMLElement => {
  const cell = document.createElement('div');
  cell.setAttribute('role', role);
  cell.className = className;
  cell.ariaColIndex = String(colIndex);
  return cell;
};

/**
 * Fills row elements. Own code instead of one template per row: the cells of all rows are alike, so they are cloned from a made one,
 * and a cell that is only a text is only set to it. A template with five parts per cell took twice as long for the first rows and a sort.
 */
export class RowFiller {
  /** Fillers of the same shape fill the same elements. */
  readonly shape: string;

  #cells: readonly CellPlan<never, never>[];
  #lead: Lead;
  #host: unknown;
  #model?: DocumentFragment;

  constructor(cells: readonly CellPlan<never, never>[], lead: Lead, host: unknown) {
    this.#cells = cells;
    this.#lead = lead;
    this.#host = host;
    this.shape = JSON.stringify([
      lead,
      cells.map(({ column, className, colIndex }) => [column.key, className, colIndex]),
    ]);
  }

  fill(slot: Slot, look: RowLook): void {
    const { boxes, folds } = this.#lead;
    const filled = this.#prepare(slot);
    const { children } = slot.element;
    const there = look.row !== undefined;
    if (boxes) {
      const box = children[0]!.firstElementChild as HTMLInputElement;
      box.checked = look.selected;
      box.disabled = !there;
      if (box.ariaLabel !== look.boxLabel) box.ariaLabel = look.boxLabel;
    }
    if (folds && look.fold) {
      const button = children[Number(boxes)]!.firstElementChild as HTMLButtonElement;
      button.disabled = !there;
      button.ariaExpanded = String(look.fold.open);
      button.ariaLabel = look.fold.label;
    }
    const first = Number(boxes) + Number(folds);
    let rendered = false;
    this.#cells.forEach(({ column }, n) => {
      const cell = children[first + n] as HTMLElement;
      const content: unknown = look.row
        ? column.cell(look.row as never, look.context as never)
        : html`<span class=${`sk ${bars[(look.index + n) % 4]!}`}></span>`;
      if (this.#put(cell, content, n, filled)) rendered = true;
    });
    const name = children[first];
    const role = there ? 'rowheader' : 'gridcell';
    if (name && name.role !== role) name.role = role;
    if (rendered) untab(slot.element);
  }

  /** Instead of a row whose page could not be fetched. */
  fail(slot: Slot, text: string, retryLabel: string, retry: () => void): void {
    const cell = element('gridcell', 'c failed', 1);
    cell.setAttribute(
      'aria-colspan',
      String(this.#cells.length + Number(this.#lead.boxes) + Number(this.#lead.folds)),
    );
    render(
      html`<span class="muted">${text}</span>
        <button type="button" class="btn sm" tabindex="-1" @click=${retry}>${retryLabel}</button>`,
      cell,
    );
    connect(slot, false);
    slot.filled = undefined;
    slot.element.replaceChildren(cell);
  }

  /** Cells of this shape in the row: those that are there, when they are. */
  #prepare(slot: Slot): Filled {
    let { filled } = slot;
    const before = filled?.by;
    if (filled && before === this) return filled;
    const fresh = before?.shape !== this.shape;
    if (fresh) {
      connect(slot, false);
      slot.element.replaceChildren((this.#model ??= this.#make()).cloneNode(true));
    }
    filled = slot.filled = {
      by: this,
      texts: fresh ? [] : filled!.texts,
      rendered: fresh ? [] : filled!.rendered,
    };
    const first = slot.element.children.length - this.#cells.length;
    // As a property, never as an attribute: a strict policy blocks those.
    this.#cells.forEach(({ style }, n) => {
      if (style || !fresh) (slot.element.children[first + n] as HTMLElement).style.cssText = style;
    });
    return filled;
  }

  #make(): DocumentFragment {
    const { boxes, folds } = this.#lead;
    const model = document.createDocumentFragment();
    if (boxes) {
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', className: 'chk', tabIndex: -1 });
      const cell = element('gridcell', 'c box', 1);
      cell.append(box);
      model.append(cell);
    }
    if (folds) {
      const cell = element('gridcell', `c fold${boxes ? ' after' : ''}`, boxes ? 2 : 1);
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'turn', tabIndex: -1 });
      render(icon(chevronEnd, 'xs'), button);
      cell.append(button);
      model.append(cell);
    }
    for (const { className, colIndex } of this.#cells) model.append(element('gridcell', className, colIndex));
    return model;
  }

  /** @returns whether there may be controls in it */
  #put(cell: HTMLElement, content: unknown, n: number, { texts, rendered }: Filled): boolean {
    if (!rendered[n] && ((typeof content === 'string' && content !== '') || typeof content === 'number')) {
      const text = String(content);
      if (texts[n] !== text) cell.textContent = texts[n] = text;
      return false;
    }
    if (!rendered[n]) {
      cell.textContent = '';
      texts[n] = undefined;
    }
    rendered[n] = render(
      content === undefined || content === null || content === '' ? nothingThere : content,
      cell,
      { host: this.#host as object },
    );
    return true;
  }
}

/** Controls of cells that are still stops of the Tab key. */
const untouched = ':is(a, button, input, select):not([tabindex="-1"])';

/** Controls are reached through their cell; the grid is one stop of the Tab key. */
export const untab = (row: HTMLElement): void => {
  for (const control of row.querySelectorAll<HTMLElement>(untouched)) control.tabIndex = -1;
};
