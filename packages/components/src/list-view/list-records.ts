import type { HubState, RecordKind } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import type { HubTaskDialog } from '../primitives/task-dialog.ts';
import type { SheetList } from './record-sheet.ts';

/** A list whose records can be read in a sheet. */
interface RecordsHost extends LitElement {
  readonly definition: { readonly record: string; readonly edit?: unknown };
  readonly customerId?: string | undefined;
  readonly client: HubState['hub'] | undefined;
  readonly listContext: { readonly session: HubState };
}

/**
 * Shows a record in its sheet, over the list as it is; undefined closes it. A tab that has a view of its own for it
 * takes over by canceling `hub-record-open`.
 */
export const showRecord = async (list: RecordsHost, id: string | undefined): Promise<void> => {
  const asked = new CustomEvent('hub-record-open', { detail: { id }, bubbles: true, cancelable: true });
  if (!list.dispatchEvent(asked)) return;
  const open = list.renderRoot.querySelector<HubTaskDialog>('hub-record-sheet');
  const { record, edit } = list.definition;
  if (!id || !edit) return open?.close();
  if (open) return void Object.assign(open, { recordId: id });
  const { openSheet } = await lazily(() => import('./record-sheet.ts'));
  const tell = (detail: object): boolean =>
    list.dispatchEvent(new CustomEvent('hub-record-shown', { detail, bubbles: true, composed: true }));
  await list.listContext.session.records.read(record as RecordKind, id).catch(() => undefined);
  tell({ kind: record, id });
  await openSheet(list as unknown as SheetList, id);
  tell({ kind: record });
};

/** Opens a record: by the host, which is asked first, or in its sheet. */
export const openRecord = async (
  list: RecordsHost,
  row: { readonly id: string; readonly customerId?: unknown },
): Promise<void> => {
  const customerId = row.customerId ?? list.customerId;
  const owner = typeof customerId === 'string' ? { customerId } : {};
  const to = list.definition.record as HubNavigateDetail['to'];
  if (navigate(list, { to, id: row.id, ...owner })) await showRecord(list, row.id);
};
