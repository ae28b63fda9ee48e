import type { CustomerForms, FormDefinition } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { lockOf } from '../../customer/fields.ts';
import { customField } from '../../form/custom-fields.ts';
import type { FieldValue } from '../../form/definition.ts';
import type { StoredRecord } from '../../form/save-error.ts';
import { Loader } from '../../internal/loader.ts';
import { HubPart } from '../../internal/part.ts';
import { customerMessages } from '../../messages/customer.ts';
import { overviewStyles } from './overview.styles.ts';

/**
 * @summary The forms that were put on this customer's page, each a section of its own in the chosen order [FRM-01, FRM-07, FRM-09].
 * Their fields are edited in place like all others, at any time [FRM-11].
 */
export class HubCustomerForms extends HubPart {
  static override bundles = [customerMessages];
  static override styles: CSSResultGroup = [HubPart.styles, overviewStyles, css`
    .sec {
      margin-block-start: 18px;
      padding-block-start: 14px;
      border-block-start: 1px solid var(--border);
      margin-inline: calc(-1 * var(--gutter));
      padding-inline: var(--gutter);
    }
  `];

  @property({ attribute: false }) customerId?: string;

  #forms = new Loader<{ current: CustomerForms; definitions: readonly FormDefinition[] }>(this, async signal => {
    const { forms } = this.session!.hub;
    const current = await forms.get(this.customerId!, { signal });
    // Most customers have none: then there is nothing more to ask.
    const definitions = current.forms.length > 0 ? (await forms.list({ limit: 200 }, { signal })).items : [];
    return { current, definitions };
  });
  #loadedFor: unknown;
  #end: (() => void) | undefined;

  override disconnectedCallback(): void {
    this.#end?.();
    this.#loadedFor = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { session, customerId } = this;
    if (!session || !customerId || this.#loadedFor === customerId) return;
    this.#loadedFor = customerId;
    this.#forms.reset();
    void this.#forms.run();
    this.#end?.();
    this.#end = session.changes.subscribe(change => {
      if (change.type === 'customer_forms' && change.customerId === this.customerId && change.etag !== this.#forms.value?.current.etag) void this.#forms.run();
    });
  }

  protected override render(): unknown {
    const loaded = this.#forms.value;
    if (!loaded) return nothing;
    const { current, definitions } = loaded;
    const names = this.t(customerMessages);
    return current.forms.map(({ formId, values }) => {
      const definition = definitions.find(form => form.id === formId);
      if (!definition) return nothing;
      return html`<section class="sec" aria-label=${definition.name}><div class="sec-h"><h2>${definition.name}</h2></div>
        <dl class="kv">${definition.fields.map(field => html`<dt>${field.label}</dt><dd><hub-inline-field .field=${{ ...customField(field, `${formId}.`), locked: lockOf(current, formId, names) }} .value=${(values[field.key] ?? null) as FieldValue}
          .changed=${{ by: current.updatedBy?.name, at: current.updatedAt }} .save=${(value: FieldValue) => this.#save(formId, field.key, value)}></hub-inline-field></dd>`)}</dl></section>`;
    });
  }

  /** Forms are stored as a whole; a change of somebody else's in another field is taken in, one in the same field is a conflict of that field. */
  async #save(formId: string, key: string, value: FieldValue): Promise<void> {
    const loaded = this.#forms.value!;
    const base = loaded.current.forms.find(form => form.formId === formId)?.values[key] ?? null;
    const body = (current: CustomerForms) => ({ forms: current.forms.map(form => ({ formId: form.formId, values: form.formId === formId ? { ...form.values, [key]: value as never } : { ...form.values } })) });
    let { current } = loaded;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const saved = await this.session!.hub.forms.replace(current, body(current));
        this.#forms.set({ ...loaded, current: saved });
        this.session!.changes.publish({ type: 'customer_forms', kind: 'updated', customerId: this.customerId!, etag: saved.etag, source: 'local' });
        return;
      } catch (error) {
        const theirs = (error as { current?: StoredRecord }).current as CustomerForms | undefined;
        const now = theirs?.forms.find(form => form.formId === formId)?.values[key] ?? null;
        if (!theirs || attempt === 2 || JSON.stringify(now) !== JSON.stringify(base)) throw error;
        current = theirs;
      }
    }
  }
}
