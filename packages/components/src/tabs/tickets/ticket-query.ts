import type { BulkResults, Hub, RequestOptions, Ticket, TicketBulk } from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import type { ListQuery } from '@customer-hub/state/lists';
import type { BulkTarget } from '@customer-hub/state/work';
import type { ListPage } from '../../list-view/definition.ts';

/** Tickets of a list by the state of their clock, and what status each had when it was last seen. */
interface Known {
  readonly tally: Map<string, Readonly<Record<string, number>>>;
  readonly status: Map<string, string>;
}
const newKnown = (): Known => ({ tally: new Map(), status: new Map() });
const known = (hub: Hub): Known => hubState(hub).shared(newKnown, newKnown);
const mostStatuses = 20_000;
/** The contract's limit. */
const mostPerPage = 200;

/** `spam` is yes, no, or both; the other values of a view are lists. */
const spamOf = (values: ListQuery[string] | undefined): { spam?: boolean } =>
  Array.isArray(values) && values.length === 1 ? { spam: values[0] === 'true' } : {};

/** One page of tickets. With the first one the server counts the clocks, for the footer: no request of its own. */
export const listTickets = async (
  hub: Hub,
  customerId: string | undefined,
  { spam, ...rest }: ListQuery,
  options: RequestOptions,
): Promise<ListPage<Ticket>> => {
  const counts = rest.offset === 0 && rest.facets === undefined;
  const query = { ...rest, ...spamOf(spam), ...(counts ? { facets: 'slaState' } : {}) };
  const page = await (customerId
    ? hub.tickets.list(customerId, query, options)
    : hub.tickets.listAll(query, options));
  const { tally, status } = known(hub);
  if (counts && page.facets?.slaState) tally.set(customerId ?? '', page.facets.slaState);
  if (status.size > mostStatuses) status.clear();
  for (const ticket of page.items) status.set(ticket.id, ticket.status);
  return page;
};

/** How many clocks of the list are breached, at risk and so on, as of its last first page. */
export const tallyOf = (hub: Hub, customerId: string | undefined): Readonly<Record<string, number>> =>
  known(hub).tally.get(customerId ?? '') ?? {};

/** What a bulk action is for, in the words of its operation. */
export const toBulkTarget = (target: BulkTarget): Pick<TicketBulk, 'ids'> | Pick<TicketBulk, 'filter'> => {
  if ('ids' in target) return { ids: target.ids };
  const { customerId, q, facets = {}, filter, excludeIds } = target.filter;
  const { spam, ...lists } = facets;
  const selection: NonNullable<TicketBulk['filter']> = {
    ...lists,
    ...spamOf(spam),
    ...(customerId ? { customerId: [customerId] } : {}),
    ...(q ? { q } : {}),
    ...(filter ? { filter } : {}),
    ...(excludeIds ? { exceptIds: excludeIds } : {}),
  };
  return { filter: selection };
};

/** All ids that a filter means, read before anything is changed: what goes would move the pages. */
export const idsOf = async (
  hub: Hub,
  { customerId, q, facets = {}, filter, excludeIds = [] }: Extract<BulkTarget, { filter: unknown }>['filter'],
): Promise<string[]> => {
  const ids: string[] = [];
  for (;;) {
    const { items } = await listTickets(
      hub,
      customerId,
      {
        ...facets,
        ...(q ? { q } : {}),
        ...(filter ? { filter } : {}),
        sort: 'createdAt',
        limit: mostPerPage,
        offset: ids.length,
      },
      {},
    );
    ids.push(...items.map(({ id }) => id));
    if (items.length < mostPerPage) return ids.filter(id => !excludeIds.includes(id));
  }
};

/** A bulk action for up to 500 tickets. */
export const bulkTickets = async (
  hub: Hub,
  target: BulkTarget,
  action: Pick<TicketBulk, 'action' | 'params'>,
  options?: RequestOptions,
): Promise<BulkResults> =>
  noted(hub, action, await hub.tickets.bulk({ ...action, ...toBulkTarget(target) }, options));

/** A deletion may follow before the list has been asked again. */
const noted = (
  hub: Hub,
  { action, params }: Pick<TicketBulk, 'action' | 'params'>,
  answer: BulkResults,
): BulkResults => {
  if (action === 'set_status' && params?.status)
    for (const { id, status } of answer.results)
      if (status === 'done') known(hub).status.set(id, params.status);
  return answer;
};

/** The status a ticket has now, by a change of its own. */
export const noteStatus = (hub: Hub, { id, status }: Ticket): void => void known(hub).status.set(id, status);

/** Deleted tickets go back to the status they were last seen with; those that were never in sight are open again. */
export const bringBack = async (
  hub: Hub,
  ids: readonly string[],
  statuses: ReadonlyMap<string, string>,
): Promise<void> => {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const status = statuses.get(id) ?? 'Open';
    groups.set(status, [...(groups.get(status) ?? []), id]);
  }
  for (const [status, group] of groups)
    await hub.tickets.bulk({ action: 'set_status', ids: group, params: { status } });
};

/** Statuses as they are now, before a deletion. */
export const seenStatuses = (hub: Hub): ReadonlyMap<string, string> =>
  new Map([...known(hub).status].filter(([, status]) => status !== 'Deleted'));
