import type { Hub, RequestOptions, ViewTab } from '@customer-hub/sdk';
import type { HasId, RowPage } from './rows.ts';
import type { ListQuery, ViewShape } from './view.ts';

/** One page as the SDK answers it. */
export interface ListPage<T> extends RowPage<T> {
  readonly facets?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Where the rows of a list come from, and what its views can hold. */
export interface ListSource<T extends HasId> {
  /** Whose saved views these are. */
  readonly tab: ViewTab;
  /** Where two lists share a tab, the further one remembers its own layout under this name. */
  readonly layout?: string;
  /** Singular resource name of the records, as in `state.changes`: `contact`. */
  readonly record: string;
  /**
   * Rows of a customer, or of all when `customerId` is undefined. The query holds `limit`, `offset`, `count` and
   * `groupBy` too.
   */
  readonly list: (
    hub: Hub,
    customerId: string | undefined,
    query: ListQuery,
    options: RequestOptions,
  ) => PromiseLike<ListPage<T>>;
  /** One record, to show a change by somebody else in its place. Without it the rows in sight are asked for again. */
  readonly get?: (hub: Hub, id: string, options: RequestOptions) => Promise<T>;
  readonly shape: ViewShape;
}
