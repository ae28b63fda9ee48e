import type { CustomerForms, FormDefinition } from '@customer-hub/sdk';
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conflictStyles } from '../../form/conflict.ts';
import { customField } from '../../form/custom-fields.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { FormModel } from '../../form/form-model.ts';
import { formFields, formTrouble } from '../../form/form-view.ts';
import type { StoredRecord } from '@customer-hub/state/edits';
import { HubPart } from '../../internal/part.ts';
import { commonMessages } from '../../messages/common.ts';
import { formMessages } from '../../messages/form.ts';
import { overviewMessages } from '../../messages/overview.ts';
import { firstField } from '../../primitives/focus.ts';
import { controls } from '../../theme/controls.ts';

/** Values of a form apart from the facts about who changed them. */
export const formRecord = (current: CustomerForms, formId: string): StoredRecord => ({
  v: current.forms.find(form => form.formId === formId)?.values ?? {},
  updatedAt: current.updatedAt,
  updatedBy: current.updatedBy,
});

/**
 * @summary One form of a customer, filled in as a whole and stored by its one Update [FRM-12, X-15].
 * @fires {CustomEvent<{ stored: boolean }>} hub-form-done - It is stored, or left.
 */
export class HubFormEditor extends HubPart {
  static override bundles = [overviewMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    fieldStyles,
    conflictStyles,
    css`
      :host {
        display: block;
        container: hub / inline-size;
        padding-block: 4px 8px;
      }
      .do {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 12px;
      }
    `,
  ];

  @property({ attribute: false }) definition!: FormDefinition;
  @property({ attribute: false }) current!: CustomerForms;
  /** Stores changed values over what stands then; throws with the forms as they are when somebody else was faster. */
  @property({ attribute: false }) store!: (
    values: Readonly<Record<string, unknown>>,
    onto: CustomerForms,
  ) => Promise<CustomerForms>;

  /** What the next attempt is based on. */
  #onto!: CustomerForms;
  #model = new FormModel(this, {
    fields: () => this.#fields,
    session: () => this.session,
    locale: () => this.context.locale,
    save: async ({ patch }) => {
      try {
        const saved = await this.store(
          { ...this.#untouchedSwitches, ...((patch.v ?? {}) as Readonly<Record<string, unknown>>) },
          this.#onto,
        );
        return formRecord(saved, this.definition.id);
      } catch (error) {
        const theirs = (error as { current?: CustomerForms }).current;
        if (!theirs?.forms) throw error;
        this.#onto = theirs;
        // The same refusal, about this form's values: they are what is laid beside each other.
        throw Object.defineProperty(error as object, 'current', {
          value: formRecord(theirs, this.definition.id),
          configurable: true,
        });
      }
    },
  });

  /** A switch that must be answered is off until it is switched on: what it shows is what is stored. */
  get #untouchedSwitches(): Record<string, boolean> {
    const values = this.#onto.forms.find(form => form.formId === this.definition.id)?.values ?? {};
    return Object.fromEntries(
      this.definition.fields
        .filter(field => field.type === 'boolean' && field.required && (values[field.key] ?? null) === null)
        .map(field => [field.key, false]),
    );
  }

  get #fields(): readonly FieldDefinition[] {
    return this.definition.fields.map(field => ({
      ...customField(field, 'v.'),
      ...(field.type === 'boolean' ? { required: false } : {}),
    }));
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.hasUpdated) return;
    this.#onto = this.current;
    this.#model.start(formRecord(this.current, this.definition.id));
  }

  protected override firstUpdated(): void {
    firstField(this.renderRoot as ShadowRoot)?.focus();
  }

  protected override render(): TemplateResult {
    const view = { t: this.t(formMessages), format: this.format };
    const t = this.t(overviewMessages);
    const model = this.#model;
    return html`<div @keydown=${this.#keydown}>
      ${formFields(model, view, () => void this.#save())}${formTrouble(model, view)}
      <div class="do">
        <button
          type="button"
          class="btn primary"
          ?disabled=${!model.dirty || model.busy}
          @click=${() => void this.#save()}>
          ${t.update}
        </button>
        <button type="button" class="btn" ?disabled=${model.busy} @click=${() => this.#done(false)}>
          ${this.t(commonMessages).cancel}
        </button>
      </div>
    </div>`;
  }

  /** Escape leaves it while there is nothing to lose. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#model.dirty) return;
    event.preventDefault();
    event.stopPropagation();
    this.#done(false);
  };

  async #save(): Promise<void> {
    if (await this.#model.submit()) this.#done(true);
  }

  #done(stored: boolean): void {
    this.dispatchEvent(new CustomEvent('hub-form-done', { detail: { stored } }));
  }
}
