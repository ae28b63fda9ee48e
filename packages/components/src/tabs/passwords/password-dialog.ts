import type { Password, PasswordInput, PasswordPatch } from '@customer-hub/sdk';
import { storeRecord, type SendOptions } from '@customer-hub/state/edits';
import { html, nothing, type CSSResultGroup } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { FieldGroup } from '../../form/form-dialog.ts';
import type { FormChanges } from '../../form/form-model.ts';
import { HubRecordDialog, opens } from '../../form/record-dialog.ts';
import { passwordDialogsMessages } from '../../messages/passwordDialogs.ts';
import { critical, icon } from '../../primitives/icons.ts';
import { defaultOptions, generate, type GeneratorOptions } from './generate.ts';
import { passwordGroups } from './password-fields.ts';
import { emptyField, secretField, secretFieldStyles, type SecretFieldState } from './secret-field.ts';
import { strengthOf } from './strength.ts';

const MAX_CHARACTERS = 4096;

/**
 * Adds or edits an entry [PWD-12, PWD-13]. The secret is typed or generated into an input that no state
 * mirrors, is sent from there, and the input is emptied when the dialog goes. Without anything in it the
 * stored one stays.
 */
export class HubPasswordDialog extends HubRecordDialog<Password, PasswordInput, PasswordPatch> {
  static override bundles = [...HubRecordDialog.bundles, passwordDialogsMessages];
  static override styles: CSSResultGroup = [HubRecordDialog.styles, secretFieldStyles];

  @state() private field: SecretFieldState = emptyField;
  @state() private error: 'needed' | 'long' | undefined;
  /** Somebody else stored another secret meanwhile: asked before it is replaced. */
  @state() private newer: Password | undefined;
  @query('#secret') private secretInput?: HTMLInputElement;

  protected override readonly kind = 'password';
  /** What is known of the stored secret: that of the entry as it was opened, or made. */
  #known: Password | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.secretInput) this.secretInput.value = '';
    this.field = emptyField;
    this.model.forget();
  }

  protected override prepare(): void | Promise<void> {
    this.#known = this.record;
    return super.prepare();
  }

  protected override titleOf(record: Password | undefined): string {
    const t = this.t(passwordDialogsMessages);
    return record ? t.editTitle : t.addTitle;
  }

  protected override get submitLabel(): string {
    const t = this.t(passwordDialogsMessages);
    return this.newer ? t.saveOver : this.record ? super.submitLabel : t.create;
  }

  protected override get isRisky(): boolean {
    return this.newer !== undefined;
  }

  protected override get canSubmit(): boolean {
    return super.canSubmit || this.field.filled;
  }

  protected override get isDirty(): boolean {
    return super.isDirty || this.field.filled;
  }

  /** The secret is in its input only. */
  protected override hasMore(): boolean {
    return !!this.secretInput?.value;
  }

  /** Nothing of an entry is kept beyond the page. */
  protected override draftPlace(): undefined {
    return undefined;
  }

  /** The device by its id. */
  protected override edited(record: object): object {
    return 'device' in record ? { ...record, deviceId: (record as Password).device?.id ?? null } : record;
  }

  protected override groups(): readonly FieldGroup[] {
    const t = this.t(passwordDialogsMessages);
    const { session, record, newer } = this;
    const [entry, rules] = passwordGroups(t, session.hub, this.options.customerId, record);
    const meanwhile =
      newer &&
      html`<p class="prob" role="alert">
        ${icon(critical)}<span
          >${t.changedMeanwhile(newer.updatedBy?.name, this.format.relative(newer.lastChangedAt))}</span
        >
      </p>`;
    return [
      entry,
      { legend: t.access, fields: [], after: html`<div class="form">${this.#secret()}</div>` },
      { ...rules, after: meanwhile ?? nothing },
    ];
  }

  #secret(): unknown {
    const t = this.t(passwordDialogsMessages);
    const { field, error, record } = this;
    return secretField({
      t,
      format: this.format,
      state: field,
      label: record ? t.newSecret : t.secret,
      required: !record,
      requiredWord: this.formView.t.required,
      placeholder: record ? t.unchanged : '',
      hint: record ? t.keepHint(this.format.relative(record.lastChangedAt)) : '',
      error: error === 'needed' ? t.secretNeeded : error === 'long' ? t.secretTooLong : '',
      disabled: this.model.busy || this.isReadonly,
      typed: this.#typed,
      toggleOpen: () => (this.field = { ...field, open: !field.open }),
      clear: this.#clear,
      generate: this.#generate,
      closeGenerator: () => (this.field = { ...field, generator: undefined, generated: false }),
    });
  }

  /** What the entry says anyway is worth nothing in its password. */
  get #about(): string[] {
    return ['name', 'username', 'loginUrl'].map(key => this.text(key));
  }

  #typed = (): void => {
    const value = this.secretInput?.value ?? '';
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
    if (this.secretInput) this.secretInput.value = '';
    this.field = emptyField;
    this.secretInput?.focus();
  };

  #generate = (changes: Partial<GeneratorOptions> = {}): void => {
    const generator = { ...(this.field.generator ?? defaultOptions), ...changes };
    const secret = generate(generator);
    if (this.secretInput) this.secretInput.value = secret;
    this.error = undefined;
    this.field = { filled: true, open: true, generator, generated: true, strength: strengthOf(secret) };
  };

  protected override async submit(): Promise<void> {
    const { model } = this;
    if (model.busy || !this.canSubmit) return;
    const length = this.secretInput?.value.length ?? 0;
    this.error = length > MAX_CHARACTERS ? 'long' : length === 0 && !this.record ? 'needed' : undefined;
    if (this.error && !model.fields.some(field => field.required && model.draft(field) === '')) {
      this.secretInput?.focus();
      return;
    }
    const asked = this.newer;
    const done = await model.submit();
    if (this.newer !== asked) model.dismiss(); // it is asked about instead
    if (done && !this.error && this.result) this.dialog.close();
  }

  protected override async store(changes: FormChanges): Promise<object> {
    const secret = this.secretInput?.value ?? '';
    const body = { ...changes.patch, ...(secret === '' ? {} : { secret }) };
    const onto = changes.onto as Password | undefined;
    // Two people change the same password at the same time: one of them would lock the other out without knowing.
    if (secret !== '' && onto && onto.lastChangedAt !== (this.newer ?? this.#known)?.lastChangedAt) {
      this.newer = onto;
      throw new Replaces();
    }
    const take = (password: Password): Password => (this.#known = this.result = password);
    const stored = await storeRecord<Password, PasswordInput>(this.session, changes, {
      kind: this.kind,
      record: this.newer ?? this.record,
      customerId: this.options.customerId,
      input: this.input(body),
      create: async (input, options) => take(await this.createRecord(input, options)),
      update: async base => take(await this.updateRecord(base, body)),
    });
    if (this.secretInput) this.secretInput.value = '';
    this.field = emptyField;
    return stored;
  }

  protected override createRecord(input: PasswordInput, options: SendOptions): Promise<Password> {
    return this.session.hub.passwords.create(this.options.customerId, input, options);
  }

  protected override updateRecord(password: Password, patch: PasswordPatch): Promise<Password> {
    return this.session.hub.passwords.update(password, patch);
  }
}

/** Not an error to report: the dialog asks. */
class Replaces extends Error {
  override name = 'AbortedError';
}

export const openPassword = opens('hub-password-dialog', HubPasswordDialog);
