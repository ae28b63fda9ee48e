// Whether and when to try again: pure, so that it can be tested for every case.

export interface RetryFacts {
  /** Attempts made so far, from 1. */
  readonly attempt: number;
  /** Attempts allowed after the first. */
  readonly limit: number;
  /** GET: asking twice changes nothing. */
  readonly safe: boolean;
  /** A write with an idempotency key. */
  readonly keyed: boolean;
  /** Status of the answer; `undefined` for a network error or timeout. */
  readonly status: number | undefined;
  /** What `Retry-After` asked for. */
  readonly retryAfterMs: number | undefined;
  /** What is left of the deadline. */
  readonly remainingMs: number;
}

const firstMs = 500;
const longestMs = 8_000;

/** Milliseconds to wait before the next attempt, or `undefined` to give up. */
export function planRetry(
  { attempt, limit, safe, keyed, status, retryAfterMs, remainingMs }: RetryFacts,
  random = Math.random,
): number | undefined {
  const repeatable =
    status === 500 ? safe : (safe || keyed) && [undefined, 408, 429, 502, 503, 504].includes(status);
  // Full jitter spreads clients that failed together. What the server asks for is never shortened.
  const delayMs = retryAfterMs ?? random() * Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return repeatable && attempt <= limit && delayMs < remainingMs ? delayMs : undefined;
}

/** `Retry-After` in milliseconds: seconds or an HTTP date. */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = isNaN(seconds) ? Date.parse(value) - now : seconds * 1_000;
  return isNaN(ms) ? undefined : Math.max(0, ms);
}
