import type { Customer, CustomerPatch, CustomFieldDefinition } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { notesKey, type RecordKind } from '@customer-hub/state/core';
import { detailText, overviewDetails, type DetailKey } from '../../customer/details.ts';
import { asSetUp, customerField, lockOf } from '../../customer/fields.ts';
import { customField } from '../../form/custom-fields.ts';
import type { FieldDefinition, FieldValue } from '../../form/definition.ts';
import type { StoredRecord } from '@customer-hub/state/edits';
import { toPatch, valueAt } from '@customer-hub/state/values';
import { adopt } from '../../internal/adopt.ts';
import { defineElement } from '../../internal/define.ts';
import type { LinkContext } from '../../primitives/navigation-link.ts';
import { HubElement } from '../../element/hub-element.ts';
import { lazily } from '../../internal/lazily.ts';
import { customerMessages } from '../../messages/customer.ts';
import { notesMessages } from '../../messages/notes.ts';
import { overviewMessages } from '../../messages/overview.ts';
import { isReadOnly } from '../../policy/policy-of.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import { badges } from '../../theme/badges.ts';
import { base } from '../../theme/base.ts';
import { buttons } from '../../theme/buttons.ts';
import { tokens } from '../../theme/tokens.ts';
import type { HubNoteList } from '../notes/note-list.ts';
import { displayOf, healthPlace, overviewSkeleton, wayOut } from './overview-parts.ts';
import { overviewStyles } from './overview.styles.ts';
import { HubInlineField } from '../../form/inline-field.ts';

const NEWEST_NOTES = 3;

/**
 * @summary The Overview of a customer in three sections - details, custom fields, notes - each value edited where
 * it stands.
 * @slot overview-end - At its end.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere: another tab, a map, a website.
 * Cancelable; bubbles.
 */
export class HubOverview extends HubElement {
  static override bundles = [overviewMessages, customerMessages, notesMessages];
  static override elements = { 'hub-inline-field': HubInlineField };
  static override styles: CSSResultGroup = [tokens, base, buttons, badges, overviewStyles];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  @state() private notesTotal: number | undefined;
  @query('hub-note-list') private notes?: HubNoteList;

  /** Draws the band of figures; undefined until its code is there. */
  @state() private health: typeof import('./health.ts') | undefined;
  /** Why the code of what is not in the first picture could not be loaded. */
  @state() private restFailure: unknown;
  #rest: Promise<void> | undefined;
  #formsCode: Promise<void> | undefined;

  protected override firstUpdated(): void {
    void this.#loadRest();
  }

  /** Figures and notes are not in the first picture: their code comes while the customer is asked for. */
  #loadRest(): Promise<void> {
    const load = async (): Promise<void> => {
      const [health, { HubNoteList }] = await Promise.all([
        import('./health.ts'),
        import('../notes/note-list.ts'),
      ]);
      defineElement('hub-note-list', HubNoteList);
      adopt(this.renderRoot as ShadowRoot, [health.healthStyles]);
      this.health = health;
    };
    this.restFailure = undefined;
    return (this.#rest ??= load().catch((error: unknown) => {
      this.restFailure = error;
      this.#rest = undefined;
    }));
  }

  async #addNote(): Promise<void> {
    await this.#loadRest();
    await this.notes?.create();
  }

  protected override render(): unknown {
    const t = this.t(overviewMessages);
    const names = this.t(customerMessages);
    const id = this.customerId || undefined;
    const record = this.recordOf('customer', id);
    const summary = this.recordOf('customer_summary', id);
    const fields = this.recordOf('custom_fields', 'customer');
    // Asked for before the customer is there.
    this.recordOf('customer_forms', id);
    // Asked for before the code of their list is there.
    if (id) this.recordOf('notes', notesKey(id, NEWEST_NOTES));
    if (!record || !id) return nothing;
    const { value: customer, error, loadedAt } = record;
    const retry = this.#retry('customer', id);
    if (!customer) {
      return error
        ? html`<div class="overview">
            ${this.#states?.views.failed(this.#states.t, error, { subject: names.details, retry })}
          </div>`
        : overviewSkeleton(t, names);
    }
    this.tellReady();
    const time = this.format.brief(loadedAt);
    return html`<div class="overview">
      ${error ? this.#states?.views.staleBanner(this.#states.t, error, { time, retry }) : nothing}
      ${
        summary?.value && this.health
          ? this.health.healthBand(summary.value, t, this.format, this.#links)
          : (this.#missing(t.health, 'customer_summary', id) ?? healthPlace)
      }
      <div class="over">
        <div>${this.#details(customer, fields?.value ?? [])}${this.#forms(customer)}</div>
        <div>${this.#customFields(customer, fields?.value)}${this.#notesSection(customer)}</div>
      </div>
      <slot name="overview-end"></slot>
    </div>`;
  }

  #details(customer: Customer, definitions: readonly CustomFieldDefinition[]): TemplateResult {
    const names = this.t(customerMessages);
    const account = this.recordOf('account', '')?.value;
    return html`<section class="sec" aria-labelledby="details">
      <div class="sec-h"><h2 id="details">${this.t(overviewMessages).details}</h2></div>
      <dl class="kv">
        ${overviewDetails.map(key => {
          const shown = asSetUp({ label: names.fields[key] }, key, account);
          return shown
            ? html`<dt>${shown.label}</dt>
                <dd>${this.#detail(key, customer, definitions)}</dd>`
            : nothing;
        })}
      </dl>
    </section>`;
  }

  /** @param definitions Undefined while they are not there. */
  #customFields(
    customer: Customer,
    definitions: readonly CustomFieldDefinition[] | undefined,
  ): TemplateResult {
    const t = this.t(overviewMessages);
    const names = this.t(customerMessages);
    const locked = lockOf(customer, 'customFields', names);
    const manage = html`<button class="btn sm ghost" aria-haspopup="dialog" @click=${this.#manageForms}>
      ${t.manageForms}
    </button>`;
    const none = (): unknown =>
      definitions ? html`<p class="muted">${t.noCustomFields}</p>` : html`<span class="sk line w1"></span>`;
    const values = definitions?.map(
      definition =>
        html`<dt>${definition.label}</dt>
          <dd>${this.#field({ ...customField(definition), locked }, customer)}</dd>`,
    );
    return html`<section class="sec" aria-labelledby="custom">
      <div class="sec-h">
        <h2 id="custom">${t.customFields}</h2>
        <span class="grow"></span>
        ${lockOf(customer, 'forms', names) ? nothing : manage}
      </div>
      ${
        values && values.length > 0
          ? html`<dl class="kv">${values}</dl>`
          : (this.#missing(t.customFields, 'custom_fields', 'customer') ?? none())
      }
    </section>`;
  }

  #forms(customer: Customer): unknown {
    const forms = this.recordOf('customer_forms', customer.id)?.value?.forms;
    if (forms) return forms.length > 0 ? this.#formSections(customer) : nothing;
    return this.#missing(this.t(overviewMessages).forms, 'customer_forms', customer.id) ?? nothing;
  }

  get #states() {
    return statesFor(this, this.context);
  }

  #manageForms = async (): Promise<void> => {
    const { openFormManager } = await lazily(() => import('../../customer/manage-forms.ts'));
    if (this.customerId) await openFormManager(this, this.customerId);
  };

  #retry(kind: RecordKind, id: string): () => void {
    return () => void this.session?.records.get(kind, id).load();
  }

  /** What is said in the place of a part that could not be loaded; undefined for one that is on its way. */
  #missing(subject: string, kind: RecordKind, id: string): unknown {
    const error = this.recordOf(kind, id)?.error;
    if (!error) return undefined;
    const states = this.#states;
    return states?.views.partMissing(states.t, error, { subject, retry: this.#retry(kind, id) }) ?? nothing;
  }

  /** Most customers have no forms: their code comes only with the first one. */
  #formSections({ id }: Customer): TemplateResult {
    this.#formsCode ??= lazily(() => import('./customer-forms.ts')).then(({ HubCustomerForms }) =>
      defineElement('hub-customer-forms', HubCustomerForms),
    );
    return html`<hub-customer-forms .customerId=${id}></hub-customer-forms>`;
  }

  #notesSection(customer: Customer): TemplateResult {
    const n = this.t(notesMessages);
    const field = customerField('notes', this.t(customerMessages), this.session!.hub, customer);
    return html`<section class="sec" aria-labelledby="notes">
      <div class="sec-h">
        <h2 id="notes">${n.title}</h2>
        <span class="grow"></span>
        ${this.notesTotal && this.notesTotal > NEWEST_NOTES ? this.#allNotes(this.notesTotal) : nothing}
        ${
          this.recordOf('account', '')?.value?.scopes.includes('customer:write') === false ||
          isReadOnly(this.session?.hub, 'notes')
            ? nothing
            : html`<button class="btn sm ghost" @click=${() => void this.#addNote()}>
                ${icons.icon(icons.plus)}${n.add}
              </button>`
        }
      </div>
      ${field ? html`<div class="flush">${this.#field(field, customer)}</div>` : nothing}
      ${this.restFailure ? this.#restMissing(n.title) : nothing}
      <hub-note-list
        class="nlist"
        .customerId=${customer.id}
        .limit=${NEWEST_NOTES}
        @hub-notes-count=${this.#notesCounted}></hub-note-list>
    </section>`;
  }

  #notesCounted = ({ detail }: CustomEvent<{ total: number }>): void => {
    this.notesTotal = detail.total;
  };

  readonly #links: LinkContext = { host: this, href: detail => this.href(detail) };

  /** Leads to all notes. */
  #allNotes(total: number): TemplateResult | undefined {
    const { customerId } = this;
    return this.health?.navigationLink(
      this.#links,
      { to: 'tab', tab: 'notes', ...(customerId ? { customerId } : {}) },
      {
        className: 'btn sm ghost',
        tabbable: true,
        content: this.t(notesMessages).all(this.format.number(total)),
      },
    );
  }

  /** Said where the code of what is not in the first picture could not be loaded. */
  #restMissing(subject: string): unknown {
    const retry = (): void => void this.#loadRest();
    return this.#states?.views.partMissing(this.#states.t, this.restFailure, { subject, retry });
  }

  #detail(key: DetailKey, customer: Customer, definitions: readonly CustomFieldDefinition[]): TemplateResult {
    const names = this.t(customerMessages);
    const account = this.recordOf('account', '')?.value;
    const field = asSetUp(customerField(key, names, this.session!.hub, customer), key, account);
    if (!field)
      return html`<span class="ro">${detailText(customer, key, definitions, names, this.format)}</span>`;
    return this.#field(field, customer, key);
  }

  /** Stores one value, based on the newest record known, or on the one that a conflict has brought. */
  #save = (id: string, field: FieldDefinition, value: FieldValue, onto?: StoredRecord): Promise<Customer> => {
    const { hub, records } = this.session!;
    const base = (onto as Customer | undefined) ?? records.peek('customer', id)!;
    return records.write('customer', { id }, () =>
      hub.customers.update(base, toPatch({ [field.key]: value }) as CustomerPatch),
    );
  };

  #field(field: FieldDefinition, customer: Customer, key?: DetailKey): TemplateResult {
    const names = this.t(customerMessages);
    const value = valueAt(customer, field.key);
    return html`<hub-inline-field
      .field=${field}
      .value=${value}
      .place=${`${customer.id} customer.${field.key}`}
      .display=${displayOf(key, customer, names, this.format)}
      .changed=${{ by: customer.updatedBy?.name, at: customer.updatedAt }}
      .save=${(next: FieldValue, onto?: StoredRecord) => this.#save(customer.id, field, next, onto)}
      >${wayOut(key, customer, names)}</hub-inline-field
    >`;
  }
}
