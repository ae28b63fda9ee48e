import { defineElement } from '../src/internal/define.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubContacts } from '../src/tabs/contacts/hub-contacts.ts';

defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-contacts', HubContacts);

declare global {
  interface HTMLElementTagNameMap {
    'hub-contacts': HubContacts;
  }
}
