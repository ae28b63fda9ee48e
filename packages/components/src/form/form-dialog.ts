import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { commonMessages } from '../messages/common.ts';
import { formMessages } from '../messages/form.ts';
import { recordsMessages } from '../messages/records.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { conflictStyles } from './conflict.ts';
import type { FieldDefinition } from './definition.ts';
import { fieldStyles } from './fields.ts';
import { formDialogStyles } from './form-dialog.styles.ts';
import { FormModel, type FormChanges } from './form-model.ts';
import { formField, formTrouble, type FormView } from './form-view.ts';

/** Some fields under one heading, in the order in which they are filled in. */
export interface FieldGroup {
  readonly legend?: string;
  readonly fields: readonly FieldDefinition[];
  /** Before the fields: what is asked by other controls. */
  readonly before?: unknown;
  /** After the fields: what they mean, offers to fill them. */
  readonly after?: unknown;
}

/**
 * Base of a dialog that is one form: its groups of fields, the line with what is wrong, Cancel and the button
 * that stores. Nothing is stored before that button or Enter, and nothing entered is lost by a failure. Ends
 * with the result, or undefined when it was left.
 */
export abstract class HubFormDialog<Result> extends HubTaskDialog<Result | undefined> {
  static override bundles: typeof HubTaskDialog.bundles = [recordsMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
  ];

  protected readonly model: FormModel = new FormModel(this, {
    // As they stand in the dialog: the first of several errors is the one that gets the focus.
    fields: () => this.groups().flatMap(({ fields }) => fields),
    session: () => this.session,
    locale: () => this.context.locale,
    place: () => this.draftPlace(),
    view: record => this.edited(record),
    hasMore: () => this.hasMore(),
    save: changes => this.store(changes),
    isReadonly: () => this.isReadonly,
  });

  /** A dialog is opened inside an element that has a client. */
  protected override get session(): HubState {
    const { session } = super.context;
    if (!session) throw new Error('A form is opened inside an element that has a client: set its `hub`.');
    return session;
  }

  /** It is only read: without the button that stores. */
  protected get isReadonly(): boolean {
    return false;
  }

  protected abstract get heading(): string;
  protected get subtitle(): string {
    return '';
  }
  protected get size(): 's' | 'm' | 'l' {
    return 'm';
  }
  /** Of the button that stores; empty where there is nothing to store, only to look at. */
  protected abstract get submitLabel(): string;
  /** Whether the button that stores can be pressed; what is wrong in a field is said when it is. */
  protected get canSubmit(): boolean {
    return true;
  }
  /** Pressing it replaces what somebody else did: it is drawn as a warning. */
  protected get isRisky(): boolean {
    return false;
  }
  /** Something is entered that closing would lose. */
  protected get isDirty(): boolean {
    return this.model.dirty;
  }

  /** The fields, in groups. May depend on what is entered. */
  protected abstract groups(): readonly FieldGroup[];
  /** Stores what changed, and sets `result`. @returns the record as it stands then. */
  protected abstract store(changes: FormChanges): Promise<object | void>;
  /** The record as the fields see it, e.g. a contact by its id. */
  protected edited(record: object): object {
    return record;
  }
  /** Something beside the fields is to be stored too. */
  protected hasMore(): boolean {
    return false;
  }
  /** Where what is entered belongs to, so that a reload does not lose long texts. Undefined: nothing is kept. */
  protected draftPlace(): string | undefined {
    return undefined;
  }
  /** Why it was not stored, where more can be said than the kind of the failure. */
  protected explain(_failure: unknown): string | undefined {
    return undefined;
  }
  /** In front of the buttons, e.g. one that deletes. */
  protected footer(): unknown {
    return nothing;
  }

  /** What is entered under a key now, or else is stored there, as text without spaces around it. */
  protected text(key: string): string {
    return String(this.model.valueOf(key) ?? '').trim();
  }

  /** Fills in a field. */
  protected fill(key: string, draft: Parameters<FormModel['set']>[1]): void {
    const field = this.model.fields.find(one => one.key === key);
    if (field) this.model.set(field, draft);
  }

  protected get formView(): FormView {
    return { t: this.t(formMessages), format: this.format, explain: failure => this.explain(failure) };
  }

  protected renderField(field: FieldDefinition): unknown {
    return formField(this.model, this.model.asShown(field), this.formView);
  }

  protected renderGroup({ legend, fields, before, after }: FieldGroup): TemplateResult {
    const isShown = ({ key, hidden }: FieldDefinition): boolean =>
      !hidden || this.model.conflicts.some(conflict => conflict.key === key);
    const shown = fields.filter(isShown).map(field => this.renderField(field));
    const body = html`${before ?? nothing}${shown.length > 0 ? html`<div class="form">${shown}</div>` : nothing}
    ${after ?? nothing}`;
    return legend
      ? html`<fieldset>
          <legend>${legend}</legend>
          ${body}
        </fieldset>`
      : body;
  }

  /** What the form holds. */
  protected renderForm(): unknown {
    return this.groups().map(group => this.renderGroup(group));
  }

  protected override render(): TemplateResult {
    const { model } = this;
    return html`<hub-dialog
      .size=${this.size}
      .heading=${this.heading}
      .subtitle=${this.subtitle}
      ?dirty=${this.isDirty}
      ?busy=${model.busy}>
      <form novalidate autocomplete="off" @submit=${this.#submitted} @keydown=${this.#keydown}>
        ${this.renderForm()}${formTrouble(model, this.formView)}<button type="submit" hidden></button>
      </form>
      ${this.footer()}<span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${this.submitLabel && !this.isReadonly ? this.t(recordsMessages).cancel : this.t(commonMessages).close}
      </button>
      ${this.submitLabel && !this.isReadonly ? this.#submitButton() : nothing}
    </hub-dialog>`;
  }

  #submitButton(): TemplateResult {
    return html`<button
      slot="footer"
      type="button"
      class=${`btn primary${this.isRisky ? ' danger' : ''}`}
      ?disabled=${this.model.busy || !this.canSubmit}
      @click=${() => void this.submit()}>
      ${this.submitLabel}
    </button>`;
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  /** Enter begins a line in a text of several; with Control it stores. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submitted(event);
  };

  /** Stores, and closes when that is done. */
  protected async submit(): Promise<void> {
    if (!this.canSubmit || !(await this.model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }
}
