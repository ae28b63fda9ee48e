import { defineElement } from '../src/internal/define.ts';
import { HubTickets } from '../src/tabs/tickets/hub-tickets.ts';

defineElement('hub-tickets', HubTickets);

declare global {
  interface HTMLElementTagNameMap {
    'hub-tickets': HubTickets;
  }
}
