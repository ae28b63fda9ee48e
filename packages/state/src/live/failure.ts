import type { LiveError, LiveStatus } from './status.ts';

/** As much of an error of the SDK as is looked at. */
interface Failure {
  readonly code?: unknown;
  readonly status?: number;
  readonly requestId?: unknown;
  readonly retryAfterMs?: number;
}

const of = (error: unknown): Failure => Object(error) as Failure;

/** No such path, no such method, not implemented: a backend without a stream. */
const missing = [404, 405, 501];
/** Client errors that pass. */
const passing = [408, 429];

/**
 * What a failed or ended stream means. An end without an error is the server's way of saying that there is nothing
 * to follow.
 */
export const kindOf = (error: unknown): Exclude<LiveStatus['kind'], 'off' | 'connecting' | 'live'> => {
  const { status = 0, code } = of(error);
  if (error === undefined || missing.includes(status) || code === 'not_a_stream') return 'unsupported';
  return status >= 400 && status < 500 && !passing.includes(status) ? 'refused' : 'retrying';
};

/** The event stands in the way of those after it: no use in asking for it again. */
export const isUnreadable = (error: unknown): boolean => of(error).code === 'event_too_long';

/** What may be told of an error: no message, which could quote what the server or the host said. */
export const told = (error: unknown): LiveError => {
  const { code, requestId } = of(error);
  return {
    code: typeof code === 'string' ? code : 'unknown',
    ...(typeof requestId === 'string' ? { requestId } : {}),
  };
};

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
const SLOW_FIRST_MS = 30_000;
const SLOW_LONGEST_MS = 300_000;
/** A server may ask for a longer pause, up to here. */
const MAX_ASKED_MS = 3_600_000;

/**
 * Milliseconds until the next attempt. They double with each failure in a row, from 1 s to 30 s, where the failure
 * will hardly pass by itself from 30 s to 5 min; with jitter, so that windows that failed together do not come back
 * together.
 */
export const retryDelay = (error: unknown, failures: number, random: number): number => {
  const [first, longest] =
    kindOf(error) === 'retrying' ? [FIRST_MS, LONGEST_MS] : [SLOW_FIRST_MS, SLOW_LONGEST_MS];
  const wait = Math.min(longest, first * 2 ** Math.min(failures, 20)) * (0.5 + random / 2);
  return Math.max(wait, Math.min(of(error).retryAfterMs ?? 0, MAX_ASKED_MS));
};
