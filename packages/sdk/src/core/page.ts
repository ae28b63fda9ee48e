import { DriftError } from './errors.ts';
import type { HubPromise, Reply } from './reply.ts';

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
 * A list that has not been asked for yet. Await it for the first page, walk it, or take so many rows:
 * @example const page = await hub.notes.list('cus_7');
 * @example for await (const note of hub.notes.list('cus_7')) use(note);
 * @example const notes = await hub.notes.list('cus_7').toArray({ limit: 500 });
 * @example for await (const page of hub.notes.list('cus_7').pages()) save(page.items, page.nextCursor);
 * @typeParam Extra - what some lists answer beside their rows, such as `totals` of invoices
 */
export interface ListRequest<T, Extra = unknown> extends HubPromise<Page<T> & Extra>, AsyncIterable<T> {
  /** Page after page. An empty page with a next cursor goes on. */
  pages(): AsyncGenerator<Page<T> & Extra, void, undefined>;
  /** The rows of as many pages as it takes, at most `limit`. */
  toArray(most: { readonly limit: number }): Promise<T[]>;
}

/** On the wire the position stands apart from the rows. */
interface WirePage<T> extends Pick<Page<T>, 'items' | 'facets'> {
  readonly page: Omit<Page<T>, 'items' | 'facets'>;
}

/** `load` fetches the page at a cursor; without one, the page the query says. */
export function listRequest<T, Extra = unknown>(
  load: (cursor?: string) => Promise<Reply<unknown>>,
): ListRequest<T, Extra> {
  type Rows = Page<T> & Extra;
  const at = async (cursor?: string): Promise<Reply<Rows>> => {
    const reply = await load(cursor),
      { page, ...rows } = reply.data as WirePage<T> & Extra;
    return { ...reply, data: { ...page, ...rows } as unknown as Rows };
  };
  let first: Promise<Reply<Rows>> | undefined;
  const withResponse = (): Promise<Reply<Rows>> => (first ??= at()),
    data = async (): Promise<Rows> => (await withResponse()).data;
  // Generators queue parallel `next()` calls, so no page is fetched twice.
  async function* pages(): AsyncGenerator<Rows, void, undefined> {
    const seen = new Set<string>();
    for (let page = await data(); ;) {
      yield page;
      const cursor = page.nextCursor;
      if (!cursor) return;
      // A server that comes back to a cursor it has given before would keep us here for ever.
      if (seen.has(cursor)) throw new DriftError('The cursors of the pages go in a circle.');
      seen.add(cursor);
      page = (await at(cursor)).data;
    }
  }
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const page of pages()) yield* page.items;
  }
  return {
    then: (done, failed) => data().then(done, failed),
    catch: failed => data().catch(failed),
    finally: settled => data().finally(settled),
    [Symbol.toStringTag]: 'Promise',
    withResponse,
    pages,
    async toArray({ limit }) {
      const rows: T[] = [];
      if (limit > 0) for await (const row of items()) if (rows.push(row) >= limit) break;
      return rows;
    },
    [Symbol.asyncIterator]: items,
  };
}
