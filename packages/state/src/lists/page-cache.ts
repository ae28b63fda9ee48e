import { withChanges, type RowRequest } from './requests.ts';
import type { HasId } from './rows.ts';

interface Page<T> {
  items: readonly T[];
  /** Of which round of questions the rows are; an older one is shown until it is asked for again. */
  round: number;
  /** Place of its question in the order in which they were sent. */
  sent: number;
  error?: unknown;
  usedAt: number;
}

/** Marks a page that has to be asked for again. */
const OUTDATED = -1;

/** The loaded rows of a list, by page: where a record is, putting and taking out rows. Asks for nothing. */
export class PageCache<T extends HasId> {
  readonly pageSize: number;
  #keepPages: number;
  #pages = new Map<number, Page<T>>();
  #clock = 0;

  /** @param keepPages How many stay besides those in sight. */
  constructor(pageSize: number, keepPages: number) {
    this.pageSize = pageSize;
    this.#keepPages = keepPages;
  }

  row(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / this.pageSize))?.items[index % this.pageSize];
  }

  has(page: number): boolean {
    return this.#pages.has(page);
  }

  /** Why the rows of a page are not there. */
  failure(page: number): unknown {
    return this.#pages.get(page)?.error;
  }

  /** The page was answered, or failed, in this round. */
  isOf(page: number, round: number): boolean {
    return this.#pages.get(page)?.round === round;
  }

  /** The page was answered in this round. */
  isCurrent(page: number, round: number): boolean {
    const found = this.#pages.get(page);
    return found?.round === round && found.error === undefined;
  }

  /** Index of a record, or -1. */
  indexOf(id: string): number {
    for (const [number, { items }] of this.#pages) {
      const at = items.findIndex(item => item.id === id);
      if (at >= 0) return number * this.pageSize + at;
    }
    return -1;
  }

  /** Index of a record within some pages, or -1. */
  indexWithin(id: string, pages: readonly number[]): number {
    for (const number of pages) {
      const at = this.#pages.get(number)?.items.findIndex(item => item.id === id) ?? -1;
      if (at >= 0) return number * this.pageSize + at;
    }
    return -1;
  }

  /** Records from one index to another (exclusive), as far as they are here. */
  between(from: number, to: number): T[] {
    return [...this.#pages].flatMap(([number, { items }]) => {
      const start = number * this.pageSize;
      return items.slice(Math.max(0, from - start), Math.max(0, to - start));
    });
  }

  /**
   * Takes an answered page, but for what happened since it was asked for.
   * @returns whether it is old because of that.
   */
  answer(request: RowRequest<T>, page: number, answered: readonly T[]): boolean {
    const { items, isOld } = withChanges(request, answered);
    const round = isOld ? OUTDATED : request.round;
    this.#pages.set(page, { items, round, sent: request.sent, usedAt: ++this.#clock });
    return isOld;
  }

  /** The rows of before stay. */
  fail(page: number, error: unknown, { round }: RowRequest<T>): void {
    const { items = [], sent = 0 } = this.#pages.get(page) ?? {};
    this.#pages.set(page, { items, round, sent, error, usedAt: ++this.#clock });
  }

  /** Forgets what failed, so that it is asked for again. */
  forgive(): void {
    for (const page of this.#pages.values()) {
      if (page.error === undefined) continue;
      page.error = undefined;
      page.round = OUTDATED;
    }
  }

  /** Somebody looks at the page. */
  touch(page: number): void {
    const found = this.#pages.get(page);
    if (found) found.usedAt = ++this.#clock;
  }

  /** Puts a newer version of a record in its place. @returns its index, or -1. */
  replace(record: T): number {
    const index = this.indexOf(record.id);
    if (index < 0) return -1;
    const page = this.#pages.get(Math.floor(index / this.pageSize))!;
    page.items = page.items.with(index % this.pageSize, record);
    return index;
  }

  /**
   * Takes out the record at an index; those after it move up. A page is asked for again when it is one row short
   * then, or when it may have known before that the record is gone.
   * @param count Rows in all, with this one.
   * @returns the place of the question that brought the record: what was asked for later may know already.
   */
  takeOut(index: number, count: number): number {
    const first = Math.floor(index / this.pageSize);
    const { sent } = this.#pages.get(first)!;
    for (const key of [...this.#pages.keys()].filter(one => one >= first).sort((a, b) => a - b)) {
      const page = this.#pages.get(key)!;
      const next = this.#pages.get(key + 1);
      const pulled = next?.items[0];
      const gone = key === first ? index % this.pageSize : 0;
      const rest = page.items.filter((_, n) => n !== gone);
      page.items = pulled ? [...rest, pulled] : rest;
      const isLast = (key + 1) * this.pageSize >= count;
      // Without a row from the next page it is whole only at the end of the list.
      const isWhole = next && pulled ? next.sent <= sent && next.round === page.round : isLast;
      const isCertain = page.sent <= sent && isWhole;
      if (!isCertain) page.round = OUTDATED;
    }
    return sent;
  }

  clear(): void {
    this.#pages.clear();
  }

  /**
   * Lets go of pages beyond the end of the list, and of those that were looked at longest ago.
   * @param count Rows in all. @param near Pages that stay in any case.
   */
  trim(count: number, near: (page: number) => boolean): void {
    for (const number of this.#pages.keys()) if (number * this.pageSize >= count) this.#pages.delete(number);
    const spare = [...this.#pages]
      .filter(([number]) => !near(number))
      .sort((a, b) => b[1].usedAt - a[1].usedAt);
    for (const [number] of spare.slice(this.#keepPages)) this.#pages.delete(number);
  }
}
