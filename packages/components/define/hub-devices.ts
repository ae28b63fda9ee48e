import { HubFolderButton } from '../src/folders/folder-button.ts';
import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubDevices } from '../src/tabs/devices/hub-devices.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-folder-button', HubFolderButton);
defineElement('hub-devices', HubDevices);

declare global {
  interface HTMLElementTagNameMap {
    'hub-devices': HubDevices;
  }
}
