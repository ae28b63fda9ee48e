import type { TicketComment } from '@customer-hub/sdk';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conflictStyles } from '../form/conflict.ts';
import type { FieldDefinition } from '../form/definition.ts';
import { fieldStyles } from '../form/fields.ts';
import { FormModel } from '../form/form-model.ts';
import { formField, formTrouble } from '../form/form-view.ts';
import { HubPart } from '../internal/part.ts';
import { formMessages } from '../messages/form.ts';
import { recordsMessages } from '../messages/records.ts';
import { ticketMessages } from '../messages/ticket.ts';
import { controls } from '../theme/controls.ts';

/** The contract's limit. */
const LONGEST = 20_000;

/**
 * @summary Corrects one comment where it stands. What is typed stays until it is stored; what somebody else made
 * of it meanwhile is laid beside it.
 * @fires {Event} hub-done - Stored, or left. Does not bubble.
 * @fires {CustomEvent<{ dirty: boolean }>} hub-dirty - There is something written that is not stored, or no more.
 */
export class HubCommentEditor extends HubPart {
  static override bundles = [ticketMessages, formMessages, recordsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    fieldStyles,
    conflictStyles,
    css`
      form {
        display: grid;
        gap: 8px;
        margin-block-start: 4px;
      }
      .row {
        display: flex;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) comment!: TicketComment;
  /** Stores the text onto a version of the comment. */
  @property({ attribute: false }) store!: (base: TicketComment, text: string) => Promise<TicketComment>;

  #wasDirty = false;
  #model = new FormModel(this, {
    fields: () => [this.#field],
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => `${this.comment.ticketId} ${this.comment.id}`,
    save: ({ patch, onto }) =>
      this.store(
        (onto as TicketComment | undefined) ?? this.comment,
        String((patch as { text: string }).text),
      ),
  });

  get #field(): FieldDefinition {
    const label = this.t(ticketMessages).change.label;
    return { key: 'text', type: 'multiline', label, required: true, maxLength: LONGEST };
  }

  protected override firstUpdated(): void {
    this.#model.start(this.comment);
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  protected override updated(): void {
    if (this.#model.dirty === this.#wasDirty) return;
    this.#wasDirty = this.#model.dirty;
    this.#tellDirty(this.#wasDirty);
  }

  #tellDirty(dirty: boolean): void {
    this.dispatchEvent(new CustomEvent('hub-dirty', { detail: { dirty } }));
  }

  protected override render(): TemplateResult {
    const { save, cancel } = this.t(recordsMessages);
    const view = { t: this.t(formMessages), format: this.format };
    const model = this.#model;
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
      ${formField(model, this.#field, view)}${formTrouble(model, view)}
      <div class="row">
        <button type="submit" class="btn sm primary" ?disabled=${model.busy || !model.dirty}>${save}</button>
        <button type="button" class="btn sm ghost" ?disabled=${model.busy} @click=${this.#leave}>
          ${cancel}
        </button>
      </div>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit(event);
    else if (event.key === 'Escape' && !this.#model.dirty) {
      // Only this is left, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    }
  };

  async #save(): Promise<void> {
    if (this.#model.dirty && (await this.#model.submit())) this.#done();
  }

  #leave = (): void => {
    this.#model.discard();
    this.#done();
  };

  #done(): void {
    this.#tellDirty(false);
    this.dispatchEvent(new Event('hub-done'));
  }
}
