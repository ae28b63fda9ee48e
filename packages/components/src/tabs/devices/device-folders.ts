import type { Device, View } from '@customer-hub/sdk';
import { type Selection, withFacet } from '@customer-hub/state/lists';
import { html, type TemplateResult } from 'lit';
import type { FolderList } from '../../folders/folder-button.ts';
import type { FolderChoice } from '../../folders/folder-tree.ts';
import type { DragSource } from '../../folders/row-drag.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import type { Context } from './device-cells.ts';

type List = HubListView<Device, DevicesMessages>;
type Change = (view: View) => void;

/** The folders menu in the toolbar [DEV-27]. */
export const folderButton = ({ host, customerId }: Context, view: View, change: Change): TemplateResult =>
  html`<hub-folder-button
    class="aside-button"
    .list=${host as unknown as FolderList}
    .customerId=${customerId}
    .view=${view}
    .change=${change}></hub-folder-button>`;

/** The tree beside the table; its code comes with the first look at it. Rows are moved by dropping them on a folder [DEV-27, DEV-28]. */
export const folderTree = ({ host, customerId }: Context, view: View, change: Change): TemplateResult => {
  void import('../../folders/folder-tree.ts').then(({ defineFolderTree }) => defineFolderTree());
  const [chosen, ...others] = view.facets.folderId ?? [];
  return html`<hub-folder-tree
    .customerId=${customerId}
    .selected=${others.length > 0 ? undefined : chosen}
    .source=${host as unknown as DragSource}
    @hub-folder-select=${({ detail }: CustomEvent<{ id: FolderChoice }>) => change(withFacet((host as List).current, 'folderId', detail.id === undefined ? [] : [detail.id]))}
    @hub-folder-drop=${({ detail }: CustomEvent<{ rows: Selection; folderId: string | null }>) => void (host as List).bulk('move', detail.rows, { folderId: detail.folderId })}></hub-folder-tree>`;
};
