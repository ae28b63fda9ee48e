import type { Ticket } from '@customer-hub/sdk';
// As a whole: a part of it would be a request of its own for everybody who opens the tab.
import '../../../define/hub-tickets.ts';
import { HubLive } from '../../internal/live-text.ts';
import type { ListDefinition } from '../../list-view/definition.ts';
import { facetOf } from '../../list-view/facets.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import { ticketsView } from '../../tabs/tickets/tickets-view.ts';
import { HubPageListPanel } from './list-panel.ts';
import { longMonth } from './month-bars.ts';
import { within } from './within.ts';

/** `spam` is yes or no; the other values of a view are lists. */
const asAsked = ({ spam, ...rest }: Readonly<Record<string, unknown>>): object => ({
  ...rest,
  ...(Array.isArray(spam) && spam.length === 1 ? { spam: spam[0] === 'true' } : {}),
});

/** The tickets of a person or a contract, whatever their status, the latest first. */
export abstract class HubPageTickets extends HubPageListPanel<Ticket, TicketsMessages> {
  static override elements = { ...HubPageListPanel.elements, 'hub-live': HubLive };

  /** Whose tickets they are. */
  protected abstract filterOf(recordId: string): Readonly<Record<string, readonly string[]>>;
  /** Why there are none. */
  protected abstract get emptyText(): string;

  protected override definitionFor(recordId: string): ListDefinition<Ticket, TicketsMessages> {
    return within(
      ticketsView,
      this.filterOf(recordId),
      (hub, customerId, query, options) => hub.tickets.list(customerId, asAsked(query), options),
      {
        defaults: { sort: '-lastActivityAt', density: 'detailed' },
        facets: [
          ...(ticketsView.facets ?? []),
          // What the picture of the SLA leads to.
          facetOf('slaOutcome', ['kept', 'missed', 'open', 'paused', 'none'], () => this.words.outcome, {
            label: () => this.words.panels.sla,
          }),
          {
            key: 'slaMonth',
            label: () => this.words.month,
            hidden: true,
            text: ([month], format) => (month ? longMonth(month, format) : ''),
          },
        ],
        empty: { icon: icons.note, title: m => m.emptyTitle, text: () => this.emptyText },
      },
    );
  }
}
