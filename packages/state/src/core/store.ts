import { atom } from 'nanostores';

/**
 * A value that can be read and listened to: what a framework's binding needs and no more. React takes it as
 * `useSyncExternalStore(store.listen, store.get)`. The value is replaced, never changed in place.
 */
export interface Store<T> {
  /** The value as it stands. Needs no receiver: may be passed on as a function. */
  readonly get: () => T;
  /** Calls `listener` after each change. @returns what ends it. */
  readonly listen: (listener: () => void) => () => void;
}

/** A store whose owner sets it. */
export interface Writable<T> extends Store<T> {
  readonly set: (value: T) => void;
}

/** Makes a store. Of a library rather than ours: the reasons are in the README. */
export const writable = <T>(value: T): Writable<T> => atom(value);

/** Calls each listener with what happened. For facts that pass by; what lasts is a `Store`. */
export class Emitter<T> {
  #listeners = new Set<(fact: T) => void>();

  get size(): number {
    return this.#listeners.size;
  }

  emit(fact: T): void {
    for (const listener of [...this.#listeners]) listener(fact);
  }

  /** @returns what ends the subscription. */
  subscribe(listener: (fact: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
