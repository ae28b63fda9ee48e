import { writable, type Store } from '../core/store.ts';
import type { EditOptions, EditState, SaveOutcome, SendOnce } from './edit-types.ts';
import { EditValues, type UnsavedEdit } from './edit-values.ts';
import { currentOf, problemsByField } from './failure.ts';
import { Intent, SentEarlier } from './intent.ts';
import { toPatch } from './paths.ts';
import type { Draft, DraftValues, FieldRule, FieldValue, StoredRecord, Values } from './types.ts';

const MAX_ATTEMPTS = 4;

const fresh: EditState = {
  record: undefined,
  busy: false,
  dirty: false,
  errors: new Map(),
  general: [],
  failure: undefined,
  conflicts: [],
  wasMadeEarlier: false,
};

/**
 * The edit of one record, or of one that is to be made: values as they are entered, what is wrong with each, who
 * else changed what meanwhile. Nothing is stored before `save()`, and neither what was entered nor what somebody
 * else stored is lost by anything but `resolve`, `undo` and `start`.
 */
export class Edit implements Store<EditState> {
  #options: EditOptions;
  #state = writable<EditState>(fresh);
  #values: EditValues;
  #onto: StoredRecord | undefined;
  /** Keys in conflict that were met by a save. */
  #met: ReadonlySet<string> = new Set();
  /** A newer record that came while saving. */
  #late: StoredRecord | undefined;
  #undone: DraftValues | undefined;
  #saving: Promise<SaveOutcome> | undefined;
  #intent = new Intent<DraftValues>();

  constructor(options: EditOptions) {
    this.#options = options;
    this.#values = new EditValues(() => options.fields());
  }

  readonly get = (): EditState => this.#state.get();
  readonly listen = (listener: () => void): (() => void) => this.#state.listen(listener);

  get fields(): readonly FieldRule[] {
    return this.#options.fields();
  }

  get record(): StoredRecord | undefined {
    return this.get().record;
  }

  get dirty(): boolean {
    return this.get().dirty;
  }

  /** Starts from a record, or empty, or from what is known of one that is to be made; forgets what was entered. */
  start(record?: StoredRecord, known?: StoredRecord): void {
    this.#onto = this.#late = undefined;
    this.#intent.forget();
    this.#values.start(record ?? known);
    this.#clear(record);
    this.#update({ wasMadeEarlier: false });
  }

  /** What stands in the field. @param field The field; or its key, for one of `fields`. */
  draft(field: FieldRule | string): Draft {
    const rule = this.#ruleOf(field);
    return rule ? this.#values.draft(rule) : (this.#values.drafts[String(field)] ?? '');
  }

  /** What was entered under a key, or else is stored there. Asks no field, so that fields can depend on it. */
  valueOf(key: string): Draft | FieldValue | undefined {
    return this.#values.at(key);
  }

  /** Whether something is entered in the field that is not stored. */
  isTouched(key: string): boolean {
    return this.#values.has(key);
  }

  /** @param rule The field; or its key, for one of `fields`. */
  set(rule: FieldRule | string, draft: Draft): void {
    const field = this.#ruleOf(rule);
    if (!field) throw new Error(`There is no field ${String(rule)}.`);
    this.#values.set(field, draft);
    const errors = new Map(this.get().errors);
    errors.delete(field.key);
    this.#update({ errors });
  }

  /** Checks one field, when it is left. A field that is merely empty is not blamed before a save. */
  check(key: string): void {
    const rule = this.#ruleOf(key);
    if (!rule || !this.isTouched(key)) return;
    const problem = rule.check(this.#values.draft(rule));
    if (problem && problem.code !== 'required')
      this.#update({ errors: new Map(this.get().errors).set(key, problem) });
  }

  /** Takes a newer record: fields that were not touched show it, the others meet it on save. */
  receive(record: StoredRecord): void {
    if (this.#saving) {
      this.#late = record;
      return;
    }
    const seen = this.#view(record);
    // Without its version nothing can be sent to it.
    if ('etag' in seen && seen.etag !== undefined) this.#onto = seen;
    this.#values.rebase(seen);
    this.#update({ record: seen });
  }

  /** Goes back to what is stored. `redo()` brings back what was entered. */
  undo(): void {
    this.#undone = this.#values.drafts;
    this.#values.undo();
    this.#clear(this.record);
  }

  redo(): void {
    if (!this.#undone) return;
    this.#values.redo(this.#undone);
    this.#undone = undefined;
    this.#update({});
  }

  /** Which of both values of a conflict stays; it is stored by the next save. */
  resolve(key: string, whose: 'mine' | 'theirs'): void {
    if (!this.get().conflicts.some(conflict => conflict.key === key)) return;
    this.#values.resolve(key, whose);
    this.#update({});
  }

  /** What is not stored, to keep it elsewhere; undefined when there is nothing. */
  get unsaved(): UnsavedEdit | undefined {
    return this.#values.unsaved;
  }

  /** Goes on with what was kept elsewhere. What somebody stored since then is met by the next save. */
  restore(unsaved: UnsavedEdit): void {
    this.#values.restore(unsaved);
    this.#update({});
  }

  /** The failure was seen to, or is said elsewhere. */
  dismiss(): void {
    this.#update({ failure: undefined });
  }

  /** Forgets an attempt without an answer, and what it sent. */
  forget(): void {
    this.#intent.forget();
  }

  /** Checks all, stores what changed. A second call while one is on its way is that one. */
  save(): Promise<SaveOutcome> {
    return (this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
      const late = this.#late;
      this.#late = undefined;
      if (late) this.receive(late);
    }));
  }

  async #save(): Promise<SaveOutcome> {
    const wrong = this.fields.flatMap(rule => {
      const problem = rule.locked ? undefined : rule.check(this.#values.draft(rule));
      return problem ? [[rule.key, problem] as const] : [];
    });
    this.#met = this.#conflictKeys();
    this.#update({ errors: new Map(wrong), general: [], failure: undefined });
    if (wrong.length > 0) return 'invalid';
    if (this.#met.size > 0) return 'conflict';
    this.#update({ busy: true });
    try {
      return await this.#send();
    } catch (error) {
      return this.#failed(error);
    } finally {
      this.#update({ busy: false });
    }
  }

  async #send(): Promise<SaveOutcome> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const { changes: values, drafts: sent } = this.#values;
      if (Object.keys(values).length === 0 && this.record && !this.#options.hasMore?.()) {
        this.#stored(sent, values, undefined);
        return 'saved';
      }
      try {
        const { save } = this.#options;
        const stored = await save({ values, patch: toPatch(values), onto: this.#onto, once: this.#once });
        this.#stored(sent, values, stored || undefined);
        return 'saved';
      } catch (error) {
        if (error instanceof SentEarlier) continue;
        const current = currentOf(error);
        if (!current) throw error;
        this.#meet(current);
        if (this.#met.size > 0) return 'conflict';
      }
    }
    throw new Error('The record changes faster than it can be saved.');
  }

  #once: SendOnce = async (body, request) => {
    try {
      return await this.#intent.send(body, request, this.#values.shown);
    } catch (error) {
      if (error instanceof SentEarlier)
        this.#takeUp(error as SentEarlier<unknown, StoredRecord, DraftValues>);
      throw error;
    }
  };

  /** The record was made by an earlier attempt: what differs from what was entered then is a change of it. */
  #takeUp({ answer, memo }: SentEarlier<unknown, StoredRecord, DraftValues>): void {
    const record = this.#view(answer);
    this.#values.startOver(record, memo);
    this.#onto = record;
    this.#update({ record, wasMadeEarlier: true });
  }

  /** @param sent Drafts as they were sent: what was entered since stays. */
  #stored(sent: DraftValues, values: Values, stored: StoredRecord | undefined): void {
    const record = stored && this.#view(stored);
    // Whoever saved it and got no record back knows the newest one best.
    if (record || Object.keys(values).length > 0) this.#onto = record;
    this.#values.stored(sent, values, record);
    this.#late = undefined;
    this.#intent.forget();
    this.#update({ record: record ?? this.record });
  }

  /** Somebody else was faster. */
  #meet(current: StoredRecord): void {
    const record = this.#view(current);
    this.#onto = record;
    this.#late = undefined;
    this.#values.rebase(record);
    this.#met = this.#conflictKeys();
    this.#update({ record });
  }

  #failed(error: unknown): SaveOutcome {
    const found = problemsByField(
      error,
      this.fields.map(({ key }) => key),
    );
    if (!found) {
      this.#update({ failure: error });
      return 'failed';
    }
    this.#update(found);
    return 'invalid';
  }

  #clear(record: StoredRecord | undefined): void {
    this.#met = new Set();
    const { busy, wasMadeEarlier } = this.get();
    this.#update({ ...fresh, busy, wasMadeEarlier, record });
  }

  #view(record: StoredRecord): StoredRecord {
    return this.#options.view?.(record) ?? record;
  }

  #ruleOf(field: FieldRule | string): FieldRule | undefined {
    return typeof field === 'string' ? this.fields.find(({ key }) => key === field) : field;
  }

  #conflictKeys(): ReadonlySet<string> {
    return new Set(this.#values.conflicts.map(({ key }) => key));
  }

  #update(change: Partial<EditState>): void {
    const conflicts =
      this.#met.size > 0 ? this.#values.conflicts.filter(({ key }) => this.#met.has(key)) : [];
    this.#met = new Set(conflicts.map(({ key }) => key));
    this.#state.set({ ...this.get(), ...change, dirty: this.#values.isDirty, conflicts });
  }
}
