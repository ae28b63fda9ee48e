import type { Ticket } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { Notices } from '@customer-hub/state/core';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';

/**
 * Opens a ticket: first the host is asked by `hub-navigate`; unless it takes over, the built-in read view shows it [TKT-08, OTK-03].
 * @param host Element in whose shadow root the view opens.
 * @throws when the view cannot be fetched
 */
export const openTicket = async (
  host: LitElement,
  ticket: { readonly id: string; readonly customerId: string },
): Promise<void> => {
  if (!navigate(host, { to: 'ticket', id: ticket.id, customerId: ticket.customerId })) return;
  const { showTicket } = await lazily(() => import('./ticket-dialog.ts'));
  await showTicket(host, ticket.id);
};

/** The same from a cell; says so when it cannot be opened. */
export const open = (
  row: Ticket,
  {
    host,
    session,
    m,
  }: {
    readonly host: LitElement;
    readonly session: { readonly notices: Notices };
    readonly m: { readonly openFailed: string };
  },
): Promise<void> =>
  openTicket(host, row).catch(() => session.notices.show({ text: m.openFailed, tone: 'failed' }));
