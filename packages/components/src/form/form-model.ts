import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import {
  Edit,
  type EditChanges,
  type EditState,
  type FieldConflict,
  type FieldRule,
  type StoredRecord,
} from '@customer-hub/state/edits';
import { loadMessages } from '../messages/bundle.ts';
import { formMessages } from '../messages/form.ts';
import { hiddenReason } from '../policy/features.ts';
import { watchPointer, whenReleased } from '../primitives/pointer.ts';
import type { Draft, FieldDefinition, FieldProblem, FieldValue } from './definition.ts';
import { controlOf } from './fields.ts';
import { KeptDraft } from './kept-draft.ts';
import { ruleOf } from './rule.ts';

/** What a form sends: changed values by field key, and the same nested as the body of a patch. */
export type FormChanges = EditChanges;

export interface FormOptions {
  readonly fields: () => readonly FieldDefinition[];
  /** Stores; what it returns, if anything, is the record as it stands then. */
  readonly save: (changes: FormChanges) => Promise<StoredRecord | void>;
  readonly session: () => HubState | undefined;
  readonly locale: () => string;
  /** The record as the fields see it, e.g. a device by its id. */
  readonly view?: (record: StoredRecord) => StoredRecord;
  /** It is only read: no field can be changed. */
  readonly isReadonly?: () => boolean;
  /** Something beside the fields is to be stored too. */
  readonly hasMore?: () => boolean;
  /** Where what is entered belongs to, e.g. `cus_7 new ticket`: then a reload does not lose it. Never for secrets. */
  readonly place?: () => string | undefined;
}

/**
 * A whole form with its own Save, as `Edit` of the state layer does it: nothing is stored before `submit()`
 * [FLD-12], and nothing entered is lost by a failed one. This adds the element it stands in: updates, the
 * focus, and asking before the page is left.
 */
export class FormModel implements ReactiveController {
  readonly #edit: Edit;
  readonly #host: ReactiveControllerHost & LitElement;
  readonly #options: FormOptions;
  #kept: KeptDraft | undefined;
  #wasMadeEarlier = false;

  constructor(host: ReactiveControllerHost & LitElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    const { save, view, hasMore } = options;
    this.#edit = new Edit({
      save,
      ...(view ? { view } : {}),
      ...(hasMore ? { hasMore } : {}),
      fields: () => this.fields.map(field => this.#rule(field)),
    });
    this.#edit.listen(this.#changed);
    watchPointer();
    host.addController(this);
    // Closed, not only taken away: what was entered is given up.
    host.addEventListener('hub-task-closed', () => this.#kept?.remove());
  }

  get fields(): readonly FieldDefinition[] {
    return this.#options.fields().map(this.asShown);
  }

  /** A field as it can be used: locked where the form is only read. */
  readonly asShown = (field: FieldDefinition): FieldDefinition =>
    this.#options.isReadonly?.() && !field.locked ? { ...field, locked: hiddenReason('') } : field;

  /** Why the last submit failed as a whole: network, server, permission. */
  get failure(): unknown {
    return this.#state.failure;
  }

  get busy(): boolean {
    return this.#state.busy;
  }

  /** What is wrong, by field key. */
  get errors(): ReadonlyMap<string, FieldProblem> {
    return this.#state.errors;
  }

  /** What the server objects to and no field of this form stands for. */
  get general(): readonly FieldProblem[] {
    return this.#state.general;
  }

  get conflicts(): readonly FieldConflict[] {
    return this.#state.conflicts;
  }

  /** The newest record known; undefined while one is being made. */
  get record(): StoredRecord | undefined {
    return this.#state.record;
  }

  /** Something is entered that is not stored. */
  get dirty(): boolean {
    return this.#state.dirty;
  }

  /** What is entered was brought back from before a reload. */
  get restored(): boolean {
    return this.#kept?.restored ?? false;
  }

  /** Starts from a record, or empty, or from what is known of one that is to be made; forgets what was entered. */
  start(record?: StoredRecord, known?: StoredRecord): void {
    this.#edit.start(record, known);
    const { place, session } = this.#options;
    const state = session();
    const at = place?.();
    if (!at || !state || this.#kept) return;
    const kept = (this.#kept = new KeptDraft(state, at));
    void kept.load().then(draft => {
      if (!draft || this.dirty) return;
      kept.restored = true;
      this.#edit.restore(draft);
    });
  }

  /** A newer record came by: fields that were not touched show it, the others meet it on submit. */
  receive(record: StoredRecord): void {
    this.#edit.receive(record);
  }

  draft(field: FieldDefinition): Draft {
    return this.#edit.draft(this.#rule(field));
  }

  /** What is entered under a key, or else is stored there. Asks no field, so that fields can depend on it. */
  valueOf(key: string): Draft | FieldValue | undefined {
    return this.#edit.valueOf(key);
  }

  set(field: FieldDefinition, draft: Draft): void {
    this.#edit.set(this.#rule(field), draft);
  }

  /** Checks one field, when it is left. What that shows moves nothing under a pointer that is pressed. */
  check(field: FieldDefinition): void {
    whenReleased(() => this.#edit.check(field.key));
  }

  /** Goes back to what is stored. `redo()` brings it back. */
  undo(): void {
    this.#edit.undo();
  }

  redo(): void {
    this.#edit.redo();
  }

  /** Which of both values of a conflict stays; it is stored by the next submit. */
  resolve(key: string, whose: 'mine' | 'theirs'): void {
    this.#edit.resolve(key, whose);
  }

  /** The failure is said elsewhere. */
  dismiss(): void {
    this.#edit.dismiss();
  }

  /** Forgets what an attempt without an answer has sent. */
  forget(): void {
    this.#edit.forget();
  }

  /** Throws away what was brought back. */
  discard(): void {
    this.#kept?.remove();
    this.#edit.undo();
  }

  /**
   * Checks all, stores what changed. @returns true when everything is stored; otherwise the focus is at the
   * first problem.
   */
  async submit(): Promise<boolean> {
    if (this.busy) return false;
    const outcome = await this.#edit.save();
    this.#sayWasMadeEarlier();
    if (outcome === 'saved' || outcome === 'failed') return outcome === 'saved';
    return this.#point();
  }

  hostUpdated(): void {
    this.#options.session()?.unsaved.set(this, this.#host.isConnected && this.dirty);
  }

  hostDisconnected(): void {
    this.#options.session()?.unsaved.set(this, false);
  }

  get #state(): EditState {
    return this.#edit.get();
  }

  #rule(field: FieldDefinition): FieldRule {
    return ruleOf(field, this.#options.locale());
  }

  #sayWasMadeEarlier(): void {
    if (!this.#state.wasMadeEarlier || this.#wasMadeEarlier) return;
    this.#wasMadeEarlier = true;
    const { session, locale } = this.#options;
    void loadMessages(formMessages, locale()).then(t => session()?.notices.show({ text: t.madeEarlier }));
  }

  async #point(): Promise<false> {
    await this.#host.updateComplete;
    const root = this.#host.renderRoot as ShadowRoot;
    const first = this.fields.find(({ key }) => this.errors.has(key));
    if (first) controlOf(root, first)?.focus();
    else root.querySelector<HTMLElement>('[data-keep]')?.focus();
    return false;
  }

  #changed = (): void => {
    this.#host.requestUpdate();
    const kept = this.#kept;
    if (!kept) return;
    const { unsaved } = this.#edit;
    const typeOf = new Map(this.fields.map(({ key, type }) => [key, type]));
    const keys = Object.keys(unsaved?.drafts ?? {}).filter(key => typeOf.get(key) !== 'secret');
    if (!unsaved || keys.length === 0) kept.remove();
    else if (keys.some(key => typeOf.get(key) === 'multiline'))
      kept.set({ ...unsaved, drafts: Object.fromEntries(keys.map(key => [key, unsaved.drafts[key]!])) });
  };
}
