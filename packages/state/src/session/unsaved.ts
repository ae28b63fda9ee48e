import { writable, type Store } from '../core/store.ts';

/** Who holds input that is not stored, so that leaving can ask first. */
export class Unsaved {
  #owners = new Set<object>();
  #count = writable(0);

  /** How many there are. */
  get count(): Store<number> {
    return this.#count;
  }

  /** Says whether `owner` (any object, usually what edits) holds unsaved input. */
  set(owner: object, unsaved: boolean): void {
    if (unsaved) this.#owners.add(owner);
    else this.#owners.delete(owner);
    this.#count.set(this.#owners.size);
  }
}
