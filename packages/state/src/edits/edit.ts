import { writable, type Store } from '../core/store.ts';
import { currentOf, fieldProblems } from './failure.ts';
import { Intent, SentEarlier, type SendOptions } from './intent.ts';
import { mergeFields, type FieldConflict } from './merge.ts';
import { keyOf, same, toPatch, valueAt } from './paths.ts';
import type {
  Draft,
  DraftValues,
  FieldProblem,
  FieldRule,
  FieldValue,
  StoredRecord,
  Values,
} from './types.ts';

/** Sends what makes a record, with a key of its own for each intent: see `Intent`. */
export type SendOnce = <B, A>(body: B, request: (body: B, options: SendOptions) => Promise<A>) => Promise<A>;

/** What a save sends: changed values by field key, and the same nested as the body of a patch. */
export interface EditChanges {
  readonly values: Values;
  readonly patch: Record<string, unknown>;
  /** The record to send it to, where that is newer than the one the edit started from: use its etag. */
  readonly onto?: StoredRecord | undefined;
  /** For a record that is to be made: an attempt without an answer makes no second one. */
  readonly once: SendOnce;
}

export interface EditOptions {
  /** May change while one edits: which fields there are can depend on what is entered. */
  readonly fields: () => readonly FieldRule[];
  /** Stores; what it returns, if anything, is the record as it stands then. Rejects with an error of the SDK. */
  readonly save: (changes: EditChanges) => Promise<StoredRecord | void>;
  /** The record as the fields see it, e.g. a contact by its id. Default: as it is. */
  readonly view?: (record: StoredRecord) => StoredRecord;
  /** Something that no field stands for is to be stored too: then a save sends also when no field has changed. */
  readonly hasMore?: () => boolean;
}

/** - `invalid`: `errors` or `general` say why. - `conflict`: `conflicts` are to be resolved. - `failed`: see `failure`. */
export type SaveOutcome = 'saved' | 'invalid' | 'conflict' | 'failed';

/** An edit as it stands. Replaced as a whole by each change. */
export interface EditState {
  /** The newest record known; undefined while one is being made. */
  readonly record: StoredRecord | undefined;
  readonly busy: boolean;
  /** Something is entered that is not stored. */
  readonly dirty: boolean;
  /** What is wrong, by field key. */
  readonly errors: ReadonlyMap<string, FieldProblem>;
  /** What the server objects to and no field stands for. */
  readonly general: readonly FieldProblem[];
  /** Why the last save failed as a whole: network, server, permission. */
  readonly failure: unknown;
  /** Fields that both sides changed, since a save met them. Each waits for `resolve`. */
  readonly conflicts: readonly FieldConflict[];
  /** An attempt before the last one, which had no answer, had made the record: what was entered since became a change of it. */
  readonly wasMadeEarlier: boolean;
}

/** What is entered, and what it was entered over: enough to go on elsewhere. Plain JSON. */
export interface UnsavedEdit {
  readonly drafts: DraftValues;
  readonly base: Values;
}

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
 * The edit of one record, or of one that is to be made: values as they are entered, what is wrong with each, who else changed what
 * meanwhile. Nothing is stored before `save()`, and neither what was entered nor what somebody else stored is lost by anything but
 * `resolve`, `undo` and `start`.
 */
export class Edit implements Store<EditState> {
  #options: EditOptions;
  #state = writable<EditState>(fresh);
  /** What the drafts were entered over. */
  #base: Values = {};
  /** What is stored, as far as is known. Differs from `#base` in fields that both sides changed. */
  #theirs: Values = {};
  #drafts: Record<string, Draft> = {};
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
    this.#clear(this.#read(record ?? known), record);
    this.#update({ wasMadeEarlier: false });
  }

  /** What stands in the field. @param field The field; or its key, for one of `fields`. */
  draft(field: FieldRule | string): Draft {
    const key = typeof field === 'string' ? field : field.key;
    const draft = this.#drafts[key];
    if (draft !== undefined) return draft;
    const rule = typeof field === 'string' ? this.fields.find(one => one.key === key) : field;
    return rule ? rule.toDraft(this.#base[key]) : '';
  }

  /** What was entered under a key, or else is stored there. Asks no field, so that fields can depend on it. */
  valueOf(key: string): Draft | FieldValue | undefined {
    return this.#drafts[key] ?? this.#base[key];
  }

  /** Whether something is entered in the field that is not stored. */
  isTouched(key: string): boolean {
    return key in this.#drafts;
  }

  /** @param rule The field; or its key, for one of `fields`. */
  set(rule: FieldRule | string, draft: Draft): void {
    const field = typeof rule === 'string' ? this.fields.find(({ key }) => key === rule) : rule;
    if (!field) throw new Error(`There is no field ${String(rule)}.`);
    const { key } = field;
    if (same(draft, field.toDraft(this.#base[key]))) delete this.#drafts[key];
    else this.#drafts[key] = draft;
    const errors = new Map(this.get().errors);
    errors.delete(key);
    this.#update({ errors });
  }

  /** Checks one field, when it is left. A field that is merely empty is not blamed before a save. */
  check(key: string): void {
    const rule = this.fields.find(field => field.key === key);
    if (!rule || !(key in this.#drafts)) return;
    const problem = rule.check(this.draft(key));
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
    this.#rebase(seen);
    this.#update({ record: seen });
  }

  /** Goes back to what is stored. `redo()` brings back what was entered. */
  undo(): void {
    this.#undone = this.#drafts;
    this.#clear(this.#theirs, this.record);
  }

  redo(): void {
    if (!this.#undone) return;
    this.#drafts = { ...this.#undone };
    this.#undone = undefined;
    this.#update({});
  }

  /** Which of both values of a conflict stays; it is stored by the next save. */
  resolve(key: string, whose: 'mine' | 'theirs'): void {
    if (!this.get().conflicts.some(conflict => conflict.key === key)) return;
    this.#base = { ...this.#base, [key]: this.#theirs[key] ?? null };
    if (whose === 'theirs') delete this.#drafts[key];
    this.#update({});
  }

  /** What is not stored, to keep it elsewhere; undefined when there is nothing. */
  get unsaved(): UnsavedEdit | undefined {
    const keys = Object.keys(this.#drafts);
    if (keys.length === 0) return undefined;
    const base = Object.fromEntries(keys.map(key => [key, this.#base[key] ?? null]));
    return { drafts: { ...this.#drafts }, base };
  }

  /** Goes on with what was kept elsewhere. What somebody stored since then is met by the next save. */
  restore({ drafts, base }: UnsavedEdit): void {
    const keys = new Set(this.fields.map(({ key }) => key));
    for (const [key, draft] of Object.entries(drafts)) {
      if (!keys.has(key)) continue;
      this.#drafts[key] = draft;
      this.#base = { ...this.#base, [key]: base[key] ?? null };
    }
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
      const problem = rule.locked ? undefined : rule.check(this.draft(rule.key));
      return problem ? [[rule.key, problem] as const] : [];
    });
    this.#met = new Set(this.#conflicts().map(({ key }) => key));
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
      const values = this.#changes();
      if (Object.keys(values).length === 0 && this.record && !this.#options.hasMore?.()) {
        this.#stored({ ...this.#drafts }, values, undefined);
        return 'saved';
      }
      const sent = { ...this.#drafts };
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
    const drafts = Object.fromEntries(this.fields.map(({ key }) => [key, this.draft(key)]));
    try {
      return await this.#intent.send(body, request, drafts);
    } catch (error) {
      if (error instanceof SentEarlier)
        this.#takeUp(error as SentEarlier<unknown, StoredRecord, DraftValues>);
      throw error;
    }
  };

  /** The record was made by an earlier attempt: what differs from what was entered then is a change of it. */
  #takeUp({ answer, memo }: SentEarlier<unknown, StoredRecord, DraftValues>): void {
    const record = this.#view(answer);
    const now = Object.fromEntries(this.fields.map(({ key }) => [key, this.draft(key)]));
    this.#base = this.#theirs = this.#read(record);
    for (const [key, draft] of Object.entries(now))
      if (same(draft, memo[key])) delete this.#drafts[key];
      else this.#drafts[key] = draft;
    this.#onto = record;
    this.#update({ record, wasMadeEarlier: true });
  }

  /** @param sent Drafts as they were sent: what was entered since stays. */
  #stored(sent: DraftValues, values: Values, stored: StoredRecord | undefined): void {
    for (const [key, draft] of Object.entries(sent))
      if (same(this.#drafts[key], draft)) delete this.#drafts[key];
    const record = stored && this.#view(stored);
    // Whoever saved it and got no record back knows the newest one best.
    if (record || Object.keys(values).length > 0) this.#onto = record;
    this.#theirs = record ? this.#read(record) : { ...this.#theirs, ...values };
    this.#base = this.#theirs;
    this.#late = undefined;
    this.#intent.forget();
    this.#update({ record: record ?? this.record });
  }

  /** Somebody else was faster. */
  #meet(current: StoredRecord): void {
    const record = this.#view(current);
    this.#onto = record;
    this.#late = undefined;
    this.#rebase(record);
    this.#met = new Set(this.#conflicts().map(({ key }) => key));
    this.#update({ record });
  }

  /** Lays what was entered over a newer record. */
  #rebase(record: StoredRecord): void {
    this.#theirs = this.#read(record);
    const held = new Set(this.#conflicts().map(({ key }) => key));
    const base: Record<string, FieldValue> = { ...this.#base };
    for (const { key, toDraft } of this.fields) {
      base[key] = (held.has(key) ? this.#base[key] : this.#theirs[key]) ?? null;
      if (key in this.#drafts && !held.has(key) && same(this.#drafts[key], toDraft(base[key])))
        delete this.#drafts[key];
    }
    this.#base = base;
  }

  #conflicts(): readonly FieldConflict[] {
    return mergeFields(this.#base, { ...this.#base, ...this.#changes() }, this.#theirs).conflicts;
  }

  #failed(error: unknown): SaveOutcome {
    const found = fieldProblems(error);
    if (found.length === 0) {
      this.#update({ failure: error });
      return 'failed';
    }
    const keys = this.fields.map(({ key }) => key);
    const errors = new Map<string, FieldProblem>();
    const general: FieldProblem[] = [];
    for (const { pointer, problem } of found) {
      const key = keyOf(pointer, keys);
      if (key) errors.set(key, problem);
      else general.push(problem);
    }
    this.#update({ errors, general });
    return 'invalid';
  }

  #clear(stored: Values, record: StoredRecord | undefined): void {
    this.#base = this.#theirs = stored;
    this.#drafts = {};
    this.#met = new Set();
    const { busy, wasMadeEarlier } = this.get();
    this.#update({ ...fresh, busy, wasMadeEarlier, record });
  }

  #view(record: StoredRecord): StoredRecord {
    return this.#options.view?.(record) ?? record;
  }

  #read(record: StoredRecord | undefined): Values {
    return Object.fromEntries(this.fields.map(({ key }) => [key, valueAt(record, key)]));
  }

  #changes(): Record<string, FieldValue> {
    const changes: Record<string, FieldValue> = {};
    for (const { key, locked, fromDraft } of this.fields) {
      const draft = this.#drafts[key];
      if (draft === undefined || locked) continue;
      const value = fromDraft(draft);
      if (!same(value, this.#base[key])) changes[key] = value;
    }
    return changes;
  }

  #update(change: Partial<EditState>): void {
    const conflicts = this.#met.size > 0 ? this.#conflicts().filter(({ key }) => this.#met.has(key)) : [];
    this.#met = new Set(conflicts.map(({ key }) => key));
    const dirty = Object.keys(this.#drafts).length > 0;
    this.#state.set({ ...this.get(), ...change, dirty, conflicts });
  }
}
