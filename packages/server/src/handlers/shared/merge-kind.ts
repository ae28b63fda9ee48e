import type { MergePreview } from '../../contract/types.ts';
import type { MergeRow } from '../../database/collections/merges.ts';
import type { Reference } from '../../database/references.ts';
import type { Collection } from '../../database/store.ts';
import type { FieldRule, ListChange } from '../../domain/merge-fields.ts';
import type { Context } from '../../server/handler.ts';

/** What every record that can be merged has. */
export interface Mergeable {
  id: string;
  customFields: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  etag: string;
  deletedAt?: string;
}
/** What a merge did beside the fields and references. */
export type MergeExtras = Pick<MergeRow, 'changedRows' | 'removed' | 'moved' | 'changedLists' | 'lists'>;
export type Stay = Readonly<Record<string, readonly string[]>>;

/** How records of a kind are merged. */
export interface MergeOf<T extends Mergeable> {
  kind: MergeRow['kind'];
  references: readonly Reference[];
  /** That merging and undoing need. */
  scopes: readonly string[];
  collection(context: Pick<Context, 'db'>): Collection<T>;
  nameOf(row: T): string;
  customerIdOf(row: T): string | null;
  reasons(kept: T, merged: T): MergePreview['reasons'];
  /** Why these two cannot be merged; throws a 409. */
  refuse(kept: T, merged: T): void;
  rules(kept: T, merged: T): FieldRule[];
  /** Lists whose values can each stay. */
  lists(kept: T, merged: T): MergePreview['lists'];
  /** What becomes of all lists of the record that stays. `patch` is what its fields become. */
  mergeLists(kept: T, merged: T, stay: Stay, patch: Partial<T>): Promise<ListChange[]> | ListChange[];
  /** Before the references move. */
  extras(kept: T, merged: T, context: Context): Promise<MergeExtras>;
  /**
   * What else an undo writes, because these fields were edited since and stay. `kept` is as it is now, `lists` as the
   * undo leaves them.
   */
  undoEdited?(merge: MergeRow, edited: readonly string[], kept: T, lists: Partial<T>): Partial<T>;
  /** Why both cannot be as they were; throws a 409. `kept` and `merged` are as they would be. */
  refuseUndo(kept: T, merged: T, context: Context): Promise<void>;
  present(row: T, context: Context): Promise<object>;
}

export const NOTHING_MORE: MergeExtras = {
  changedRows: [],
  removed: [],
  moved: [],
  changedLists: [],
  lists: [],
};

/** Values of both lists with whose they are, those of the record that stays first. */
export function valuesOfBoth(
  field: string,
  kept: readonly string[],
  merged: readonly string[],
): MergePreview['lists'] {
  const values = [...new Set([...kept, ...merged])].map(value => ({
    value,
    of: [
      ...(kept.includes(value) ? (['kept'] as const) : []),
      ...(merged.includes(value) ? (['merged'] as const) : []),
    ],
  }));
  return values.length > 0 ? [{ field, values }] : [];
}
