import type { HasId, ViewColumn } from '@customer-hub/state/lists';
import { planCells } from './cells.ts';
import type { Column } from './column.ts';
import { planColumns, type Lead, type PlannedColumn } from './columns.ts';
import { RowFiller } from './row-filler.ts';

/** What decides how the columns of a table are laid out. */
export interface ColumnLayoutOptions<T, C> {
  /** All columns there are. */
  readonly columns: readonly Column<T, C>[];
  /** Those that show, in their order; undefined for the default. */
  readonly shown: readonly ViewColumn[] | undefined;
  readonly lead: Lead;
  /** Rows are cards. */
  readonly isNarrow: boolean;
}

/** The columns of a table as they are now: their headers, their widths, and what fills the cells of rows. */
export class ColumnLayout<T extends HasId, C> {
  readonly headers: readonly PlannedColumn<Column<T, C>>[];
  readonly lead: Lead;
  /** Number of columns before those of the records. */
  readonly leadCount: number;
  /** Number of cells in a row. */
  readonly cellCount: number;
  readonly filler: RowFiller<T, C>;
  /** Custom properties that the styles of the table need. */
  readonly style: Readonly<Record<string, string>>;

  constructor({ columns, shown, lead, isNarrow }: ColumnLayoutOptions<T, C>) {
    const { boxes, folds } = lead;
    const plan = planColumns(columns, shown, lead);
    const { cells, tracks } = planCells(plan, lead, isNarrow);
    this.headers = plan.columns;
    this.lead = lead;
    this.leadCount = Number(boxes) + Number(folds);
    this.cellCount = cells.length + this.leadCount;
    this.filler = new RowFiller(cells, lead);
    this.style = {
      '--tracks': tracks,
      '--min-w': plan.minWidth,
      '--start-w': plan.startWidth,
      '--end-w': plan.endWidth,
    };
  }
}
