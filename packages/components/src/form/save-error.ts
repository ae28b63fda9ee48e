import type { FormMessages } from '../messages/en/form.ts';
import type { ProblemKind } from '../primitives/problem.ts';

/** Why an edit is not stored, as a sentence. */
export const causeText = (kind: ProblemKind, t: FormMessages): string => {
  if (kind === 'offline') return t.notSavedOffline;
  if (kind === 'unreachable' || kind === 'timeout') return t.notSavedUnreachable;
  if (kind === 'limited') return t.notSavedLimited;
  if (kind === 'forbidden' || kind === 'plan') return t.notAllowed;
  if (kind === 'missing') return t.gone;
  if (kind === 'signed_out') return t.signedOut;
  return kind === 'unexpected' || kind === 'aborted' ? t.notSaved : t.notSavedServer;
};
