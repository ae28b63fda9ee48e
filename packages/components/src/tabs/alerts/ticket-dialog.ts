import type { Alert, Ticket, TicketInput } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { technicianChoices } from '../../customer/fields.ts';
import { conflictStyles } from '../../form/conflict.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel } from '../../form/form-model.ts';
import { formFields, formTrouble } from '../../form/form-view.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import { commonMessages } from '../../messages/common.ts';
import { formMessages } from '../../messages/form.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';

interface Made {
  readonly ticket: Ticket;
  /** As it is now, tied to the ticket. */
  readonly alert: Alert;
}

const priorities = { information: 'low', warning: 'medium', critical: 'critical' } as const satisfies Record<Alert['severity'], string>;

/** A ticket from an alert, its text filled in [ALR-12]. */
export class HubAlertTicketDialog extends HubTaskDialog<Made | undefined> {
  static override bundles = [alertDialogsMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, badges, fieldStyles, conflictStyles, formDialogStyles];

  @property({ attribute: false }) alert!: Alert;

  /** What was filled in by itself is nothing to lose. */
  @state() private touched = false;
  @state() private made: Ticket | undefined;

  #key = crypto.randomUUID();
  #model = new FormModel(this, {
    fields: () => this.#fields(),
    session: () => this.session,
    locale: () => this.context.locale,
    save: async ({ patch }) => {
      const { hub } = this.session!;
      const { alert } = this;
      // Made once, however often tying it is tried.
      this.made ??= await hub.tickets.create(alert.customerId, { ...(patch as unknown as TicketInput), ...(alert.deviceId ? { deviceId: alert.deviceId } : {}), source: 'alert' }, { idempotencyKey: this.#key });
      const ticket = this.made;
      const tied = await hub.alerts.linkTicket(alert, ticket.id).catch((error: unknown) => {
        const { current } = error as { current?: Alert };
        if (!current?.etag) throw error;
        return hub.alerts.linkTicket(current, ticket.id);
      });
      this.result = { ticket, alert: tied };
    },
  });

  protected override prepare(): void {
    const { alert, format } = this;
    const t = this.t(alertDialogsMessages).ticket;
    this.#model.start();
    const [title, description, priority] = this.#fields();
    this.#model.set(title!, alert.deviceName ? `${alert.title}: ${alert.deviceName}` : alert.title);
    this.#model.set(description!, [
      alert.message, ...alert.details.map(({ label, value }) => `${label}: ${value}`), ...(alert.deviceName ? [t.device(alert.deviceName)] : []), t.found(format.dateTime(alert.createdAt).replaceAll(/[\u2066-\u2069]/g, '')),
    ].join('\n'));
    this.#model.set(priority!, priorities[alert.severity]);
  }

  #fields(): readonly FieldDefinition[] {
    const t = this.t(alertDialogsMessages).ticket;
    const { hub } = this.session!;
    const { customerId } = this.alert;
    return [
      { key: 'title', label: t.fields.title, type: 'text', required: true, maxLength: 250 },
      { key: 'description', label: t.fields.description, type: 'multiline', maxLength: 20_000 },
      { key: 'priority', label: t.fields.priority, type: 'select', required: true, options: Object.entries(t.priority).map(([value, label]) => ({ value, label })) },
      {
        key: 'contactId', label: t.fields.contactId, type: 'person',
        load: async (q, signal) => (await hub.contacts.list(customerId, { ...(q ? { q } : {}), limit: 50, sort: 'displayName' }, { signal })).items.map(({ id, displayName, email }) => ({ value: id, label: displayName, hint: email ?? '' })),
      },
      { key: 'technicianId', label: t.fields.technicianId, type: 'person', load: technicianChoices(hub) },
    ];
  }

  protected override render(): TemplateResult {
    const t = this.t(alertDialogsMessages);
    const model = this.#model;
    const view = { t: this.t(formMessages), format: this.format };
    return html`<hub-dialog size="m" .heading=${t.ticket.title} .subtitle=${t.ticket.customer(this.alert.customerName)} ?dirty=${this.touched} ?busy=${model.busy}>
      <div @input=${() => (this.touched = true)} @hub-change=${() => (this.touched = true)}>${formFields(model, view, () => void this.#save())}</div>
      ${this.made && model.failure ? html`<p class="prob" role="alert">${t.ticket.untied(String(this.made.number))}</p>` : nothing}${formTrouble(model, view)}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" ?disabled=${model.busy} @click=${() => this.dialog.requestClose('button')}>${t.cancel}</button>
      <button slot="footer" type="button" class="btn primary" ?disabled=${model.busy} @click=${() => void this.#save()}>${t.ticket.action}</button>
    </hub-dialog>`;
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    this.touched = false;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the ticket and the alert tied to it, or undefined when the dialog was left. */
export const ticketFromAlert = (host: LitElement, alert: Alert): Promise<Made | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Made | undefined, HubAlertTicketDialog>(host, 'hub-alert-ticket-dialog', HubAlertTicketDialog, { alert });
};
