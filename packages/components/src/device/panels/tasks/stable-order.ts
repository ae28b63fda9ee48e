/**
 * Keeps what moves by itself in the places in which a person sees it: rows stay where they were, new ones come at
 * the end. Another question (a sort, a search) begins anew.
 */
export class StableOrder {
  #question = '';
  #places = new Map<string, number>();
  #next = 0;

  /** @param rows In the order of the server. */
  keep<T extends { readonly id: string }>(question: string, rows: readonly T[]): T[] {
    if (question !== this.#question) {
      this.#question = question;
      this.#places.clear();
      this.#next = 0;
    }
    const here = new Set(rows.map(({ id }) => id));
    // One that is gone and comes back is a new one.
    for (const id of this.#places.keys()) if (!here.has(id)) this.#places.delete(id);
    for (const { id } of rows) if (!this.#places.has(id)) this.#places.set(id, this.#next++);
    const placeOf = ({ id }: T): number => this.#places.get(id) ?? 0;
    return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** The next answer is in the order of the server again. */
  forget(): void {
    this.#question = '';
    this.#places.clear();
    this.#next = 0;
  }
}
