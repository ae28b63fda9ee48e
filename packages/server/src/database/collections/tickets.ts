import type { Ticket, TicketPriority, TicketStatusGroup } from '../../contract/types.ts';
import { ACCOUNT_ZONE } from './account.ts';
import { monthOf } from '../../domain/months.ts';
import { slaOutcome, type Settled } from '../../domain/sla-outcome.ts';
import { slaOrder, slaState, ticketFlags, slaTurnsAt } from '../../domain/sla.ts';
import type { CollectionDefinition } from '../store.ts';
import type { TicketRow } from './ticket-row.ts';

const PRIORITIES: readonly TicketPriority[] = ['low', 'medium', 'high', 'critical'];
const IMPACTS: readonly Ticket['impact'][] = [
  'none',
  'minor',
  'server_issue',
  'major',
  'customer_down',
  'crisis',
];
const GROUPS: readonly TicketStatusGroup[] = [
  'awaiting_security_review',
  'open',
  'pending',
  'resolved',
  'closed',
  'deleted',
];
const ACTIVITIES: readonly Ticket['activity'][] = [
  'unread',
  'awaiting_technician',
  'awaiting_requester',
  'read',
];

/** Filters of what somebody works on: what lists and tabs show at first. */
export const OPEN_TICKETS = { statusGroup: ['open', 'pending'], spam: false } as const;

/** What nobody was promised anything for settles nothing. */
export const ticketOutcome = (
  { clock, spam, statusGroup }: Pick<TicketRow, 'clock' | 'spam' | 'statusGroup'>,
  now: string,
): Settled => (spam || statusGroup === 'deleted' ? { outcome: 'none', at: null } : slaOutcome(clock, now));

export const tickets: CollectionDefinition<TicketRow> = {
  prefix: 'tkt',
  resource: 'ticket',
  // The title, not what was written [TKT-24]; and the number, by which people name a ticket [L-07].
  search: ['title', 'number'],
  exact: ['number'],
  sortable: [
    'number',
    'title',
    'type',
    'status',
    'lastActivityAt',
    'createdAt',
    'updatedAt',
    'contactName',
    'technicianName',
    'contractName',
    'customerName',
    'rankOrder',
    'priorityOrder',
    'impactOrder',
    'statusOrder',
    'activityOrder',
    'sentimentOrder',
    'slaOrder',
  ],
  defaultSort: '-lastActivityAt',
  indexes: ['contactId'],
  filters: [
    'flags',
    'slaState',
    'slaOutcome',
    'slaMonth',
    'spam',
    'statusGroup',
    'status',
    'technicianId',
    'priority',
    'impact',
    'type',
    'activity',
    'sentiment',
    'deviceId',
    'contactId',
    'contractId',
    'customerId',
    'rank',
  ],
  joins: {
    customerName: { via: 'customerId', collection: 'customers', field: 'name' },
    rank: { via: 'customerId', collection: 'customers', field: 'rank' },
    contactName: { via: 'contactId', collection: 'contacts', field: 'displayName' },
    contractName: { via: 'contractId', collection: 'contracts', field: 'name' },
  },
  zone: ACCOUNT_ZONE,
  turnsAt: ({ clock }, now) => slaTurnsAt(clock, now),
  computed: {
    flags: (row, _days, now) => ticketFlags(row, now),
    slaState: ({ clock }, _days, now) => slaState(clock, now),
    slaOrder: ({ clock }) => slaOrder(clock),
    slaOutcome: (row, _days, now) => ticketOutcome(row, now).outcome,
    slaMonth: (row, dayOf, now) => {
      const { at } = ticketOutcome(row, now);
      return at === null ? 'none' : monthOf(at, dayOf);
    },
    technicianId: ({ technician }) => technician?.id ?? 'none',
    technicianName: ({ technician }) => technician?.name ?? null,
    priorityOrder: ({ priority }) => PRIORITIES.indexOf(priority),
    impactOrder: ({ impact }) => IMPACTS.indexOf(impact),
    statusOrder: ({ statusGroup }) => GROUPS.indexOf(statusGroup),
    activityOrder: ({ activity }) => ACTIVITIES.indexOf(activity),
    sentimentOrder: ({ sentiment }) =>
      sentiment === null ? null : ['negative', 'neutral', 'positive'].indexOf(sentiment),
  },
};
