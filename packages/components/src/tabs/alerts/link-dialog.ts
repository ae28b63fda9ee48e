import type { FieldGroup } from '../../form/form-dialog.ts';
import { opens } from '../../form/record-dialog.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { HubAlertDialog, type AlertQuestion } from './reason-dialog.ts';

/** A ticket that an alert is tied to. */
export interface LinkedTicket {
  readonly id: string;
  readonly number: string;
}

interface LinkQuestion extends AlertQuestion<LinkedTicket> {
  readonly customerId: string;
  /** The ticket it is tied to now. */
  readonly current: string | null;
}

/** What is typed: a title, or the beginning of a number. */
const queryOf = (typed: string): { readonly filter?: string; readonly q?: string } => {
  const number = /^#?(\d+)$/.exec(typed.trim())?.[1];
  if (number)
    return { filter: JSON.stringify({ all: [{ field: 'number', op: 'startsWith', value: number }] }) };
  return typed ? { q: typed } : {};
};

/** Chooses a ticket of the alert's customer [ALR-11, ALR-14]. */
export class HubLinkTicketDialog extends HubAlertDialog<LinkedTicket, LinkQuestion> {
  /** Numbers of the tickets that were offered, by id. */
  #numbers = new Map<string, string>();

  #tickets: LoadChoices = async (typed, signal) => {
    const { customerId, current } = this.options;
    const query = { limit: 50, sort: '-updatedAt', ...queryOf(typed) } as const;
    const page = await this.session?.hub.tickets.list(customerId, query, { signal });
    const found = page?.items.filter(({ id }) => id !== current) ?? [];
    for (const { id, number } of found) this.#numbers.set(id, String(number));
    return found.map(({ id, number, title, status }) => ({
      value: id,
      label: `#${number} ${title}`,
      hint: status,
    }));
  };

  protected override get heading(): string {
    const { count, name } = this.options;
    return this.t(alertDialogsMessages).link.title(count, name, this.format.number(count));
  }

  protected override get submitLabel(): string {
    return this.t(alertDialogsMessages).link.action;
  }

  protected override get canSubmit(): boolean {
    return this.text('ticketId') !== '';
  }

  protected override groups(): readonly FieldGroup[] {
    const { ticket, hint } = this.t(alertDialogsMessages).link;
    return [
      { fields: [{ key: 'ticketId', label: ticket, type: 'person', wide: true, hint, load: this.#tickets }] },
    ];
  }

  protected override answer(): LinkedTicket {
    const id = this.text('ticketId');
    return { id, number: this.#numbers.get(id) ?? '' };
  }
}

/** Asks for a ticket. @returns it, or undefined when the dialog was left. */
export const chooseTicket = opens<LinkedTicket | undefined, LinkQuestion>(
  'hub-link-ticket-dialog',
  HubLinkTicketDialog,
);
