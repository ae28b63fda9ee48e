import { planCards } from './cards.ts';
import { cardArea, type Column } from './column.ts';
import type { ColumnPlan, Lead } from './columns.ts';

/** One cell of every row. */
export interface CellPlan<T, C> {
  readonly column: Column<T, C>;
  /** 1-based place among all columns that show, for screen readers. */
  readonly colIndex: number;
  readonly className: string;
  /** Set as a property, never as an attribute: a strict policy blocks those. */
  readonly style: string;
}

export const cellClass = (column: Column<never, never>): string =>
  `c${column.align ? ' end' : ''}${column.isSlim ? ' slim' : ''} ${column.sticky ? `${column.sticky}-side` : 'mid'}`;

const withOwn = (classes: string, { className = '' }: Column<never, never>): string =>
  `${classes} ${className}`;

/** The cells of a row, in columns or as a card, and their `grid-template-columns`. */
export const planCells = <T, C>(
  plan: ColumnPlan<Column<T, C>>,
  lead: Lead,
  narrow: boolean,
): { cells: CellPlan<T, C>[]; tracks: string } => {
  const first = 1 + Number(lead.boxes) + Number(lead.folds);
  if (!narrow) {
    const cells = plan.columns.map(({ column }, index) => ({
      column,
      colIndex: index + first,
      className: withOwn(cellClass(column), column),
      style: '',
    }));
    return { cells, tracks: plan.tracks };
  }
  const cards = planCards(plan, lead.boxes, lead.folds);
  return {
    cells: cards.columns.map(({ column, index, area }) => ({
      column,
      colIndex: index + first,
      className: withOwn(`c ${cardArea(column, index)}`, column),
      style: `grid-area:${area}`,
    })),
    tracks: cards.tracks,
  };
};
