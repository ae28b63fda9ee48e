const BITS = 10,
  MASK = (1 << BITS) - 1;

/** A list with holes that costs only where something was put: by pages, of which most are never made. */
export class Sparse<T> {
  #pages: (T | undefined)[][] = [];

  get(slot: number): T | undefined {
    return this.#pages[slot >> BITS]?.[slot & MASK];
  }
  set(slot: number, value: T | undefined): void {
    const page = this.#pages[slot >> BITS];
    if (page) page[slot & MASK] = value;
    else if (value !== undefined) {
      const made = new Array<T | undefined>(MASK + 1).fill(undefined);
      made[slot & MASK] = value;
      for (let at = this.#pages.length; at < slot >> BITS; at++) this.#pages.push(undefined as never);
      this.#pages[slot >> BITS] = made;
    }
  }
}
