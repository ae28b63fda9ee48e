import { HubPageTickets } from '../shared/tickets-panel.ts';

/** The tickets that count on a contract. */
export class HubContractTickets extends HubPageTickets {
  protected override filterOf(contractId: string) {
    return { contractId: [contractId] };
  }

  protected override get emptyText(): string {
    return this.words.tickets.emptyContract;
  }
}
