import { writable, type Store } from '../core/store.ts';
import type { LiveEngine } from './engine.ts';
import type { LiveHost } from './live-host.ts';
import { OFF, type LiveStatus } from './status.ts';

/** The first view has the network for itself. */
const BEGIN_AFTER_MS = 2000;
/** The code of the stream could not be loaded. */
const LOAD_AGAIN_MS = 10_000;

/**
 * Changes by others, as they happen, for as long as somebody follows them: one stream for a client, and for all
 * windows of an origin where the browser can share. It comes back by itself after any failure.
 */
export class Live {
  #state: LiveHost;
  #status = writable<LiveStatus>(OFF);
  #users = new Map<string, number>();
  #engine: LiveEngine | undefined;
  #loading: ReturnType<typeof setTimeout> | undefined;

  constructor(state: LiveHost) {
    this.#state = state;
  }

  get status(): Store<LiveStatus> {
    return this.#status;
  }

  /**
   * Windows of this origin share one stream. False where locks or channels are missing, and before the first
   * connection.
   */
  get shared(): boolean {
    return this.#engine?.shared ?? false;
  }

  /**
   * Follows changes of a customer, or of all without an id; begins 2 s after the first call. What happens is told
   * by `state.changes`.
   * @returns what ends it; may be called twice.
   */
  follow(customerId = ''): () => void {
    this.#count(customerId, 1);
    let ended = false;
    return () => {
      if (!ended) this.#count(customerId, -1);
      ended = true;
    };
  }

  /** Connects at once instead of at `retryAt`, e.g. when the browser is online again. Does nothing while live. */
  retry(): void {
    this.#engine?.retry();
  }

  /**
   * Somebody looks again, at the page or at a part of it: where the backend has no stream (`unsupported`), or
   * refuses it, what is in sight is asked for again, at most every 10 s. Does nothing otherwise.
   */
  looked(): void {
    this.#engine?.looked();
  }

  #count(customerId: string, by: 1 | -1): void {
    const users = (this.#users.get(customerId) ?? 0) + by;
    if (users === 0) this.#users.delete(customerId);
    else this.#users.set(customerId, users);
    if (this.#engine) this.#engine.follow(this.#users.keys());
    else if (this.#users.size > 0) this.#loading ??= this.#loadAfter(BEGIN_AFTER_MS);
    else {
      clearTimeout(this.#loading);
      this.#loading = undefined;
    }
  }

  #loadAfter(ms: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      void import('./engine.ts').then(
        ({ LiveEngine }) => {
          this.#engine ??= new LiveEngine(this.#state, this.#status);
          this.#engine.follow(this.#users.keys());
        },
        () => {
          if (this.#users.size > 0) this.#loading = this.#loadAfter(LOAD_AGAIN_MS);
        },
      );
    }, ms);
  }
}
