import type { Ticket } from '@customer-hub/sdk';
import { html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { commonMessages } from '../../messages/common.ts';
import { ticketMessages } from '../../messages/ticket.ts';
import { ticketsMessages } from '../../messages/tickets.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { HubTicketAssistance, type AssistKind } from '../../ticket/assistance.ts';
import { openTicket } from '../../ticket/open-ticket.ts';

/** What the assistant says about a ticket, asked from the list. Ends with whether the ticket is to be opened. */
export class HubTicketAssistDialog extends HubTaskDialog<boolean> {
  static override bundles = [ticketMessages, ticketsMessages, commonMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls];

  @property({ attribute: false }) ticket!: Ticket;
  @property({ attribute: false }) kind!: AssistKind;

  /** The host shows the answer itself. */
  #isOver = false;

  #leave = (): void => {
    this.#isOver = true;
    this.dialog.close();
  };

  /** The host may have been faster than the dialog. */
  protected override opened(): void {
    if (this.#isOver) this.dialog.close();
  }

  protected override render(): TemplateResult {
    const t = this.t(ticketsMessages);
    return html`<hub-dialog
      size="m"
      .heading=${this.t(ticketMessages).assist.title}
      .subtitle=${`${t.numberOf(String(this.ticket.number))} ${this.ticket.title}`}>
      <hub-ticket-assistance
        .ticket=${this.ticket}
        .kind=${this.kind}
        @hub-done=${this.#leave}></hub-ticket-assistance>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close()}>
        ${this.t(commonMessages).close}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        @click=${() => {
          this.result = true;
          this.dialog.close();
        }}>
        ${this.t(ticketMessages).openTicket}
      </button>
    </hub-dialog>`;
  }
}

export const openAssist = async (host: LitElement, ticket: Ticket, kind: AssistKind): Promise<void> => {
  defineElement('hub-ticket-assistance', HubTicketAssistance);
  const opens = await openTask<boolean, HubTicketAssistDialog>(
    host,
    'hub-ticket-assist-dialog',
    HubTicketAssistDialog,
    { ticket, kind },
  );
  if (!opens) return;
  await openTicket(host, ticket);
};
