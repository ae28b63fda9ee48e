import type { View } from '@customer-hub/sdk';
import {
  keepUnknown,
  type HasId,
  type RowSource,
  type Selection,
  type ViewColumn,
} from '@customer-hub/state/lists';
import { html, type CSSResult, type TemplateResult } from 'lit';
import type { ColumnRoom } from './column-room.ts';
import type { ListContext, ListDefinition } from './definition.ts';
import type { TableParts } from './table-parts.ts';

interface TableHost<T extends HasId, M extends object> {
  readonly resolvedDefinition: ListDefinition<T, M>;
  readonly beside?: unknown;
  readonly source: RowSource<T>;
  readonly current: View;
  readonly chosen: Selection;
  readonly activeRowId?: string | undefined;
  readonly columnRoom: ColumnRoom;
  apply(view: View): void;
  select(selection: Selection): void;
  /** @returns false when the row has no menu. */
  openRowMenu(anchor: HTMLElement, row: T): boolean;
}

const noStyles: readonly CSSResult[] = [];

/**
 * The table of a list. @param definition What it shows: that of the list, or a narrow one.
 * @param placeholder What it shows in the place of rows.
 */
export const listTable = <T extends HasId, M extends object>(
  list: TableHost<T, M>,
  definition: ListDefinition<T, M>,
  { columns, rowLabel, grouping }: TableParts<T, M>,
  context: ListContext<T, M>,
  placeholder: unknown,
): TemplateResult => {
  const { source, current } = list;
  const sorted = ({ detail }: CustomEvent<{ sort: string }>): void =>
    list.apply({ ...list.current, sort: detail.sort });
  const columnsChanged = ({ detail }: CustomEvent<{ columns: ViewColumn[] }>): void =>
    list.apply({
      ...list.current,
      columns: keepUnknown(list.resolvedDefinition.columns, list.current.columns, detail.columns),
    });
  const rowOpen = (event: CustomEvent<{ row: T }>): void => {
    const { open, edit } = definition;
    if (!open && !edit) return;
    event.preventDefault();
    if (open) open(event.detail.row, context);
    else context.open(event.detail.row);
  };
  const rowMenu = (event: CustomEvent<{ row: T; anchor: HTMLElement }>): void => {
    if (list.openRowMenu(event.detail.anchor, event.detail.row)) event.preventDefault();
  };
  return html`<hub-table
    .columns=${columns}
    .shown=${list.beside ? undefined : current.columns}
    .fit=${list.columnRoom.fits}
    .source=${source}
    .cellContext=${context}
    .sort=${current.sort}
    .density=${current.density}
    .detailedHeight=${definition.detailedHeight}
    .cardHeight=${definition.cardHeight}
    .marked=${list.activeRowId}
    .selectable=${(definition.bulkActions?.length ?? 0) > 0}
    .selection=${list.chosen}
    .label=${definition.subject(context.m)}
    .rowLabel=${rowLabel}
    .cellStyles=${definition.cellStyles ?? noStyles}
    .grouping=${grouping?.looks}
    .detail=${definition.detail}
    @hub-sort-change=${sorted}
    @hub-selection-change=${({ detail }: CustomEvent<{ selection: Selection }>) => list.select(detail.selection)}
    @hub-columns-change=${columnsChanged}
    @hub-columns-fit=${({ detail }: CustomEvent<{ hidden: number }>) => list.columnRoom.fitted(detail.hidden)}
    @hub-row-open=${rowOpen}
    @hub-row-menu=${rowMenu}>
    <div slot="state">${placeholder}</div>
  </hub-table>`;
};
