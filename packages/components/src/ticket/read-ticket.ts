import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import type { HubTaskDialog } from '../primitives/task-dialog.ts';
import type { HubTicketDialog } from './ticket-dialog.ts';

/** Shows a ticket in the built-in read view, and tells the hub which one while it is open. */
export const readTicket = async (host: LitElement, id: string): Promise<void> => {
  const { showTicket } = await lazily(() => import('./ticket-dialog.ts'));
  const open = host.renderRoot.querySelector<HubTicketDialog>('hub-ticket-dialog');
  if (open) return void (open.ticketId = id);
  const tell = (detail: object): boolean =>
    host.dispatchEvent(new CustomEvent('hub-record-shown', { detail, bubbles: true, composed: true }));
  tell({ kind: 'ticket', id });
  await showTicket(host, id, next => tell({ kind: 'ticket', id: next }));
  tell({ kind: 'ticket' });
};

/** Closes it. */
export const closeTicket = (host: LitElement): void =>
  host.renderRoot.querySelector<HubTaskDialog>('hub-ticket-dialog')?.close();
