import type { HubState } from '@customer-hub/state/core';
import type { HasId } from '@customer-hub/state/lists';
import type { LitElement } from 'lit';
import { extensionOf, type Extensions, type ListExtension } from '../extensions/extensions.ts';
import { serverSort } from '../extensions/own-columns.ts';
import { lazily } from '../internal/lazily.ts';
import type { ListDefinition } from './definition.ts';

type Definition<T extends HasId, M extends object> = ListDefinition<T, M>;

/** What comes to a list beside its definition: what the page adds, and the fields that an admin made. */
export class ListAdditions<T extends HasId, M extends object> {
  #host: LitElement;
  #added: ListExtension<never> | undefined;
  /** Another one for each list. */
  #list = {};
  #withFields: ((definition: Definition<T, M>) => Definition<T, M>) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** By the page. */
  get added(): ListExtension<never> | undefined {
    return this.#added;
  }

  /** @returns whether the page adds something else than before. */
  take(extensions: Extensions | undefined, definition: Definition<T, M> | undefined): boolean {
    const before = this.#added;
    this.#added = definition && extensionOf(extensions, definition);
    return this.#added !== before;
  }

  /** An order by a column of the page's own is one by a key that the server has. */
  asServerKnows = <Q extends { readonly sort?: unknown }>(query: Q): Q => {
    const { sort } = query;
    return this.#added && typeof sort === 'string'
      ? { ...query, sort: serverSort(sort, this.#added) }
      : query;
  };

  /** Asks for the fields of an admin, and forgets those of another list. @returns whether there are some. */
  async loadFields(
    session: HubState,
    { customFields: target }: Pick<Definition<T, M>, 'customFields'>,
    words: Parameters<typeof import('./custom-columns.ts').withCustomFields>[2],
  ): Promise<boolean> {
    this.#withFields = undefined;
    const list = (this.#list = {});
    if (!target) return false;
    const { customFieldsOf, withCustomFields } = await lazily(() => import('./custom-columns.ts'));
    const fields = await customFieldsOf(session, target);
    if (this.#list !== list) return false;
    this.#withFields = known => withCustomFields(known, fields, words);
    return fields.length > 0;
  }

  /** A definition with all of it; undefined when the page wants something else by then. */
  async whole(definition: Definition<T, M>): Promise<Definition<T, M> | undefined> {
    const added = this.#added;
    const own = added && (await lazily(() => import('../extensions/extend-list.ts')));
    if (this.#added !== added) return undefined;
    const known = own ? own.extendList(definition, added as ListExtension<T>, this.#host) : definition;
    return this.#withFields?.(known) ?? known;
  }
}
