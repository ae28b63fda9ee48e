/** A cell of the grid. Row -1 is the head; column 0 is the first one that is shown, that of checkboxes included. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into the viewport. */
  readonly page: number;
  /** First row that can be reached: -1 with a head, 0 without. */
  readonly top: number;
  readonly rtl: boolean;
}

/**
 * What a key does to a cell: selects its row or all rows, opens the row, opens a menu, sorts by the column. In the
 * head `toggle` sorts as well, or selects all.
 */
export type Command = 'toggle' | 'all' | 'open' | 'menu' | 'sort';

/** The part of a keyboard event that decides where it leads. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cell that a key leads to, within the grid. Undefined when the key does not move. */
export const moveBy = (
  { key, ctrlKey, metaKey }: KeyPress,
  at: Cell,
  { rows, columns, page, top, rtl }: GridShape,
): Cell | undefined => {
  const far = ctrlKey || metaKey;
  const lastRow = rows > 0 ? rows - 1 : top;
  const inRow = (row: number): number => Math.max(top, Math.min(lastRow, row));
  const inColumn = (column: number): number => Math.max(0, Math.min(columns - 1, column));
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowDown':
      return { row: far ? lastRow : inRow(at.row + 1), column: at.column };
    case 'ArrowUp':
      return { row: far ? Math.min(0, lastRow) : inRow(at.row - 1), column: at.column };
    case 'ArrowLeft':
    case 'ArrowRight':
      if (far) return { row: at.row, column: key === forward ? columns - 1 : 0 };
      return { row: at.row, column: inColumn(at.column + (key === forward ? 1 : -1)) };
    case 'Home':
      return { row: far ? Math.min(0, lastRow) : at.row, column: 0 };
    case 'End':
      return { row: far ? lastRow : at.row, column: columns - 1 };
    case 'PageDown':
      return { row: inRow(Math.max(at.row, 0) + Math.max(1, page - 1)), column: at.column };
    case 'PageUp':
      return {
        row: at.row <= 0 ? inRow(at.row) : Math.max(0, at.row - Math.max(1, page - 1)),
        column: at.column,
      };
    default:
      return undefined;
  }
};
