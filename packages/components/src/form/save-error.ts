import type { FormMessages } from '../messages/en/form.ts';
import { stateOf, type ProblemKind } from '../primitives/problem.ts';
import type { FieldProblem } from './definition.ts';

/** A record as the server holds it, of any resource. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** The record as it stands, when an update failed because somebody else was faster (412). */
export const currentOf = (error: unknown): StoredRecord | undefined => {
  if (stateOf(error).kind !== 'changed') return undefined;
  const { current } = error as { readonly current?: unknown };
  return typeof current === 'object' && current ? (current as StoredRecord) : undefined;
};

/** Refusals (409) that are about one value. */
const aboutValue: Readonly<Record<string, string>> = {
  email_taken: '/email',
  domain_taken: '/domains',
  name_taken: '/name',
  folder_cycle: '/parentId',
};

/** What the server says about single values (422, and a 409 that is about a value), by JSON Pointer; empty for the record as a whole. */
export const fieldProblems = (
  error: unknown,
): readonly { readonly pointer: string; readonly problem: FieldProblem }[] => {
  const { fields, message = '' } = (error ?? {}) as { readonly fields?: unknown; readonly message?: string };
  const { kind, code = '' } = stateOf(error);
  if (kind === 'conflict') return [{ pointer: aboutValue[code] ?? '', problem: { code, message } }];
  if (!Array.isArray(fields)) return [];
  return (fields as readonly { pointer: string; code: string; message: string }[]).map(
    ({ pointer, code, message }) => ({ pointer, problem: { code, message } }),
  );
};

/** Why an edit is not stored, as a sentence. */
export const causeText = (kind: ProblemKind, t: FormMessages): string => {
  if (kind === 'offline') return t.notSavedOffline;
  if (kind === 'unreachable' || kind === 'timeout') return t.notSavedUnreachable;
  if (kind === 'forbidden' || kind === 'plan') return t.notAllowed;
  if (kind === 'missing') return t.gone;
  if (kind === 'signed_out') return t.signedOut;
  return kind === 'unexpected' || kind === 'aborted' ? t.notSaved : t.notSavedServer;
};
