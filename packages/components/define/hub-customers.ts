import { HubCustomers } from '../src/directory/hub-customers.ts';
import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-customers', HubCustomers);

declare global {
  interface HTMLElementTagNameMap {
    'hub-customers': HubCustomers;
  }
}
