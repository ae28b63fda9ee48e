// The error tree. Each class says when it happens and what the caller can do. No error holds a token, a
// request body or a cause.
import type { Problem } from '../generated/types.ts';

const brand = Symbol.for('customer-hub.error');

/** Every error of this package. Test with `isHubError`, which also knows errors of a second copy of the package. */
export class HubError extends Error {
  override name = 'HubError';
  /** Stable code to branch on; of the server's problem where there is one, otherwise `timeout`, `aborted`, ... */
  declare code: string;
  /** Operation of the contract, `listNotes`. */
  declare operationId?: string;
  /** How often the request was sent, 0 when it never left. */
  attempts = 0;
  /** The key of a write: sending it again with the same key repeats nothing. */
  declare idempotencyKey?: string;
  constructor(message: string, code = 'error') {
    super(message);
    this.code = code;
  }
  get [brand](): true {
    return true;
  }
}

/**
 * The server answered with an error status. `problem` is its RFC 9457 body, or a stand-in when the body was
 * something else.
 */
export class ApiError extends HubError {
  override name = 'ApiError';
  declare readonly status: number;
  /** Id to quote to support. */
  declare readonly requestId: string | undefined;
  /** Milliseconds the server asked to wait. */
  declare readonly retryAfterMs: number | undefined;
  // Private, so that printing the error prints no record: `current` of a 412 holds one.
  readonly #problem: Problem;
  constructor(problem: Problem, requestId?: string | null, retryAfterMs?: number) {
    super(problem.detail ?? problem.title, problem.code);
    this.#problem = problem;
    Object.assign(this, { status: problem.status, requestId: requestId ?? problem.traceId, retryAfterMs });
  }
  get problem(): Problem {
    return this.#problem;
  }
}

/**
 * 400 or 422: the request or a value breaks a rule. Show `fields` beside the inputs; sending it again changes
 * nothing.
 */
export class ValidationError extends ApiError {
  override name = 'ValidationError';
  get fields(): NonNullable<Problem['errors']> {
    return this.problem.errors ?? [];
  }
}

/** 401 even with a fresh token, or the `auth` callback failed. Sign in again. */
export class AuthenticationError extends ApiError {
  override name = 'AuthenticationError';
}

/** 403: the user, the token's scope or the plan does not allow this. `problem.requiredScope` says which scope would. */
export class PermissionError extends ApiError {
  override name = 'PermissionError';
}

/** 404 or 410: no such record, or not visible to this user. */
export class NotFoundError extends ApiError {
  override name = 'NotFoundError';
}

/**
 * 409: the state of the record does not allow this. `problem.blockers` says what stands in the way,
 * `problem.allowedNext` what is possible.
 */
export class ConflictError extends ApiError {
  override name = 'ConflictError';
}

/** 412: somebody else changed the record meanwhile. Lay the edit beside `current`, then update `current`. */
export class PreconditionFailedError extends ApiError {
  override name = 'PreconditionFailedError';
  /** The record as it stands, when the server sent it; otherwise read it again. */
  get current(): Readonly<Record<string, unknown>> | undefined {
    return this.problem.current;
  }
}

/** 429 and the retries are used up, or the server asks to wait longer than the deadline: wait `retryAfterMs`. */
export class RateLimitError extends ApiError {
  override name = 'RateLimitError';
}

/** 5xx after all retries. Try again later; quote `requestId`. */
export class ServerError extends ApiError {
  override name = 'ServerError';
}

/**
 * No answer: offline, DNS, TLS, CORS or a cut connection. A write may or may not have happened, unless it had
 * an idempotency key.
 */
export class ConnectionError extends HubError {
  override name = 'ConnectionError';
  /** What the system calls it where it says so, such as `ECONNREFUSED` under Node; browsers do not. */
  declare readonly systemCode?: string;
  constructor(message = 'No connection.', code = 'connection') {
    super(message, code);
  }
}

/** No answer within `timeoutMs`, or not within `deadlineMs` over all attempts. */
export class TimeoutError extends ConnectionError {
  override name = 'TimeoutError';
  constructor() {
    super('No answer in time.', 'timeout');
  }
}

/** The caller's `signal` was aborted. Nothing to show. */
export class AbortedError extends HubError {
  override name = 'AbortedError';
  constructor() {
    super('Aborted.', 'aborted');
  }
}

/**
 * The answer is not what the contract says: in `strict` validation, or when a success is no JSON, has no
 * body or is no list where there has to be one. Holds no values.
 */
export class DriftError extends HubError {
  override name = 'DriftError';
  declare readonly status?: number;
  /** Id to quote to support. */
  declare readonly requestId?: string;
  constructor(message: string) {
    super(message, 'drift');
  }
}

/** True for every error of this package, also of a second copy loaded beside this one. */
export const isHubError = (value: unknown): value is HubError => brand in Object(value);
