import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A skeleton appears only after this long, so that a fast answer does not flicker. */
const SLOW_AFTER_MS = 200;

/**
 * One thing fetched for an element: what is there, what failed, whether it is on its way. A newer run aborts the older one, a
 * disconnected element aborts all, and a failed refresh keeps the old value, marked stale.
 */
export class Loader<T> implements ReactiveController {
  value: T | undefined;
  error: unknown;
  /** When `value` arrived, ms since epoch. */
  loadedAt = 0;
  loading = false;
  /** Loading for so long that it should show. */
  slow = false;

  #host: ReactiveControllerHost;
  #fetch: (signal: AbortSignal) => Promise<T>;
  #abort?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost, fetch: (signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  /** There is a value, but the newest attempt to refresh it failed. */
  get stale(): boolean {
    return this.value !== undefined && this.error !== undefined;
  }

  /** Fetches (again). Never rejects: look at `error`. */
  async run(): Promise<void> {
    this.#stop();
    const abort = (this.#abort = new AbortController());
    this.loading = true;
    this.#timer = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, SLOW_AFTER_MS);
    this.#host.requestUpdate();
    try {
      const value = await this.#fetch(abort.signal);
      if (abort.signal.aborted) return;
      this.value = value;
      this.error = undefined;
      this.loadedAt = Date.now();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.error = error;
    }
    this.#stop();
    this.#host.requestUpdate();
  }

  /** Puts a value in place that came from elsewhere: an answer to a write, another tab. */
  set(value: T): void {
    this.#stop();
    this.value = value;
    this.error = undefined;
    this.loadedAt = Date.now();
    this.#host.requestUpdate();
  }

  /** Forgets everything, e.g. because another customer is shown now. */
  reset(): void {
    this.#stop();
    this.value = undefined;
    this.error = undefined;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    clearTimeout(this.#timer);
    this.loading = false;
    this.slow = false;
  }
}
