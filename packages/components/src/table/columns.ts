/**
 * Which columns a table shows, in which order and how wide. Own code instead of TanStack Table: the saved view
 * already holds this state as plain JSON (`columns: [{ key, width? }]`), so a second store of it (9.9 KB gzip) would
 * only have to be kept in step.
 */

import { arrange, type ColumnShape, type ViewColumn } from '@customer-hub/state/lists';

/** What decides how wide a column is. */
export interface SizedColumn extends ColumnShape {
  /** Its share of free room; 0: it is as wide as what it shows. Default: its width. */
  readonly grow?: number;
  /** Columns with more make room before others; among equals the last does. Default 0. */
  readonly yields?: number;
  /** It shows one icon, at the gutter: as wide as that takes. */
  readonly isSlim?: boolean;
}

/** Columns that come before those of the records. */
export interface Lead {
  /** Checkboxes that select rows. */
  readonly boxes: boolean;
  /** Buttons that unfold rows. */
  readonly folds: boolean;
}

/** The room of a table, px. */
export interface Room {
  readonly width: number;
  /** Width of a `0`. */
  readonly ch: number;
  readonly gutter: number;
}

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
/** An icon and the space before it, px. */
const slimPx = 20;

/** A width: so many `0`, px and gutters. */
interface Width {
  readonly ch: number;
  readonly px: number;
  readonly gutters: number;
}

const cssOf = ({ ch, px, gutters }: Width): string =>
  [...(ch > 0 ? [`${ch}ch`] : []), `${px}px`, ...(gutters > 0 ? ['var(--ch-gutter)'] : [])].join(' + ');

const pxOf = ({ ch, px, gutters }: Width, room: Room): number => ch * room.ch + px + gutters * room.gutter;

/** Of the columns of checkboxes and of buttons that unfold. */
const leadWidths = ({ boxes, folds }: Lead): Width[] => [
  ...(boxes ? [{ ch: 0, px: 22, gutters: 1 }] : []),
  ...(folds ? [boxes ? { ch: 0, px: 28, gutters: 0 } : { ch: 0, px: 22, gutters: 1 }] : []),
];

/** @param isEdge it is the first or the last cell: those reach to the gutter of the hub */
const widthOf = ({ isSlim, width }: SizedColumn, ch = width, isEdge = false): Width =>
  isSlim
    ? { ch: 0, px: isEdge ? slimPx : slimPx + paddingPx / 2, gutters: Number(isEdge) }
    : { ch, px: isEdge ? paddingPx / 2 : paddingPx, gutters: Number(isEdge) };

const plan = <C extends SizedColumn>(
  all: readonly C[],
  wanted: readonly ViewColumn[] | undefined,
): PlannedColumn<C>[] => {
  const byKey = new Map(all.map(column => [column.key, column]));
  return arrange(all, wanted).flatMap(({ key, width }) => {
    const column = byKey.get(key);
    return column ? [{ column, width }] : [];
  });
};

const edgeOf = (index: number, count: number, { boxes, folds }: Lead): boolean =>
  index === count - 1 || (index === 0 && !boxes && !folds);

/**
 * Keys of the columns there is room for: the least important make room for the others. Permanent ones always stay.
 * Without any that can go, the table scrolls sideways.
 */
export const fitColumns = (
  all: readonly SizedColumn[],
  wanted: readonly ViewColumn[] | undefined,
  lead: Lead,
  room: Room,
): string[] => {
  let shown = plan(all, wanted);
  const needed = (): number =>
    leadWidths(lead).reduce((sum, width) => sum + pxOf(width, room), 0) +
    shown.reduce((sum, { column, width }, index) => {
      const isEdge = edgeOf(index, shown.length, lead);
      if (width === undefined) return sum + pxOf(widthOf(column, column.width, isEdge), room);
      return sum + Math.max(width, pxOf(widthOf(column, column.minWidth ?? 6, isEdge), room));
    }, 0);
  while (needed() > room.width) {
    const goes = shown
      .filter(({ column }) => !column.permanent)
      .reduce<PlannedColumn<SizedColumn> | undefined>(
        (most, one) => ((one.column.yields ?? 0) >= (most?.column.yields ?? 0) ? one : most),
        undefined,
      );
    if (!goes) break;
    shown = shown.filter(one => one !== goes);
  }
  return shown.map(({ column }) => column.key);
};

/** Tracks and offsets for the shown columns. The last free column takes the room that set widths leave. */
export const planColumns = <C extends SizedColumn>(
  all: readonly C[],
  wanted: readonly ViewColumn[] | undefined,
  lead: Lead,
): ColumnPlan<C> => {
  const shown = plan(all, wanted);
  const weight = ({ column, width }: PlannedColumn<C>): number =>
    column.sticky === 'end' || width !== undefined ? 0 : (column.grow ?? column.width);
  const lastFree = shown.findLast(({ column, width }) => column.sticky !== 'end' && width === undefined);
  const filler = shown.some(one => weight(one) > 0)
    ? undefined
    : (lastFree ?? shown.findLast(({ column }) => !column.sticky));
  const sizes = shown.map(({ column, width }, index) => {
    const isEdge = edgeOf(index, shown.length, lead);
    return width === undefined
      ? cssOf(widthOf(column, column.width, isEdge))
      : `max(${cssOf(widthOf(column, column.minWidth ?? 6, isEdge))}, ${width}px)`;
  });
  const tracks = shown.map((one, index) => {
    const share = one === filler ? one.column.width : weight(one);
    return share > 0 ? `minmax(calc(${sizes[index]}), ${share}fr)` : `calc(${sizes[index]})`;
  });
  const sum = (parts: readonly string[]): string => `calc(${['0px', ...parts].join(' + ')})`;
  const starts = shown.filter(({ column }) => column.sticky === 'start').length;
  const ends = shown.filter(({ column }) => column.sticky === 'end').length;
  const box = leadWidths(lead).map(cssOf);
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
