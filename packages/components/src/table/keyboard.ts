/** A cell of the grid. Row -1 is the head; column 0 is the first one shown, boxes included. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into sight. */
  readonly page: number;
  /** First row that can be reached: -1 with a head, 0 without. */
  readonly top: number;
  readonly rtl: boolean;
}

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell, or undefined when the grid has no use for it. Never leaves the grid. */
export const moveBy = (
  { key, ctrlKey, metaKey }: Press,
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
