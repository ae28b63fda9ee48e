import type { Notices } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { navigate } from '../internal/events.ts';
import { readTicket } from './read-ticket.ts';

/** A ticket as it is opened by. */
export interface TicketReference {
  readonly id: string;
  readonly customerId: string;
}

/**
 * Opens a ticket: first the host is asked by `hub-navigate`; unless it takes over, the built-in read view
 * shows it [TKT-08, OTK-03].
 * @param host Element in whose shadow root the view opens.
 * @throws when the view cannot be fetched
 */
export const openTicket = async (host: LitElement, { id, customerId }: TicketReference): Promise<void> => {
  if (!navigate(host, { to: 'ticket', id, customerId })) return;
  await readTicket(host, id);
};

/** What a list that opens tickets knows of itself. */
interface Place {
  readonly host: LitElement;
  readonly session: { readonly notices: Notices };
  readonly m: { readonly openFailed: string };
}

/** The same from a list; says so when it cannot be opened. */
export const open = (ticket: TicketReference, { host, session, m }: Place): Promise<void> =>
  openTicket(host, ticket).catch(() => session.notices.show({ text: m.openFailed, tone: 'failed' }));
