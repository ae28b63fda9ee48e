import type { AllowedAction } from '@customer-hub/sdk';
import { storeRecord, type SendOptions } from '@customer-hub/state/edits';
import type { RecordKind } from '@customer-hub/state/core';
import type { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { openTask, type Task } from '../internal/open.ts';
import { recordsMessages } from '../messages/records.ts';
import { policyOf } from '../policy/policy-of.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { HubFormDialog } from './form-dialog.ts';
import type { FormChanges } from './form-model.ts';
import { HubTokens } from './tokens-field.ts';

export interface RecordDialogOptions<R> {
  /** The record to edit; without one, a new one is made. */
  readonly record?: R | undefined;
  /** Whose record it is; empty for one that belongs to no customer. */
  readonly customerId: string;
  readonly customerName: string;
}

interface Stored {
  readonly id: string;
}

/**
 * Base of a dialog that makes a record of `R` from `I`, or edits one by a patch `P`. It adds to a form: what
 * is stored how, the kept draft, conflicts with what somebody else stored meanwhile, and that a lost answer
 * makes no second record.
 *
 * A dialog says its `kind`, its `titleOf`, its `groups()` of fields, and how the client does `createRecord`
 * or `updateRecord`.
 */
export abstract class HubRecordDialog<
  R extends Stored,
  I,
  P,
  O extends RecordDialogOptions<R> = RecordDialogOptions<R>,
> extends HubFormDialog<R> {
  @property({ attribute: false }) options!: O;

  protected abstract readonly kind: RecordKind;
  /** Of a new record, and of one that is edited. */
  protected abstract titleOf(record: R | undefined): string;
  /** Makes one; a dialog that only edits need not say how. */
  protected createRecord(_input: I, _options: SendOptions): Promise<R> {
    return Promise.reject(new Error(`A ${this.kind} is not made here.`));
  }
  /** Changes one; a dialog that only makes them need not say how. */
  protected updateRecord(_base: R, _patch: P): Promise<R> {
    return Promise.reject(new Error(`A ${this.kind} is not changed here.`));
  }

  /** What a new one is made of. Default: what was entered, over `initial()`. */
  protected input(patch: object): I {
    // The fields are the contract's: their keys and types make up the input.
    return { ...this.initial(), ...patch } as I;
  }

  /** What a new record is before anything is entered: counts as unchanged. */
  protected initial(): object | undefined {
    return undefined;
  }

  /**
   * The record as the fields see it, e.g. a contact by its id, an amount as it is typed. Given what the
   * server answers.
   */
  protected formOf(record: R): object {
    return record;
  }
  protected override edited(record: object): object {
    // What the form is started from and stored to is what the client answers.
    return this.formOf(record as R);
  }

  protected get record(): R | undefined {
    return this.options.record;
  }

  /** Where the page is read-only, or the server lets this record not be changed. */
  protected override get isReadonly(): boolean {
    const { allowedActions = [] } = (this.record ?? {}) as {
      readonly allowedActions?: readonly AllowedAction[];
    };
    return (
      policyOf(this.session.hub)?.isReadonly === true ||
      allowedActions.some(({ action, allowed }) => action === 'update' && !allowed)
    );
  }

  protected override get heading(): string {
    return this.titleOf(this.record);
  }

  protected override get subtitle(): string {
    const { customerName } = this.options;
    return customerName ? this.t(recordsMessages).into(customerName) : '';
  }

  protected override get submitLabel(): string {
    const { save, add } = this.t(recordsMessages);
    return this.record ? save : add;
  }

  protected override get canSubmit(): boolean {
    return !this.record || this.model.dirty;
  }

  protected override draftPlace(): string | undefined {
    return `${this.options.customerId} ${this.record?.id ?? `new ${this.kind}`}`.trim();
  }

  protected override prepare(): void | Promise<void> {
    this.model.start(this.record && this.edited(this.record), this.initial());
  }

  protected override store(changes: FormChanges): Promise<object> {
    return storeRecord<R, I>(this.session, changes, {
      kind: this.kind,
      record: this.record,
      customerId: this.options.customerId || undefined,
      input: this.input(changes.patch),
      create: async (input, options) => (this.result = await this.createRecord(input, options)),
      update: async (base, patch) => (this.result = await this.updateRecord(base, patch as P)),
    });
  }
}

/**
 * The function that opens a record dialog under its tag. It gives the record as it is stored then, or
 * undefined when it was left.
 */
export const opens =
  <R, O>(tag: string, type: new () => Task<R> & { options: O }) =>
  (host: LitElement, options: O): Promise<R> => {
    defineElement('hub-combobox', HubCombobox);
    defineElement('hub-tokens', HubTokens);
    return openTask<R, Task<R> & { options: O }>(host, tag, type, { options });
  };
