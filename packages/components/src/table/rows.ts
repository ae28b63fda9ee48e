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

/** Asks the server for rows. Rejects with an error of the SDK; aborts silently. */
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
  /** Rows per request. Default 100; the contract allows 200. */
  readonly pageSize?: number;
  /** Pages kept besides those in sight. Default 20. */
  readonly keepPages?: number;
}

interface Page<T> {
  items: readonly T[];
  /** Of which fetch the rows are; an older one is shown until the newer answers. */
  generation: number;
  error?: unknown;
  usedAt: number;
}

interface Flight {
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** A jump that lands elsewhere in every frame (a dragged thumb) asks only where it comes to rest. */
const JUMP_MS = 60;

/**
 * A window of rows over a list on the server: holds the pages around what is looked at, asks for one page ahead, gives up requests for
 * pages that were scrolled past. What is shown is never taken away by a refresh; it is replaced when the new rows are there, all
 * pages in sight at once, and reported with how far they moved.
 */
export class RowSource<T extends { readonly id: string }> {
  readonly pageSize: number;
  /** Rows in all, as far as known. */
  count = 0;
  /** Nothing of this query has arrived yet. What is shown, if anything, is of the query before. */
  loading = false;
  /** The newest rows of a query failed to arrive; with `stale` there are older ones to show. */
  error: unknown;
  /** When the newest rows arrived, ms since epoch; 0: never. */
  loadedAt = 0;
  /** Index of a row that must not move under the user's eyes: focused, pointed at or the first in sight. */
  anchor: () => number | undefined = () => undefined;
  /** In the order of the rows, when the rows come in groups. */
  groups: readonly RowGroup[] | undefined;

  #keepPages: number;
  #fetch?: FetchRows<T>;
  #pages = new Map<number, Page<T>>();
  #flights = new Map<number, Flight>();
  #generation = 0;
  /** Pages in sight, ascending. */
  #wanted: readonly number[] = [0];
  #clock = 0;
  #jump?: ReturnType<typeof setTimeout>;
  #listeners = new Set<(event: RowEvent) => void>();

  constructor({ pageSize = 100, keepPages = 20 }: RowSourceOptions = {}) {
    this.pageSize = pageSize;
    this.#keepPages = keepPages;
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
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  row(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / this.pageSize))?.items[index % this.pageSize];
  }

  /** Why the row is not there, when its page failed. */
  failure(index: number): unknown {
    return this.#pages.get(Math.floor(index / this.pageSize))?.error;
  }

  /** Index of a record among the loaded ones, or -1. */
  indexOf(id: string): number {
    for (const [number, { items }] of this.#pages) {
      const at = items.findIndex(item => item.id === id);
      if (at >= 0) return number * this.pageSize + at;
    }
    return -1;
  }

  /** Starts another query (or the first). Rows of the one before stay until it answers. */
  async load(fetch: FetchRows<T>): Promise<void> {
    this.#stop();
    this.#fetch = fetch;
    const generation = ++this.#generation;
    this.loading = true;
    this.#emit({ kind: 'state' });
    const abort = new AbortController();
    const done = (async () => {
      try {
        const page = await fetch(0, this.pageSize, abort.signal);
        if (abort.signal.aborted) return;
        this.#pages.clear();
        this.count = page.totalCount ?? page.items.length;
        this.groups = page.groups;
        this.#wanted = [0];
        this.#put(0, page.items, generation);
        this.error = undefined;
        this.loadedAt = Date.now();
      } catch (error) {
        if (abort.signal.aborted) return;
        this.#pages.clear();
        this.count = 0;
        this.groups = undefined;
        this.loadedAt = 0;
        this.error = error ?? new Error('Unknown');
      }
      this.#flights.delete(0);
      this.loading = false;
      this.#emit({ kind: 'reset' });
    })();
    this.#flights.set(0, { abort, done });
    await done;
  }

  /** Says which rows are looked at (ranges, `to` exclusive): fetches what is missing there and one page further on. */
  want(...ranges: readonly (readonly [from: number, to: number])[]): void {
    if (this.loading || !this.loadedAt) return;
    const pages = new Set<number>();
    for (const [from, to] of ranges)
      for (
        let page = Math.floor(from / this.pageSize);
        page * this.pageSize < Math.min(to, this.count);
        page++
      )
        pages.add(page);
    const [oldFirst = 0, oldLast = 0] = [this.#wanted[0], this.#wanted.at(-1)];
    const wanted = (this.#wanted = [...pages].sort((a, b) => a - b));
    clearTimeout(this.#jump);
    const [first, last] = [wanted[0], wanted.at(-1)];
    if (first === undefined || last === undefined) return;
    for (const page of wanted) {
      const present = this.#pages.get(page);
      if (present) present.usedAt = ++this.#clock;
    }
    const near = first <= oldLast + 1 && last >= oldFirst - 1;
    if (near) this.#fill(first < oldFirst ? -1 : 1);
    else this.#jump = setTimeout(() => this.#fill(1), JUMP_MS);
  }

  /** Asks again for everything in sight that failed. */
  retry(): void {
    for (const page of this.#pages.values()) {
      if (page.error === undefined) continue;
      page.error = undefined;
      page.generation = -1;
    }
    this.#emit({ kind: 'rows', from: 0, to: Infinity });
    this.#fill(1);
  }

  /** Asks again for what is in sight, and for the rest when it comes into sight. Never rejects: look at `error`. */
  async refresh(): Promise<void> {
    if (!this.#fetch) return;
    if (!this.loadedAt) return this.load(this.#fetch);
    if (this.loading) return;
    this.#stop();
    const generation = ++this.#generation;
    const abort = new AbortController();
    const fetch = this.#fetch;
    // Where every group is collapsed no row is in sight; their sizes still come with one.
    const numbers = this.#wanted.length > 0 ? this.#wanted : [0];
    const done = (async () => {
      try {
        const pages = await Promise.all(
          numbers.map(number => fetch(number * this.pageSize, this.pageSize, abort.signal)),
        );
        if (abort.signal.aborted) return;
        const anchor = this.anchor();
        const id = anchor === undefined ? undefined : this.row(anchor)?.id;
        pages.forEach((page, n) => this.#put(numbers[n]!, page.items, generation));
        this.groups = pages.findLast(page => page.groups !== undefined)?.groups ?? this.groups;
        this.count = pages.findLast(page => page.totalCount !== undefined)?.totalCount ?? this.count;
        this.error = undefined;
        this.loadedAt = Date.now();
        this.#trim();
        const now = id === undefined ? -1 : this.#indexWithin(id, numbers);
        if (anchor !== undefined && now >= 0 && now !== anchor)
          this.#emit({ kind: 'moved', by: now - anchor });
        else this.#emit({ kind: 'rows', from: 0, to: Infinity });
      } catch (error) {
        if (abort.signal.aborted) return;
        this.error = error ?? new Error('Unknown');
      } finally {
        if (!abort.signal.aborted) {
          for (const number of numbers) this.#flights.delete(number);
          this.#emit({ kind: 'state' });
        }
      }
    })();
    for (const number of numbers) this.#flights.set(number, { abort, done });
    await done;
  }

  /** Puts a newer version of a record in its place; the order stays. @returns whether it is loaded. */
  update(record: T): boolean {
    const index = this.indexOf(record.id);
    if (index < 0) return false;
    const page = this.#pages.get(Math.floor(index / this.pageSize))!;
    page.items = page.items.with(index % this.pageSize, record);
    this.#emit({ kind: 'rows', from: index, to: index + 1 });
    return true;
  }

  /** Takes a record out; those after it move up. @returns whether it was loaded. */
  remove(id: string): boolean {
    const index = this.indexOf(id);
    if (index < 0) return false;
    // Answers to earlier questions may still hold the record, and its count.
    this.#stop();
    const anchor = this.anchor();
    const number = Math.floor(index / this.pageSize);
    const later = [...this.#pages.keys()].filter(key => key >= number).sort((a, b) => a - b);
    for (const key of later) {
      const page = this.#pages.get(key)!;
      const next = this.#pages.get(key + 1)?.items[0];
      const rest = page.items.filter((item, n) => (key === number ? item.id !== id : n > 0));
      page.items = next ? [...rest, next] : rest;
      // One row short: stays in sight, and is asked for again when it is looked at.
      if (!next) page.generation = -1;
    }
    this.count = Math.max(0, this.count - 1);
    this.#shrinkGroup(index);
    if (anchor !== undefined && index < anchor) this.#emit({ kind: 'moved', by: -1 });
    else this.#emit({ kind: 'rows', from: index, to: Infinity });
    this.#fill(1);
    return true;
  }

  /** Records from one index to another (inclusive), asking for those that are not loaded. */
  async range(from: number, to: number, signal?: AbortSignal): Promise<T[]> {
    const [low, high] = from < to ? [from, to] : [to, from];
    const found: T[] = [];
    for (let index = low; index <= high;) {
      const here = this.row(index);
      if (here) {
        found.push(here);
        index++;
        continue;
      }
      if (!this.#fetch) break;
      const limit = Math.min(200, high - index + 1);
      const { items } = await this.#fetch(index, limit, signal ?? new AbortController().signal);
      if (items.length === 0) break;
      found.push(...items);
      index += items.length;
    }
    return found;
  }

  /** Forgets all rows, because they belong to something else. */
  clear(): void {
    this.dispose();
    this.#pages.clear();
    this.count = 0;
    this.groups = undefined;
    this.loadedAt = 0;
    this.error = undefined;
    this.#emit({ kind: 'reset' });
  }

  /** Gives up every request; the rows stay. */
  dispose(): void {
    this.#stop();
    this.loading = false;
  }

  /** Loaded records from one index to another (exclusive); no others are asked for. */
  loaded(from: number, to: number): T[] {
    return [...this.#pages].flatMap(([number, { items }]) =>
      items.slice(Math.max(0, from - number * this.pageSize), Math.max(0, to - number * this.pageSize)),
    );
  }

  #shrinkGroup(index: number): void {
    let end = 0;
    const at = this.groups?.findIndex(({ count }) => index < (end += count)) ?? -1;
    const group = this.groups?.[at];
    if (group)
      this.groups = this.groups!.with(at, { ...group, count: group.count - 1 }).filter(
        ({ count }) => count > 0,
      );
  }

  /** In sight, or the page before or after. */
  #isNear(number: number): boolean {
    return this.#wanted.some(page => Math.abs(page - number) <= 1);
  }

  #fill(direction: 1 | -1): void {
    const wanted = this.#wanted;
    const end = Math.ceil(this.count / this.pageSize) - 1;
    const ahead = direction > 0 ? wanted.at(-1)! + 1 : wanted[0]! - 1;
    for (const [number, flight] of this.#flights) {
      if (this.#isNear(number)) continue;
      flight.abort.abort();
      this.#flights.delete(number);
    }
    for (const number of wanted) void this.#get(number);
    if (ahead >= 0 && ahead <= end) void this.#get(ahead);
  }

  async #get(number: number): Promise<void> {
    const present = this.#pages.get(number);
    if (
      !this.#fetch ||
      this.#flights.has(number) ||
      (present && (present.generation === this.#generation || present.error !== undefined))
    )
      return;
    const generation = this.#generation;
    const abort = new AbortController();
    const from = number * this.pageSize;
    const done = (async () => {
      try {
        const { items, totalCount, groups } = await this.#fetch!(from, this.pageSize, abort.signal);
        if (abort.signal.aborted) return;
        this.#put(number, items, generation);
        if (totalCount !== undefined) this.count = totalCount;
        if (groups) this.groups = groups;
        this.#trim();
      } catch (error) {
        if (abort.signal.aborted) return;
        const kept = this.#pages.get(number)?.items ?? [];
        this.#pages.set(number, {
          items: kept,
          generation,
          error: error ?? new Error('Unknown'),
          usedAt: ++this.#clock,
        });
      }
      this.#flights.delete(number);
      this.#emit({ kind: 'rows', from, to: from + this.pageSize });
    })();
    this.#flights.set(number, { abort, done });
    await done;
  }

  #put(number: number, items: readonly T[], generation: number): void {
    this.#pages.set(number, { items, generation, usedAt: ++this.#clock });
  }

  #indexWithin(id: string, numbers: readonly number[]): number {
    for (const number of numbers) {
      const at = this.#pages.get(number)?.items.findIndex(item => item.id === id) ?? -1;
      if (at >= 0) return number * this.pageSize + at;
    }
    return -1;
  }

  /** Lets go of the pages that were looked at longest ago. */
  #trim(): void {
    const spare = [...this.#pages]
      .filter(([number]) => !this.#isNear(number))
      .sort((a, b) => b[1].usedAt - a[1].usedAt);
    for (const [number] of spare.slice(this.#keepPages)) this.#pages.delete(number);
  }

  #stop(): void {
    clearTimeout(this.#jump);
    for (const { abort } of this.#flights.values()) abort.abort();
    this.#flights.clear();
  }

  #emit(event: RowEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
