import type { Customer, CustomerForms, CustomerPatch } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { HubState } from '@customer-hub/state/core';
import { avatar, rankBadge } from '../../customer/badges.ts';
import { detailText, fullAddress, mapUrl, overviewDetails, type DetailKey } from '../../customer/details.ts';
import { customerField, lockOf } from '../../customer/fields.ts';
import { CustomerController, type CustomerStore } from '../../customer/store.ts';
import { customField } from '../../form/custom-fields.ts';
import type { FieldDefinition, FieldValue } from '../../form/definition.ts';
import type { StoredRecord } from '../../form/save-error.ts';
import { toPatch, valueAt } from '../../form/paths.ts';
import { defineElement } from '../../internal/define.ts';
import { navigate } from '../../internal/events.ts';
import { HubElement } from '../../internal/hub-element.ts';
import { Loader } from '../../internal/loader.ts';
import { customerMessages } from '../../messages/customer.ts';
import { notesMessages } from '../../messages/notes.ts';
import { overviewMessages } from '../../messages/overview.ts';
import * as icons from '../../primitives/icons.ts';
import { externalLink, safeUrl } from '../../primitives/links.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import { badges } from '../../theme/badges.ts';
import { base } from '../../theme/base.ts';
import { buttons } from '../../theme/buttons.ts';
import { tokens } from '../../theme/tokens.ts';
import type { HubNoteList } from '../notes/note-list.ts';
import { healthBand, healthPlace, healthStyles } from './health.ts';
import { overviewStyles } from './overview.styles.ts';

const NEWEST_NOTES = 3;

/**
 * @summary The Overview of a customer in three sections - details, custom fields, notes - each value edited where it stands [OVR-01 .. OVR-22].
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere: another tab, a map, a website. Cancelable; bubbles.
 */
export class HubOverview extends HubElement {
  static override bundles = [overviewMessages, customerMessages, notesMessages];
  static override styles: CSSResultGroup = [tokens, base, buttons, badges, healthStyles, overviewStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  @state() private notesTotal: number | undefined;
  @query('hub-note-list') private notes?: HubNoteList;

  #customer = new CustomerController(this);
  /** Most customers have no forms: their code comes only with the first one. */
  #forms = new Loader<CustomerForms>(this, async signal => {
    const forms = await this.session!.hub.forms.get(this.customerId!, { signal });
    if (forms.forms.length > 0) {
      const { HubCustomerForms } = await import('./customer-forms.ts');
      defineElement('hub-customer-forms', HubCustomerForms);
    }
    return forms;
  });
  #loadedFor: string | undefined;
  #end: (() => void) | undefined;

  protected override sessionChanged(session: HubState | undefined): void {
    this.#loadedFor = undefined;
    this.#end?.();
    this.#end = session?.changes.subscribe(change => {
      if (change.customerId === this.customerId && change.type === 'customer_forms') void this.#forms.run();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.sessionChanged(this.session);
  }

  override disconnectedCallback(): void {
    this.#end?.();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#customer.use(this.session, this.customerId)?.watchSummary();
    if (this.session && this.customerId && this.#loadedFor !== this.customerId) {
      this.#loadedFor = this.customerId;
      this.#forms.reset();
      void this.#forms.run();
    }
  }

  protected override render(): unknown {
    const t = this.t(overviewMessages);
    const names = this.t(customerMessages);
    const { store } = this.#customer;
    const customer = store?.record;
    if (!store) return nothing;
    if (!customer) {
      return store.error
        ? html`<div class="overview">
            ${this.#states?.views.failed(this.#states.t, store.error, { subject: names.details, retry: () => void store.load() })}
          </div>`
        : this.#skeleton();
    }
    return html`<div class="overview">
      ${store.error ? this.#states?.views.staleBanner(this.#states.t, store.error, { time: this.format.time(store.loadedAt), retry: () => void store.load() }) : nothing}
      ${store.summary ? healthBand(store.summary, t, this.format) : store.summaryAwaited ? healthPlace : nothing}
      <div class="over">
        <div>
          <section class="sec" aria-labelledby="details">
            <div class="sec-h"><h2 id="details">${t.details}</h2></div>
            <dl class="kv">
              ${overviewDetails.map(
                key =>
                  html`<dt>${names.fields[key]}</dt>
                    <dd>${this.#detail(key, customer, store)}</dd>`,
              )}
            </dl>
          </section>
        </div>
        <div>
          <section class="sec" aria-labelledby="custom">
            <div class="sec-h">
              <h2 id="custom">${t.customFields}</h2>
              <span class="grow"></span>
              ${lockOf(customer, 'forms', names) ? nothing : html`<button class="btn sm ghost" aria-haspopup="dialog" @click=${this.#manageForms}>${t.manageForms}</button>`}
            </div>
            ${
              store.definitions.length > 0
                ? html`<dl class="kv">
                    ${store.definitions.map(
                      definition =>
                        html`<dt>${definition.label}</dt>
                          <dd>
                            ${this.#field({ ...customField(definition), locked: lockOf(customer, 'customFields', names) }, customer, store)}
                          </dd>`,
                    )}
                  </dl>`
                : html`<p class="muted">${t.noCustomFields}</p>`
            }
          </section>
          ${this.#forms.value && this.#forms.value.forms.length > 0 ? html`<hub-customer-forms .customerId=${customer.id}></hub-customer-forms>` : nothing}
          ${this.#notesSection(customer, store)}
        </div>
      </div>
    </div>`;
  }

  get #states() {
    return statesFor(this, this.context.locale);
  }

  #manageForms = async (): Promise<void> => {
    const { openFormManager } = await import('../../customer/manage-forms.ts');
    await openFormManager(this, this.customerId!);
  };

  #notesSection(customer: Customer, store: CustomerStore): TemplateResult {
    const n = this.t(notesMessages);
    const field = customerField('notes', this.t(customerMessages), this.session!.hub, customer);
    return html`<section class="sec" aria-labelledby="notes">
      <div class="sec-h">
        <h2 id="notes">${n.title}</h2>
        <span class="grow"></span>
        ${this.notesTotal && this.notesTotal > NEWEST_NOTES ? html`<button class="btn sm ghost" @click=${() => navigate(this, { to: 'tab', tab: 'notes', customerId: customer.id })}>${n.all(this.format.number(this.notesTotal))}</button>` : nothing}
        <button class="btn sm ghost" @click=${() => void this.notes?.create()}>
          ${icons.icon(icons.plus)}${n.add}
        </button>
      </div>
      ${field ? this.#field(field, customer, store) : nothing}
      <hub-note-list
        class="nlist"
        .customerId=${customer.id}
        .limit=${NEWEST_NOTES}
        @hub-notes-count=${(event: CustomEvent<{ total: number }>) => (this.notesTotal = event.detail.total)}></hub-note-list>
    </section>`;
  }

  #detail(key: DetailKey, customer: Customer, store: CustomerStore): TemplateResult {
    const names = this.t(customerMessages);
    const field = customerField(key, names, this.session!.hub, customer);
    if (!field)
      return html`<span class="ro"
        >${detailText(customer, key, store.definitions, names, this.format)}</span
      >`;
    return this.#field(field, customer, store, key);
  }

  #field(field: FieldDefinition, customer: Customer, store: CustomerStore, key?: DetailKey): TemplateResult {
    const names = this.t(customerMessages);
    const value = valueAt(customer, field.key);
    const link =
      key === 'address'
        ? mapUrl(customer.address)
        : key === 'website'
          ? safeUrl(customer.website)
          : undefined;
    const display =
      key === 'address'
        ? () => html`<bdi class="ellip">${fullAddress(customer.address, this.format.locale)}</bdi>`
        : key === 'rank'
          ? () => rankBadge(customer.rank, names, true)
          : key === 'accountManager' && customer.accountManager
            ? () =>
                html`${avatar(customer.accountManager!.name)}<bdi class="ellip"
                    >${customer.accountManager!.name}</bdi
                  >`
            : undefined;
    return html`<hub-inline-field
      .field=${field}
      .value=${value}
      .display=${display}
      .changed=${{ by: customer.updatedBy?.name, at: customer.updatedAt }}
      .save=${(next: FieldValue, onto?: StoredRecord) => store.update(toPatch({ [field.key]: next }) as CustomerPatch, onto as Customer | undefined)}
      @hub-current=${(event: CustomEvent<{ record: StoredRecord }>) => store.meet(event.detail.record as Customer)}
      >${link ? html`<span slot="after">${externalLink(link, icons.icon(key === 'address' ? icons.mapPin : icons.openOut), { label: key === 'address' ? names.openMap : names.openWebsite })}</span>` : nothing}</hub-inline-field
    >`;
  }

  /** The final geometry, so that nothing shifts when the values arrive. */
  #skeleton(): TemplateResult {
    const t = this.t(overviewMessages);
    const names = this.t(customerMessages);
    return html`<div class="overview" aria-busy="true">
      ${healthPlace}
      <div class="over">
        <div>
          <section class="sec">
            <div class="sec-h"><h2>${t.details}</h2></div>
            <dl class="kv">
              ${overviewDetails.map(
                (key, index) =>
                  html`<dt>${names.fields[key]}</dt>
                    <dd><span class=${`sk line w${index % 4}`}></span></dd>`,
              )}
            </dl>
          </section>
        </div>
        <div>
          <section class="sec">
            <div class="sec-h"><h2>${t.customFields}</h2></div>
          </section>
        </div>
      </div>
    </div>`;
  }
}
