import type { View } from '@customer-hub/sdk';
import { type Selection, withFacet } from '@customer-hub/state/lists';
import { html, type TemplateResult } from 'lit';
import type { FolderChoice } from '../../folders/folder-tree.ts';
import { lazily } from '../../internal/lazily.ts';
import type { Context } from './device-cells.ts';

type Change = (view: View) => void;

/** The folders menu in the toolbar [DEV-27]. */
export const folderButton = ({ host, customerId }: Context, view: View, change: Change): TemplateResult =>
  html`<hub-folder-button
    class="aside-button"
    .list=${host}
    .customerId=${customerId}
    .view=${view}
    .change=${change}></hub-folder-button>`;

/**
 * The tree beside the table; its code comes with the first look at it. Rows are moved by dropping them on a
 * folder [DEV-27, DEV-28].
 */
export const folderTree = (context: Context, view: View, change: Change): TemplateResult => {
  const { host, customerId } = context;
  void lazily(() => import('../../folders/folder-tree.ts')).then(({ defineFolderTree }) =>
    defineFolderTree(),
  );
  const [chosen, ...others] = view.facets.folderId ?? [];
  const select = ({ detail: { id } }: CustomEvent<{ id: FolderChoice }>): void =>
    change(withFacet(context.current(), 'folderId', id === undefined ? [] : [id]));
  const drop = ({ detail: { rows, folderId } }: CustomEvent<{ rows: Selection; folderId: string | null }>) =>
    void context.bulk('move', rows, { folderId });
  return html`<hub-folder-tree
    .customerId=${customerId}
    .selected=${others.length > 0 ? undefined : chosen}
    .source=${host}
    @hub-folder-select=${select}
    @hub-folder-drop=${drop}></hub-folder-tree>`;
};
