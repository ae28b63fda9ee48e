import type { Clock } from './clock.ts';

const REQUESTS_PER_WINDOW = 6_000,
  WINDOW_MS = 60_000;

/** Counts the requests of each minute and tells in headers how many are left; none is ever refused. */
export class RateLimit {
  #spent = 0;
  #windowEndsMs = 0;

  count({ nowMs }: Clock): void {
    const now = nowMs();
    // A reset may set the clock back.
    if (now >= this.#windowEndsMs || now < this.#windowEndsMs - WINDOW_MS) {
      this.#spent = 0;
      this.#windowEndsMs = now + WINDOW_MS;
    }
    this.#spent++;
  }

  tell(headers: Record<string, string>, { nowMs }: Clock): void {
    headers['ratelimit-limit'] = String(REQUESTS_PER_WINDOW);
    headers['ratelimit-remaining'] = String(Math.max(0, REQUESTS_PER_WINDOW - this.#spent));
    headers['ratelimit-reset'] = String(Math.ceil((this.#windowEndsMs - nowMs()) / 1000));
  }
}
