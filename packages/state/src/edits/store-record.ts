import type { HubState } from '../core/hub-state.ts';
import type { RecordKind } from '../records/kinds.ts';
import type { EditChanges } from './edit-types.ts';
import type { SendOptions } from './intent.ts';

export interface StoreCalls<R, I> {
  readonly kind: RecordKind;
  /** The record to change, as it was when the edit began; without one, one is made. */
  readonly record: R | undefined;
  /** Whose record it is. */
  readonly customerId?: string | undefined;
  /** What a new one is made of. Default: the patch. Plain JSON. */
  readonly input?: I;
  readonly create?: (input: I, options: SendOptions) => Promise<R>;
  readonly update?: (record: R, patch: Record<string, unknown>) => Promise<R>;
}

/**
 * How an edit stores its record: makes it once, changes it from then on, and tells everything that shows it. To be
 * called by `save` of an `Edit`.
 */
export const storeRecord = async <R extends { readonly id: string }, I = Record<string, unknown>>(
  { records }: HubState,
  { patch, onto, once }: EditChanges,
  { kind, record, customerId, input = patch as I, create, update }: StoreCalls<R, I>,
): Promise<R> => {
  const base = (onto as R | undefined) ?? record;
  if (base) {
    if (!update) throw new Error(`A ${kind} that is made cannot be changed.`);
    return records.write(kind, { id: base.id, customerId }, () => update(base, patch));
  }
  if (!create) throw new Error(`There is no ${kind} to change.`);
  return once(input, (body, options) =>
    records.write(kind, { customerId, as: 'created' }, () => create(body, options)),
  );
};
