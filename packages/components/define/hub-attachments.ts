import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubAttachments } from '../src/tabs/attachments/hub-attachments.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-attachments', HubAttachments);

declare global {
  interface HTMLElementTagNameMap {
    'hub-attachments': HubAttachments;
  }
}
