import type { Ticket } from '@customer-hub/sdk';
import { html } from 'lit';
import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  defineListView,
  type FacetFilter,
  type ListColumn,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { facetOf } from '../../list-view/facets.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import { ticketsMessages } from '../../messages/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import * as labels from '../../ticket/labels.ts';
import { open } from '../../ticket/open-ticket.ts';
import { readSla } from '../../ticket/sla.ts';
import { slaText } from '../../ticket/sla-view.ts';
import { add, menu, priorities } from './ticket-actions.ts';
import { bulkActions } from './ticket-bulk.ts';
import * as cells from './ticket-cells.ts';
import { listTickets, tallyOf } from './ticket-query.ts';

type M = TicketsMessages;

const { choice, custom, date, reference, rowMenu, text } = columnKinds<Ticket, M>();

/** Whose tickets they are, where those of all customers are listed. */
const customerColumns: readonly ListColumn<Ticket, M>[] = [
  text('customerName', { width: 26, minWidth: 14, cell: row => html`<bdi>${row.customerName}</bdi>` }),
  custom('rank', {
    width: 12,
    sortable: false,
    exportField: 'customerRank',
    cell: (row, { m }) => cells.rank(row, m),
    exportValue: (row, { m }) => m.ranks[row.customerRank],
  }),
];

const title: ListColumn<Ticket, M> = custom('title', {
  permanent: true,
  width: 40,
  grow: 80,
  minWidth: 26,
  card: 'primary',
  className: 'title',
  cell: cells.details,
  exportValue: row => row.title,
});

/** What shows at first. */
const usualColumns: readonly ListColumn<Ticket, M>[] = [
  custom('assist', {
    width: 11,
    minWidth: 11,
    grow: 0,
    yields: 2,
    sortable: false,
    cell: cells.assist,
    exportField: null,
    exportValue: () => null,
  }),
  custom('sla', {
    width: 21,
    minWidth: 16,
    grow: 6,
    card: 'secondary',
    cardWidth: 25,
    className: 'sla-time',
    cell: cells.sla,
    exportField: 'sla.dueAt',
    exportValue: (row, { m, format }) => {
      const now = slaText(readSla(row.sla, Date.now()), m, format);
      return now ? `${now.state}: ${now.time}` : null;
    },
  }),
  choice('sentiment', {
    width: 10,
    minWidth: 9,
    yields: 1,
    text: (value, m) => m.sentiment[value],
    show: labels.sentiment,
  }),
  custom('technician', {
    width: 16,
    minWidth: 11,
    grow: 8,
    cell: (row, { m }) => labels.technician(row, m),
    exportField: 'technician.name',
    exportValue: row => row.technician?.name ?? null,
  }),
  choice('priority', {
    width: 9,
    minWidth: 8,
    card: 'secondary',
    cardWidth: 11,
    text: (value, m) => m.priority[value],
    show: labels.priority,
  }),
  choice('activity', {
    width: 19,
    minWidth: 12,
    text: (value, m) => m.activity[value],
    show: labels.activity,
  }),
  choice('status', {
    width: 14,
    minWidth: 10,
    grow: 6,
    card: 'trailing',
    text: labels.statusName,
    cell: (row, { m }) => labels.status(row, m),
  }),
];

/** What can be chosen beside it. */
const furtherColumns: readonly ListColumn<Ticket, M>[] = [
  custom('number', { width: 10, minWidth: 8, cell: row => String(row.number) }),
  reference('contact', 'contact', { width: 22, minWidth: 12 }),
  custom('lastActivityAt', {
    width: 26,
    minWidth: 24,
    cell: ({ lastActivityAt: at }, { format }) => html`<time datetime=${at}>${format.dateTime(at)}</time>`,
    exportValue: (row, { format }) => format.dateTime(row.lastActivityAt),
  }),
  date('createdAt', { minWidth: 12 }),
  choice('impact', { width: 16, text: (value, m) => m.impact[value] }),
  choice('type', { width: 12, minWidth: 9, text: (value, m) => m.type[value] }),
  reference('contract', 'contract', { width: 24, minWidth: 12 }),
  choice('source', {
    width: 13,
    minWidth: 9,
    sortable: false,
    text: (value, m) => labels.wordOf(m.source, value),
  }),
];

const columns = (all: boolean): readonly ListColumn<Ticket, M>[] => [
  title,
  ...(all ? customerColumns : []),
  ...usualColumns,
  ...furtherColumns.map(column => ({ ...column, optional: true })),
  rowMenu(),
];

const rankFacet: FacetFilter<M> = facetOf('rank', ['gold', 'silver', 'basic', 'blocked'], m => m.ranks, {
  label: m => m.filters.rank,
});

const facets = (all: boolean): readonly FacetFilter<M>[] => [
  facetOf('spam', ['false', 'true'], m => m.spam, { label: m => m.filters.spam }),
  facetOf(
    'statusGroup',
    ['awaiting_security_review', 'open', 'pending', 'resolved', 'closed', 'deleted'],
    m => m.group,
    { label: m => m.columns.status },
  ),
  {
    key: 'status',
    label: m => m.filters.ownStatus,
    load: async (hub, _customerId, options) =>
      (await hub.catalogues.ticketStatuses({ limit: 200 }, options)).items
        .filter(({ custom: isOwn }) => isOwn)
        .map(({ name: own }) => ({ value: own, label: own })),
  },
  ...(all ? [rankFacet] : []),
  facetOf('slaState', ['breached', 'at_risk', 'on_track', 'paused', 'none'], m => m.slaState, {
    label: m => m.filters.sla,
  }),
  {
    key: 'technicianId',
    label: m => m.filters.technician,
    unset: m => m.unassigned,
    load: async (hub, _customerId, options) =>
      (await hub.catalogues.technicians({ limit: 200 }, options)).items.map(person => ({
        value: person.id,
        label: person.name,
      })),
  },
  facetOf('priority', [...priorities].reverse(), m => m.priority, { label: m => m.filters.priority }),
  facetOf('impact', ['none', 'customer_down', 'server_issue', 'minor', 'major', 'crisis'], m => m.impact, {
    label: m => m.filters.impact,
  }),
  facetOf('type', ['incident', 'problem', 'request', 'change'], m => m.type, {
    label: m => m.filters.type,
    double: true,
  }),
  facetOf('activity', ['unread', 'awaiting_technician', 'awaiting_requester', 'read'], m => m.activity),
  facetOf('sentiment', ['negative', 'neutral', 'positive'], m => m.sentiment),
  facetOf('flags', ['overdue', 'paused'], m => m.flag, { label: m => m.filters.flags }),
];

const view = (all: boolean): ListDefinition<Ticket, M> =>
  defineListView<Ticket, M>({
    tab: 'tickets',
    ...(all ? { layout: 'all' } : {}),
    record: 'ticket',
    scope: 'ticket:write',
    messages: ticketsMessages,
    list: listTickets,
    get: (hub, id, options) => hub.tickets.get(id, options),
    search: m => m.search,
    rowLabel: (row, m) => m.numberOf(String(row.number)),
    columns: columns(all),
    facets: facets(all),
    // Starred: what a technician works on, the most pressing first [TKT-26, TKT-28, TKT-29, TKT-34].
    defaults: {
      sort: 'sla',
      density: 'detailed',
      facets: { spam: ['false'], statusGroup: ['open', 'pending'] },
    },
    detailedHeight: 50,
    cardHeight: 84,
    open: (row, context) => void open(row, context),
    actions: [{ key: 'add', label: m => m.add, icon: icons.plus, run: add }],
    rowActions: menu,
    bulkActions,
    footnotes: (_source, { hub, customerId, m, format }) => {
      const { breached = 0, at_risk: atRisk = 0, paused = 0 } = tallyOf(hub, customerId);
      const n = (count: number): string => (count > 0 ? format.number(count) : '');
      return { beside: m.tally({ breached: n(breached), atRisk: n(atRisk), paused: n(paused) }) };
    },
    prefetch: [
      () => import('../../ticket/new-ticket-dialog.ts'),
      () => import('../../form/choose-dialog.ts'),
      () => import('../../ticket/ticket-dialog.ts'),
    ],
    exports: 'tickets',
    restore: (hub, id) => hub.tickets.restore(id),
    empty: { icon: icons.mail },
    cellStyles: cells.cellStyles,
  });

/** The tickets of a customer as data [TKT-01 .. TKT-37, OTK-01 .. OTK-09]. */
export const ticketsView = view(false);

/** The tickets of all customers, with customer and rank [RNK-03]. */
export const allTicketsView = view(true);
