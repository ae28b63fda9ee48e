import type { SendOptions } from './intent.ts';
import type { FieldConflict } from './merge.ts';
import type { FieldProblem, FieldRule, StoredRecord, Values } from './types.ts';

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

/**
 * - `invalid`: `errors` or `general` say why. - `conflict`: `conflicts` are to be resolved. - `failed`: see
 * `failure`.
 */
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
  /**
   * An attempt before the last one, which had no answer, had made the record: what was entered since became a
   * change of it.
   */
  readonly wasMadeEarlier: boolean;
}
