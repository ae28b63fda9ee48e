import type { Customer, CustomerPatch, CustomFieldDefinition } from '@customer-hub/sdk';
import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type LitElement,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conflictStyles } from '../form/conflict.ts';
import { customField } from '../form/custom-fields.ts';
import type { FieldDefinition } from '../form/definition.ts';
import { fieldStyles } from '../form/fields.ts';
import { formDialogStyles } from '../form/form-dialog.styles.ts';
import { FormModel } from '../form/form-model.ts';
import { formFields, formTrouble } from '../form/form-view.ts';
import { HubTokens } from '../form/tokens-field.ts';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { customerMessages } from '../messages/customer.ts';
import { customerSettingsMessages } from '../messages/customerSettings.ts';
import { directoryMessages } from '../messages/directory.ts';
import { formMessages } from '../messages/form.ts';
import { overviewMessages } from '../messages/overview.ts';
import { isReadOnly } from '../policy/policy-of.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { kindBadge } from './badges.ts';
import { HubDomainTest } from './domain-test.ts';
import { asSetUp, customerField } from './fields.ts';
import { HubCustomerSettings } from './settings-page.ts';

type Key = Parameters<typeof customerField>[0];
type Page = 'fields' | 'settings';

const mayNotChange = ({ allowedActions }: Customer): boolean =>
  allowedActions.some(({ action, allowed }) => action === 'update' && !allowed);

const keys: readonly Key[] = [
  'name',
  'domains',
  'phone',
  'website',
  'address',
  'fax',
  'businessId',
  'rank',
  'ticketCreationLimit',
  'accountManager',
  'notes',
];

/**
 * Configuration of a customer: its fields as one form and its settings as another, each with its own Update
 * [FLD-01 .. FLD-12, SET-01 .. SET-13]. What somebody else changed meanwhile is laid beside, field by field.
 */
export class HubConfigureCustomer extends HubTaskDialog {
  static override bundles = [
    directoryMessages,
    customerMessages,
    customerSettingsMessages,
    formMessages,
    overviewMessages,
    commonMessages,
  ];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
    css`
      .tabs {
        padding: 0 20px 8px;
      }
    `,
  ];

  @property({ attribute: false }) customerId = '';

  @state() private page: Page = 'fields';
  /** Once opened it stays: what was entered there is kept while one looks at the fields. */
  @state() private settingsWanted = false;
  @query('hub-customer-settings') private settings?: HubCustomerSettings;

  #shown: Customer | undefined;
  #definitions: readonly CustomFieldDefinition[] | undefined;
  #model = new FormModel(this, {
    fields: () => this.#fields(),
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => `${this.customerId} fields`,
    isReadonly: () => this.#isReadonly,
    save: async ({ patch, onto }) => {
      const { hub, records } = this.state;
      const base = (onto as Customer | undefined) ?? this.#shown!;
      return await records.write('customer', { id: base.id }, () =>
        hub.customers.update(base, patch as CustomerPatch),
      );
    },
  });

  /** The page is read-only, or the server lets nothing of this customer be changed. */
  get #isReadonly(): boolean {
    return isReadOnly(this.session?.hub, 'customers') || (!!this.#shown && mayNotChange(this.#shown));
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { value: record } = this.recordOf('customer', this.customerId) ?? {};
    const definitions = this.recordOf('custom_fields', 'customer');
    this.recordOf('account', '');
    // Without the fields of an admin, where they cannot be had, but not before that is known: nobody types
    // into a form that grows.
    if (!record || !(definitions?.value || definitions?.error)) return;
    if (record === this.#shown && definitions.value === this.#definitions) return;
    const before = this.#shown;
    this.#shown = record;
    this.#definitions = definitions.value;
    if (before) this.#model.receive(record);
    else this.#model.start(record);
  }

  #fields(): readonly FieldDefinition[] {
    const t = this.t(customerMessages);
    const d = this.t(directoryMessages);
    const record = this.#shown;
    if (!record) return [];
    const account = this.state.records.peek('account', '');
    return [
      ...keys.flatMap(key => {
        const field = asSetUp(customerField(key, t, this.state.hub, record), key, account);
        if (!field) return [];
        const hint =
          key === 'domains' ? d.dialog.domainHint : key === 'notes' ? d.dialog.notesHint : undefined;
        return [{ ...field, ...(hint ? { hint } : {}) }];
      }),
      ...(this.#definitions ?? []).flatMap(
        definition => asSetUp(customField(definition), `customFields.${definition.key}`, account) ?? [],
      ),
    ];
  }

  protected override render(): TemplateResult {
    const t = this.t(directoryMessages).configure;
    const view = { t: this.t(formMessages), format: this.format };
    const customer = this.recordOf('customer', this.customerId)?.value;
    const model = this.#model;
    const other = this.settings?.model;
    const shown = this.page === 'settings' ? other : model;
    const busy = model.busy || !!other?.busy;
    return html`<hub-dialog
      size="m"
      .heading=${customer?.name ?? t.title}
      ?dirty=${model.dirty || !!other?.dirty}
      ?busy=${busy}>
      <div slot="nav" class="tabs row" role="tablist" aria-label=${t.title}>
        ${this.#tab('fields', t.fields)}${this.#tab('settings', t.settings)}<span class="grow"></span
        >${customer ? kindBadge(customer.kind, this.t(customerMessages)) : ''}
      </div>
      <div role="tabpanel" aria-labelledby="tab-fields" ?hidden=${this.page !== 'fields'}>
        ${formFields(model, view, () => void this.#save())}${this.#missingFields()}${formTrouble(model, view)}
      </div>
      <div role="tabpanel" aria-labelledby="tab-settings" ?hidden=${this.page !== 'settings'}>
        ${
          this.settingsWanted
            ? html`<hub-customer-settings
                .customerId=${this.customerId}
                @hub-form-state=${() => this.requestUpdate()}></hub-customer-settings>`
            : nothing
        }
      </div>
      ${
        isReadOnly(this.session?.hub, 'customers')
          ? nothing
          : this.#footer(!!shown?.dirty && !busy, busy, () => shown?.undo())
      }
    </hub-dialog>`;
  }

  #tab(page: Page, label: string): TemplateResult {
    const isOn = this.page === page;
    return html`<button
      class=${`btn sm ${isOn ? 'on' : 'ghost'}`}
      role="tab"
      id=${`tab-${page}`}
      aria-selected=${isOn}
      tabindex=${isOn ? 0 : -1}
      @click=${() => this.#show(page)}
      @keydown=${this.#tabKey}>
      ${label}
    </button>`;
  }

  #footer(canSave: boolean, busy: boolean, undo: () => void): TemplateResult {
    const t = this.t(directoryMessages).configure;
    return html`<button slot="footer" type="button" class="btn ghost" ?disabled=${!canSave} @click=${undo}>
        ${t.undo}
      </button>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${this.t(commonMessages).close}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${!canSave}
        @click=${() => void this.#save()}>
        ${t.update}
      </button>`;
  }

  /** Said in the place of the fields of an admin, where they cannot be had. */
  #missingFields(): unknown {
    const error = this.recordOf('custom_fields', 'customer')?.error;
    const states = error ? statesFor(this, this.context) : undefined;
    return states?.views.partMissing(states.t, error, {
      subject: this.t(overviewMessages).customFields,
      retry: () => void this.session?.records.get('custom_fields', 'customer').load(),
    });
  }

  #show(page: Page): void {
    this.page = page;
    this.settingsWanted ||= page === 'settings';
  }

  #tabKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    this.#show(this.page === 'fields' ? 'settings' : 'fields');
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  };

  /** What stands on the page in sight; the dialog closes unless the other one still holds input. */
  async #save(): Promise<void> {
    const settings = this.page === 'settings';
    if (!(await (settings ? this.settings!.save() : this.#model.submit()))) return;
    const { name } = this.#shown!;
    this.state.notices.show({
      text: settings
        ? this.t(customerSettingsMessages).saved(name)
        : this.t(directoryMessages).configure.updated(name),
    });
    await this.updateComplete;
    if (!this.#model.dirty && !this.settings?.model.dirty) this.dialog.close();
  }
}

/** Opens the configuration of a customer. */
export const openCustomerForm = (host: LitElement, customerId: string): Promise<void> => {
  defineElement('hub-combobox', HubCombobox);
  defineElement('hub-tokens', HubTokens);
  defineElement('hub-domain-test', HubDomainTest);
  defineElement('hub-customer-settings', HubCustomerSettings);
  return openTask<void, HubConfigureCustomer>(host, 'hub-configure-customer', HubConfigureCustomer, {
    customerId,
  });
};
