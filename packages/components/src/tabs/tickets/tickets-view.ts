import type { Ticket, TicketBulk } from '@customer-hub/sdk';
import { html } from 'lit';
import {
  defineListView,
  type BulkAction,
  type FacetFilter,
  type ListColumn,
  type ListDefinition,
} from '../../list-view/definition.ts';
import { ticketsMessages } from '../../messages/tickets.ts';
import type { TicketsMessages } from '../../messages/en/tickets.ts';
import * as icons from '../../primitives/icons.ts';
import * as actions from './ticket-actions.ts';
import * as cells from './ticket-cells.ts';
import { open } from './open-ticket.ts';
import { bringBack, bulkTickets, idsOf, listTickets, seenStatuses, tallyOf } from './ticket-query.ts';
import { readSla } from './sla.ts';
import { slaText } from './sla-view.ts';

type M = TicketsMessages;
type Context = cells.Context;

const column = (
  key: string,
  label: (m: M) => string,
  width: number,
  minWidth: number,
  cell: (row: Ticket, context: Context) => unknown,
  more: Partial<ListColumn<Ticket, M>> = {},
): ListColumn<Ticket, M> => ({ key, label, width, minWidth, sortable: true, cell, ...more });
const optional = { optional: true } as const;

const columns = (all: boolean): readonly ListColumn<Ticket, M>[] => [
  column('title', m => m.columns.details, 40, 26, cells.details, {
    permanent: true,
    card: 'primary',
    exportValue: row => row.title,
  }),
  ...(all
    ? [
        column(
          'customerName',
          m => m.columns.customer,
          26,
          14,
          row => html`<bdi>${row.customerName}</bdi>`,
          { exportValue: row => row.customerName },
        ),
        column(
          'rank',
          m => m.columns.rank,
          12,
          10,
          (row, { m }) => cells.rank(row.customerRank, m),
          { sortable: false, exportValue: (row, { m }) => m.ranks[row.customerRank] },
        ),
      ]
    : []),
  column('assist', m => m.columns.assist, 11, 11, cells.assist, { sortable: false, exportValue: () => null }),
  column('sla', m => m.columns.sla, 18, 16, cells.sla, {
    card: 'secondary',
    exportValue: (row, { m, format }) => {
      const text = slaText(readSla(row.sla, Date.now()), m, format);
      return text ? `${text.state}: ${text.time}` : null;
    },
  }),
  column(
    'sentiment',
    m => m.columns.sentiment,
    10,
    9,
    (row, { m }) => cells.sentiment(row.sentiment, m),
    { exportValue: (row, { m }) => row.sentiment && m.sentiment[row.sentiment] },
  ),
  column(
    'technician',
    m => m.columns.technician,
    16,
    11,
    (row, { m }) => cells.technician(row, m),
    { exportValue: row => row.technician?.name ?? null },
  ),
  column(
    'priority',
    m => m.columns.priority,
    9,
    8,
    (row, { m }) => cells.priority(row.priority, m),
    { card: 'trailing', exportValue: (row, { m }) => m.priority[row.priority] },
  ),
  column(
    'activity',
    m => m.columns.activity,
    19,
    12,
    (row, { m }) => cells.activity(row.activity, m),
    { exportValue: (row, { m }) => m.activity[row.activity] },
  ),
  column(
    'status',
    m => m.columns.status,
    17,
    11,
    (row, { m }) => cells.status(row, m),
    { card: 'trailing', exportValue: (row, { m }) => cells.statusName(row.status, m) },
  ),
  column(
    'number',
    m => m.columns.number,
    10,
    8,
    row => String(row.number),
    optional,
  ),
  column(
    'contact',
    m => m.columns.contact,
    22,
    12,
    row => row.contact?.name ?? '',
    optional,
  ),
  column(
    'lastActivityAt',
    m => m.columns.lastActivity,
    26,
    24,
    (row, { format }) =>
      html`<time datetime=${row.lastActivityAt}>${format.dateTime(row.lastActivityAt)}</time>`,
    { ...optional, exportValue: (row, { format }) => format.dateTime(row.lastActivityAt) },
  ),
  column(
    'createdAt',
    m => m.columns.createdAt,
    15,
    12,
    (row, { format }) => format.date(row.createdAt),
    optional,
  ),
  column(
    'impact',
    m => m.columns.impact,
    16,
    11,
    (row, { m }) => m.impact[row.impact] ?? row.impact,
    optional,
  ),
  column(
    'type',
    m => m.columns.type,
    12,
    9,
    (row, { m }) => m.type[row.type] ?? row.type,
    optional,
  ),
  column(
    'contract',
    m => m.columns.contract,
    24,
    12,
    row => row.contract?.name ?? '',
    optional,
  ),
  column(
    'source',
    m => m.columns.source,
    13,
    9,
    (row, { m }) => m.source[row.source as keyof M['source']] ?? row.source,
    { ...optional, sortable: false },
  ),
  {
    key: 'actions',
    label: () => '',
    permanent: true,
    sticky: 'end',
    width: 3,
    minWidth: 3,
    card: 'trailing',
    exportValue: () => null,
    cell: (row, context) =>
      html`<button
        class="act"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${context.m.actions(String(row.number))}
        @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
        ${icons.icon(icons.more)}
      </button>`,
  },
];

const closed = <K extends string>(
  key: string,
  label: (m: M) => string,
  values: readonly K[],
  name: (m: M) => Readonly<Record<K, string>>,
  more: Partial<FacetFilter<M>> = {},
): FacetFilter<M> => ({
  key,
  label,
  options: values.map(value => ({ value, label: (m: M) => name(m)[value] })),
  ...more,
});

const facets = (all: boolean): readonly FacetFilter<M>[] => [
  closed(
    'spam',
    m => m.filters.spam,
    ['false', 'true'],
    m => m.spam,
  ),
  closed(
    'statusGroup',
    m => m.filters.status,
    ['awaiting_security_review', 'open', 'pending', 'resolved', 'closed', 'deleted'],
    m => m.group,
  ),
  {
    key: 'status',
    label: m => m.filters.ownStatus,
    load: async (hub, _customerId, options) =>
      (await hub.catalogues.ticketStatuses({ limit: 200 }, options)).items
        .filter(({ custom }) => custom)
        .map(({ name }) => ({ value: name, label: name })),
  },
  ...(all
    ? [
        closed(
          'rank',
          m => m.filters.rank,
          ['gold', 'silver', 'basic', 'blocked'],
          m => m.ranks,
        ),
      ]
    : []),
  closed(
    'slaState',
    m => m.filters.sla,
    ['breached', 'at_risk', 'on_track', 'paused', 'none'],
    m => m.slaState,
  ),
  {
    key: 'technicianId',
    label: m => m.filters.technician,
    unset: m => m.unassigned,
    load: async (hub, _customerId, options) =>
      (await hub.catalogues.technicians({ limit: 200 }, options)).items.map(({ id, name }) => ({
        value: id,
        label: name,
      })),
  },
  closed(
    'priority',
    m => m.filters.priority,
    ['critical', 'high', 'medium', 'low'],
    m => m.priority,
  ),
  closed(
    'impact',
    m => m.filters.impact,
    ['none', 'customer_down', 'server_issue', 'minor', 'major', 'crisis'],
    m => m.impact,
  ),
  closed(
    'type',
    m => m.filters.type,
    ['incident', 'problem', 'request', 'change'],
    m => m.type,
    { double: true },
  ),
  closed(
    'activity',
    m => m.filters.activity,
    ['unread', 'awaiting_technician', 'awaiting_requester', 'read'],
    m => m.activity,
  ),
  closed(
    'sentiment',
    m => m.filters.sentiment,
    ['negative', 'neutral', 'positive'],
    m => m.sentiment,
  ),
  closed(
    'flags',
    m => m.filters.flags,
    ['overdue', 'paused'],
    m => m.flag,
  ),
];

const reason = (m: M, { problem }: { problem?: { code?: string } }): string | undefined =>
  m.reasons[problem?.code as keyof M['reasons']];

/** Statuses before a deletion, for its undo: the undo is given only ids. */
let before: ReadonlyMap<string, string> = new Map();

const bulk = (
  action: TicketBulk['action'],
  more: Partial<BulkAction<Ticket, M>> & Pick<BulkAction<Ticket, M>, 'label'>,
  params?: (answer: unknown) => TicketBulk['params'],
): BulkAction<Ticket, M> => ({
  key: action,
  done: (m, count) => m.changedMany(count, String(count)),
  reason,
  // The server takes no filter that matches more than one request may hold.
  expand: (filter, { hub }) => idsOf(hub, filter),
  run: (target, { hub }, { answer, retry, options }) => {
    if (action === 'delete' && !retry) before = seenStatuses(hub);
    return bulkTickets(hub, target, { action, ...(params ? { params: params(answer)! } : {}) }, options);
  },
  ...more,
});
const valueOf = (answer: unknown): string | null => (answer as { readonly value: string | null }).value;

const bulkActions: readonly BulkAction<Ticket, M>[] = [
  bulk(
    'set_status',
    {
      label: m => m.setStatus,
      icon: icons.check,
      ask: (context, count) => actions.choose(context, 'status', count),
    },
    answer => ({ status: valueOf(answer)! }),
  ),
  bulk(
    'set_technician',
    {
      label: m => m.setTechnician,
      icon: icons.person,
      ask: (context, count) => actions.choose(context, 'technician', count),
    },
    answer => ({ technicianId: valueOf(answer) }),
  ),
  bulk(
    'set_priority',
    {
      label: m => m.setPriority,
      icon: icons.priorityHigh,
      ask: (context, count) => actions.choose(context, 'priority', count),
    },
    answer => ({ priority: valueOf(answer) as Ticket['priority'] }),
  ),
  bulk('mark_read', { label: m => m.markRead, icon: icons.mail }),
  bulk('mark_spam', { label: m => m.markSpam, icon: icons.ban }),
  bulk('mark_not_spam', { label: m => m.markNotSpam, icon: icons.undo }),
  bulk('delete', {
    label: m => m.remove,
    icon: icons.trash,
    danger: true,
    done: (m, count) => m.deletedMany(count, String(count)),
    ask: actions.askDelete,
    undo: (ids, { hub }) => bringBack(hub, ids, before),
  }),
];

const view = (all: boolean): ListDefinition<Ticket, M> =>
  defineListView<Ticket, M>({
    tab: 'tickets',
    ...(all ? { layout: 'all' } : {}),
    record: 'ticket',
    messages: ticketsMessages,
    subject: m => m.title,
    counted: (m, count, format) => m.count(count, format.number(count)),
    list: listTickets,
    get: (hub, id, options) => hub.tickets.get(id, options),
    search: m => m.search,
    rowLabel: row => `#${row.number}`,
    columns: columns(all),
    facets: facets(all),
    // Starred: what a technician works on, the most pressing first [TKT-26, TKT-28, TKT-29, TKT-34].
    defaults: {
      sort: 'sla',
      density: 'detailed',
      facets: { spam: ['false'], statusGroup: ['open', 'pending'] },
    },
    detailedHeight: 50,
    open: (row, context) => void open(row, context),
    actions: [{ key: 'add', label: m => m.add, icon: icons.plus, run: context => actions.add(context) }],
    rowActions: (row, context) => actions.menu(row, context),
    bulkActions,
    footnotes: (_source, { hub, customerId, m, format }) => {
      const { breached = 0, at_risk: atRisk = 0, paused = 0 } = tallyOf(hub, customerId);
      const n = (count: number): string => (count > 0 ? format.number(count) : '');
      return { beside: m.tally({ breached: n(breached), atRisk: n(atRisk), paused: n(paused) }) };
    },
    prefetch: [
      () => import('./new-ticket-dialog.ts'),
      () => import('./choose-dialog.ts'),
      () => import('./ticket-dialog.ts'),
    ],
    exports: 'tickets',
    exportField: key =>
      (
        ({
          title: 'title',
          assist: null,
          actions: null,
          sla: 'sla.dueAt',
          technician: 'technician.name',
          contact: 'contact.name',
          contract: 'contract.name',
          rank: 'customerRank',
        }) as Readonly<Record<string, string | null>>
      )[key] ?? (key === 'assist' || key === 'actions' ? null : key),
    empty: { icon: icons.mail, title: m => m.emptyTitle, text: m => m.emptyText },
    cellStyles: cells.cellStyles,
  });

/** The tickets of a customer as data [TKT-01 .. TKT-37, OTK-01 .. OTK-09]. */
export const ticketsView = view(false);

/** The tickets of all customers, with customer and rank [RNK-03]. */
export const allTicketsView = view(true);
