import type { Draft, FieldProblem, FieldRule } from '../types.ts';

/** A line of text. */
export const textRule = (key: string, check?: (draft: Draft) => FieldProblem | undefined): FieldRule => ({
  key,
  check: check ?? (() => undefined),
  toDraft: value => (typeof value === 'string' ? value : ''),
  fromDraft: draft => (String(draft).trim() === '' ? null : String(draft).trim()),
});
