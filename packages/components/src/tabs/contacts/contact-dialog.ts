import type { Account, Contact, ContactInput, ContactPatch } from '@customer-hub/sdk';
import type { SendOptions } from '@customer-hub/state/edits';
import type { FieldGroup } from '../../form/form-dialog.ts';
import { HubRecordDialog, opens, type RecordDialogOptions } from '../../form/record-dialog.ts';
import { contactDialogMessages } from '../../messages/contactDialog.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import { recordsMessages } from '../../messages/records.ts';
import { contactGroups } from './contact-fields.ts';
import { Registration } from './registration.ts';

export interface ContactDialogOptions extends RecordDialogOptions<Contact> {
  /** Mail domains of the customer, for suggestions. */
  readonly domains: readonly string[];
}

/** Adds or edits a contact, with registration and associated devices [CON-14, CON-18, USR-03 .. USR-22]. */
export class HubContactDialog extends HubRecordDialog<
  Contact,
  ContactInput,
  ContactPatch,
  ContactDialogOptions
> {
  static override bundles = [...HubRecordDialog.bundles, contactsMessages, contactDialogMessages];
  protected override readonly kind = 'contact';

  #account: Account | undefined;
  readonly #registration = new Registration(this);

  protected override async prepare(): Promise<void> {
    this.#account = await this.state.account().catch(() => undefined);
    this.#registration.start(this.#account);
    await super.prepare();
  }

  protected override titleOf(contact: Contact | undefined): string {
    return contact ? this.t(contactDialogMessages).editTitle : this.t(contactsMessages).add;
  }

  protected override get submitLabel(): string {
    return this.record ? super.submitLabel : this.t(contactDialogMessages).create;
  }

  protected override get isDirty(): boolean {
    return super.isDirty || (!this.record && this.#registration.isDirty);
  }

  protected override get canSubmit(): boolean {
    return super.canSubmit && (!!this.record || !this.#registration.isIncomplete);
  }

  protected override groups(): readonly FieldGroup[] {
    const dialog = this.t(contactDialogMessages);
    return contactGroups({
      dialog,
      reasons: this.t(contactsMessages).reasons,
      words: this.t(recordsMessages),
      account: this.#account,
      record: this.record,
      registration: this.record ? undefined : this.#registration.render(dialog),
      domains: this.options.domains,
      hub: this.state.hub,
      customerId: this.record?.customerId ?? this.options.customerId,
    });
  }

  protected override input(patch: object): ContactInput {
    return { ...super.input(patch), registration: this.#registration.input };
  }

  protected override createRecord(input: ContactInput, options: SendOptions): Promise<Contact> {
    return this.state.hub.contacts.create(this.options.customerId, input, options);
  }

  protected override updateRecord(contact: Contact, patch: ContactPatch): Promise<Contact> {
    return this.state.hub.contacts.update(contact, patch);
  }
}

/** @returns the contact as it is stored now, or undefined when the dialog was left. */
export const openContact = opens('hub-contact-dialog', HubContactDialog);
