import { defineElement } from '../src/internal/define.ts';
import { HubLive } from '../src/internal/live-text.ts';
import { HubListView } from '../src/list-view/list-view.ts';
import { HubTable } from '../src/table/table.ts';
import { HubTickets } from '../src/tabs/tickets/hub-tickets.ts';

defineElement('hub-live', HubLive);
defineElement('hub-table', HubTable);
defineElement('hub-list-view', HubListView);
defineElement('hub-tickets', HubTickets);

declare global {
  interface HTMLElementTagNameMap {
    'hub-tickets': HubTickets;
  }
}
