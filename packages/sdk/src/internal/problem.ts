import * as errors from '../core/errors.ts';
import type { Problem } from '../generated/types.ts';
import { parseRetryAfter } from './retry.ts';

const byStatus: Readonly<Record<number, typeof errors.ApiError>> = {
  400: errors.ValidationError,
  401: errors.AuthenticationError,
  403: errors.PermissionError,
  404: errors.NotFoundError,
  409: errors.ConflictError,
  410: errors.NotFoundError,
  412: errors.PreconditionFailedError,
  422: errors.ValidationError,
  429: errors.RateLimitError,
};

/** The error for an answer. A body that is no problem (a proxy's HTML page) is not quoted. */
export function toApiError({ status, headers }: Response, text: string): errors.ApiError {
  const problem: Problem = {
    status,
    type: '',
    title: `The server answered ${status}`,
    code: `http_${status}`,
  };
  try {
    // Spreads to nothing when the body is a number or `null`.
    Object.assign(problem, JSON.parse(text));
  } catch {
    /* not JSON: the stand-in says the status */
  }
  const Class = byStatus[status] ?? (status >= 500 ? errors.ServerError : errors.ApiError);
  return new Class(
    { ...problem, status },
    headers.get('x-request-id'),
    parseRetryAfter(headers.get('retry-after')),
  );
}
