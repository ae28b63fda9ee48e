import type { CustomerForms, FormDefinition } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lockOf } from '../../customer/fields.ts';
import { customField } from '../../form/custom-fields.ts';
import type { FieldValue } from '../../form/definition.ts';
import { loadControls } from '../../form/fields.ts';
import { currentOf } from '@customer-hub/state/edits';
import { defineElement } from '../../internal/define.ts';
import { lazily } from '../../internal/lazily.ts';
import { HubPart } from '../../internal/part.ts';
import { customerMessages } from '../../messages/customer.ts';
import { overviewMessages } from '../../messages/overview.ts';
import { buttons } from '../../theme/buttons.ts';
import { overviewStyles } from './overview.styles.ts';

/**
 * @summary The forms that were put on this customer's page, each a section of its own in the chosen order [FRM-01,
 * FRM-07, FRM-09]. Their fields are edited in place like all others, at any time [FRM-11], or all of a form at once
 * [FRM-12].
 */
export class HubCustomerForms extends HubPart {
  static override bundles = [customerMessages, overviewMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    overviewStyles,
    css`
      .sec {
        margin-block-start: 18px;
        padding-block-start: 14px;
        border-block-start: 1px solid var(--ch-border);
        margin-inline: calc(-1 * var(--ch-gutter));
        padding-inline: var(--ch-gutter);
      }
    `,
  ];

  @property({ attribute: false }) customerId?: string;

  /** The form that is being filled in as a whole. */
  @state() private filling: string | undefined;

  /** Most customers have no forms: then there is nothing more to ask. */
  get #definitions(): readonly FormDefinition[] {
    const { current } = this;
    return (
      (current && current.forms.length > 0 ? this.recordOf('form_definitions', '')?.value : undefined) ?? []
    );
  }

  private get current(): CustomerForms | undefined {
    return this.recordOf('customer_forms', this.customerId)?.value;
  }

  protected override render(): unknown {
    const { current } = this;
    if (!current) return nothing;
    const customerId = this.customerId!;
    const definitions = this.#definitions;
    const names = this.t(customerMessages);
    const t = this.t(overviewMessages);
    return current.forms.map(({ formId, values }) => {
      const definition = definitions.find(form => form.id === formId);
      if (!definition) return nothing;
      const locked = lockOf(current, formId, names);
      const filling = this.filling === formId;
      return html`<section class="sec" aria-label=${definition.name} data-form=${formId}>
        <div class="sec-h">
          <h2>${definition.name}</h2>
          <span class="grow"></span>
          ${
            locked || filling || definition.fields.length === 0
              ? nothing
              : html`<button
                  class="btn sm ghost"
                  aria-label=${t.fillInNamed(definition.name)}
                  @click=${() => void this.#fill(formId)}>
                  ${t.fillIn}
                </button>`
          }
        </div>
        ${
          filling
            ? html`<hub-form-editor
                .definition=${definition}
                .current=${current}
                .store=${(given: Readonly<Record<string, unknown>>, onto: CustomerForms) =>
                  this.#replace(customerId, formId, given, onto)}
                @hub-form-done=${() => this.#filled(formId)}></hub-form-editor>`
            : html`<dl class="kv">
                ${definition.fields.map(
                  field =>
                    html`<dt>${field.label}</dt>
                      <dd>
                        <hub-inline-field
                          .field=${{ ...customField(field, `${formId}.`), locked }}
                          .value=${(values[field.key] ?? null) as FieldValue}
                          .place=${`${customerId} ${formId}.${field.key}`}
                          .changed=${{ by: current.updatedBy?.name, at: current.updatedAt }}
                          .save=${(value: FieldValue) =>
                            this.#save(customerId, formId, field.key, value)}></hub-inline-field>
                      </dd>`,
                )}
              </dl>`
        }
      </section>`;
    });
  }

  /** The whole form at once, with one Update [FRM-12]. */
  async #fill(formId: string): Promise<void> {
    const { HubFormEditor } = await lazily(() => import('./form-editor.ts'));
    defineElement('hub-form-editor', HubFormEditor);
    await loadControls(
      this.#definitions.find(({ id }) => id === formId)?.fields.map(field => customField(field)) ?? [],
    );
    this.filling = formId;
  }

  #filled(formId: string): void {
    this.filling = undefined;
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>(`[data-form="${CSS.escape(formId)}"] .sec-h button`)
        ?.focus(),
    );
  }

  #replace(
    customerId: string,
    formId: string,
    given: Readonly<Record<string, unknown>>,
    onto: CustomerForms,
  ): Promise<CustomerForms> {
    const { hub, records } = this.session!;
    const forms = onto.forms.map(form => ({
      formId: form.formId,
      values:
        form.formId === formId ? { ...form.values, ...(given as typeof form.values) } : { ...form.values },
    }));
    return records.write('customer_forms', { id: customerId }, () => hub.forms.replace(onto, { forms }));
  }

  /** Forms are stored as a whole. Whoever was faster is met value by value, as the field knows it. */
  async #save(customerId: string, formId: string, key: string, value: FieldValue): Promise<void> {
    const newest = this.session!.records.peek('customer_forms', customerId)!;
    try {
      await this.#replace(customerId, formId, { [key]: value }, newest);
    } catch (error) {
      const theirs = currentOf(error) as CustomerForms | undefined;
      if (!theirs) throw error;
      const { updatedAt, updatedBy, etag } = theirs;
      const { values } = theirs.forms.find(form => form.formId === formId) ?? { values: {} };
      throw Object.defineProperty(error as object, 'current', {
        value: { [formId]: values, updatedAt, updatedBy, etag },
        configurable: true,
      });
    }
  }
}
