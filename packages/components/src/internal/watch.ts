import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '@customer-hub/state/core';

/**
 * Ties an element to stores: `read` gives the value of one and renders the element again when it changes. A
 * store that was not read in the last update is left, and all are while the element is disconnected, so that
 * nothing is asked for that nobody sees.
 */
export class Watch implements ReactiveController {
  #host: ReactiveControllerHost;
  #followed = new Map<Store<unknown>, () => void>();
  /** Read since the last update began. */
  #read = new Set<Store<unknown>>();
  #connected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The value of `store`, followed from now on. Call it in `willUpdate` and `render`. */
  read<T>(store: Store<T>): T {
    this.#read.add(store);
    if (this.#connected && !this.#followed.has(store)) {
      this.#followed.set(
        store,
        store.listen(() => this.#host.requestUpdate()),
      );
    }
    return store.get();
  }

  hostConnected(): void {
    this.#connected = true;
    // What was read before is read again, and so followed again.
    if (this.#read.size > 0) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    for (const [store, leave] of this.#followed) {
      if (this.#read.has(store)) continue;
      this.#followed.delete(store);
      leave();
    }
    this.#read = new Set();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#read = new Set(this.#followed.keys());
    for (const leave of this.#followed.values()) leave();
    this.#followed.clear();
  }
}
