import type { Ticket } from '@customer-hub/sdk';
import { HubLive } from '../../internal/live-text.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { HubListTab } from '../../list-view/list-tab.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { closeTicket, readTicket } from '../../ticket/read-ticket.ts';
import { openTicket, type TicketReference } from '../../ticket/open-ticket.ts';
import { allTicketsView, ticketsView } from './tickets-view.ts';

/**
 * @summary The tickets of a customer, or without one those of all customers: SLA clocks that count, previews,
 * read view, new tickets.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A ticket (`to: 'ticket'`), a contact or a device is
 * to be opened. Cancelable; bubbles. When nobody cancels it, a ticket opens in the built-in read view.
 * @fires {CustomEvent<HubTicketAssistDetail>} hub-ticket-assist - A person asked the assistant. Cancelable;
 * bubbles. A host with an assistant of its own calls `detail.answer(text)`, also with a promise; a host that
 * only cancels it shows the answer itself. Otherwise the backend's assistant is asked.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubTickets extends HubListTab<Ticket, TicketsMessages> {
  static override elements = { ...HubListTab.elements, 'hub-live': HubLive };

  protected override readonly listsAll = true;
  protected override readonly rowsNameCustomer = true;

  protected override get definition(): ListDefinition<Ticket, TicketsMessages> {
    return this.customerId ? ticketsView : allTicketsView;
  }

  /** Shows a ticket in its read view, without asking the host; undefined closes it. */
  override async show(id: string | undefined): Promise<void> {
    await this.updateComplete;
    const { list } = this;
    if (list) await (id ? readTicket(list, id) : closeTicket(list));
  }

  /** Opens a ticket as a press on its title does: the host is asked first. */
  async open(ticket: TicketReference): Promise<void> {
    await this.updateComplete;
    if (this.list) await openTicket(this.list, ticket);
  }
}
