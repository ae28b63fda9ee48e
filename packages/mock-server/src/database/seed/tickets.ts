import type { Ticket, TicketPriority, TicketStatusGroup } from '../../contract/types.ts';
import {
  pauseClock,
  resolveClock,
  respond,
  slaOrder,
  slaState,
  startClock,
  ticketFlags,
  NO_CLOCK,
  type SlaClock,
} from '../../domain/sla.ts';
import { excerptOf } from '../../domain/tickets.ts';
import type { CollectionDefinition, Segment } from '../store.ts';
import { systemContactIds } from './contacts.ts';
import { drawnTickets, type DrawnTicket } from './drawn-tickets.ts';
import type { PlannedCustomer } from './plan.ts';
import { serviceLevels, slaOf } from './service-levels.ts';
import { commentCount, commentsBefore, ticketCount, type Run } from './ticket-plan.ts';
import { ticketTexts, type TicketText } from './ticket-texts.ts';
import type { World } from './world.ts';
import type { Language } from './words.ts';

/** A ticket without what is derived: names, flags, and the clock as it stands now. */
export type TicketRow = Omit<
  Ticket,
  'allowedActions' | 'customerName' | 'customerRank' | 'contact' | 'contract' | 'flags' | 'sla'
> & {
  contactId: string | null;
  contractId: string | null;
  spam: boolean;
  clock: SlaClock;
  /** Numbers of its seeded comments, which follow each other; then the ids of those written since. */
  seededComments: { from: number; count: number };
  replyIds: string[];
};
type Made = Omit<TicketRow, 'id' | 'etag'>;
/** Ids of the conversation, oldest first. */
export const commentIds = ({
  seededComments: { from, count },
  replyIds,
}: Pick<TicketRow, 'seededComments' | 'replyIds'>): string[] => [
  ...Array.from({ length: count }, (_, place) => `cmt_${from + place}`),
  ...replyIds,
];
/** A seeded ticket with the texts of its conversation. */
export interface MadeTicket {
  row: Made;
  text: Pick<TicketText, 'body' | 'answer'>;
  language: Language;
}

export const PRIORITIES: readonly TicketPriority[] = ['low', 'medium', 'high', 'critical'];
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

/** The statuses that come with the product, and what the account added [TKT-19 to TKT-23]. */
export const STATUS_GROUP: Readonly<Record<string, TicketStatusGroup>> = {
  'Awaiting security review': 'awaiting_security_review',
  Open: 'open',
  Pending: 'pending',
  'Waiting on vendor': 'pending',
  'Waiting for parts': 'pending',
  Resolved: 'resolved',
  Closed: 'closed',
  Deleted: 'deleted',
};
const groupOf = (status: string): TicketStatusGroup => STATUS_GROUP[status] ?? 'open';

function drawn(world: World, customer: PlannedCustomer, ticket: DrawnTicket): MadeTicket {
  const {
    clock: { kind, due, of, paused },
    createdAgo,
    changedAgo,
    contact,
    technician,
    contract,
    title,
    body,
    answer,
    status,
    ...facts
  } = ticket;
  const startedAt = world.ago(of - due),
    dueAt = world.ago(-due),
    level = serviceLevels[0];
  const clock: SlaClock = {
    ...NO_CLOCK,
    slaId: level.id,
    name: level.name,
    startedAt,
    resolutionDueAt: kind === 'resolution' ? dueAt : world.ago(-due - 4 * of),
    ...(kind === 'first_response'
      ? { firstResponseDueAt: dueAt }
      : { firstResponseDueAt: world.ago(createdAgo - 120), firstRespondedAt: world.ago(createdAgo - 60) }),
  };
  const { number, priority, impact, type, activity, sentiment } = facts;
  return {
    language: 'en',
    text: { body, answer },
    row: {
      number,
      title,
      excerpt: excerptOf(body),
      priority,
      impact,
      type,
      activity,
      sentiment,
      status,
      statusGroup: groupOf(status),
      spam: false,
      customerId: customer.id,
      contactId:
        contact === null
          ? (systemContactIds(world, customer)[0] ?? null)
          : world.id('contacts', customer, contact),
      technician: technician === null ? null : (world.technicians[technician] ?? null),
      contractId: contract === null ? null : world.id('contracts', customer, contract === 'care' ? 0 : 2),
      deviceId: null,
      source: contact === null ? 'alert' : 'portal',
      clock: paused ? pauseClock(clock, world.ago(0)) : clock,
      commentCount: 0,
      seededComments: { from: 0, count: 0 },
      replyIds: [],
      lastActivityAt: world.ago(changedAgo),
      createdAt: world.ago(createdAgo),
      updatedAt: world.ago(changedAgo),
    },
  };
}

const excerpts = new WeakMap<TicketText, string | null>();
/** Few texts stand for many tickets. */
function excerptFor(text: TicketText): string | null {
  let excerpt = excerpts.get(text);
  if (excerpt === undefined) excerpts.set(text, (excerpt = excerptOf(text.body)));
  return excerpt;
}

/** Past tickets of the drawings' customer: its contracts have 118, 14 and 36 tickets, the open ones among them. */
const drawnContract = (index: number): number | null =>
  index % 3 === 0 && index < 318
    ? 0
    : index % 12 === 1 && index >= 37 && index <= 193
      ? 1
      : index % 9 === 2 && index <= 299
        ? 2
        : null;
function pastStatus(index: number, isDrawn: boolean, roll: number): string {
  if (!isDrawn)
    return index === 3
      ? 'Awaiting security review'
      : roll < 0.04
        ? 'Resolved'
        : roll < 0.05
          ? 'Deleted'
          : 'Closed';
  return index === 0
    ? 'Awaiting security review'
    : index <= 9
      ? 'Resolved'
      : index % 100 === 90
        ? 'Deleted'
        : 'Closed';
}

/** Ticket `index` of a run; the same whoever asks: the list, its comments, the hours booked on it. */
export function makeTicket(
  world: World,
  customer: PlannedCustomer,
  run: Run,
  index: number,
  number: number,
): MadeTicket {
  const known = customer.number === 0 && run === 'open' ? drawnTickets[index] : undefined;
  if (known) {
    const made = drawn(world, customer, known);
    made.row.commentCount = commentCount(index);
    return made;
  }
  const random = world.random('ticket', run, customer.number, index),
    isDrawn = customer.number === 0;
  const language = random.chance(0.12)
    ? random.pick(['en', 'de', 'ar', 'he', 'fr'] as const)
    : customer.language;
  const text = random.pick(ticketTexts[language]),
    { title, type, impact, sentiment } = text;
  const past = run === 'past',
    comments = commentCount(index);
  const status = past
    ? pastStatus(index, isDrawn, random.next())
    : random.weighted({ Open: 68, Pending: 22, 'Waiting on vendor': 6, 'Waiting for parts': 4 });
  const statusGroup = groupOf(status),
    priority = random.weighted({ low: 40, medium: 38, high: 17, critical: 5 });
  const createdAgo = past
    ? Math.floor((2 + index * (isDrawn ? 0.9 : 1.7) + random.next()) * 1440)
    : Math.floor(30 + 6 * 1440 * random.next() ** 2);
  const lastAgo = past
    ? createdAgo - random.int(60, 1800)
    : Math.floor(createdAgo * (comments > 1 ? random.next() * 0.8 : 1));
  // Each moment is written once: at 100,000 tickets the writing is what takes the time.
  const answered = comments > 2 || past,
    level = slaOf(customer.rank),
    createdAt = world.ago(createdAgo),
    lastAt = world.ago(lastAgo);
  let clock = startClock(level, priority, createdAt);
  if (answered)
    clock = respond(clock, world.ago(createdAgo - Math.min(createdAgo - lastAgo, random.int(5, 300))));
  if (past && status !== 'Awaiting security review') clock = resolveClock(clock, lastAt);
  else if (status.startsWith('Waiting')) clock = pauseClock(clock, lastAt);
  const contracts = customer.counts.contracts,
    contract = isDrawn
      ? past
        ? drawnContract(index)
        : null
      : contracts > 0 && random.chance(0.8)
        ? random.int(0, contracts - 1)
        : null;
  return {
    language,
    text,
    row: {
      number,
      title,
      excerpt: excerptFor(text),
      priority,
      impact,
      type,
      status,
      statusGroup,
      customerId: customer.id,
      spam: isDrawn ? past && index >= DRAWN_SPAM : random.chance(0.01),
      contactId:
        customer.counts.contacts > 0
          ? world.id('contacts', customer, random.int(0, customer.counts.contacts - 1))
          : null,
      technician: random.chance(past ? 0.01 : 0.15) ? null : random.pick(world.technicians),
      contractId: contract === null ? null : world.id('contracts', customer, contract),
      deviceId:
        customer.counts.devices > 0 && random.chance(0.4)
          ? world.id('devices', customer, random.int(0, customer.counts.devices - 1))
          : null,
      source: random.weighted({ portal: 45, email: 35, phone: 12, alert: 8 }),
      activity: past
        ? 'read'
        : answered
          ? random.pick(ACTIVITIES.slice(1))
          : random.pick(['unread', 'read', 'awaiting_technician'] as const),
      sentiment: random.chance(0.1) ? null : sentiment,
      clock,
      commentCount: comments,
      seededComments: { from: 0, count: 0 },
      replyIds: [],
      lastActivityAt: lastAt,
      createdAt,
      updatedAt: lastAt,
    },
  };
}
const DRAWN_SPAM = 395;

function* segments(world: World): Iterable<Segment<TicketRow>> {
  let comments = 1;
  for (const run of ['open', 'past'] as const)
    for (const customer of world.customers) {
      const count = ticketCount(customer, run),
        firstComment = comments;
      // Numbers of the drawings' customer go on below its drawn ones; all others follow the id.
      if (count > 0)
        yield {
          customerId: customer.id,
          count,
          make: (index, id) => {
            const { row } = makeTicket(
              world,
              customer,
              run,
              index,
              customer.number === 0 ? 48_218 - index : 60_000 + Number(id.slice(4)),
            );
            row.seededComments = { from: firstComment + commentsBefore(index), count: commentCount(index) };
            return row;
          },
        };
      comments += commentsBefore(count);
    }
}

export const tickets: CollectionDefinition<TicketRow> = {
  prefix: 'tkt',
  resource: 'ticket',
  // Only the title [TKT-24].
  search: ['title'],
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
  joins: {
    customerName: { via: 'customerId', collection: 'customers', field: 'name' },
    rank: { via: 'customerId', collection: 'customers', field: 'rank' },
    contactName: { via: 'contactId', collection: 'contacts', field: 'displayName' },
    contractName: { via: 'contractId', collection: 'contracts', field: 'name' },
  },
  computed: {
    flags: (row, now) => ticketFlags(row, now),
    slaState: ({ clock }, now) => slaState(clock, now),
    slaOrder: ({ clock }) => slaOrder(clock),
    technicianId: ({ technician }) => technician?.id ?? 'none',
    technicianName: ({ technician }) => technician?.name ?? null,
    priorityOrder: ({ priority }) => PRIORITIES.indexOf(priority),
    impactOrder: ({ impact }) => IMPACTS.indexOf(impact),
    statusOrder: ({ statusGroup }) => GROUPS.indexOf(statusGroup),
    activityOrder: ({ activity }) => ACTIVITIES.indexOf(activity),
    sentimentOrder: ({ sentiment }) =>
      sentiment === null ? null : ['negative', 'neutral', 'positive'].indexOf(sentiment),
  },
  seed: segments,
};
