import type { Ticket } from '@customer-hub/sdk';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { HubPageListPanel } from '../shared/list-panel.ts';
import { ticketsWithin } from '../shared/tickets-within.ts';

/** All tickets that a person asked for. */
export class HubContactTickets extends HubPageListPanel<Ticket, TicketsMessages> {
  protected override definitionFor(contactId: string) {
    return ticketsWithin({ contactId: [contactId] }, () => this.words.tickets.emptyContact, {
      outcome: () => this.words.outcome,
      month: () => this.words.month,
      sla: () => this.words.panels.sla,
    });
  }
}
