import type { Blocker, FieldProblem, NamedRef } from '../contract/types.ts';

/** The contract's `Problem`, with the members that are known. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  instance?: string;
  errors?: FieldProblem[];
  blockers?: Blocker[];
  allowedNext?: string[];
  current?: Record<string, unknown>;
  requiredScope?: string;
  /** The record that this one has become part of. */
  mergedInto?: NamedRef;
  traceId?: string;
}

/** Throw it anywhere below a handler; the router answers with it as problem+json (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Record<string, string>;
  constructor(problem: Omit<Problem, 'type'>, headers: Record<string, string> = {}) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = { type: `https://hub.example/problems/${problem.code.replaceAll('_', '-')}`, ...problem };
    this.headers = headers;
  }
}
type Extra = Partial<Omit<Problem, 'type' | 'title' | 'status' | 'code' | 'detail'>>;
const problem = (
  status: number,
  code: string,
  title: string,
  detail?: string,
  extra: Extra = {},
  headers?: Record<string, string>,
): ProblemError =>
  new ProblemError({ title, status, code, ...(detail === undefined ? {} : { detail }), ...extra }, headers);

/** 400: cannot be understood: unknown field, wrong type, cursor of another query. */
export const malformed = (detail: string, code = 'malformed', extra?: Extra): ProblemError =>
  problem(400, code, 'Malformed request', detail, extra);
/** 401: no token (`token_missing`) or an expired one (`token_expired`). */
export const unauthorized = (code: 'token_missing' | 'token_expired' | 'token_invalid'): ProblemError =>
  problem(
    401,
    code,
    'Sign in again',
    undefined,
    {},
    {
      'WWW-Authenticate': `Bearer${
        code === 'token_missing' ? '' : ` error="invalid_token", error_description="${code}"`
      }`,
    },
  );
/** 403: `missing_scope` with `requiredScope`, or another code such as `plan_required`. */
export const forbidden = (code: string, extra?: Extra, detail?: string): ProblemError =>
  problem(403, code, 'Not allowed', detail, extra);
/** 404: no such record, or not visible to this user. */
export const notFound = (detail?: string): ProblemError => problem(404, 'not_found', 'Not found', detail);
/** 404: the record is part of another one now. */
export const merged = (mergedInto: NamedRef): ProblemError =>
  problem(404, 'merged', 'Merged', `This is part of ${mergedInto.name} now.`, { mergedInto });
/** 409: the state of the record does not allow this; say what would: `blockers`, `allowedNext`. */
export const conflict = (
  code: string,
  title: string,
  extra?: { blockers?: Blocker[]; allowedNext?: string[]; detail?: string },
): ProblemError =>
  problem(409, code, title, extra?.detail, {
    ...(extra?.blockers ? { blockers: extra.blockers } : {}),
    ...(extra?.allowedNext ? { allowedNext: extra.allowedNext } : {}),
  });
/** 410: was there, is no more: an expired cursor, an expired import. */
export const gone = (code: string, detail?: string): ProblemError => problem(410, code, 'Gone', detail);
/** 413: more bytes or rows than the operation takes. */
export const tooLarge = (detail: string): ProblemError => problem(413, 'too_large', 'Too large', detail);
/** 422: understood, but values break rules; one entry per value, pointing at it. */
export const invalid = (errors: FieldProblem[]): ProblemError =>
  problem(422, 'validation', 'Some values cannot be saved', undefined, { errors });
/** One entry for `invalid`: `fieldProblem('/email', 'invalid_email', 'The part after @ needs a dot.')`. */
export const fieldProblem = (pointer: string, code: string, message: string): FieldProblem => ({
  pointer,
  code,
  message,
});
/** 429: `Retry-After` in seconds. */
export const rateLimited = (retryAfterSeconds: number): ProblemError =>
  problem(
    429,
    'rate_limited',
    'Too many requests',
    undefined,
    {},
    { 'Retry-After': String(retryAfterSeconds) },
  );
/** 404: of a shared link that is unknown or over, whichever it is. */
export const linkEnded = (): ProblemError =>
  problem(404, 'link_ended', 'This link does not exist or has ended');
/** 423: of a shared link whose pass phrase was wrong too often. */
export const linkLocked = (): ProblemError => problem(423, 'link_locked', 'This link is locked');
/** Any other status. */
export const otherProblem = problem;
