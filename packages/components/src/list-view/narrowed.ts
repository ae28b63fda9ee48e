import type { ListDefinition } from './definition.ts';

/** A definition as it is while its list stands narrow beside a record; the same object while both stay. */
export class Narrowed<T extends { readonly id: string }, M extends object> {
  #full: ListDefinition<T, M> | undefined;
  #by: Partial<ListDefinition<T, M>> | undefined;
  #shown: ListDefinition<T, M> | undefined;

  of(full: ListDefinition<T, M>, by: Partial<ListDefinition<T, M>> | undefined): ListDefinition<T, M> {
    if (!by) return full;
    if (!this.#shown || full !== this.#full || by !== this.#by) this.#shown = { ...full, ...by };
    this.#full = full;
    this.#by = by;
    return this.#shown;
  }
}
