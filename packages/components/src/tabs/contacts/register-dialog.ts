import type { Account, Contact } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask, type Task } from '../../internal/open.ts';
import { HubPart } from '../../internal/part.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubDialog } from '../../primitives/dialog.ts';
import { controls } from '../../theme/controls.ts';
import { passwordMissing, registrationChoices, startRegistration, toRegistration, type Registration } from './registration.ts';

/** Registers a guest for the customer portal [USR-14]. */
export class HubRegisterDialog extends HubPart implements Task<Contact | undefined> {
  static override bundles = [contactsMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, fieldStyles, formDialogStyles];

  @property({ attribute: false }) contact!: Contact;

  @state() private account: Account | undefined;
  @state() private registration: Registration = startRegistration(undefined);
  @state() private busy = false;
  @state() private error: unknown;
  @query('hub-dialog') private dialog!: HubDialog;

  #saved: Contact | undefined;
  #key = crypto.randomUUID();

  async run(): Promise<Contact | undefined> {
    this.account = await this.session!.account().catch(() => undefined);
    const start = startRegistration(this.account);
    // A guest is being registered now: "later" is no choice, unless it is what the account does anyway.
    this.registration = { ...start, defaults: start.method !== 'manual', method: start.method === 'manual' ? 'activation_email' : start.method };
    await this.updateComplete;
    const closed = new Promise<void>(resolve => this.dialog.addEventListener('hub-close', () => resolve(), { once: true }));
    await this.dialog.show();
    await closed;
    return this.#saved;
  }

  protected override render(): TemplateResult {
    const t = this.t(contactsMessages);
    const { error } = this;
    return html`<hub-dialog size="s" .heading=${t.dialog.registerTitle(this.contact.displayName)} ?dirty=${this.registration.password !== ''} ?busy=${this.busy}>
      ${registrationChoices(this.registration, this.account, t, choice => (this.registration = choice), this.account?.registrationDefaults.method !== 'manual')}
      ${error ? html`<p class="prob" role="alert">${t.failed(this.contact.displayName)}${error instanceof Error ? html`: ${error.message}` : nothing}</p>` : nothing}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" ?disabled=${this.busy} @click=${() => this.dialog.requestClose('button')}>${t.dialog.cancel}</button>
      <button slot="footer" type="button" class="btn primary" ?disabled=${this.busy || passwordMissing(this.registration, this.account)} @click=${() => void this.#save()}>${t.dialog.registerAction}</button>
    </hub-dialog>`;
  }

  async #save(): Promise<void> {
    this.busy = true;
    this.error = undefined;
    try {
      this.#saved = await this.session!.hub.contacts.register(this.contact.id, toRegistration(this.registration, this.account), { idempotencyKey: this.#key });
      this.busy = false;
      await this.updateComplete;
      this.dialog.close();
    } catch (error) {
      this.busy = false;
      this.error = error;
    }
  }
}

/** @returns the contact as registered, or undefined when the dialog was left. */
export const registerContact = (host: LitElement, contact: Contact): Promise<Contact | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  defineElement('hub-dialog', HubDialog);
  return openTask<Contact | undefined, HubRegisterDialog>(host, 'hub-register-dialog', HubRegisterDialog, { contact });
};
