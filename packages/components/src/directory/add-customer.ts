import {
  type Account,
  type Customer,
  type CustomerInput,
  type CustomerPatch,
  type CustomFieldDefinition,
} from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customerField } from '../customer/fields.ts';
import { customField } from '../form/custom-fields.ts';
import type { FieldDefinition } from '../form/definition.ts';
import { fieldStyles } from '../form/fields.ts';
import { conflictStyles } from '../form/conflict.ts';
import { formDialogStyles } from '../form/form-dialog.styles.ts';
import { FormModel } from '../form/form-model.ts';
import { formField, formTrouble } from '../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { HubTokens } from '../form/tokens-field.ts';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { customerMessages } from '../messages/customer.ts';
import { directoryMessages } from '../messages/directory.ts';
import { formMessages } from '../messages/form.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';

type Key = Parameters<typeof customerField>[0];
const groups: readonly (readonly ['identity' | 'reach' | 'service', readonly Key[]])[] = [
  ['identity', ['name', 'businessId', 'domains', 'website']],
  ['reach', ['phone', 'fax', 'address']],
  ['service', ['rank', 'ticketCreationLimit', 'accountManager', 'notes']],
];

/** Adds a customer, with every field of both seeds [ADD-01 .. ADD-10]. Labels, order and which are needed come from the account [ADD-08]. */
export class HubAddCustomer extends HubTaskDialog<Customer | undefined> {
  static override bundles = [directoryMessages, customerMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
  ];

  @state() private account: Account | undefined;
  @state() private definitions: readonly CustomFieldDefinition[] = [];

  #model = new FormModel(this, {
    fields: () => this.#fields().flatMap(([, fields]) => fields),
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => 'new customer',
    save: async changes => {
      const { customers } = this.session!.hub;
      return storeRecord<Customer, CustomerInput>(this.session!, changes, {
        kind: 'customer',
        record: undefined,
        create: async (input, key) => (this.result = await customers.create(input, key)),
        update: async (base, patch) => (this.result = await customers.update(base, patch as CustomerPatch)),
      }) as Promise<unknown> as Promise<StoredRecord>;
    },
  });

  protected override async prepare(): Promise<void> {
    const { session } = this;
    [this.account, this.definitions] = await Promise.all([
      session!.account().catch(() => undefined),
      session!.hub.customFields.list({ target: ['customer'], limit: 200 }).then(
        page => page.items,
        () => [],
      ),
    ]);
    this.#model.start();
  }

  #fields(): readonly (readonly ['identity' | 'reach' | 'service' | 'more', readonly FieldDefinition[]])[] {
    const t = this.t(customerMessages);
    const d = this.t(directoryMessages).dialog;
    const labels = this.account?.forms.customer ?? [];
    const own = (field: FieldDefinition, key: string): FieldDefinition[] => {
      const setup = labels.find(label => label.key === key);
      if (setup?.hidden && key !== 'name') return [];
      const hint = key === 'domains' ? d.domainHint : key === 'notes' ? d.notesHint : field.hint;
      return [
        {
          ...field,
          label: setup?.label ?? field.label,
          required: key === 'name' || (setup?.required ?? false),
          ...(hint ? { hint } : {}),
        },
      ];
    };
    return [
      ...groups.map(
        ([name, keys]) =>
          [
            name,
            keys.flatMap(key => {
              const field = customerField(key, t, this.session!.hub);
              return field ? own(field, key) : [];
            }),
          ] as const,
      ),
      [
        'more',
        this.definitions.flatMap(definition =>
          own(customField(definition), `customFields.${definition.key}`),
        ),
      ],
    ];
  }

  protected override render(): TemplateResult {
    const t = this.t(directoryMessages);
    const view = { t: this.t(formMessages), format: this.format };
    const model = this.#model;
    return html`<hub-dialog size="m" .heading=${t.dialog.title} ?dirty=${model.dirty} ?busy=${model.busy}>
      <form id="form" @submit=${this.#submit} @keydown=${this.#keydown}>
        ${this.#fields().map(([name, fields]) =>
          fields.length === 0
            ? nothing
            : html`<fieldset>
                <legend>${t.dialog[name]}</legend>
                <div class="form">${fields.map(field => formField(model, field, view))}</div>
                ${name === 'identity' ? html`<p class="aside">${t.dialog.systemUsers}</p>` : nothing}
              </fieldset>`,
        )}
        ${formTrouble(model, view)}
        <button type="submit" hidden></button>
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
        ?disabled=${model.busy}
        @click=${() => void this.#save()}>
        ${t.dialog.create}
      </button>
    </hub-dialog>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#save();
  };

  async #save(): Promise<void> {
    if (!(await this.#model.submit()) || !this.result) return;
    const customer = this.result;
    const { notices } = this.session!;
    notices.show({ text: this.t(directoryMessages).dialog.created(customer.name) });
    await this.updateComplete;
    this.dialog.close();
  }
}

/** @returns the new customer, or undefined when the dialog was left. */
export const addCustomer = (host: LitElement): Promise<Customer | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  defineElement('hub-tokens', HubTokens);
  return openTask<Customer | undefined, HubAddCustomer>(host, 'hub-add-customer', HubAddCustomer, {});
};
