import type { HubState } from '../core/hub-state.ts';
import type { RecordKind, RecordTypes } from '../records/kinds.ts';
import { Edit } from './edit.ts';
import type { EditOptions } from './edit-types.ts';
import type { SendOptions } from './intent.ts';
import type { StoredRecord } from './types.ts';

export interface RecordEditOptions<K extends RecordKind> extends Pick<EditOptions, 'fields' | 'view'> {
  readonly kind: K;
  /** The record to change; without one, one is made. */
  readonly id?: string;
  /** Whose record it is. */
  readonly customerId?: string;
  /** `record` is as `view` shows it: its id and etag are those of the record. */
  readonly update: (record: RecordTypes[K], patch: Record<string, unknown>) => Promise<RecordTypes[K]>;
  readonly create?: (input: Record<string, unknown>, options: SendOptions) => Promise<RecordTypes[K]>;
}

/**
 * An edit of a record of the cache: follows it, tells of what it stores, and counts as unsaved work as long as it
 * is. Call `end` when it is left; what it still holds is gone then, unless `edit.unsaved` was kept.
 */
export const createEdit = <K extends RecordKind>(
  state: HubState,
  { kind, id, customerId, create, update, ...options }: RecordEditOptions<K>,
): { readonly edit: Edit; readonly end: () => void } => {
  const { records, unsaved } = state;
  const cached = id === undefined ? undefined : records.get(kind, id);
  const edit: Edit = new Edit({
    ...options,
    save: async ({ patch, onto, once }) => {
      const base = (onto ?? edit.record) as RecordTypes[K] | undefined;
      const baseId = (base as { readonly id?: string } | undefined)?.id ?? id;
      if (base)
        return (await records.write(kind, { id: baseId, customerId }, () =>
          update(base, patch),
        )) as StoredRecord;
      if (!create) throw new Error('There is no record to change.');
      return (await once(patch, (input, key) =>
        records.write(kind, { customerId, as: 'created' }, () => create(input, key)),
      )) as StoredRecord;
    },
  });
  let shown = cached?.value;
  edit.start(shown as StoredRecord | undefined);
  const follow = (): void => {
    const value = cached?.value;
    if (value === undefined || value === shown) return;
    if (shown === undefined && !edit.dirty) edit.start(value as StoredRecord);
    else edit.receive(value as StoredRecord);
    shown = value;
  };
  const ends = [cached?.listen(follow), edit.listen(() => unsaved.set(edit, edit.dirty))];
  return {
    edit,
    end: () => {
      for (const end of ends) end?.();
      edit.forget();
      unsaved.set(edit, false);
    },
  };
};
