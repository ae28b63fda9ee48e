import { mergeFields, type FieldConflict } from './merge.ts';
import { same, valueAt } from './paths.ts';
import type { Draft, DraftValues, FieldRule, FieldValue, StoredRecord, Values } from './types.ts';

/** What is entered, and what it was entered over: enough to go on elsewhere. Plain JSON. */
export interface UnsavedEdit {
  readonly drafts: DraftValues;
  readonly base: Values;
}

/**
 * What is entered over what is stored, field by field: the changes it makes, and the conflicts with what somebody
 * else stored meanwhile. Knows neither versions nor requests.
 */
export class EditValues {
  #fields: () => readonly FieldRule[];
  /** What the drafts were entered over. */
  #base: Values = {};
  /** What is stored, as far as is known. Differs from `#base` in fields that both sides changed. */
  #theirs: Values = {};
  #drafts: Record<string, Draft> = {};

  constructor(fields: () => readonly FieldRule[]) {
    this.#fields = fields;
  }

  /** Something is entered that is not stored. */
  get isDirty(): boolean {
    return Object.keys(this.#drafts).length > 0;
  }

  /** What is entered now. */
  get drafts(): DraftValues {
    return { ...this.#drafts };
  }

  /** What stands in each field, entered or not. */
  get shown(): DraftValues {
    return Object.fromEntries(this.#fields().map(field => [field.key, this.draft(field)]));
  }

  /** What is not stored, to keep it elsewhere; undefined when there is nothing. */
  get unsaved(): UnsavedEdit | undefined {
    if (!this.isDirty) return undefined;
    const base = Object.fromEntries(Object.keys(this.#drafts).map(key => [key, this.#base[key] ?? null]));
    return { drafts: this.drafts, base };
  }

  /** What is entered, as values, where it differs from what it was entered over. */
  get changes(): Values {
    const changes: Record<string, FieldValue> = {};
    for (const { key, locked, fromDraft } of this.#fields()) {
      const draft = this.#drafts[key];
      if (draft === undefined || locked) continue;
      const value = fromDraft(draft);
      if (!same(value, this.#base[key])) changes[key] = value;
    }
    return changes;
  }

  /** Fields that both sides changed. */
  get conflicts(): readonly FieldConflict[] {
    return mergeFields(this.#base, { ...this.#base, ...this.changes }, this.#theirs).conflicts;
  }

  /** Whether something is entered in the field. */
  has(key: string): boolean {
    return key in this.#drafts;
  }

  /** What stands in a field. */
  draft({ key, toDraft }: FieldRule): Draft {
    return this.#drafts[key] ?? toDraft(this.#base[key]);
  }

  /** What was entered under a key, or else is stored there. */
  at(key: string): Draft | FieldValue | undefined {
    return this.#drafts[key] ?? this.#base[key];
  }

  set({ key, toDraft }: FieldRule, draft: Draft): void {
    if (same(draft, toDraft(this.#base[key]))) delete this.#drafts[key];
    else this.#drafts[key] = draft;
  }

  /** Starts anew from a record, or from none; forgets what was entered. */
  start(record: StoredRecord | undefined): void {
    this.#base = this.#theirs = this.#read(record);
    this.#drafts = {};
  }

  /** Forgets what was entered: what is stored shows. */
  undo(): void {
    this.#base = this.#theirs;
    this.#drafts = {};
  }

  /** Brings back what was entered. */
  redo(drafts: DraftValues): void {
    this.#drafts = { ...drafts };
  }

  /** Goes on with what was kept elsewhere, of fields that there are. */
  restore({ drafts, base }: UnsavedEdit): void {
    for (const { key } of this.#fields()) {
      const draft = Object.hasOwn(drafts, key) ? drafts[key] : undefined;
      if (draft === undefined) continue;
      this.#drafts[key] = draft;
      this.#base = { ...this.#base, [key]: base[key] ?? null };
    }
  }

  /** Lays what was entered over a newer record: fields that were not touched show it. */
  rebase(record: StoredRecord): void {
    this.#theirs = this.#read(record);
    const held = new Set(this.conflicts.map(({ key }) => key));
    const base: Record<string, FieldValue> = { ...this.#base };
    for (const { key, toDraft } of this.#fields()) {
      base[key] = (held.has(key) ? this.#base[key] : this.#theirs[key]) ?? null;
      if (this.has(key) && !held.has(key) && same(this.#drafts[key], toDraft(base[key])))
        delete this.#drafts[key];
    }
    this.#base = base;
  }

  /** Which of both values of a conflict stays. */
  resolve(key: string, whose: 'mine' | 'theirs'): void {
    this.#base = { ...this.#base, [key]: this.#theirs[key] ?? null };
    if (whose === 'theirs') delete this.#drafts[key];
  }

  /**
   * It is stored.
   * @param sent Drafts as they were sent: what was entered since stays. @param record As it is stored now; else
   * `values` were.
   */
  stored(sent: DraftValues, values: Values, record: StoredRecord | undefined): void {
    for (const [key, draft] of Object.entries(sent))
      if (same(this.#drafts[key], draft)) delete this.#drafts[key];
    this.#base = this.#theirs = record ? this.#read(record) : { ...this.#theirs, ...values };
  }

  /** A record was made of what stood in the fields `before`: what differs from that now is a change of it. */
  startOver(record: StoredRecord, before: DraftValues): void {
    const now = this.shown;
    this.#base = this.#theirs = this.#read(record);
    for (const [key, draft] of Object.entries(now))
      if (same(draft, before[key])) delete this.#drafts[key];
      else this.#drafts[key] = draft;
  }

  #read(record: StoredRecord | undefined): Values {
    return Object.fromEntries(this.#fields().map(({ key }) => [key, valueAt(record, key)]));
  }
}
