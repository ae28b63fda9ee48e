import type { TicketPriority } from '@customer-hub/server/parts/contract/types';
import {
  pauseClock,
  resolveClock,
  respond,
  startClock,
  type SlaClock,
} from '@customer-hub/server/parts/domain/sla';
import { excerptOf } from '@customer-hub/server/parts/domain/tickets';
import type { Random } from '@customer-hub/server/parts/database/random';
import { drawnTickets } from './drawn-tickets.ts';
import { makeDrawnTicket } from './make-drawn-ticket.ts';
import type { PlannedCustomer } from './plan.ts';
import { slaOf } from '@customer-hub/server/parts/domain/service-levels';
import { commentCount, type Run } from './ticket-plan.ts';
import { groupOf, type NewTicket } from '@customer-hub/server/parts/database/collections/ticket-row';
import { type MadeTicket } from './made-ticket.ts';
import { ticketTexts, type TicketText } from './ticket-texts.ts';
import type { World } from './world.ts';

/** Past tickets of the drawings' customer from here on are spam. */
const DRAWN_SPAM = 395;
const DAY = 1440;

/** What is decided about a ticket before its row is made; the random draws follow each other in a fixed order. */
interface Draft {
  world: World;
  customer: PlannedCustomer;
  run: Run;
  /** From 0 within the run. */
  index: number;
  random: Random;
  /** Of the drawings' customer. */
  isDrawn: boolean;
}

/** Ticket `index` of a run; the same whoever asks: the list, its comments, the hours booked on it. */
export function makeTicket(
  world: World,
  customer: PlannedCustomer,
  run: Run,
  index: number,
  number: number,
): MadeTicket {
  const isDrawn = customer.number === 0,
    comments = commentCount(index),
    known = isDrawn && run === 'open' ? drawnTickets[index] : undefined;
  if (known) return makeDrawnTicket(world, customer, known, comments);
  const random = world.random('ticket', run, customer.number, index),
    draft = { world, customer, run, index, random, isDrawn };
  const language = random.chance(0.12)
    ? random.pick(['en', 'de', 'ar', 'he', 'fr'] as const)
    : customer.language;
  const text = random.pick(ticketTexts[language]);
  return { language, text, row: rowOf(draft, text, number, comments) };
}

function rowOf(draft: Draft, text: TicketText, number: number, comments: number): NewTicket {
  const { world, customer, run, index, random, isDrawn } = draft,
    { title, type, impact, sentiment } = text,
    past = run === 'past',
    answered = comments > 2 || past;
  const status = statusOf(draft),
    priority = random.weighted({ low: 40, medium: 38, high: 17, critical: 5 });
  const { createdAgo, lastAgo } = timesOf(draft, comments);
  // Each moment is written once: at 100,000 tickets the writing is what takes the time.
  const createdAt = world.ago(createdAgo),
    lastAt = world.ago(lastAgo);
  const respondedAt = answered
    ? world.ago(createdAgo - Math.min(createdAgo - lastAgo, random.int(5, 300)))
    : null;
  const clock = clockOf(draft, { status, priority, createdAt, respondedAt, lastAt }),
    contract = contractOf(draft);
  return {
    number,
    title,
    excerpt: excerptFor(text),
    priority,
    impact,
    type,
    status,
    statusGroup: groupOf(status),
    customerId: customer.id,
    spam: isDrawn ? past && index >= DRAWN_SPAM : random.chance(0.01),
    contactId: anyOf('contacts', 1, draft),
    technician: random.chance(past ? 0.01 : 0.15) ? null : random.pick(world.technicians),
    contractId: contract === null ? null : world.id('contracts', customer, contract),
    deviceId: anyOf('devices', 0.4, draft),
    source: random.weighted({ portal: 45, email: 35, phone: 12, alert: 8 }),
    activity: activityOf(draft, answered),
    sentiment: random.chance(0.1) ? null : sentiment,
    clock,
    commentCount: comments,
    seededComments: { from: 0, count: 0 },
    replyIds: [],
    lastActivityAt: lastAt,
    createdAt,
    updatedAt: lastAt,
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
function statusOf({ run, index, isDrawn, random }: Draft): string {
  return run === 'past'
    ? pastStatus(index, isDrawn, random.next())
    : random.weighted({ Open: 68, Pending: 22, 'Waiting on vendor': 6, 'Waiting for parts': 4 });
}
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

/** Minutes since a ticket came in, and since something last happened in it. */
function timesOf(
  { run, index, random, isDrawn }: Draft,
  comments: number,
): { createdAgo: number; lastAgo: number } {
  if (run === 'past') {
    const daysApart = isDrawn ? 0.9 : 1.7,
      createdAgo = Math.floor((2 + index * daysApart + random.next()) * DAY);
    return { createdAgo, lastAgo: createdAgo - random.int(60, 1800) };
  }
  const createdAgo = Math.floor(30 + 6 * DAY * random.next() ** 2),
    lastAgo = Math.floor(createdAgo * (comments > 1 ? random.next() * 0.8 : 1));
  return { createdAgo, lastAgo };
}

interface Course {
  status: string;
  priority: TicketPriority;
  createdAt: string;
  respondedAt: string | null;
  lastAt: string;
}
/** The SLA's clock, as the course of the ticket has left it. */
function clockOf(
  { customer, run }: Draft,
  { status, priority, createdAt, respondedAt, lastAt }: Course,
): SlaClock {
  const started = startClock(slaOf(customer.rank), priority, createdAt),
    clock = respondedAt === null ? started : respond(started, respondedAt);
  if (run === 'past' && status !== 'Awaiting security review') return resolveClock(clock, lastAt);
  return status.startsWith('Waiting') ? pauseClock(clock, lastAt) : clock;
}

/** Number of the customer's contract that a ticket is under. */
function contractOf({ customer, run, index, random, isDrawn }: Draft): number | null {
  if (isDrawn) return run === 'past' ? drawnContract(index) : null;
  const { contracts } = customer.counts;
  return contracts > 0 && random.chance(0.8) ? random.int(0, contracts - 1) : null;
}

/** Id of one of the customer's contacts or devices, with this chance. */
function anyOf(
  resource: 'contacts' | 'devices',
  chance: number,
  { world, customer, random }: Draft,
): string | null {
  const count = customer.counts[resource];
  if (count === 0 || (chance < 1 && !random.chance(chance))) return null;
  return world.id(resource, customer, random.int(0, count - 1));
}

function activityOf({ run, random }: Draft, answered: boolean): NewTicket['activity'] {
  if (run === 'past') return 'read';
  return answered
    ? random.pick(['awaiting_technician', 'awaiting_requester', 'read'] as const)
    : random.pick(['unread', 'read', 'awaiting_technician'] as const);
}
