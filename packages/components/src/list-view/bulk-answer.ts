import type { RecordKind } from '@customer-hub/state/core';
import type { BulkTarget, ListContext } from './definition.ts';

/** What was chosen by the `ask` of a bulk action that is a choice; null is none. */
export const chosenOf = (answer: unknown): string | null =>
  typeof answer === 'object' && answer && 'value' in answer && typeof answer.value === 'string'
    ? answer.value
    : null;

/** What the only one that a bulk action is for is called; empty for several, and where it cannot be read. */
export const onlyName = async <T extends { readonly id: string }, M>(
  { session, name }: ListContext<T, M>,
  kind: RecordKind,
  count: number,
  target: BulkTarget,
): Promise<string> => {
  const [id] = count === 1 && 'ids' in target ? target.ids : [];
  if (id === undefined) return '';
  const row = await session.records.read(kind, id).catch(() => undefined);
  return row ? name(row as never) : '';
};
