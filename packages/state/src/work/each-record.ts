import type { BulkResult, BulkResults, RequestOptions } from '@customer-hub/sdk';
import { problemOf, type BulkTarget } from './bulk.ts';
import { isUncertain } from './uncertain.ts';

/** Records that a page of a list gives at most. */
const PAGE_SIZE = 200;
/** How many are on their way at once: quick, and no server takes it for an attack. */
const AT_ONCE = 4;

/** A query as lists send it. */
type Query = Readonly<Record<string, unknown>>;

/** Where the records of a bulk action come from. */
export interface EachSource<T> {
  readonly list: (query: never, options: RequestOptions) => PromiseLike<{ readonly items: readonly T[] }>;
  readonly get: (id: string) => Promise<T>;
}

/** The ids that a filter means, read to the end before anything is changed: what goes would move the pages. */
const idsOf = async <T extends { readonly id: string }>(
  target: BulkTarget,
  source: EachSource<T>,
): Promise<string[]> => {
  if ('ids' in target) return target.ids;
  const { q, facets = {}, filter, excludeIds = [] } = target.filter;
  const query: Query = { ...(q ? { q } : {}), ...facets, ...(filter ? { filter } : {}), limit: PAGE_SIZE };
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const { items } = await source.list({ ...query, offset } as never, {});
    ids.push(...items.map(({ id }) => id));
    if (items.length < PAGE_SIZE) return ids.filter(id => !excludeIds.includes(id));
  }
};

export interface EachOptions<T> {
  /** Whether a record is as the work leaves it; undefined is one that is gone. Looked at when an answer was lost. */
  readonly isDone?: (record: T | undefined) => boolean;
}

const isGone = (error: unknown): boolean =>
  [404, 410].includes((error as { readonly status?: number }).status ?? 0);

/** Whether a record is done although the answer was lost. */
const lookUp = async <T>(
  id: string,
  source: EachSource<T>,
  isDone: (record: T | undefined) => boolean,
): Promise<boolean> => {
  try {
    return isDone(await source.get(id));
  } catch (error) {
    return isGone(error) && isDone(undefined);
  }
};

/**
 * A bulk action of a resource that has none on the server: record by record, with a result for each, so that the
 * rest goes on when one fails. Where the answer of one is lost, it is looked whether it was done.
 */
export const eachRecord = async <T extends { readonly id: string }>(
  target: BulkTarget,
  source: EachSource<T>,
  work: (record: T) => Promise<unknown>,
  { isDone }: EachOptions<T> = {},
): Promise<BulkResults> => {
  const ids = await idsOf(target, source);
  const results: BulkResult[] = Array.from({ length: ids.length });
  const one = async (id: string): Promise<BulkResult> => {
    try {
      await work(await source.get(id));
      return { id, status: 'done' };
    } catch (error) {
      if (isDone && isUncertain(error) && (await lookUp(id, source, isDone))) return { id, status: 'done' };
      return { id, status: 'failed', problem: problemOf(error) };
    }
  };
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < ids.length; at = next++) results[at] = await one(ids[at]!);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, worker));
  return { results };
};
