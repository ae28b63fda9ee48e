import type { CustomerForms, FormDefinition } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lockOf } from '../../customer/fields.ts';
import { customField } from '../../form/custom-fields.ts';
import type { FieldValue } from '../../form/definition.ts';
import { loadControls } from '../../form/fields.ts';
import type { StoredRecord } from '../../form/save-error.ts';
import { defineElement } from '../../internal/define.ts';
import { Loader } from '../../internal/loader.ts';
import { HubPart } from '../../internal/part.ts';
import { customerMessages } from '../../messages/customer.ts';
import { overviewMessages } from '../../messages/overview.ts';
import { buttons } from '../../theme/buttons.ts';
import { overviewStyles } from './overview.styles.ts';

/**
 * @summary The forms that were put on this customer's page, each a section of its own in the chosen order [FRM-01, FRM-07, FRM-09].
 * Their fields are edited in place like all others, at any time [FRM-11], or all of a form at once [FRM-12].
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
        border-block-start: 1px solid var(--border);
        margin-inline: calc(-1 * var(--gutter));
        padding-inline: var(--gutter);
      }
    `,
  ];

  @property({ attribute: false }) customerId?: string;

  /** The form that is being filled in as a whole. */
  @state() private filling: string | undefined;

  #forms = new Loader<{ current: CustomerForms; definitions: readonly FormDefinition[] }>(
    this,
    async signal => {
      const { forms } = this.session!.hub;
      const current = await forms.get(this.customerId!, { signal });
      // Most customers have none: then there is nothing more to ask.
      const definitions =
        current.forms.length > 0 ? (await forms.list({ limit: 200 }, { signal })).items : [];
      return { current, definitions };
    },
  );
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
      if (
        change.type === 'customer_forms' &&
        change.customerId === this.customerId &&
        change.etag !== this.#forms.value?.current.etag
      )
        void this.#forms.run();
    });
  }

  protected override render(): unknown {
    const loaded = this.#forms.value;
    if (!loaded) return nothing;
    const { current, definitions } = loaded;
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
          ${locked || filling || definition.fields.length === 0 ? nothing : html`<button class="btn sm ghost" aria-label=${t.fillInNamed(definition.name)} @click=${() => void this.#fill(formId)}>${t.fillIn}</button>`}
        </div>
        ${
          filling
            ? html`<hub-form-editor
                .definition=${definition}
                .current=${current}
                .store=${(given: Readonly<Record<string, unknown>>, onto: CustomerForms) => this.#replace(formId, given, onto)}
                @hub-form-done=${() => this.#filled(formId)}></hub-form-editor>`
            : html`<dl class="kv">
                ${definition.fields.map(
                  field =>
                    html`<dt>${field.label}</dt>
                      <dd>
                        <hub-inline-field
                          .field=${{ ...customField(field, `${formId}.`), locked }}
                          .value=${(values[field.key] ?? null) as FieldValue}
                          .changed=${{ by: current.updatedBy?.name, at: current.updatedAt }}
                          .save=${(value: FieldValue) => this.#save(formId, field.key, value)}></hub-inline-field>
                      </dd>`,
                )}
              </dl>`
        }
      </section>`;
    });
  }

  /** The whole form at once, with one Update [FRM-12]. */
  async #fill(formId: string): Promise<void> {
    const { HubFormEditor } = await import('./form-editor.ts');
    defineElement('hub-form-editor', HubFormEditor);
    await loadControls(
      this.#forms.value?.definitions
        .find(({ id }) => id === formId)
        ?.fields.map(field => customField(field)) ?? [],
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

  async #replace(
    formId: string,
    given: Readonly<Record<string, unknown>>,
    onto: CustomerForms,
  ): Promise<CustomerForms> {
    const saved = await this.session!.hub.forms.replace(onto, {
      forms: onto.forms.map(form => ({
        formId: form.formId,
        values:
          form.formId === formId ? { ...form.values, ...(given as typeof form.values) } : { ...form.values },
      })),
    });
    this.#forms.set({ ...this.#forms.value!, current: saved });
    this.session!.changes.publish({
      type: 'customer_forms',
      kind: 'updated',
      customerId: this.customerId!,
      etag: saved.etag,
      source: 'local',
    });
    return saved;
  }

  /** Forms are stored as a whole; a change of somebody else's in another field is taken in, one in the same field is a conflict of that field. */
  async #save(formId: string, key: string, value: FieldValue): Promise<void> {
    const loaded = this.#forms.value!;
    const base = loaded.current.forms.find(form => form.formId === formId)?.values[key] ?? null;
    let { current } = loaded;
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#replace(formId, { [key]: value }, current);
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
