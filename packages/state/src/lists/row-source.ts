import { MAX_LIMIT, readRange } from './range.ts';
import { PageCache, shrinkGroup } from './page-cache.ts';
import { hasLost, RowRequests, runsOf, withChanges, type PageRun, type RowRequest } from './requests.ts';
import type { FetchRows, HasId, RowEvent, RowGroup, RowPage, RowSourceOptions } from './rows.ts';

/** The rows in sight are asked for, over and over while something happens meanwhile. */
interface Renewal {
  again: boolean;
  done?: Promise<void>;
}

type Ranges = readonly (readonly [from: number, to: number])[];

/** A jump that lands elsewhere in every frame (a dragged thumb) asks only where it comes to rest. */
const JUMP_MS = 60;

/**
 * A window of rows over a list on the server: holds the pages around what is looked at, asks for one page ahead, gives up requests for
 * pages that were scrolled past. What is shown is never taken away by a refresh; it is replaced when the new rows are there, all
 * pages in sight at once, and reported with how far they moved. An answer never brings back what was changed or removed since it was
 * asked for, and whatever gives up a request leaves a list that asks again.
 */
export class RowSource<T extends HasId> {
  readonly pageSize: number;
  /** Rows in all, as far as known. */
  count = 0;
  /** Nothing of this query has arrived yet. What is shown, if anything, is of the query before. */
  loading = false;
  /** The newest rows of a query failed to arrive; with `stale` there are older ones to show. */
  error: unknown;
  /** When the newest rows arrived, ms since epoch; 0: never. */
  loadedAt = 0;
  /** When the rows in sight were asked for last, ms since epoch; 0: never. */
  askedAt = 0;
  /** Index of a row that must not move under the user's eyes: focused, pointed at or the first in sight. */
  anchor: () => number | undefined = () => undefined;
  /** In the order of the rows, when the rows come in groups. */
  groups: readonly RowGroup[] | undefined;
  /** Called when rows in sight are known to be old or missing. Asks again at once unless the owner sets something else. */
  outdated: () => void = () => void this.refresh();

  #keepPages: number;
  #cache: PageCache<T>;
  #fetch: FetchRows<T> | undefined;
  /** The query whose rows are here. */
  #answered: FetchRows<T> | undefined;
  #requests = new RowRequests<T>();
  #renewal: Renewal | undefined;
  #round = 0;
  /** Which question told `count` and `groups`. */
  #countedBy = 0;
  #ranges: Ranges = [];
  /** Pages in sight, ascending. */
  #visible: readonly number[] = [0];
  #open = false;
  #jump?: ReturnType<typeof setTimeout>;
  #listeners = new Set<(event: RowEvent) => void>();

  constructor({ pageSize = 100, keepPages = 20 }: RowSourceOptions = {}) {
    this.pageSize = pageSize;
    this.#keepPages = keepPages;
    this.#cache = new PageCache<T>(pageSize);
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
    return this.#cache.row(index);
  }

  /** Why the row is not there, when its page failed. */
  failure(index: number): unknown {
    return this.#cache.failure(Math.floor(index / this.pageSize));
  }

  /** Index of a record among the loaded ones, or -1. */
  indexOf(id: string): number {
    return this.#cache.indexOf(id);
  }

  /** Loaded records from one index to another (exclusive); no others are asked for. */
  loaded(from: number, to: number): T[] {
    return this.#cache.between(from, to);
  }

  /** Starts another query (or the first). Rows of the one before stay until it answers. */
  load(fetch: FetchRows<T>): Promise<void> {
    this.#stop();
    this.#open = true;
    this.#fetch = fetch;
    this.#answered = undefined;
    return this.#renew();
  }

  /**
   * Asks again for what is in sight, and for the rest when it comes into sight. Resolves when an answer to a question that was sent
   * after the call is there. Never rejects: look at `error`.
   */
  async refresh(): Promise<void> {
    if (!this.#fetch) return;
    this.#open = true;
    if (!this.#renewal) return this.#renew();
    this.#renewal.again = true;
    await this.#renewal.done;
  }

  /** Says which rows are looked at (ranges, `to` exclusive): fetches what is missing there and one page further on. */
  setVisible(...ranges: Ranges): void {
    this.#ranges = ranges;
    if (!this.#open || !this.#isAnswered) return;
    const [oldFirst = 0, oldLast = 0] = [this.#visible[0], this.#visible.at(-1)];
    this.#visible = this.#pagesOf(ranges);
    clearTimeout(this.#jump);
    const [first, last] = [this.#visible[0], this.#visible.at(-1)];
    if (first === undefined || last === undefined) return;
    for (const page of this.#visible) this.#cache.touch(page);
    const near = first <= oldLast + 1 && last >= oldFirst - 1;
    if (near) this.#fill(first < oldFirst ? -1 : 1);
    else this.#jump = setTimeout(() => this.#fill(1), JUMP_MS);
  }

  /** Asks again for everything in sight that failed. */
  retry(): void {
    this.#cache.forgive();
    this.#emit({ kind: 'rows', from: 0, to: Infinity });
    if (this.#isAnswered && this.error === undefined) this.#fill(1);
    else void this.refresh();
  }

  /** Puts a newer version of a record in its place; the order stays. @returns whether it is loaded. */
  update(record: T): boolean {
    this.#requests.note(record.id, record);
    const index = this.#cache.replace(record);
    if (index >= 0) this.#emit({ kind: 'rows', from: index, to: index + 1 });
    return index >= 0;
  }

  /** Takes a record out; those after it move up. @returns whether it was loaded. */
  remove(id: string): boolean {
    this.#requests.note(id, undefined);
    const index = this.indexOf(id);
    if (index < 0) return false;
    const anchor = this.anchor();
    // A number that was told later may know already that the record is gone.
    const isCounted = this.#cache.takeOut(index, this.count) >= this.#countedBy;
    if (isCounted) {
      this.count = Math.max(0, this.count - 1);
      this.groups = shrinkGroup(this.groups, index);
    }
    if (anchor !== undefined && index < anchor) this.#emit({ kind: 'moved', by: -1 });
    else this.#emit({ kind: 'rows', from: index, to: Infinity });
    // While rows are on their way, their answer is what turns out to be old.
    const isOld = (page: number): boolean =>
      this.#cache.has(page) && !this.#cache.isOf(page, this.#round) && !this.#requests.isAsked(page);
    if (this.#isAnswered && (!isCounted || this.#visible.some(isOld))) this.#askAgain();
    return true;
  }

  /** Records from one index to another (inclusive, in any order), asking for those that are not loaded. */
  range(from: number, to: number, signal?: AbortSignal): Promise<T[]> {
    return readRange(index => this.row(index), this.#fetch, {
      low: Math.min(from, to),
      high: Math.max(from, to),
      signal,
    });
  }

  /** Forgets all rows, because they belong to something else. */
  clear(): void {
    this.dispose();
    this.#forget();
    this.error = undefined;
    this.#emit({ kind: 'reset' });
  }

  /** Gives up every request; the rows stay. `load` and `refresh` ask again. */
  dispose(): void {
    this.#stop();
    this.#open = false;
    this.loading = false;
  }

  get #isAnswered(): boolean {
    return this.#answered !== undefined && this.#answered === this.#fetch;
  }

  #renew(): Promise<void> {
    const renewal: Renewal = { again: true };
    this.#renewal = renewal;
    const run = async (): Promise<void> => {
      while (renewal.again && this.#renewal === renewal) {
        renewal.again = false;
        this.askedAt = Date.now();
        await (this.#isAnswered ? this.#askVisible() : this.#askFirst());
      }
      if (this.#renewal === renewal) this.#renewal = undefined;
    };
    return (renewal.done = run());
  }

  async #askFirst(): Promise<void> {
    const fetch = this.#fetch!;
    this.loading = true;
    this.#round += 1;
    const request = this.#requests.begin([0], this.#round);
    this.#emit({ kind: 'state' });
    let answer: RowPage<T> | undefined;
    let error: unknown;
    try {
      answer = await fetch(0, this.pageSize, request.signal);
    } catch (reason) {
      error = reason ?? new Error('Unknown');
    }
    if (!this.#requests.end(request)) return;
    this.#forget();
    this.error = error;
    this.loading = false;
    const isOld = answer !== undefined && this.#accept(request, answer, fetch);
    this.#emit({ kind: 'reset' });
    if (isOld) this.#askAgain();
    else this.#lookAgain();
  }

  /** Takes the first answer of a query. @returns whether it is old already. */
  #accept(request: RowRequest<T>, answer: RowPage<T>, fetch: FetchRows<T>): boolean {
    this.#answered = fetch;
    this.loadedAt = Date.now();
    this.count = answer.totalCount ?? answer.items.length;
    this.groups = answer.groups;
    this.#countedBy = request.sent;
    return this.#put(request, 0, answer.items);
  }

  async #askVisible(): Promise<void> {
    this.#requests.giveUp(() => true);
    // Where every group is collapsed no row is in sight; their sizes still come with one.
    const pages = this.#visible.length > 0 ? this.#visible : [0];
    this.#round += 1;
    const request = this.#requests.begin(pages, this.#round);
    const runs = runsOf(pages, Math.max(1, Math.floor(MAX_LIMIT / this.pageSize)));
    const ask = ({ first, length }: PageRun): PromiseLike<RowPage<T>> =>
      this.#fetch!(first * this.pageSize, length * this.pageSize, request.signal);
    try {
      const answers = await Promise.all(runs.map(ask));
      if (this.#requests.end(request)) this.#show(request, runs, answers);
    } catch (error) {
      if (!this.#requests.end(request)) return;
      this.error = error ?? new Error('Unknown');
      this.#emit({ kind: 'state' });
    }
  }

  /** All pages in sight are replaced at once; the row at the anchor stays where it is seen. */
  #show(request: RowRequest<T>, runs: readonly PageRun[], answers: readonly RowPage<T>[]): void {
    const anchor = this.anchor();
    const id = anchor === undefined ? undefined : this.row(anchor)?.id;
    let isOld = false;
    for (const [n, { first, length }] of runs.entries()) {
      for (let page = first; page < first + length; page += 1) {
        const from = (page - first) * this.pageSize;
        isOld = this.#put(request, page, answers[n]!.items.slice(from, from + this.pageSize)) || isOld;
      }
    }
    for (const answer of answers) this.#takeCount(request, answer);
    this.error = undefined;
    this.loadedAt = Date.now();
    this.#cache.trim(this.#keepPages, this.#isNear);
    const now = id === undefined ? -1 : this.#cache.indexWithin(id, request.pages);
    if (anchor !== undefined && now >= 0 && now !== anchor) this.#emit({ kind: 'moved', by: now - anchor });
    else this.#emit({ kind: 'rows', from: 0, to: Infinity });
    this.#emit({ kind: 'state' });
    if (isOld) this.#askAgain();
    else this.#lookAgain();
  }

  async #askPage(page: number): Promise<void> {
    const request = this.#requests.begin([page], this.#round, true);
    const from = page * this.pageSize;
    let isOld = false;
    try {
      const answer = await this.#fetch!(from, this.pageSize, request.signal);
      if (!this.#requests.end(request)) return;
      isOld = this.#put(request, page, answer.items);
      this.#takeCount(request, answer);
      this.#cache.trim(this.#keepPages, this.#isNear);
    } catch (error) {
      if (!this.#requests.end(request)) return;
      this.#cache.fail(page, error, request);
    }
    this.#emit({ kind: 'rows', from, to: from + this.pageSize });
    // What a refresh failed to bring has come page by page.
    if (
      this.error !== undefined &&
      !isOld &&
      this.#visible.every(one => this.#cache.isCurrent(one, this.#round))
    ) {
      this.error = undefined;
      this.loadedAt = Date.now();
      this.#emit({ kind: 'state' });
    }
    if (isOld) this.#askAgain();
    else this.#lookAgain();
  }

  /** Puts an answered page, but for what happened since it was asked for. @returns whether it is old because of that. */
  #put(request: RowRequest<T>, page: number, answered: readonly T[]): boolean {
    const { items, isOld } = withChanges(request, answered);
    this.#cache.put(page, items, request);
    if (isOld) this.#cache.outdate(page);
    return isOld;
  }

  /** Of several answers the one that was asked for last tells how many there are. */
  #takeCount(request: RowRequest<T>, { totalCount, groups }: RowPage<T>): void {
    if (request.sent < this.#countedBy || hasLost(request)) return;
    this.#countedBy = request.sent;
    if (totalCount !== undefined) this.count = totalCount;
    if (groups) this.groups = groups;
  }

  #askAgain(): void {
    if (this.#open) this.outdated();
  }

  /** More rows, or fewer, may be in sight than before the answer. */
  #lookAgain(): void {
    if (!this.#open || !this.#isAnswered || this.#ranges.length === 0) return;
    const pages = this.#pagesOf(this.#ranges);
    if (pages.length === 0) return;
    this.#visible = pages;
    this.#fill(0);
  }

  #pagesOf(ranges: Ranges): number[] {
    const pages = new Set<number>();
    for (const [from, to] of ranges) {
      const end = Math.min(to, this.count);
      for (let page = Math.floor(from / this.pageSize); page * this.pageSize < end; page += 1)
        pages.add(page);
    }
    return [...pages].sort((a, b) => a - b);
  }

  /** In sight, or the page before or after. */
  #isNear = (number: number): boolean => this.#visible.some(page => Math.abs(page - number) <= 1);

  /** Asks for what is missing or old in sight, and for the page ahead in a direction (0: none). */
  #fill(direction: 1 | 0 | -1): void {
    this.#requests.giveUp(page => !this.#isNear(page));
    for (const page of this.#visible) {
      if (!this.#cache.isOf(page, this.#round) && !this.#requests.isAsked(page)) void this.#askPage(page);
    }
    if (direction === 0) return;
    const ahead = direction > 0 ? this.#visible.at(-1)! + 1 : this.#visible[0]! - 1;
    const exists = ahead >= 0 && ahead * this.pageSize < this.count;
    if (exists && !this.#cache.has(ahead) && !this.#requests.isAsked(ahead)) void this.#askPage(ahead);
  }

  #forget(): void {
    this.#cache.clear();
    this.#answered = undefined;
    // Back to the top, with as much in sight as before.
    this.#ranges = [[0, this.#ranges.reduce((sum, [from, to]) => sum + to - from, 0)]];
    this.#visible = [0];
    this.count = 0;
    this.groups = undefined;
    this.loadedAt = 0;
  }

  #stop(): void {
    clearTimeout(this.#jump);
    this.#requests.giveUpAll();
    this.#renewal = undefined;
  }

  #emit(event: RowEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
