import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import { checkField } from './checks.ts';
import { mergeFields, type FieldConflict } from './conflict.ts';
import type { Draft, FieldDefinition, FieldProblem, FieldValue, Values } from './definition.ts';
import { controlOf } from './fields.ts';
import { currentOf, fieldProblems, type StoredRecord } from './save-error.ts';
import { keyOf, same, toPatch, valueAt } from './paths.ts';
import { fromDraft, toDraft } from './values.ts';

/** What a form sends: changed values by field key, and the same nested as the body of a patch. */
export interface FormChanges {
  readonly values: Values;
  readonly patch: Record<string, unknown>;
  /** The newer record to send it to, after somebody else changed it: use its etag. */
  readonly onto?: StoredRecord | undefined;
}

export interface FormOptions {
  readonly fields: () => readonly FieldDefinition[];
  /** Stores; what it returns, if anything, is the record as it stands then. */
  readonly save: (changes: FormChanges) => Promise<StoredRecord | void>;
  readonly session: () => HubState | undefined;
  readonly locale: () => string;
}

/**
 * A whole form with its own Save: values as they are entered, what is wrong with each, who else changed what meanwhile. Nothing is
 * stored before `submit()` [FLD-12], and nothing entered is lost by a failed one.
 */
export class FormModel implements ReactiveController {
  /** Why the last submit failed as a whole: network, server, permission. */
  failure: unknown;
  busy = false;
  /** What is wrong, by field key. */
  errors: ReadonlyMap<string, FieldProblem> = new Map();
  /** What the server objects to and no field of this form stands for. */
  general: readonly FieldProblem[] = [];
  conflicts: readonly FieldConflict[] = [];
  /** The newest record known; undefined while one is being made. */
  record: StoredRecord | undefined;

  #host: ReactiveControllerHost & LitElement;
  #options: FormOptions;
  #base: Values = {};
  #drafts: Record<string, Draft> = {};
  #abandoned?: Record<string, Draft> | undefined;

  constructor(host: ReactiveControllerHost & LitElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get fields(): readonly FieldDefinition[] {
    return this.#options.fields();
  }

  /** Starts from a record, or empty, or from what is known of one that is to be made; forgets what was entered. */
  start(record?: StoredRecord, known?: StoredRecord): void {
    this.record = record;
    this.#base = this.#read(record ?? known);
    this.#drafts = {};
    this.errors = new Map();
    this.general = this.conflicts = [];
    this.failure = undefined;
    this.#changed();
  }

  /** A newer record came by: fields that were not touched show it, the others meet it on submit. */
  receive(record: StoredRecord): void {
    if (this.busy) return;
    const theirs = this.#read(record);
    const { conflicts } = mergeFields(this.#base, this.#values(), theirs);
    const held = new Set(conflicts.map(({ key }) => key));
    this.#base = Object.fromEntries(
      this.fields.map(({ key }) => [key, (held.has(key) ? this.#base[key] : theirs[key]) ?? null]),
    );
    this.record = record;
    this.#changed();
  }

  draft(field: FieldDefinition): Draft {
    return this.#drafts[field.key] ?? toDraft(field, this.#base[field.key], this.#options.locale());
  }

  set(field: FieldDefinition, draft: Draft): void {
    const before = toDraft(field, this.#base[field.key], this.#options.locale());
    if (same(draft, before)) delete this.#drafts[field.key];
    else this.#drafts[field.key] = draft;
    this.#forget(field.key);
    this.#changed();
  }

  /** Checks one field, when it is left. A field that is merely empty is not blamed before submit. */
  check(field: FieldDefinition): void {
    if (!(field.key in this.#drafts)) return;
    const problem = checkField(field, this.draft(field), this.#options.locale());
    if (problem && problem.code !== 'required') this.errors = new Map(this.errors).set(field.key, problem);
    this.#changed();
  }

  /** Something is entered that is not stored. */
  get dirty(): boolean {
    return Object.keys(this.#drafts).length > 0;
  }

  /** Goes back to what is stored. `redo()` brings it back. */
  undo(): void {
    this.#abandoned = this.#drafts;
    this.start(this.record);
  }

  redo(): void {
    if (!this.#abandoned) return;
    this.#drafts = this.#abandoned;
    this.#abandoned = undefined;
    this.#changed();
  }

  /** Which of both values of a conflict stays; it is stored by the next submit. */
  resolve(key: string, whose: 'mine' | 'theirs'): void {
    const conflict = this.conflicts.find(candidate => candidate.key === key);
    if (!conflict) return;
    this.#base = { ...this.#base, [key]: conflict.theirs };
    if (whose === 'theirs') delete this.#drafts[key];
    this.conflicts = this.conflicts.filter(candidate => candidate !== conflict);
    this.#changed();
  }

  /** Checks all, stores what changed. @returns true when everything is stored; otherwise the focus is at the first problem. */
  async submit(): Promise<boolean> {
    if (this.busy) return false;
    const locale = this.#options.locale();
    const wrong = this.fields.flatMap(field => {
      const problem = field.locked ? undefined : checkField(field, this.draft(field), locale);
      return problem ? [[field.key, problem] as const] : [];
    });
    this.errors = new Map(wrong);
    this.general = [];
    this.failure = undefined;
    if (wrong.length > 0 || this.conflicts.length > 0) return this.#point();
    this.busy = true;
    this.#changed();
    try {
      await this.#send();
    } catch (error) {
      this.#failed(error);
    }
    this.busy = false;
    this.#changed();
    if (this.errors.size + this.general.length + this.conflicts.length > 0) return this.#point();
    return this.failure === undefined;
  }

  hostUpdated(): void {
    this.#options.session()?.unsaved.set(this, this.#host.isConnected && this.dirty);
  }

  hostDisconnected(): void {
    this.#options.session()?.unsaved.set(this, false);
  }

  async #send(): Promise<void> {
    let onto: StoredRecord | undefined;
    for (let attempt = 0; attempt < 3; attempt++) {
      const values = this.#changes();
      if (Object.keys(values).length === 0 && this.record) return this.start(this.record);
      try {
        const stored = await this.#options.save({ values, patch: toPatch(values), onto });
        this.start(stored ?? this.record);
        return;
      } catch (error) {
        const current = currentOf(error);
        if (!current) throw error;
        this.#meet(current);
        if (this.conflicts.length > 0) return;
        onto = current;
      }
    }
    throw new Error('The record changes faster than it can be saved.');
  }

  /** Lays the edit over a newer record. Fields in conflict keep their draft until somebody decides. */
  #meet(current: StoredRecord): void {
    const theirs = this.#read(current);
    this.conflicts = mergeFields(this.#base, this.#values(), theirs).conflicts;
    this.#base = theirs;
    this.record = current;
    const held = new Set(this.conflicts.map(({ key }) => key));
    for (const field of this.fields) {
      const draft = this.#drafts[field.key];
      if (
        draft !== undefined &&
        !held.has(field.key) &&
        same(draft, toDraft(field, theirs[field.key], this.#options.locale()))
      )
        delete this.#drafts[field.key];
    }
  }

  #failed(error: unknown): void {
    const keys = this.fields.map(({ key }) => key);
    const found = fieldProblems(error);
    if (found.length === 0) {
      this.failure = error;
      return;
    }
    const errors = new Map<string, FieldProblem>();
    const general: FieldProblem[] = [];
    for (const { pointer, problem } of found) {
      const key = keyOf(pointer, keys);
      if (key) errors.set(key, problem);
      else general.push(problem);
    }
    this.errors = errors;
    this.general = general;
  }

  #read(record: StoredRecord | undefined): Values {
    return Object.fromEntries(this.fields.map(({ key }) => [key, valueAt(record, key)]));
  }

  #values(): Values {
    return { ...this.#base, ...this.#changes() };
  }

  #changes(): Record<string, FieldValue> {
    const locale = this.#options.locale();
    const changes: Record<string, FieldValue> = {};
    for (const field of this.fields) {
      const draft = this.#drafts[field.key];
      if (draft === undefined || field.locked) continue;
      const value = fromDraft(field, draft, locale);
      if (!same(value, this.#base[field.key])) changes[field.key] = value;
    }
    return changes;
  }

  #forget(key: string): void {
    if (!this.errors.has(key)) return;
    const errors = new Map(this.errors);
    errors.delete(key);
    this.errors = errors;
  }

  async #point(): Promise<false> {
    this.#changed();
    await this.#host.updateComplete;
    const root = this.#host.renderRoot as ShadowRoot;
    const first = this.fields.find(({ key }) => this.errors.has(key));
    if (first) controlOf(root, first)?.focus();
    else root.querySelector<HTMLElement>('[data-keep]')?.focus();
    return false;
  }

  #changed(): void {
    this.#host.requestUpdate();
  }
}
