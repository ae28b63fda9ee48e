/** Objects that nothing but the page keeps alive. */
export class Living<T extends object> {
  #refs = new Set<WeakRef<T>>();

  add(object: T): void {
    for (const ref of this.#refs) if (!ref.deref()) this.#refs.delete(ref);
    this.#refs.add(new WeakRef(object));
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const ref of this.#refs) {
      const object = ref.deref();
      if (object) yield object;
    }
  }
}
