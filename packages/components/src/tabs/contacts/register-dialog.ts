import type { Contact } from '@customer-hub/sdk';
import { property } from 'lit/decorators.js';
import { HubFormDialog, type FieldGroup } from '../../form/form-dialog.ts';
import type { FormChanges } from '../../form/form-model.ts';
import { opens } from '../../form/record-dialog.ts';
import { contactDialogMessages } from '../../messages/contactDialog.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import { Registration } from './registration.ts';

/** Registers a guest for the customer portal [USR-14]. */
export class HubRegisterDialog extends HubFormDialog<Contact> {
  static override bundles = [...HubFormDialog.bundles, contactsMessages, contactDialogMessages];

  @property({ attribute: false }) options!: { readonly contact: Contact };

  readonly #registration = new Registration(this);

  protected override async prepare(): Promise<void> {
    this.#registration.start(await this.state.account().catch(() => undefined), true);
  }

  protected override get heading(): string {
    return this.t(contactDialogMessages).registerTitle(this.options.contact.displayName);
  }

  protected override get size(): 's' {
    return 's';
  }

  protected override get submitLabel(): string {
    return this.t(contactsMessages).register;
  }

  protected override get isDirty(): boolean {
    return this.#registration.isDirty;
  }

  protected override get canSubmit(): boolean {
    return !this.#registration.isIncomplete;
  }

  protected override groups(): readonly FieldGroup[] {
    return [{ before: this.#registration.render(this.t(contactDialogMessages)), fields: [] }];
  }

  protected override async store({ once }: FormChanges): Promise<Contact> {
    const { hub, records } = this.state;
    const { id, customerId } = this.options.contact;
    return once(this.#registration.input, (input, options) =>
      records.write(
        'contact',
        { id, customerId: customerId ?? undefined },
        async () => (this.result = await hub.contacts.register(id, input, options)),
      ),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What was sent may hold a password.
    this.model.forget();
  }
}

/** @returns the contact as registered, or undefined when the dialog was left. */
export const registerContact = opens('hub-register-dialog', HubRegisterDialog);
