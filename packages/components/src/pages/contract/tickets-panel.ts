import type { Ticket } from '@customer-hub/sdk';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { HubPageListPanel } from '../shared/list-panel.ts';
import { ticketsWithin } from '../shared/tickets-within.ts';

/** The tickets that count on a contract. */
export class HubContractTickets extends HubPageListPanel<Ticket, TicketsMessages> {
  protected override definitionFor(contractId: string) {
    return ticketsWithin({ contractId: [contractId] }, () => this.words.tickets.emptyContract, {
      outcome: () => this.words.outcome,
      month: () => this.words.month,
      sla: () => this.words.panels.sla,
    });
  }
}
