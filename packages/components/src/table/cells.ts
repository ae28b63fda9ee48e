import { html, nothing, type TemplateResult } from 'lit';
import { chevronEnd, icon } from '../primitives/icons.ts';
import { planCards } from './cards.ts';
import { cardArea, type Column } from './column.ts';
import type { ColumnPlan } from './columns.ts';

/** One cell of every row. */
export interface CellPlan<T, C> {
  readonly column: Column<T, C>;
  /** 1-based place among the shown columns, for screen readers. */
  readonly colIndex: number;
  readonly className: string;
  /** Set as a property, never as an attribute: a strict policy blocks those. */
  readonly style: string;
}

export const cellClass = (column: Column<never, never>): string =>
  `c${column.align ? ' end' : ''}${column.sticky ? ` stick ${column.sticky}-side` : ''}`;

/** The cells of a row in columns, or as a card, and the tracks they stand in. */
export const planCells = <T, C>(plan: ColumnPlan<Column<T, C>>, boxes: boolean, folds: boolean, narrow: boolean): { cells: CellPlan<T, C>[]; tracks: string } => {
  const first = 1 + Number(boxes) + Number(folds);
  if (!narrow) {
    const cells = plan.columns.map(({ column, offset }, index) => (
      { column, colIndex: index + first, className: cellClass(column), style: offset === undefined ? '' : `--at:${offset}` }));
    return { cells, tracks: plan.tracks };
  }
  const cards = planCards(plan, boxes, folds);
  return {
    cells: cards.columns.map(({ column, index, area }) => ({ column, colIndex: index + first, className: `c ${cardArea(column, index)}`, style: `grid-area:${area}` })),
    tracks: cards.tracks,
  };
};

/** What the cells of one row are made with. */
export interface RowLook<T, C> {
  readonly cells: readonly CellPlan<T, C>[];
  readonly context: C;
  readonly boxes: boolean;
  readonly selected: boolean;
  readonly boxLabel: string;
  /** What unfolds the row; undefined where rows have nothing to unfold. */
  readonly fold?: { readonly open: boolean; readonly label: string } | undefined;
}

/** Skeleton bars of different lengths, so that they read as text. */
const bars = ['w2', 'w3', 'w1', 'w4'];
const empty = html`<span class="faint">–</span>`;

/** Cells of a record, or of one that is still on its way: the same geometry. */
export const rowCells = <T, C>(row: T | undefined, index: number, { cells, context, boxes, selected, boxLabel, fold }: RowLook<T, C>): TemplateResult =>
  html`${boxes
    ? html`<div role="gridcell" class="c box" aria-colindex="1"><input type="checkbox" class="chk" tabindex="-1" aria-label=${boxLabel} .checked=${selected} ?disabled=${row === undefined}></div>`
    : nothing}${fold
    ? html`<div role="gridcell" class=${`c fold${boxes ? ' after' : ''}`} aria-colindex=${boxes ? 2 : 1}><button type="button" class="turn" tabindex="-1" aria-expanded=${fold.open ? 'true' : 'false'} aria-label=${fold.label} ?disabled=${row === undefined}>${icon(chevronEnd, 'xs')}</button></div>`
    : nothing}${cells.map(({ column, colIndex, className, style }, n) => {
    const content = row === undefined ? html`<span class=${`sk ${bars[(index + n) % 4]!}`}></span>` : column.cell(row, context);
    return html`<div role=${n === 0 && row !== undefined ? 'rowheader' : 'gridcell'} class=${className} aria-colindex=${colIndex} .style=${style}>${
      content === undefined || content === null || content === '' ? empty : content}</div>`;
  })}`;

/** Instead of a row whose page could not be fetched. */
export const failedCells = (columns: number, text: string, retryLabel: string, retry: () => void): TemplateResult =>
  html`<div role="gridcell" class="c failed" aria-colindex="1" aria-colspan=${columns}><span class="muted">${text}</span> <button type="button" class="btn sm" @click=${retry}>${retryLabel}</button></div>`;
