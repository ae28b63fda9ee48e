import type { DrawnTicket } from './drawn-ticket.ts';
import { currentTickets } from './drawn-tickets-current.ts';
import { laterTickets } from './drawn-tickets-later.ts';

export type { DrawnTicket } from './drawn-ticket.ts';

/**
 * Open tickets of the first customer, in the order of the drawings. Every fifth or so has one comment only (see
 * `ticket-plan.ts`), so those that wait for the requester stand elsewhere.
 */
export const drawnTickets: readonly DrawnTicket[] = [...currentTickets, ...laterTickets];
