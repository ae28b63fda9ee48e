import type { HasId, RowPage } from './rows.ts';

/** What is asked for. */
export interface RowQuestion {
  readonly pages: readonly number[];
  readonly round: number;
  /** One page that came into sight: it is given up when it leaves it. Default false. */
  readonly single?: boolean;
}

/** A question for rows that is on its way. */
export interface RowRequest<T> extends RowQuestion {
  readonly signal: AbortSignal;
  /** Place in the order in which questions were sent. */
  readonly sent: number;
  /** What happened to records since it was sent; `undefined`: gone. */
  readonly changed: ReadonlyMap<string, T | undefined>;
}

/** The answer to a question, or why it failed. */
export interface Reply<T, A> {
  readonly request: RowRequest<T>;
  readonly answer?: A;
  readonly error?: unknown;
}

interface Pending<T> extends RowRequest<T> {
  readonly abort: AbortController;
  readonly changed: Map<string, T | undefined>;
}

const etagOf = (record: unknown): unknown => (record as { readonly etag?: unknown }).etag;

/** The questions of one list that are on their way, and what has happened since each was sent. */
export class RowRequests<T extends HasId> {
  #pending = new Set<Pending<T>>();
  #sent = 0;

  /**
   * Sends a question.
   * @param take Called with the answer, or why it failed; not when it was given up meanwhile: the answer is nobody's.
   */
  async send<A>(
    { pages, round, single = false }: RowQuestion,
    fetch: (signal: AbortSignal) => PromiseLike<A>,
    take: (reply: Reply<T, A>) => void,
  ): Promise<void> {
    const abort = new AbortController();
    const { signal } = abort;
    const sent = ++this.#sent;
    const request: Pending<T> = { abort, signal, pages, single, round, sent, changed: new Map() };
    this.#pending.add(request);
    let reply: Reply<T, A>;
    try {
      reply = { request, answer: await fetch(signal) };
    } catch (error) {
      reply = { request, error: error ?? new Error('Unknown') };
    }
    if (this.#pending.delete(request)) take(reply);
  }

  /** Gives up questions for single pages. */
  giveUp(unwanted: (page: number) => boolean): void {
    for (const request of this.#pending) {
      if (!request.single || !request.pages.some(unwanted)) continue;
      request.abort.abort();
      this.#pending.delete(request);
    }
  }

  giveUpAll(): void {
    for (const { abort } of this.#pending) abort.abort();
    this.#pending.clear();
  }

  isAsked(page: number): boolean {
    for (const { pages } of this.#pending) if (pages.includes(page)) return true;
    return false;
  }

  /** A record was changed, or is gone: answers that are on their way may not know it. */
  note(id: string, record: T | undefined): void {
    for (const { changed } of this.#pending) changed.set(id, record);
  }
}

/** Something was removed since the question was sent: it has moved rows, and their number is not to be trusted. */
export const hasLost = ({ changed }: RowRequest<unknown>): boolean =>
  changed.size > 0 && [...changed.values()].includes(undefined);

/**
 * Answered rows with what has happened since they were asked for. @returns the rows, and whether the answer is old
 * because of that.
 */
export const withChanges = <T extends HasId>(
  request: RowRequest<T>,
  answered: readonly T[],
): { readonly items: readonly T[]; readonly isOld: boolean } => {
  const { changed } = request;
  if (changed.size === 0) return { items: answered, isOld: false };
  let isOld = hasLost(request);
  const items = answered.flatMap(item => {
    if (!changed.has(item.id)) return [item];
    const newer = changed.get(item.id);
    if (newer && etagOf(newer) !== undefined && etagOf(newer) === etagOf(item)) return [item];
    isOld = true;
    return newer ? [newer] : [];
  });
  return { items, isOld };
};

/** Pages that follow each other. */
export interface PageRun {
  readonly first: number;
  readonly length: number;
}

/** Joins pages that follow each other, as many as one request may bring. */
export const runsOf = (pages: readonly number[], most: number): PageRun[] => {
  const runs: PageRun[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last.first + last.length === page && last.length < most)
      runs.splice(-1, 1, { ...last, length: last.length + 1 });
    else runs.push({ first: page, length: 1 });
  }
  return runs;
};

/** The rows of each page that the runs have brought. */
export const pagesOf = <T>(
  runs: readonly PageRun[],
  answers: readonly RowPage<T>[],
  pageSize: number,
): (readonly [page: number, items: readonly T[]])[] =>
  runs.flatMap(({ first, length }, n) =>
    Array.from({ length }, (_, at) => {
      const items = answers[n]?.items ?? [];
      return [first + at, items.slice(at * pageSize, (at + 1) * pageSize)] as const;
    }),
  );
