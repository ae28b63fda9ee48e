import type {
  TicketActivity,
  TicketImpact,
  TicketPriority,
  TicketSentiment,
  TicketType,
} from '@customer-hub/server/parts/contract/types';

/**
 * An open ticket of the first customer, as the drawings show it. Times are minutes: ago for the past, until for
 * what is due.
 */
export interface DrawnTicket {
  number: number;
  title: string;
  body: string;
  answer: string;
  /** Index of the contact; `null` for the monitoring agent. */
  contact: number | null;
  technician: number | null;
  createdAgo: number;
  changedAgo: number;
  priority: TicketPriority;
  impact: TicketImpact;
  type: TicketType;
  activity: TicketActivity;
  sentiment: TicketSentiment | null;
  status: 'Open' | 'Pending' | 'Waiting on vendor';
  /** Negative once over; `of` is the whole length of the clock. */
  clock: { kind: 'first_response' | 'resolution'; due: number; of: number; paused?: true };
  contract: 'care' | 'monitoring' | null;
}
export const DAY = 1440,
  HOUR = 60;
/** Words first, then the facts. */
export const ticket = (
  number: number,
  title: string,
  body: string,
  answer: string,
  rest: Omit<DrawnTicket, 'number' | 'title' | 'body' | 'answer'>,
): DrawnTicket => ({ number, title, body, answer, ...rest });
