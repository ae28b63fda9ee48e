import { type Password, type PasswordInput, type PasswordPatch } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { conflictStyles } from '../../form/conflict.ts';
import type { FieldDefinition } from '../../form/definition.ts';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { FormModel, type FormChanges } from '../../form/form-model.ts';
import { formField, formTrouble } from '../../form/form-view.ts';
import { storeRecord, type StoredRecord } from '@customer-hub/state/edits';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { formMessages } from '../../messages/form.ts';
import { passwordDialogsMessages } from '../../messages/passwordDialogs.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { critical, icon } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { defaultOptions, generate, type GeneratorOptions } from './generate.ts';
import { passwordFields } from './password-fields.ts';
import { emptyField, secretField, secretFieldStyles, type SecretFieldState } from './secret-field.ts';
import { strengthOf } from './strength.ts';

export interface PasswordDialogOptions {
  /** The entry to edit; without one, a new one is made. */
  readonly password?: Password;
  readonly customerId: string;
  readonly customerName: string;
}

const mostCharacters = 4096;

/**
 * Adds or edits an entry [PWD-12, PWD-13]. The secret is typed or generated into an input that no state mirrors, is sent from there, and
 * the input is emptied when the dialog goes. Without anything in it the stored one stays.
 */
export class HubPasswordDialog extends HubTaskDialog<Password | undefined> {
  static override bundles = [passwordDialogsMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    conflictStyles,
    formDialogStyles,
    secretFieldStyles,
  ];

  @property({ attribute: false }) options!: PasswordDialogOptions;

  @state() private field: SecretFieldState = emptyField;
  @state() private error: 'needed' | 'long' | undefined;
  /** Somebody else stored another secret meanwhile: asked before it is replaced. */
  @state() private newer: Password | undefined;
  @query('#secret') private input?: HTMLInputElement;

  /** What is known of the stored secret: that of the entry as it was opened, or made. */
  #known: Password | undefined;
  #model = new FormModel(this, {
    fields: () => this.#fields(),
    session: () => this.session,
    locale: () => this.context.locale,
    // The device by its id.
    view: record => ({ ...record, deviceId: (record as unknown as Password).device?.id ?? null }),
    // The secret is in its input only.
    hasMore: () => !!this.input?.value,
    save: changes => this.#send(changes),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.input) this.input.value = '';
    this.field = emptyField;
    this.#model.forget();
  }

  protected override prepare(): void {
    const { password } = this.options;
    this.#known = password;
    this.#model.start(password && { ...password, deviceId: password.device?.id ?? null });
  }

  #fields(): readonly FieldDefinition[] {
    const { password, customerId } = this.options;
    return passwordFields(this.t(passwordDialogsMessages), this.session!.hub, customerId, password);
  }

  protected override render(): TemplateResult {
    const t = this.t(passwordDialogsMessages);
    const { password, customerName } = this.options;
    const model = this.#model;
    const { field, error, newer } = this;
    const view = { t: this.t(formMessages), format: this.format };
    const [name, ...others] = this.#fields();
    const of = (...keys: string[]): unknown =>
      others.filter(({ key }) => keys.includes(key)).map(one => formField(model, one, view));
    return html`<hub-dialog
      size="m"
      .heading=${password ? t.editTitle : t.addTitle}
      .subtitle=${customerName ? t.into(customerName) : ''}
      ?dirty=${model.dirty || field.filled}
      ?busy=${model.busy}>
      <form
        novalidate
        autocomplete="off"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}>
        <fieldset>
          <legend>${t.entry}</legend>
          <div class="form">${formField(model, name!, view)}${of('username', 'loginUrl', 'deviceId')}</div>
        </fieldset>
        <fieldset>
          <legend>${t.access}</legend>
          <div class="form">
            ${secretField({
              t,
              format: this.format,
              state: field,
              label: password ? t.newSecret : t.secret,
              required: !password,
              requiredWord: view.t.required,
              placeholder: password ? t.unchanged : '',
              hint: password ? t.keepHint(this.format.relative(password.lastChangedAt)) : '',
              error: error === 'needed' ? t.secretNeeded : error === 'long' ? t.secretTooLong : '',
              disabled: model.busy,
              typed: this.#typed,
              toggleOpen: () => (this.field = { ...field, open: !field.open }),
              clear: this.#clear,
              generate: this.#generate,
              closeGenerator: () => (this.field = { ...field, generator: undefined, generated: false }),
            })}
          </div>
        </fieldset>
        <fieldset>
          <legend>${t.rules}</legend>
          <div class="form">${of('notes', 'reasonRequired')}</div>
        </fieldset>
        ${newer ? html`<p class="prob" role="alert">${icon(critical)}<span>${t.changedMeanwhile(newer.updatedBy?.name, this.format.relative(newer.lastChangedAt))}</span></p>` : nothing}
        ${formTrouble(model, view)}<button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${model.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class=${`btn primary${newer ? ' danger' : ''}`}
        ?disabled=${model.busy || (!!password && !model.dirty && !field.filled)}
        @click=${() => void this.#save()}>
        ${newer ? t.saveOver : password ? t.save : t.create}
      </button>
    </hub-dialog>`;
  }

  /** What the entry says anyway is worth nothing in its password. */
  get #about(): string[] {
    return this.#fields()
      .filter(({ key }) => ['name', 'username', 'loginUrl'].includes(key))
      .map(field => String(this.#model.draft(field)));
  }

  #typed = (): void => {
    const value = this.input?.value ?? '';
    this.error = undefined;
    this.field = {
      ...this.field,
      filled: value !== '',
      generated: false,
      strength: strengthOf(value, this.#about),
      open: this.field.open && value !== '',
    };
  };

  #clear = (): void => {
    this.input!.value = '';
    this.field = { ...emptyField };
    this.input!.focus();
  };

  #generate = (changes: Partial<GeneratorOptions> = {}): void => {
    const generator = { ...(this.field.generator ?? defaultOptions), ...changes };
    this.input!.value = generate(generator);
    this.error = undefined;
    this.field = {
      filled: true,
      open: true,
      generator,
      generated: true,
      strength: strengthOf(this.input!.value),
    };
  };

  async #save(): Promise<void> {
    const model = this.#model;
    if (model.busy) return;
    const length = this.input?.value.length ?? 0;
    this.error =
      length > mostCharacters ? 'long' : length === 0 && !this.options.password ? 'needed' : undefined;
    if (this.error && !model.fields.some(field => field.required && model.draft(field) === '')) {
      this.input?.focus();
      return;
    }
    const asked = this.newer;
    const done = await model.submit();
    if (this.newer !== asked) model.dismiss(); // it is asked about instead
    if (done && !this.error && this.result) this.dialog.close();
  }

  async #send(changes: FormChanges): Promise<StoredRecord> {
    const { passwords } = this.session!.hub;
    const { password, customerId } = this.options;
    const secret = this.input?.value ?? '';
    const body = { ...changes.patch, ...(secret === '' ? {} : { secret }) };
    const onto = changes.onto as Password | undefined;
    // Two people change the same password at the same time: one of them would lock the other out without knowing.
    if (secret !== '' && onto && onto.lastChangedAt !== (this.newer ?? this.#known)?.lastChangedAt) {
      this.newer = onto;
      throw new Replaces();
    }
    const stored = await storeRecord<Password, PasswordInput>(this.session!, changes, {
      kind: 'password',
      record: this.newer ?? password,
      customerId,
      input: body as unknown as PasswordInput,
      create: async (input, key) =>
        (this.#known = this.result = await passwords.create(customerId, input, key)),
      update: async base => (this.#known = this.result = await passwords.update(base, body as PasswordPatch)),
    });
    if (this.input) this.input.value = '';
    this.field = emptyField;
    return stored as unknown as StoredRecord;
  }
}

/** Not an error to report: the dialog asks. */
class Replaces extends Error {
  override name = 'AbortedError';
}

/** @returns the entry as it is stored now, or undefined when the dialog was left. */
export const openPassword = (
  host: LitElement,
  options: PasswordDialogOptions,
): Promise<Password | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Password | undefined, HubPasswordDialog>(host, 'hub-password-dialog', HubPasswordDialog, {
    options,
  });
};
