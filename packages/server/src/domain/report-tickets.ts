/** What a report says of requests: how many, how soon they were answered, and whether the SLA was kept. */
import type { KeptPromises, Ticket, TicketFigures, TicketPriority } from '../contract/types.ts';
import { businessTime } from './business-hours.ts';
import { lies, type Span } from './report-period.ts';
import type { SlaClock } from './sla.ts';

/** What counts of a ticket. */
export interface CountedTicket {
  createdAt: string;
  type: Ticket['type'];
  priority: TicketPriority;
  clock: Pick<
    SlaClock,
    | 'beganAt'
    | 'firstResponseDueAt'
    | 'firstRespondedAt'
    | 'resolutionDueAt'
    | 'resolvedAt'
    | 'pausedAt'
    | 'pauses'
    | 'calendar'
  >;
}

const PRIORITIES: readonly TicketPriority[] = ['critical', 'high', 'medium', 'low'];
const MINUTE_MS = 60_000;
/** Nine of ten. */
const SLOW_SHARE = 0.9;
const at = (time: string): number => Date.parse(time);

/** The smallest value that at least this share of all is not above; null of none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

/** Whole minutes from when it came in to the first answer, as its clock counts them; undefined while there is none. */
export function answerMinutes({ createdAt, clock }: CountedTicket): number | undefined {
  const { firstRespondedAt, beganAt, pauses, calendar } = clock;
  if (firstRespondedAt === null) return undefined;
  const end = at(firstRespondedAt);
  // As for what is due: a pause that the answer came in the midst of moves nothing.
  const paused = pauses
    .filter(({ to }) => at(to) <= end)
    .reduce((sum, { from, to }) => sum + Math.max(0, businessTime(calendar, at(from), at(to))), 0);
  const took = businessTime(calendar, at(beganAt ?? createdAt), end) - paused;
  return Math.max(0, Math.round(took / MINUTE_MS));
}

/** Whether a promise that was due was kept; undefined when it is open yet, or was not due within the span. */
function kept(
  dueAt: string | null,
  doneAt: string | null,
  isPaused: boolean,
  span: Span,
  nowMs: number,
): boolean | undefined {
  if (dueAt === null || !lies(dueAt, span)) return undefined;
  if (doneAt !== null) return at(doneAt) <= at(dueAt);
  return isPaused || nowMs < at(dueAt) ? undefined : false;
}

function promises(
  tickets: readonly CountedTicket[],
  which: 'answer' | 'solution',
  span: Span,
  nowMs: number,
): KeptPromises {
  const counts = { due: 0, kept: 0 };
  for (const { clock } of tickets) {
    const { firstResponseDueAt, firstRespondedAt, resolutionDueAt, resolvedAt } = clock,
      isPaused = clock.pausedAt !== null && resolvedAt === null;
    // What was solved without a word before was answered by that.
    const isKept =
      which === 'answer'
        ? kept(firstResponseDueAt, firstRespondedAt ?? resolvedAt, isPaused, span, nowMs)
        : kept(resolutionDueAt, resolvedAt, isPaused, span, nowMs);
    if (isKept !== undefined) counts.due++;
    if (isKept) counts.kept++;
  }
  return counts;
}

/** @param tickets All that came in, were due or were solved within the span, and perhaps others. */
export function ticketFigures(tickets: readonly CountedTicket[], span: Span, nowMs: number): TicketFigures {
  const received = tickets.filter(({ createdAt }) => lies(createdAt, span)),
    minutes = received.flatMap(ticket => answerMinutes(ticket) ?? []).toSorted((a, b) => a - b),
    types = Map.groupBy(received, ({ type }) => type),
    priorities = Map.groupBy(tickets, ({ priority }) => priority);
  const both = (some: readonly CountedTicket[]): Pick<TicketFigures, 'answers' | 'solutions'> => ({
    answers: promises(some, 'answer', span, nowMs),
    solutions: promises(some, 'solution', span, nowMs),
  });
  return {
    received: received.length,
    solved: tickets.filter(({ clock }) => lies(clock.resolvedAt, span)).length,
    types: [...types]
      .map(([type, { length: count }]) => ({ type, count }))
      .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    firstAnswer: {
      answered: minutes.length,
      medianMinutes: percentile(minutes, 0.5),
      slowMinutes: percentile(minutes, SLOW_SHARE),
    },
    ...both(tickets),
    priorities: PRIORITIES.map(priority => {
      const own = priorities.get(priority) ?? [];
      return {
        priority,
        received: own.filter(({ createdAt }) => lies(createdAt, span)).length,
        ...both(own),
      };
    }).filter(({ received: came, answers, solutions }) => came + answers.due + solutions.due > 0),
  };
}
