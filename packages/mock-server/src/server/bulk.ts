import type { BulkResults } from '../contract/types.ts';
import { NotFoundError, type Collection, type QueryRequest, type Row } from '../database/store.ts';
import { invalid, fieldProblem, notFound, ProblemError } from './problems.ts';

export const BULK_LIMIT = 500;
type Chosen = { ids?: string[] | undefined; filter?: object | undefined };

/**
 * The ids that a bulk request means: its `ids`, or everything its `filter` (the list's query parameters) matches.
 * 422 `too_many` above 500.
 */
export async function chosenIds<T extends Row>(
  collection: Collection<T>,
  { ids, filter }: Chosen,
  request: Omit<QueryRequest, 'query'> = {},
): Promise<string[]> {
  if (ids && filter)
    throw invalid([fieldProblem('/filter', 'not_together', 'Give `ids` or `filter`, not both.')]);
  if (!ids && !filter) throw invalid([fieldProblem('/ids', 'required', 'Give `ids` or `filter`.')]);
  const chosen = ids ?? (await collection.select({ ...request, query: filter ?? {} }));
  if (chosen.length > BULK_LIMIT)
    throw invalid([
      fieldProblem(
        ids ? '/ids' : '/filter',
        'too_many',
        `At most ${BULK_LIMIT} records at a time, not ${chosen.length}.`,
      ),
    ]);
  return [...new Set(chosen)];
}

/**
 * Does something to each record; one that fails does not stop the others. `apply` throws a problem to fail its record
 * and returns `'skipped'` when there was nothing to do.
 */
export async function bulk(
  ids: readonly string[],
  apply: (id: string) => Promise<unknown>,
): Promise<BulkResults> {
  const results: BulkResults['results'] = [];
  for (const id of ids) {
    try {
      results.push({ id, status: (await apply(id)) === 'skipped' ? 'skipped' : 'done' });
    } catch (error) {
      const problem =
        error instanceof ProblemError ? error : error instanceof NotFoundError ? notFound() : undefined;
      if (!problem) throw error;
      results.push({ id, status: 'failed', problem: { ...problem.problem } });
    }
  }
  return { results };
}
