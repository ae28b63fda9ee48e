import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import type { Choice, LoadChoices } from '../../primitives/choices.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { critical, icon } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import type { AlertsMeant } from './snooze-dialog.ts';

interface Options extends AlertsMeant {
  readonly customerId: string;
  /** The ticket it is tied to now. */
  readonly current: string | null;
  /** Ties it before the dialog closes; without it, whoever asked does. */
  readonly send?: ((chosen: Chosen) => Promise<void>) | undefined;
}
interface Chosen {
  readonly id: string;
  readonly number: string;
}

/** Chooses a ticket of the alert's customer [ALR-11, ALR-14]. */
export class HubLinkTicketDialog extends HubTaskDialog<Chosen | undefined> {
  static override bundles = [alertDialogsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) options!: Options;

  @state() private chosen: Choice | undefined;
  /** Why it was not stored. */
  @state() private problem = '';

  /** By title, or by the beginning of a number. */
  #tickets: LoadChoices = async (typed, signal) => {
    const number = /^#?(\d+)$/.exec(typed.trim())?.[1];
    const page = await this.session!.hub.tickets.list(
      this.options.customerId,
      {
        limit: 50,
        sort: '-updatedAt',
        ...(number
          ? { filter: JSON.stringify({ all: [{ field: 'number', op: 'startsWith', value: number }] }) }
          : typed
            ? { q: typed }
            : {}),
      },
      { signal },
    );
    return page.items
      .filter(({ id }) => id !== this.options.current)
      .map(({ id, number: own, title, status }) => ({ value: id, label: `#${own} ${title}`, hint: status }));
  };

  protected override render(): TemplateResult {
    const t = this.t(alertDialogsMessages);
    const { link } = t;
    const { count, name } = this.options;
    return html`<hub-dialog
      size="s"
      .heading=${link.title(count, name, this.format.number(count))}
      ?busy=${this.busy}>
      <div class="fld">
        <label class="name" for="ticket">${link.ticket}</label>
        <hub-combobox
          id="ticket"
          required
          .label=${link.ticket}
          .description=${link.hint}
          .value=${this.chosen?.value ?? null}
          .load=${this.#tickets}
          @hub-change=${(event: CustomEvent<{ choice: Choice | undefined }>) => (this.chosen = event.detail.choice)}></hub-combobox>
        <div class="hint">${link.hint}</div>
        ${this.problem ? html`<p class="prob" role="alert">${icon(critical)}<span>${this.problem}</span></p>` : nothing}
      </div>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${!this.chosen || this.busy}
        @click=${this.#agree}>
        ${link.action}
      </button>
    </hub-dialog>`;
  }

  #agree = (): void => {
    const { value, label } = this.chosen!;
    const chosen = { id: value, number: /^#(\S+)/.exec(label)?.[1] ?? '' };
    this.problem = '';
    void this.closeAfter(async () => {
      await this.options.send?.(chosen);
      return chosen;
    }).catch((error: unknown) => (this.problem = (error as Error).message));
  };
}

/** @returns the ticket, or undefined when the dialog was left. */
export const chooseTicket = (host: LitElement, options: Options): Promise<Chosen | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Chosen | undefined, HubLinkTicketDialog>(
    host,
    'hub-link-ticket-dialog',
    HubLinkTicketDialog,
    { options },
  );
};
