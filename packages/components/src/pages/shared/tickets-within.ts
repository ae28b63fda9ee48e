import type { Ticket } from '@customer-hub/sdk';
import type { ListDefinition } from '../../list-view/definition.ts';
import { facetOf } from '../../list-view/facets.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import { ticketsView } from '../../tabs/tickets/tickets-view.ts';
import { longMonth } from './month-bars.ts';
import { within } from './within.ts';

interface SlaWords {
  outcome(): Readonly<Record<string, string>>;
  month(): string;
  sla(): string;
}

/** `spam` is yes or no; the other values of a view are lists. */
const asAsked = ({ spam, ...rest }: Readonly<Record<string, unknown>>): object => ({
  ...rest,
  ...(Array.isArray(spam) && spam.length === 1 ? { spam: spam[0] === 'true' } : {}),
});

/** The tickets of a person or a contract, whatever their status, the latest first. */
export const ticketsWithin = (
  filter: Readonly<Record<string, readonly string[]>>,
  emptyText: () => string,
  words: SlaWords,
): ListDefinition<Ticket, TicketsMessages> =>
  within(
    ticketsView,
    filter,
    (hub, customerId, query, options) => hub.tickets.list(customerId, asAsked(query), options),
    {
      defaults: { sort: '-lastActivityAt', density: 'detailed' },
      facets: [
        ...(ticketsView.facets ?? []),
        // What the picture of the SLA leads to.
        facetOf('slaOutcome', ['kept', 'missed', 'open', 'paused', 'none'], words.outcome, {
          label: words.sla,
        }),
        {
          key: 'slaMonth',
          label: words.month,
          hidden: true,
          text: ([month], format) => (month ? longMonth(month, format) : ''),
        },
      ],
      empty: { icon: icons.note, title: m => m.emptyTitle, text: emptyText },
    },
  );
