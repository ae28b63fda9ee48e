import type { Account, Contact, ContactInput, ContactPatch } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { conflictStyles } from '../../form/conflict.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { HubTokens } from '../../form/tokens-field.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { commonMessages } from '../../messages/common.ts';
import { contactsMessages } from '../../messages/contacts.ts';
import { formMessages } from '../../messages/form.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';
import { contactFields, deviceChoices, type ContactFieldGroup } from './contact-fields.ts';
import {
  passwordMissing,
  registrationChoices,
  startRegistration,
  toRegistration,
  type Registration,
} from './registration.ts';

export interface ContactDialogOptions {
  /** The contact to edit; without one, a new one is made. */
  readonly contact?: Contact | undefined;
  readonly customerId: string;
  readonly customerName: string;
  /** Mail domains of the customer, for suggestions. */
  readonly domains: readonly string[];
}

/** Adds or edits a contact, with registration and associated devices [CON-14, CON-18, USR-03 .. USR-22]. */
export class HubContactDialog extends HubTaskDialog<Contact | undefined> {
  static override bundles = [contactsMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
  ];

  @property({ attribute: false }) options!: ContactDialogOptions;

  @state() private account: Account | undefined;
  @state() private registration: Registration = startRegistration(undefined);

  #model = new FormModel(this, {
    // As they stand in the dialog: the first of several errors is the one that gets the focus.
    fields: () => {
      const { reach, who, devices, portal } = this.#groups();
      return [...reach, ...who, ...devices, ...portal];
    },
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => `${this.options.customerId} ${this.options.contact?.id ?? 'new contact'}`,
    save: async changes => {
      const { contacts } = this.session!.hub;
      const { contact, customerId } = this.options;
      return storeRecord<Contact, ContactInput>(this.session!, changes, {
        kind: 'contact',
        record: contact,
        customerId,
        input: {
          ...(changes.patch as unknown as ContactInput),
          registration: toRegistration(this.registration, this.account),
        },
        create: async (input, key) => (this.result = await contacts.create(customerId, input, key)),
        update: async (base, patch) => (this.result = await contacts.update(base, patch as ContactPatch)),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  protected override async prepare(): Promise<void> {
    this.account = await this.session!.account().catch(() => undefined);
    this.registration = startRegistration(this.account);
    this.#model.start(this.options.contact as unknown as StoredRecord | undefined);
  }

  #groups(): Readonly<Record<ContactFieldGroup, readonly FieldDefinition[]>> {
    return contactFields(this.t(contactsMessages), this.account, this.options.domains, this.options.contact);
  }

  protected override render(): TemplateResult {
    const t = this.t(contactsMessages);
    const { contact, customerName } = this.options;
    const view = { t: this.t(formMessages), format: this.format };
    const model = this.#model;
    const groups = this.#groups();
    const fields = (group: ContactFieldGroup): TemplateResult =>
      html`<div class="form">${groups[group].map(field => formField(model, field, view))}</div>`;
    return html`<hub-dialog
      size="m"
      .heading=${contact ? t.dialog.editTitle : t.dialog.addTitle}
      .subtitle=${customerName ? t.dialog.into(customerName) : ''}
      ?dirty=${model.dirty || (!contact && this.registration.password !== '')}
      ?busy=${model.busy}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        <fieldset>
          <legend>${t.dialog.reach}</legend>
          ${fields('reach')}
        </fieldset>
        <fieldset>
          <legend>${t.dialog.who}</legend>
          ${fields('who')}
        </fieldset>
        ${groups.devices.map(
          field =>
            html`<fieldset>
              <legend>${t.dialog.devices}</legend>
              <div class="fld">
                <label class="name" for="devices">${field.label}</label>${this.#devices(field)}
              </div>
            </fieldset>`,
        )}
        <fieldset>
          <legend>${t.dialog.portal}</legend>
          ${contact ? nothing : registrationChoices(this.registration, this.account, t, choice => (this.registration = choice))}${fields('portal')}
        </fieldset>
        ${formTrouble(model, view)}<button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${model.busy || (contact ? !model.dirty : passwordMissing(this.registration, this.account))}
        @click=${() => void this.#save()}>
        ${contact ? t.dialog.save : t.dialog.create}
      </button>
    </hub-dialog>`;
  }

  #devices(field: FieldDefinition): TemplateResult {
    const { contact, customerId } = this.options;
    return html`<hub-combobox
      id="devices"
      multiple
      .label=${field.label}
      .values=${this.#model.draft(field) as readonly string[]}
      .load=${deviceChoices(this.session!.hub, contact?.customerId ?? customerId)}
      .chosen=${contact?.devices.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      ?disabled=${!!field.locked || this.#model.busy}
      @hub-change=${(event: CustomEvent<{ values: readonly string[] }>) => this.#model.set(field, event.detail.values)}></hub-combobox>`;
  }

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the contact as it is stored now, or undefined when the dialog was left. */
export const openContact = (
  host: LitElement,
  options: ContactDialogOptions,
): Promise<Contact | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  defineElement('hub-tokens', HubTokens);
  return openTask<Contact | undefined, HubContactDialog>(host, 'hub-contact-dialog', HubContactDialog, {
    options,
  });
};
