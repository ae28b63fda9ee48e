import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubWorkFromHome } from '../src/tabs/work-from-home/hub-work-from-home.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-work-from-home', HubWorkFromHome);

declare global {
  interface HTMLElementTagNameMap {
    'hub-work-from-home': HubWorkFromHome;
  }
}
