import type { BulkResult, BulkResults, RequestOptions } from '@customer-hub/sdk';
import type { ListPage } from './definition.ts';
import type { BulkTarget, ListQuery } from './view.ts';

/** Records that a page of a list gives at most. */
const pageSize = 200;
/** How many are on their way at once: quick, and no server takes it for an attack. */
const atOnce = 4;

/** Where the records of a bulk action come from. */
export interface RecordSource<T> {
  readonly list: (query: ListQuery, options: RequestOptions) => PromiseLike<ListPage<T>>;
  readonly get: (id: string) => Promise<T>;
}

const problemOf = (error: unknown): NonNullable<BulkResult['problem']> => {
  const {
    problem,
    message = '',
    status = 0,
    code = 'unanswered',
  } = error as { problem?: BulkResult['problem']; message?: string; status?: number; code?: string };
  return problem ?? { type: 'about:blank', title: message, status: Math.max(400, status), code };
};

/** The ids that a filter means, read to the end before anything is changed: what goes would move the pages. */
const idsOf = async <T extends { readonly id: string }>(
  target: BulkTarget,
  source: RecordSource<T>,
): Promise<string[]> => {
  if ('ids' in target) return target.ids;
  const { q, facets = {}, filter, excludeIds = [] } = target.filter;
  const query = { ...(q ? { q } : {}), ...facets, ...(filter ? { filter } : {}), limit: pageSize };
  const ids: string[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const { items } = await source.list({ ...query, offset }, {});
    ids.push(...items.map(({ id }) => id));
    if (items.length < pageSize) return ids.filter(id => !excludeIds.includes(id));
  }
};

/** A bulk action of a resource that has none on the server: record by record, with a result for each, so that the rest goes on when one fails. */
export const eachRecord = async <T extends { readonly id: string }>(
  target: BulkTarget,
  source: RecordSource<T>,
  work: (record: T) => Promise<unknown>,
): Promise<BulkResults> => {
  const ids = await idsOf(target, source);
  const results: BulkResult[] = Array.from({ length: ids.length });
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < ids.length; at = next++) {
      const id = ids[at]!;
      try {
        await work(await source.get(id));
        results[at] = { id, status: 'done' };
      } catch (error) {
        results[at] = { id, status: 'failed', problem: problemOf(error) };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, worker));
  return { results };
};
