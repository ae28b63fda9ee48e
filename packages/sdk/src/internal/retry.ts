// Whether and when to try again: pure, so that it can be tested for every case.

export interface RetryFacts {
  /** Attempts made so far, from 1. */
  readonly attempt: number;
  /** Attempts allowed after the first. */
  readonly limit: number;
  /** GET: asking twice changes nothing. */
  readonly safe: boolean;
  /** A write with an idempotency key, or of the same bytes. */
  readonly keyed: boolean;
  /** A write with `If-Match`. */
  readonly guarded: boolean;
  /** Status of the answer; `undefined` for a network error or timeout. */
  readonly status: number | undefined;
  /** What `Retry-After` asked for. */
  readonly retryAfterMs: number | undefined;
  /** What is left of the deadline. */
  readonly remainingMs: number;
}

/** Where the server asks for a pause of 0 or less. */
const shortestMs = 200;
const firstMs = 500;
const longestMs = 8_000;

/** Milliseconds to wait before the next attempt, or `undefined` to give up. */
export function planRetry(
  { attempt, limit, safe, keyed, guarded, status, retryAfterMs, remainingMs }: RetryFacts,
  random = Math.random,
): number | undefined {
  // What was limited was not begun, whatever it was.
  const repeatable =
    status === 429 ||
    // A write that was taken after all is refused by `If-Match` the second time. Without any answer that is likely,
    // and would read as if somebody else had been faster.
    (status === 503 && guarded) ||
    (status === 500 ? safe : (safe || keyed) && [undefined, 408, 502, 503, 504].includes(status));
  // Full jitter spreads clients that failed together. What the server asks for is never shortened, and 0 is no pause.
  const pauseMs = retryAfterMs === undefined ? 0 : Math.max(retryAfterMs, shortestMs);
  const delayMs = pauseMs + random() * Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return repeatable && attempt <= limit && delayMs < remainingMs ? delayMs : undefined;
}

/** `Retry-After` in milliseconds: seconds or an HTTP date. */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = isNaN(seconds) ? Date.parse(value) - now : seconds * 1_000;
  return isNaN(ms) ? undefined : Math.max(0, ms);
}
