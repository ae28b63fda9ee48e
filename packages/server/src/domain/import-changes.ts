import type { ImportChange } from '../contract/types.ts';

/** Values of a record by the fields of an import, as text. */
export type TextValues = Readonly<Record<string, string>>;

/** What a row would change, field by field. What it does not say stays as it is. */
export const changesOf = (before: TextValues, after: TextValues): ImportChange[] =>
  Object.entries(after)
    .map(([field, to]) => ({ field, from: before[field] ?? '', to }))
    .filter(({ from, to }) => from !== to);
