/** Rows that belong together; they stand one after the other in the list. */
export interface RowGroup {
  /** `null`: rows that have no value there. */
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
}

/** What one request brings: rows from an offset, and how many there are in all when the server says so. */
export interface RowPage<T> {
  readonly items: readonly T[];
  readonly totalCount?: number;
  /** All groups of the whole list, in the order of the rows, when it was asked for in groups. */
  readonly groups?: readonly RowGroup[];
}

/** Asks the server for rows. Rejects with an error of the SDK. `limit` is at most 200. */
export type FetchRows<T> = (offset: number, limit: number, signal: AbortSignal) => PromiseLike<RowPage<T>>;

/**
 * - `reset`: another query's first rows are there, or failed: back to the top.
 * - `rows`: something to show at `from` to `to` (exclusive) changed.
 * - `moved`: rows at and after the anchor lie `by` further down now; whoever shows them scrolls along.
 * - `state`: loading, stale or failed as a whole.
 */
export type RowEvent =
  | { readonly kind: 'reset' }
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  | { readonly kind: 'moved'; readonly by: number }
  | { readonly kind: 'state' };

export interface RowSourceOptions {
  /** Rows per page. Default 100; the contract allows 200. */
  readonly pageSize?: number;
  /** Pages kept besides those in sight. Default 20. */
  readonly keepPages?: number;
}

/** What every record has. */
export interface HasId {
  readonly id: string;
}
