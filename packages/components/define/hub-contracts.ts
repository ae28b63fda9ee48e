import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubContracts } from '../src/tabs/contracts/hub-contracts.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-contracts', HubContracts);

declare global {
  interface HTMLElementTagNameMap {
    'hub-contracts': HubContracts;
  }
}
