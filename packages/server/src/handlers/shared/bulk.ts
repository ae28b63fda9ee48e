import type { BulkFilter, BulkResult, BulkResults } from '../../contract/types.ts';
import { NotFoundError, type Collection, type QueryRequest, type Row } from '../../database/store.ts';
import type { Context } from '../../server/handler.ts';
import { fieldProblem, invalid, notFound, ProblemError } from '../../server/problems.ts';

/** Runs `work` for each id, in order; a refusal of one does not stop the others, and leaves nothing half done. */
export async function eachOf(
  ids: readonly string[],
  { savepoint }: Pick<Context, 'savepoint'>,
  work: (id: string) => Promise<'done' | 'skipped' | void>,
): Promise<BulkResults> {
  const results: BulkResult[] = [];
  for (const id of ids) {
    try {
      results.push({ id, status: (await savepoint(async () => work(id))) ?? 'done' });
    } catch (error) {
      const refused = error instanceof NotFoundError ? notFound() : error;
      if (!(refused instanceof ProblemError)) throw refused;
      results.push({ id, status: 'failed', problem: { ...refused.problem } as BulkResult['problem'] });
    }
  }
  return { results };
}

/** The query parameters that a bulk filter stands for. */
export const queryOf = ({
  q,
  facets,
  filter,
}: Omit<BulkFilter, 'customerId' | 'excludeIds'>): Record<string, unknown> => ({
  ...facets,
  ...(q ? { q } : {}),
  ...(filter ? { filter: JSON.stringify(filter) } : {}),
});

/** The customer that a list is of, for lists that are worked out of rows; null for all. */
export const customerIn = (where: QueryRequest['where']): string | null =>
  typeof where?.['customerId'] === 'string' ? where['customerId'] : null;

/** 422 when a bulk action is sent without the parameter that it cannot do without. */
export function needParam<P extends object>(
  action: string,
  params: P,
  needs: Readonly<Record<string, keyof P & string>>,
): (keyof P & string) | undefined {
  const needed = needs[action];
  if (needed !== undefined && params[needed] === undefined)
    throw invalid([fieldProblem(`/params/${needed}`, 'required', 'Needed for this action.')]);
  return needed;
}

/**
 * Ids that a bulk action is about: those named, each once, or all that a list would show. Exactly one of both has to
 * be sent.
 */
export async function selectedIds<T extends Row>(
  collection: Pick<Collection<T>, 'select'>,
  { ids, filter }: { ids?: string[] | undefined; filter?: BulkFilter | undefined },
  request: Omit<QueryRequest, 'query'> & { defaults?: object } = {},
): Promise<string[]> {
  if ((ids === undefined) === (filter === undefined))
    throw invalid([fieldProblem(ids ? '/filter' : '/ids', 'one_of', 'Send either `ids` or `filter`.')]);
  if (ids) return [...new Set(ids)];
  const { defaults, ...rest } = request,
    excluded = new Set(filter?.excludeIds);
  const selected = await collection.select({
    ...rest,
    where: { ...rest.where, ...(filter?.customerId ? { customerId: filter.customerId } : {}) },
    query: { ...defaults, ...queryOf(filter ?? {}) },
  });
  return selected.filter(id => !excluded.has(id));
}
