/**
 * Which columns a table shows, in which order and how wide. Own code instead of TanStack Table: the saved view
 * already holds this state as plain JSON (`columns: [{ key, width? }]`), so a second store of it (9.9 KB gzip) would
 * only have to be kept in step.
 */

import { arrange, type ColumnShape, type ViewColumn } from '@customer-hub/state/lists';

export interface PlannedColumn<C> {
  readonly column: C;
  readonly width?: number | undefined;
}

export interface ColumnPlan<C> {
  readonly columns: readonly PlannedColumn<C>[];
  /** `grid-template-columns` of every row. */
  readonly tracks: string;
  /** Below this width, a CSS length, the table scrolls sideways. */
  readonly minWidth: string;
  /** Width of the sticky columns at either side, CSS lengths. */
  readonly startWidth: string;
  readonly endWidth: string;
}

/** Inline padding of a cell, both sides together, px. Tracks include it. */
const paddingPx = 16;
/** What the first and the last cell are wider than others: they reach to the gutter of the hub. */
const gutter = ' + var(--gutter) - 8px';
/** Of the column of checkboxes. */
const boxWidth = 'var(--gutter) + 22px';
/** Of the column of buttons that unfold a row, after the checkboxes or first. */
const foldWidth = (boxes: boolean): string => (boxes ? '28px' : 'var(--gutter) + 22px');

/**
 * Tracks and offsets for the shown columns. The last free column takes the room that set widths leave.
 * @param boxes a column of checkboxes comes first
 * @param folds a column of buttons that unfold a row comes next
 */
export const planColumns = <C extends ColumnShape>(
  all: readonly C[],
  wanted: readonly ViewColumn[] | undefined,
  boxes: boolean,
  folds = false,
): ColumnPlan<C> => {
  const byKey = new Map(all.map(column => [column.key, column]));
  const shown = arrange(all, wanted).flatMap(({ key, width }) => {
    const column = byKey.get(key);
    return column ? [{ column, width }] : [];
  });
  const flexible = shown.some(({ column, width }) => !column.sticky && width === undefined);
  const lastFree = shown.findLast(({ column }) => !column.sticky);
  const sizes = shown.map(({ column, width }, index) => {
    const edge = index === shown.length - 1 || (index === 0 && !boxes && !folds) ? gutter : '';
    return width === undefined
      ? `${column.width}ch + ${paddingPx}px${edge}`
      : `max(${column.minWidth ?? 6}ch + ${paddingPx}px${edge}, ${width}px)`;
  });
  const tracks = shown.map((one, index) => {
    const grows = !one.column.sticky && (one.width === undefined || (!flexible && one === lastFree));
    return grows ? `minmax(calc(${sizes[index]}), ${one.column.width}fr)` : `calc(${sizes[index]})`;
  });
  const sum = (parts: readonly string[]): string => `calc(${['0px', ...parts].join(' + ')})`;
  const starts = shown.filter(({ column }) => column.sticky === 'start').length;
  const ends = shown.filter(({ column }) => column.sticky === 'end').length;
  const box = [...(boxes ? [boxWidth] : []), ...(folds ? [foldWidth(boxes)] : [])];
  return {
    columns: shown,
    tracks: [...box.map(width => `calc(${width})`), ...tracks].join(' '),
    minWidth: sum([...box, ...sizes]),
    startWidth: sum([...box, ...sizes.slice(0, starts)]),
    endWidth: sum(sizes.slice(shown.length - ends)),
  };
};

/** Sets the width of a column, px; undefined for its own. */
export const resizeColumn = (
  all: readonly ColumnShape[],
  columns: readonly ViewColumn[],
  key: string,
  width: number | undefined,
): ViewColumn[] =>
  arrange(
    all,
    arrange(all, columns).map(column =>
      column.key === key ? (width === undefined ? { key } : { key, width }) : column,
    ),
  );
