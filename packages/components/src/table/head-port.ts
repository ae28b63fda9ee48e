import type { ViewColumn } from '@customer-hub/state/lists';
import type { MenuEntry } from '../primitives/menu.ts';
import type { TableMessages } from '../messages/en/table.ts';
import type { Column } from './column.ts';

/** A column whatever its rows and its context are. */
export type AnyColumn = Column<never, never>;

/** What moving and resizing columns asks of the table. */
export interface ColumnsPort {
  /** All columns there are. */
  columns(): readonly AnyColumn[];
  /** The columns that show, in their order; undefined for the default. */
  shown(): readonly ViewColumn[] | undefined;
  /** Shows other columns, orders or widths. With `isPreview` nobody is told yet: a drag goes on. */
  changeColumns(columns: readonly ViewColumn[], isPreview?: boolean): void;
  isRtl(): boolean;
}

/** What the column headers ask of the table. */
export interface HeadPort extends ColumnsPort {
  /** E.g. `-name`: descending by name. */
  sort(): string;
  changeSort(sort: string): void;
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label: string): void;
  messages(): TableMessages;
}
