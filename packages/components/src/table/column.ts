import type { SizedColumn } from './columns.ts';

/** Where a column goes when the table is too narrow for columns and shows two-line cards. */
export type CardArea = 'primary' | 'secondary' | 'trailing' | 'hidden';

/**
 * A column of a table of `T`. `C` is whatever the owner hands to cells: formats, messages, what is allowed.
 */
export interface Column<T, C = unknown> extends SizedColumn {
  /** Head of the column, in the reader's language. */
  readonly label: string;
  /** What a cell shows. Nothing (`undefined`, `null`, an empty string) is shown as an en dash. */
  readonly cell: (row: T, context: C) => unknown;
  /** Classes of its cells, for the style sheets of the list: a cell that is only a text costs least. */
  readonly className?: string;
  readonly sortable?: boolean;
  /** Numbers and money stand at the `end`. Default `start`. */
  readonly align?: 'end';
  /** Default: `primary` for the first column, `trailing` for those sticky at the end, `hidden` for the others. */
  readonly card?: CardArea;
  /** Width in a card, in `ch`. Default: its width. */
  readonly cardWidth?: number;
  /** Text for CSV. Default: the cell's, when it is a string or a number. */
  readonly exportValue?: (row: T, context: C) => string | number | null | undefined;
}

export const cardArea = (column: Column<never, never>, index: number): CardArea =>
  column.card ?? (index === 0 ? 'primary' : column.sticky === 'end' ? 'trailing' : 'hidden');
