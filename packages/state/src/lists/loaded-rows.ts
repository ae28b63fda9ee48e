import { Emitter } from '../core/store.ts';
import { PageCache } from './page-cache.ts';
import { RowCount } from './row-count.ts';
import type { HasId, RowEvent, RowGroup, RowSourceOptions } from './rows.ts';

/** What has arrived of a list: its rows by page, how many there are, and how its newest attempt ended. */
export class LoadedRows<T extends HasId> {
  readonly pageSize: number;
  /** Nothing of this query has arrived yet. What is shown, if anything, is of the query before. */
  loading = false;
  /** The newest rows of a query failed to arrive; with `stale` there are older ones to show. */
  error: unknown;
  /** When the newest rows arrived, ms since epoch; 0: never. */
  loadedAt = 0;

  protected readonly cache: PageCache<T>;
  protected readonly counted = new RowCount();
  protected readonly events = new Emitter<RowEvent>();

  constructor({ pageSize = 100, keepPages = 20 }: RowSourceOptions = {}) {
    this.pageSize = pageSize;
    this.cache = new PageCache<T>(pageSize, keepPages);
  }

  /** Rows in all, as far as known. */
  get count(): number {
    return this.counted.count;
  }

  /** In the order of the rows, when the rows come in groups. */
  get groups(): readonly RowGroup[] | undefined {
    return this.counted.groups;
  }

  /** There are rows to show, but the newest attempt to renew them failed. */
  get stale(): boolean {
    return this.error !== undefined && this.loadedAt > 0;
  }

  /** At least one answer of this query is there. */
  get ready(): boolean {
    return this.loadedAt > 0 && !this.loading;
  }

  /** @returns what ends the subscription. */
  subscribe(listener: (event: RowEvent) => void): () => void {
    return this.events.subscribe(listener);
  }

  row(index: number): T | undefined {
    return this.cache.row(index);
  }

  /** Why the row is not there, when its page failed. */
  failure(index: number): unknown {
    return this.cache.failure(Math.floor(index / this.pageSize));
  }

  /** Index of a record among the loaded ones, or -1. */
  indexOf(id: string): number {
    return this.cache.indexOf(id);
  }

  /** Loaded records from one index to another (exclusive); no others are asked for. */
  loaded(from: number, to: number): T[] {
    return this.cache.between(from, to);
  }
}
