import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Ticket, View } from '@customer-hub/sdk';
import { HubElement } from '../../internal/hub-element.ts';
import type { HubListView } from '../../list-view/list-view.ts';
import { tabStyles } from '../../list-view/tab.styles.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { ticketsMessages } from '../../messages/tickets.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { openTicket } from './open-ticket.ts';
import { allTicketsView, ticketsView } from './tickets-view.ts';
import { HubLive } from '../../internal/live-text.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/**
 * @summary The tickets of a customer, or of all customers: SLA clocks that count, previews, read view, new tickets [TKT, OTK].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - A ticket (`to: 'ticket'`), a contact or a device is to be opened. Cancelable; bubbles. When nobody cancels it, a ticket opens in the built-in read view.
 * @fires {CustomEvent<HubTicketAssistDetail>} hub-ticket-assist - A person asked the assistant. Cancelable; bubbles. A host with an assistant of its own calls `detail.answer(text)`, also with a promise; a host that only cancels it shows the answer itself. Otherwise the backend's assistant is asked.
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain JSON value to store.
 */
export class HubTickets extends HubElement {
  static override bundles = [ticketsMessages];
  static override elements = { ...HubListTab.elements, 'hub-live': HubLive };
  static override styles: CSSResultGroup = [tokens, base, tabStyles];

  /** Id of the customer. Without one, the tickets of all customers are listed, with the rank of each [RNK-03]. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  /** A view to show: columns, filters, order, density. Default: the one stored for this user. */
  @property({ attribute: false }) view?: View;

  @query('hub-list-view') private list!: HubListView<Ticket, TicketsMessages>;

  /** Begins a new ticket [TKT-37]. */
  create(): void {
    void this.updateComplete.then(() => this.list.runAction('add'));
  }

  /** Opens a ticket as a press on its title does: the host is asked first. */
  async open(ticket: { readonly id: string; readonly customerId: string }): Promise<void> {
    await this.updateComplete;
    await openTicket(this.list, ticket);
  }

  protected override render(): TemplateResult {
    return html`<div class="tab">
      <hub-list-view
        .definition=${this.customerId ? ticketsView : allTicketsView}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
    </div>`;
  }
}
