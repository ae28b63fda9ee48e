import type { CustomerSettings, CustomerSettingsInput, MailAddress } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { conflictStyles } from '../form/conflict.ts';
import type { FieldDefinition } from '../form/definition.ts';
import { fieldStyles } from '../form/fields.ts';
import { formDialogStyles } from '../form/form-dialog.styles.ts';
import { FormModel } from '../form/form-model.ts';
import { formField, formTrouble } from '../form/form-view.ts';
import { HubPart } from '../internal/part.ts';
import { isReadOnly } from '../policy/policy-of.ts';
import { customerMessages } from '../messages/customer.ts';
import { customerSettingsMessages } from '../messages/customerSettings.ts';
import { commonMessages } from '../messages/common.ts';
import { formMessages } from '../messages/form.ts';
import { statesMessages } from '../messages/states.ts';
import type { Choice, LoadChoices } from '../primitives/choices.ts';
import { failed, stateStyles } from '../primitives/state.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { lockOf } from './fields.ts';
import { settingsFields, settingsInput, type SettingsGroup } from './settings-fields.ts';

const nothingYet: Readonly<Record<SettingsGroup, readonly FieldDefinition[]>> = {
  mail: [],
  people: [],
  collaboration: [],
  domains: [],
};

/**
 * @summary Service desk settings of a customer as one form [SET-01 .. SET-13]. Its buttons are those of the
 * dialog around it.
 * @fires {CustomEvent<void>} hub-form-state - It has unsaved input or is saving, or no longer.
 */
export class HubCustomerSettings extends HubPart {
  static override bundles = [
    customerSettingsMessages,
    customerMessages,
    formMessages,
    commonMessages,
    statesMessages,
  ];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    badges,
    stateStyles,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
    css`
      hub-domain-test {
        margin-block-start: 14px;
      }
    `,
  ];

  @property({ attribute: false }) customerId = '';

  @state() private stored: CustomerSettings | undefined;
  @state() private addresses: readonly MailAddress[] = [];
  @state() private contacts: readonly Choice[] = [];
  @state() private error: unknown;

  readonly model: FormModel = new FormModel(this, {
    isReadonly: () => isReadOnly(this.session?.hub, 'customers'),
    fields: () => Object.values(this.#groups()).flat(),
    session: () => this.session,
    locale: () => this.context.locale,
    save: async ({ patch, onto }) => {
      const { hub, records } = this.session!;
      const base = (onto as unknown as CustomerSettings | undefined) ?? this.stored!;
      // Account manager, domains and limit are fields of the customer itself: it is asked for again.
      const saved = await records.write('customer_settings', { id: this.customerId }, () =>
        hub.settings.replace(base, settingsInput(base, patch as Partial<CustomerSettingsInput>)),
      );
      this.stored = saved;
      return saved;
    },
  });

  #asked: string | undefined;
  #told = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked = undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { customerId } = this;
    const { value, error } = this.recordOf('customer_settings', customerId) ?? {};
    if (!value) this.error = error;
    if (!value || value === this.stored) return;
    if (this.#asked !== customerId) {
      this.#asked = customerId;
      void this.#begin(value);
    } else if (this.stored && value.etag !== this.stored.etag) {
      this.stored = value;
      this.model.receive(value);
    }
  }

  protected override updated(): void {
    const now = `${this.model.dirty} ${this.model.busy}`;
    if (now === this.#told) return;
    this.#told = now;
    this.dispatchEvent(new CustomEvent('hub-form-state'));
  }

  /** Stores what was changed. @returns whether all is stored. */
  async save(): Promise<boolean> {
    if (!this.#unassignable) return this.model.submit();
    this.renderRoot.querySelector<HTMLElement>('hub-combobox')?.focus();
    return false;
  }

  /** Tickets are to go to somebody who is not chosen. */
  get #unassignable(): boolean {
    const [manager, assign] = this.#groups().people;
    return !!manager && !!assign && this.model.draft(assign) === true && !this.model.draft(manager);
  }

  /** Shows the form once the words for what is chosen in it are there. */
  async #begin(stored: CustomerSettings): Promise<void> {
    this.error = undefined;
    try {
      const [addresses] = await Promise.all([
        this.session!.hub.catalogues.mailAddresses({ limit: 200 }),
        this.#nameContacts(stored.primaryContactIds),
      ]);
      this.addresses = addresses.items;
      this.stored = stored;
      this.model.start(stored);
    } catch (error) {
      this.error = error;
    }
  }

  #retry = (): void => {
    this.#asked = undefined;
    void this.session?.records.get('customer_settings', this.customerId).load();
  };

  /** Names of those that are chosen; without them their ids would stand there. */
  async #nameContacts(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { items } = await this.session!.hub.contacts.list(this.customerId, {
      filter: JSON.stringify({ all: [{ field: 'id', op: 'in', value: ids }] }),
      limit: 200,
    });
    this.contacts = items.map(({ id, displayName }) => ({ value: id, label: displayName }));
  }

  #people: LoadChoices = async (q, signal) =>
    (
      await this.session!.hub.contacts.list(
        this.customerId,
        { ...(q ? { q } : {}), limit: 50, sort: 'displayName' },
        { signal },
      )
    ).items
      .filter(({ system }) => !system)
      .map(({ id, displayName, email }) => ({ value: id, label: displayName, hint: email ?? '' }));

  #groups(): Readonly<Record<SettingsGroup, readonly FieldDefinition[]>> {
    const { stored: settings, addresses, session } = this;
    if (!settings || !session) return nothingYet;
    const names = this.t(customerMessages);
    return settingsFields({
      t: this.t(customerSettingsMessages),
      names,
      hub: session.hub,
      settings,
      addresses,
      locked: lockOf(settings, 'settings', names),
    });
  }

  protected override render(): TemplateResult {
    const t = this.t(customerSettingsMessages);
    if (!this.stored)
      return this.error
        ? failed(this.t(statesMessages), this.error, { subject: t.title, retry: this.#retry })
        : html`<p class="muted">${this.t(commonMessages).loading}</p>`;
    const { model } = this;
    const view = { t: this.t(formMessages), format: this.format };
    const groups = this.#groups();
    const fields = (group: SettingsGroup): unknown =>
      groups[group].map(field =>
        field.key === 'primaryContactIds' ? this.#primary(field) : formField(model, field, view),
      );
    const domains = model.draft(groups.domains[0]!) as readonly string[];
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>${t.mail}</legend>
        <div class="form">${fields('mail')}</div>
      </fieldset>
      <fieldset>
        <legend>${t.people}</legend>
        <div class="form">${fields('people')}</div>
        ${this.#unassignable ? html`<p class="prob" role="alert">${t.assignNeedsManager}</p>` : nothing}
      </fieldset>
      <fieldset>
        <legend>${t.collaboration}</legend>
        <div class="form">${fields('collaboration')}</div>
        <p class="aside">${t.collaborationHint}</p>
      </fieldset>
      <fieldset>
        <legend>${t.domains}</legend>
        <div class="form">${fields('domains')}</div>
        <hub-domain-test .customerId=${this.customerId} .domains=${domains}></hub-domain-test>
      </fieldset>
      ${formTrouble(model, view)}
    </form>`;
  }

  /** Several people, found by name [SET-06]. */
  #primary(field: FieldDefinition): TemplateResult {
    const { model } = this;
    if (model.conflicts.some(({ key }) => key === field.key))
      return formField(model, field, { t: this.t(formMessages), format: this.format });
    return html`<div class="fld wide">
      <label class="name" for="primary">${field.label}</label>
      <hub-combobox
        id="primary"
        multiple
        .label=${field.label}
        .description=${field.hint ?? ''}
        .values=${model.draft(field) as readonly string[]}
        .load=${this.#people}
        .chosen=${this.contacts}
        ?disabled=${!!field.locked || model.busy}
        @hub-change=${(event: CustomEvent<{ values: readonly string[] }>) =>
          model.set(field, event.detail.values)}></hub-combobox>
      <div class="hint">${field.hint}</div>
    </div>`;
  }
}
