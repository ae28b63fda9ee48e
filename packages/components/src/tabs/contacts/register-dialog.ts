import type { Account, Contact } from '@customer-hub/sdk';
import { Intent, SentEarlier } from '@customer-hub/state/edits';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import {
  passwordMissing,
  registrationChoices,
  startRegistration,
  toRegistration,
  type Registration,
} from './registration.ts';

/** Registers a guest for the customer portal [USR-14]. */
export class HubRegisterDialog extends HubTaskDialog<Contact | undefined> {
  static override bundles = [contactsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles, formDialogStyles];

  @property({ attribute: false }) contact!: Contact;

  @state() private account: Account | undefined;
  @state() private registration: Registration = startRegistration(undefined);
  @state() private error: unknown;

  #intent = new Intent();

  protected override async prepare(): Promise<void> {
    this.account = await this.session!.account().catch(() => undefined);
    const start = startRegistration(this.account);
    // A guest is being registered now: "later" is no choice, unless it is what the account does anyway.
    this.registration = {
      ...start,
      defaults: start.method !== 'manual',
      method: start.method === 'manual' ? 'activation_email' : start.method,
    };
  }

  protected override render(): TemplateResult {
    const t = this.t(contactsMessages);
    const { error } = this;
    return html`<hub-dialog
      size="s"
      .heading=${t.dialog.registerTitle(this.contact.displayName)}
      ?dirty=${this.registration.password !== ''}
      ?busy=${this.busy}>
      ${registrationChoices(this.registration, this.account, t, choice => (this.registration = choice), this.account?.registrationDefaults.method !== 'manual')}
      ${error ? html`<p class="prob" role="alert">${t.failed(this.contact.displayName)}${error instanceof Error ? html`: ${error.message}` : nothing}</p>` : nothing}
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${this.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.busy || passwordMissing(this.registration, this.account)}
        @click=${() => void this.#save()}>
        ${t.dialog.registerAction}
      </button>
    </hub-dialog>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What was sent may hold a password.
    this.#intent.forget();
  }

  async #save(): Promise<void> {
    this.error = undefined;
    await this.closeAfter(() => this.#register()).catch((error: unknown) => (this.error = error));
  }

  async #register(): Promise<Contact> {
    const { hub, records } = this.session!;
    const { id, customerId } = this.contact;
    try {
      return await this.#intent.send(toRegistration(this.registration, this.account), (input, options) =>
        records.write('contact', { id, customerId: customerId ?? undefined }, () =>
          hub.contacts.register(id, input, options),
        ),
      );
    } catch (error) {
      // Registered by an attempt before this one, of which no answer came: once is enough.
      if (error instanceof SentEarlier) return error.answer as Contact;
      throw error;
    }
  }
}

/** @returns the contact as registered, or undefined when the dialog was left. */
export const registerContact = (host: LitElement, contact: Contact): Promise<Contact | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Contact | undefined, HubRegisterDialog>(host, 'hub-register-dialog', HubRegisterDialog, {
    contact,
  });
};
