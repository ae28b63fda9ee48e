import type { PlannedCustomer } from './plan.ts';

/**
 * Tickets come in two runs per customer: the open ones first (other seeds name them by number), then those of the
 * past.
 */
export type Run = 'open' | 'past';
/** Of the drawings' customer: one awaiting review, 9 resolved, 4 deleted, 381 closed, and 3 more that are spam. */
export const DRAWN_PAST = 398;
export const ticketCount = ({ number, counts: { tickets } }: PlannedCustomer, run: Run): number =>
  run === 'open' ? tickets : number === 0 ? DRAWN_PAST : tickets * 4;

// How many comments a ticket has, in turn: known without making it, so that comment n of a customer finds its ticket
// at once.
const TURN = [1, 2, 4, 3, 1, 5, 2, 3] as const;
const before = TURN.map((_, index) => TURN.slice(0, index).reduce((sum, count) => sum + count, 0));
const perTurn = TURN.reduce((sum, count) => sum + count, 0);

export const commentCount = (ticketIndex: number): number => TURN[ticketIndex % TURN.length] ?? 1;
/** Comments of the first `tickets` tickets together. */
export const commentsBefore = (tickets: number): number =>
  Math.floor(tickets / TURN.length) * perTurn + (before[tickets % TURN.length] ?? 0);
/** The ticket that a comment belongs to, and its place in the conversation. */
export function ticketOfComment(commentIndex: number): { ticketIndex: number; place: number } {
  const turn = Math.floor(commentIndex / perTurn),
    rest = commentIndex % perTurn;
  let at = TURN.length - 1;
  while ((before[at] ?? 0) > rest) at--;
  return { ticketIndex: turn * TURN.length + at, place: rest - (before[at] ?? 0) };
}
