import type { Clock } from './clock.ts';
import { rateLimited } from './problems.ts';

const WINDOW_MS = 60_000,
  MANY_CALLERS = 10_000;
export interface Limit {
  /** Requests of one caller in a minute. Default 6,000. */
  perMinute?: number;
  /** Whether more are refused with 429; else they are only counted. Default false. */
  refuses?: boolean;
}
interface Window {
  spent: number;
  endsMs: number;
}

/** Counts the requests of each caller by the minute, and tells in headers how many are left. */
export class RateLimits {
  readonly #perMinute: number;
  readonly #refuses: boolean;
  readonly #windows = new Map<string, Window>();

  constructor({ perMinute = 6_000, refuses = false }: Limit = {}) {
    this.#perMinute = perMinute;
    this.#refuses = refuses;
  }

  /** Throws 429 with `Retry-After` for one request too many. */
  count(caller: string, { nowMs }: Clock): void {
    const now = nowMs(),
      window = this.#windowOf(caller, now);
    window.spent++;
    if (this.#refuses && window.spent > this.#perMinute)
      throw rateLimited(Math.max(1, Math.ceil((window.endsMs - now) / 1000)));
  }

  /** Counts what was seen only afterwards to be worth more than one request. */
  spend(caller: string, requests: number, { nowMs }: Clock): void {
    this.#windowOf(caller, nowMs()).spent += requests;
  }

  tell(caller: string, headers: Record<string, string>, { nowMs }: Clock): void {
    const now = nowMs(),
      { spent, endsMs } = this.#windowOf(caller, now);
    headers['ratelimit-limit'] = String(this.#perMinute);
    headers['ratelimit-remaining'] = String(Math.max(0, this.#perMinute - spent));
    headers['ratelimit-reset'] = String(Math.ceil((endsMs - now) / 1000));
  }

  #windowOf(caller: string, now: number): Window {
    const known = this.#windows.get(caller);
    // A reset may set the clock back.
    if (known && now < known.endsMs && now >= known.endsMs - WINDOW_MS) return known;
    if (this.#windows.size >= MANY_CALLERS) this.#forgetPast(now);
    const window = { spent: 0, endsMs: now + WINDOW_MS };
    this.#windows.set(caller, window);
    return window;
  }
  #forgetPast(now: number): void {
    for (const [caller, { endsMs }] of this.#windows) if (endsMs <= now) this.#windows.delete(caller);
  }
}
