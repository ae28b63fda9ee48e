import type { RootPart } from 'lit';
import type { Line } from './lines.ts';

/** What the element of a row holds. */
export interface RowCells {
  /** Names the cells and their order: rows of one shape can be filled again without being built again. */
  readonly shape: string;
  /** The object that laid the cells out last. */
  by: object;
  readonly checkbox: HTMLInputElement | null;
  /** The button that unfolds the row. */
  readonly unfold: HTMLButtonElement | null;
  /** The cells of the columns. */
  readonly cells: readonly HTMLElement[];
  /** Texts of the cells that hold nothing else, by column. */
  readonly texts: (string | undefined)[];
  /** Cells that Lit has rendered: from then on only Lit may write to them. */
  readonly rendered: (RootPart | undefined)[];
}

/** An element that shows one line of the table, and later another of the same kind. */
export interface Slot {
  readonly element: HTMLElement;
  readonly kind: Line['kind'];
  /** Index of the line. */
  index: number;
  /** Position within the body, px. */
  y: number;
  /** Set on rows. */
  row?: RowCells | undefined;
  /** Set on lines that are no rows: what Lit has rendered there. */
  part?: RootPart | undefined;
}

/**
 * Tells the directives inside a line whether they are on the page, e.g. to stop and start clocks. Lit does not know,
 * because lines are rendered by hand and not with their element.
 */
export const setConnected = ({ row, part }: Slot, isConnected: boolean): void => {
  part?.setConnected(isConnected);
  for (const cell of row?.rendered ?? []) cell?.setConnected(isConnected);
};
