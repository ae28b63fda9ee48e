const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/**
 * Unsaved edits. While there is at least one, leaving the page asks first, so that no edit is lost by a closed tab.
 * The listener exists only as long as a draft does: it would switch off the browser's back-forward cache.
 */
export class Drafts {
  #owners = new Set<object>();

  get size(): number {
    return this.#owners.size;
  }

  /** Says whether `owner` (any object, usually the editing element) holds unsaved input. */
  set(owner: object, unsaved: boolean): void {
    const before = this.#owners.size;
    if (unsaved) this.#owners.add(owner);
    else this.#owners.delete(owner);
    if (before === 0 && this.#owners.size > 0) addEventListener('beforeunload', warn);
    if (before > 0 && this.#owners.size === 0) removeEventListener('beforeunload', warn);
  }
}
