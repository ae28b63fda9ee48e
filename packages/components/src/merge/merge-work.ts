import type { Merge, MergeInput, MergePreview } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { Intent } from '@customer-hub/state/edits';
import type { MergeMessages } from '../messages/en/merge.ts';
import { stateOf } from '../primitives/problem.ts';

/** Types of records that can be merged. */
export type MergeKind = Merge['kind'];

/** The record that another one has become part of, as far as an error names it. */
export const mergedInto = (error: unknown): { readonly id: string; readonly name: string } | undefined =>
  (error as { problem?: { mergedInto?: { id: string; name: string } } } | undefined)?.problem?.mergedInto;

export const readPreview = ({ hub }: HubState, kind: MergeKind, keptId: string, mergedId: string) =>
  kind === 'contact'
    ? hub.merges.previewContacts(keptId, { with: mergedId })
    : hub.merges.previewCustomers(keptId, { with: mergedId });

/** Everything that shows one of the two, or what moved, follows. */
const tell = ({ records }: HubState, { kind, kept, merged, moved, customerId, status }: Merge): void => {
  const ofCustomer = customerId === null ? {} : { customerId };
  records.written(kind, { id: merged.id, ...ofCustomer, as: status === 'merged' ? 'deleted' : 'created' });
  records.written(kind, { id: kept.id, ...ofCustomer });
  for (const { type } of moved)
    for (const of of kind === 'customer'
      ? [{ customerId: kept.id }, { customerId: merged.id }]
      : [ofCustomer])
      records.written(type, of);
  // Whether somebody is a primary contact stands in the customer.
  if (kind === 'contact' && customerId !== null) records.written('customer', { id: customerId, customerId });
  records.written('merge', ofCustomer);
};

/**
 * Merges two records. What the stream tells of the one that stays waits for the answer; sent again, it is done once.
 * @throws what the server refuses it with.
 */
export const sendMerge = async (
  state: HubState,
  { kind, kept }: MergePreview,
  input: MergeInput,
  intent: Intent,
): Promise<Merge> => {
  const { hub, records } = state;
  const request = (body: MergeInput, options: { idempotencyKey: string }): Promise<Merge> =>
    kind === 'contact'
      ? hub.merges.contacts(kept.id, body, options)
      : hub.merges.customers(kept.id, body, options);
  let failure: { readonly error: unknown } | undefined;
  let done: Merge | undefined;
  // A refusal may hold the other record as it stands now, which must not be taken for this one.
  await records.write(kind, { id: kept.id, customerId: kept.customerId ?? undefined }, async () => {
    try {
      done = await intent.send(input, request);
    } catch (error) {
      failure = { error };
    }
  });
  if (failure) throw failure.error;
  if (!done) throw new Error('No answer');
  tell(state, done);
  return done;
};

/** @throws what the server refuses it with. */
export const sendUndo = async (state: HubState, mergeId: string): Promise<Merge> => {
  const undone = await state.hub.merges.undo(mergeId);
  tell(state, undone);
  return undone;
};

/** Says that two records are two, or takes that back. */
export const sendDistinct = async (
  { hub, records }: HubState,
  kind: MergeKind,
  [one, other]: readonly [string, string],
  distinct: boolean,
): Promise<void> => {
  const input = { with: other, distinct };
  await (kind === 'contact'
    ? hub.merges.markContactsDistinct(one, input)
    : hub.merges.markCustomersDistinct(one, input));
  records.written('distinct_pair');
};

/** Why it did not work: the sentence for a code; that it may work again; else what the server, or the page, says. */
export const whyNot = (
  error: unknown,
  refusals: Readonly<Record<string, string>>,
  { tryAgain }: Pick<MergeMessages, 'tryAgain'>,
): string => {
  const { code = '', retryable } = stateOf(error);
  if (Object.hasOwn(refusals, code)) return refusals[code] ?? tryAgain;
  return retryable || !(error instanceof Error) ? tryAgain : error.message;
};
