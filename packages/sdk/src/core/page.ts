import { DriftError } from './errors.ts';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Position of the next page; `null` at the end. Give it as `cursor` to go on later. */
  readonly nextCursor: string | null;
  readonly prevCursor: string | null;
  /** Only when asked for with `count`. */
  readonly totalCount?: number;
  /** Count per value per field, only when asked for with `facets`. */
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Index of the first row, when the server knows it. */
  readonly offset?: number;
  /** Rows asked for. */
  readonly limit?: number;
}

/**
 * A list that has not been asked for yet. Await it for the first page, or walk it:
 * @example const page = await hub.notes.list('cus_7');
 * @example for await (const note of hub.notes.list('cus_7')) use(note);
 * @example for await (const page of hub.notes.list('cus_7').pages()) save(page.items, page.nextCursor);
 * @typeParam Extra - what some lists answer beside their rows, such as `totals` of invoices
 */
export interface ListRequest<T, Extra = unknown> extends PromiseLike<Page<T> & Extra>, AsyncIterable<T> {
  /** Page after page. An empty page with a next cursor goes on. */
  pages(): AsyncGenerator<Page<T> & Extra, void, undefined>;
}

/** On the wire the position stands apart from the rows. */
interface WirePage<T> extends Pick<Page<T>, 'items' | 'facets'> {
  readonly page: Omit<Page<T>, 'items' | 'facets'>;
}

/** `load` fetches the page at a cursor; without one, the page the query says. */
export function listRequest<T, Extra = unknown>(
  load: (cursor?: string) => Promise<unknown>,
): ListRequest<T, Extra> {
  const at = async (cursor?: string): Promise<Page<T> & Extra> => {
    const { page, ...rows } = (await load(cursor)) as WirePage<T> & Extra;
    return { ...page, ...rows } as unknown as Page<T> & Extra;
  };
  let first: Promise<Page<T> & Extra> | undefined;
  // Generators queue parallel `next()` calls, so no page is fetched twice.
  async function* pages(): AsyncGenerator<Page<T> & Extra, void, undefined> {
    let page = await (first ??= at());
    for (;;) {
      yield page;
      const cursor = page.nextCursor;
      if (!cursor) return;
      page = await at(cursor);
      // A server that answers with the cursor it was given would keep us here for ever.
      if (page.nextCursor === cursor) throw new DriftError('The cursor stands still.');
    }
  }
  return {
    then: (done, failed) => (first ??= at()).then(done, failed),
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.items;
    },
  };
}
