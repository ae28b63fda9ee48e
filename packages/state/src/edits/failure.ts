import { keyOf } from './paths.ts';
import type { FieldProblem, StoredRecord } from './types.ts';

/** What is read of an error of the SDK: by shape, so that a host's own copy of the SDK works as well. */
interface ErrorShape {
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly attempts?: number;
  readonly current?: unknown;
  readonly fields?: unknown;
}

const shapeOf = (error: unknown): ErrorShape => (typeof error === 'object' && error ? error : {});

/** The record as it stands, when an update failed because somebody else was faster (412). */
export const currentOf = (error: unknown): StoredRecord | undefined => {
  const { status, current } = shapeOf(error);
  return status === 412 && typeof current === 'object' && current ? (current as StoredRecord) : undefined;
};

/** Refusals (409) that are about one value. */
const aboutValue: Readonly<Record<string, string>> = {
  email_taken: '/email',
  domain_taken: '/domains',
  name_taken: '/name',
  folder_cycle: '/parentId',
};

/**
 * What the server says about single values (422, and a 409 that is about a value), by JSON Pointer; empty for the
 * record as a whole.
 */
export const fieldProblems = (
  error: unknown,
): readonly { readonly pointer: string; readonly problem: FieldProblem }[] => {
  const { status, code = '', message = '', fields } = shapeOf(error);
  if (status === 409) return [{ pointer: aboutValue[code] ?? '', problem: { code, message } }];
  if (!Array.isArray(fields)) return [];
  return (fields as readonly { pointer: string; code: string; message: string }[]).map(
    ({ pointer, code, message }) => ({ pointer, problem: { code, message } }),
  );
};

/** Problems by the key of their field, and those that no field stands for. */
export interface ProblemsByField {
  readonly errors: ReadonlyMap<string, FieldProblem>;
  readonly general: readonly FieldProblem[];
}

/** What the server says about single values, by field. @returns undefined when the failure is of another kind. */
export const problemsByField = (error: unknown, keys: readonly string[]): ProblemsByField | undefined => {
  const found = fieldProblems(error);
  if (found.length === 0) return undefined;
  const errors = new Map<string, FieldProblem>();
  const general: FieldProblem[] = [];
  for (const { pointer, problem } of found) {
    const key = keyOf(pointer, keys);
    if (key) errors.set(key, problem);
    else general.push(problem);
  }
  return { errors, general };
};

/**
 * Whether a write that failed like this may have been done all the same: no answer came, an answer that cannot be
 * read, or one of a gateway in between. A request that never left (`attempts` 0) was not.
 */
export const isUnanswered = (error: unknown): boolean => {
  const { status, attempts } = shapeOf(error);
  if (attempts === 0) return false;
  return status === undefined || status === 408 || status === 425 || status >= 500;
};

/** Refusals that come before the server looks at what is asked: they say nothing of an earlier request. */
const beforeLooking: ReadonlySet<number> = new Set([401, 403, 429]);

/** Whether a failed repetition leaves open what became of the first request. */
export const leavesOpen = (error: unknown): boolean => {
  const { status, code, attempts } = shapeOf(error);
  if (attempts === 0 || isUnanswered(error)) return true;
  return beforeLooking.has(status!) || (status === 409 && code === 'idempotency_running');
};
