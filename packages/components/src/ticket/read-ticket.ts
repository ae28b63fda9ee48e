import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import type { HubTaskDialog } from '../primitives/task-dialog.ts';

/** Shows a ticket in the built-in read view, and tells the hub which one while it is open. */
export const readTicket = async (host: LitElement, id: string): Promise<void> => {
  const { showTicket } = await lazily(() => import('./ticket-dialog.ts'));
  const tell = (detail: object): boolean =>
    host.dispatchEvent(new CustomEvent('hub-record-shown', { detail, bubbles: true, composed: true }));
  tell({ kind: 'ticket', id });
  await showTicket(host, id);
  tell({ kind: 'ticket' });
};

/** Closes it. */
export const closeTicket = (host: LitElement): void =>
  host.renderRoot.querySelector<HubTaskDialog>('hub-ticket-dialog')?.close();
