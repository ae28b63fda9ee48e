import type { HasId } from './rows.ts';

/** A question for rows that is on its way. */
export interface RowRequest<T> {
  readonly signal: AbortSignal;
  readonly pages: readonly number[];
  /** One page that came into sight: it is given up when it leaves it. */
  readonly single: boolean;
  readonly round: number;
  /** Place in the order in which questions were sent. */
  readonly sent: number;
  /** What happened to records since it was sent; `undefined`: gone. */
  readonly changed: ReadonlyMap<string, T | undefined>;
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

  begin(pages: readonly number[], round: number, single = false): RowRequest<T> {
    const abort = new AbortController();
    const sent = ++this.#sent;
    const request: Pending<T> = {
      abort,
      signal: abort.signal,
      pages,
      single,
      round,
      sent,
      changed: new Map(),
    };
    this.#pending.add(request);
    return request;
  }

  /** Its answer is there. @returns false when it was given up: the answer is nobody's. */
  end(request: RowRequest<T>): boolean {
    return this.#pending.delete(request as Pending<T>);
  }

  /** Gives up questions for single pages. */
  giveUp(unwanted: (page: number) => boolean): void {
    for (const request of this.#pending) {
      if (!request.single || !unwanted(request.pages[0]!)) continue;
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
 * Answered rows with what has happened since they were asked for. @returns the rows, and whether the answer is old because of that.
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
