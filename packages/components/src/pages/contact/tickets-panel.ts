import { HubPageTickets } from '../shared/tickets-panel.ts';

/** All tickets that a person asked for. */
export class HubContactTickets extends HubPageTickets {
  protected override filterOf(contactId: string) {
    return { contactId: [contactId] };
  }

  protected override get emptyText(): string {
    return this.words.tickets.emptyContact;
  }
}
