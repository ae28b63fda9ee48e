import { LoadedRows } from './loaded-rows.ts';
import { PagesInSight, type Ranges } from './pages-in-sight.ts';
import { MAX_LIMIT, readRange } from './range.ts';
import { Renewal } from './renewal.ts';
import { pagesOf, RowRequests, runsOf, type PageRun, type Reply, type RowRequest } from './requests.ts';
import type { FetchRows, HasId, RowPage, RowSourceOptions } from './rows.ts';

/** A jump that lands elsewhere in every frame (a dragged thumb) asks only where it comes to rest. */
const JUMP_MS = 60;

/**
 * A window of rows over a list on the server: holds the pages around what is looked at, asks for one page ahead,
 * gives up requests for pages that were scrolled past. What is shown is never taken away by a refresh; it is
 * replaced when the new rows are there, all pages in sight at once, and reported with how far they moved. An answer
 * never brings back what was changed or removed since it was asked for, and whatever gives up a request leaves a
 * list that asks again.
 */
export class RowSource<T extends HasId> extends LoadedRows<T> {
  /** When the rows in sight were asked for last, ms since epoch; 0: never. */
  askedAt = 0;
  /** Index of a row that must not move under the user's eyes: focused, pointed at or the first in sight. */
  anchor: () => number | undefined = () => undefined;
  /**
   * Called when rows in sight are known to be old or missing. Asks again at once unless the owner sets something
   * else.
   */
  outdated: () => void = () => void this.refresh();

  #fetch: FetchRows<T> | undefined;
  /** The query whose rows are here. */
  #answered: FetchRows<T> | undefined;
  #requests = new RowRequests<T>();
  #renewal = new Renewal(() => this.#ask());
  #round = 0;
  #sight: PagesInSight;
  #open = false;
  #jump?: ReturnType<typeof setTimeout>;

  constructor(options: RowSourceOptions = {}) {
    super(options);
    this.#sight = new PagesInSight(this.pageSize);
  }

  /** Starts another query (or the first). Rows of the one before stay until it answers. */
  load(fetch: FetchRows<T>): Promise<void> {
    this.#stop();
    this.#open = true;
    this.#fetch = fetch;
    this.#answered = undefined;
    return this.#renewal.start();
  }

  /**
   * Asks again for what is in sight, and for the rest when it comes into sight. Resolves when an answer to a
   * question that was sent after the call is there. Never rejects: look at `error`.
   */
  async refresh(): Promise<void> {
    if (!this.#fetch) return;
    this.#open = true;
    await this.#renewal.again();
  }

  /** Says which rows are looked at (ranges, `to` exclusive): fetches what is missing there and one page further on. */
  setVisible(...ranges: Ranges): void {
    this.#sight.look(ranges);
    if (!this.#open || !this.#isAnswered) return;
    const { isNear, isUp } = this.#sight.update(this.count);
    clearTimeout(this.#jump);
    if (this.#sight.pages.length === 0) return;
    for (const page of this.#sight.pages) this.cache.touch(page);
    if (isNear) this.#fill(isUp ? -1 : 1);
    else this.#jump = setTimeout(() => this.#fill(1), JUMP_MS);
  }

  /** Asks again for everything in sight that failed. */
  retry(): void {
    this.cache.forgive();
    this.events.emit({ kind: 'rows', from: 0, to: Infinity });
    if (this.#isAnswered && this.error === undefined) this.#fill(1);
    else void this.refresh();
  }

  /** Puts a newer version of a record in its place; the order stays. @returns whether it is loaded. */
  update(record: T): boolean {
    this.#requests.note(record.id, record);
    const index = this.cache.replace(record);
    if (index >= 0) this.events.emit({ kind: 'rows', from: index, to: index + 1 });
    return index >= 0;
  }

  /** Takes a record out; those after it move up. @returns whether it was loaded. */
  remove(id: string): boolean {
    this.#requests.note(id, undefined);
    const index = this.indexOf(id);
    if (index < 0) return false;
    const anchor = this.anchor();
    const isCounted = this.counted.takeOut(index, this.cache.takeOut(index, this.count));
    this.cache.trim(this.count, this.#sight.isNear);
    if (anchor !== undefined && index < anchor) this.events.emit({ kind: 'moved', by: -1 });
    else this.events.emit({ kind: 'rows', from: index, to: Infinity });
    // While rows are on their way, their answer is what turns out to be old.
    const isOld = this.#missing.some(page => this.cache.has(page) && !this.#requests.isAsked(page));
    if (this.#isAnswered && (!isCounted || isOld)) this.#askAgain();
    return true;
  }

  /** Records from one index to another (inclusive, in any order), asking for those that are not loaded. */
  range(from: number, to: number, signal?: AbortSignal): Promise<T[]> {
    return readRange(index => this.row(index), this.#fetch, { from, to, signal });
  }

  /** Forgets all rows, because they belong to something else. */
  clear(): void {
    this.dispose();
    this.#forget();
    this.error = undefined;
    this.events.emit({ kind: 'reset' });
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

  /** Pages in sight that are not there, or of a round before. */
  get #missing(): number[] {
    return this.#sight.pages.filter(page => !this.cache.isOf(page, this.#round));
  }

  /** Asks once for what the query needs most: its first rows, or those in sight again. */
  async #ask(): Promise<void> {
    const fetch = this.#fetch;
    if (!fetch) return;
    this.askedAt = Date.now();
    await (this.#isAnswered ? this.#askVisible(fetch) : this.#askFirst(fetch));
  }

  #askFirst(fetch: FetchRows<T>): Promise<void> {
    this.loading = true;
    this.#round += 1;
    const asked = this.#requests.send(
      { pages: [0], round: this.#round },
      signal => fetch(0, this.pageSize, signal),
      reply => this.#takeFirst(fetch, reply),
    );
    this.events.emit({ kind: 'state' });
    return asked;
  }

  #takeFirst(fetch: FetchRows<T>, { request, answer, error }: Reply<T, RowPage<T>>): void {
    this.#forget();
    this.error = error;
    this.loading = false;
    if (answer) {
      this.#answered = fetch;
      this.loadedAt = Date.now();
      this.counted.start(request, answer);
    }
    const isOld = answer !== undefined && this.cache.answer(request, 0, answer.items);
    this.events.emit({ kind: 'reset' });
    this.#lookAgain(isOld);
  }

  #askVisible(fetch: FetchRows<T>): Promise<void> {
    this.#requests.giveUp(() => true);
    // Where every group is collapsed no row is in sight; their sizes still come with one.
    const pages = this.#sight.pages.length > 0 ? this.#sight.pages : [0];
    this.#round += 1;
    const runs = runsOf(pages, Math.max(1, Math.floor(MAX_LIMIT / this.pageSize)));
    return this.#requests.send(
      { pages, round: this.#round },
      signal =>
        Promise.all(runs.map(run => fetch(run.first * this.pageSize, run.length * this.pageSize, signal))),
      ({ request, answer, error }) => {
        if (answer) return this.#show(request, runs, answer);
        this.error = error;
        this.events.emit({ kind: 'state' });
      },
    );
  }

  /** All pages in sight are replaced at once; the row at the anchor stays where it is seen. */
  #show(request: RowRequest<T>, runs: readonly PageRun[], answers: readonly RowPage<T>[]): void {
    const anchor = this.anchor();
    const id = anchor === undefined ? undefined : this.row(anchor)?.id;
    let isOld = false;
    for (const [page, items] of pagesOf(runs, answers, this.pageSize))
      isOld = this.cache.answer(request, page, items) || isOld;
    for (const answer of answers) this.counted.take(request, answer);
    this.error = undefined;
    this.loadedAt = Date.now();
    this.cache.trim(this.count, this.#sight.isNear);
    const now = id === undefined ? -1 : this.cache.indexWithin(id, request.pages);
    const by = anchor === undefined || now < 0 ? 0 : now - anchor;
    this.events.emit(by === 0 ? { kind: 'rows', from: 0, to: Infinity } : { kind: 'moved', by });
    this.events.emit({ kind: 'state' });
    this.#lookAgain(isOld);
  }

  #askPage(page: number, fetch: FetchRows<T>): Promise<void> {
    return this.#requests.send(
      { pages: [page], round: this.#round, single: true },
      signal => fetch(page * this.pageSize, this.pageSize, signal),
      reply => this.#takePage(page, reply),
    );
  }

  #takePage(page: number, { request, answer, error }: Reply<T, RowPage<T>>): void {
    const from = page * this.pageSize;
    const isOld = answer !== undefined && this.cache.answer(request, page, answer.items);
    if (answer) {
      this.counted.take(request, answer);
      this.cache.trim(this.count, this.#sight.isNear);
    } else this.cache.fail(page, error, request);
    this.events.emit({ kind: 'rows', from, to: from + this.pageSize });
    const isWhole = this.#sight.pages.every(one => this.cache.isCurrent(one, this.#round));
    // What a refresh failed to bring has come page by page.
    if (this.error !== undefined && !isOld && isWhole) {
      this.error = undefined;
      this.loadedAt = Date.now();
      this.events.emit({ kind: 'state' });
    }
    this.#lookAgain(isOld);
  }

  #askAgain(): void {
    if (this.#open) this.outdated();
  }

  /** More rows, or fewer, may be in sight than before the answer; or it was old already. */
  #lookAgain(isOld: boolean): void {
    if (isOld) this.#askAgain();
    else if (this.#open && this.#isAnswered && this.#sight.keep(this.count)) this.#fill(0);
  }

  /** Asks for what is missing or old in sight, and for the page ahead in a direction (0: none). */
  #fill(direction: 1 | 0 | -1): void {
    const fetch = this.#fetch;
    if (!fetch) return;
    this.#requests.giveUp(page => !this.#sight.isNear(page));
    const missing = this.#missing;
    const ahead = direction === 0 ? undefined : this.#sight.ahead(direction, this.count);
    if (ahead !== undefined && !this.cache.has(ahead)) missing.push(ahead);
    for (const page of missing) if (!this.#requests.isAsked(page)) void this.#askPage(page, fetch);
  }

  #forget(): void {
    this.cache.clear();
    this.#answered = undefined;
    this.#sight.toTop();
    this.counted.clear();
    this.loadedAt = 0;
  }

  #stop(): void {
    clearTimeout(this.#jump);
    this.#requests.giveUpAll();
    this.#renewal.giveUp();
  }
}
