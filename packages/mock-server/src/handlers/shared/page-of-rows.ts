import { queryRows } from '../../database/rows.ts';
import type {
  CollectionDefinition,
  ListQuery,
  QueryRequest,
  QueryResult,
  Row,
} from '../../database/store.ts';
import type { Context } from '../../server/handler.ts';

/**
 * A page of rows that are in no collection, because they are made up when asked for: the same filters, search, sort
 * and cursors. Without `defaultSort` they keep the order they come in.
 */
export function pageOfRows<T extends object>(
  rows: readonly T[],
  query: ListQuery & object,
  definition: Pick<CollectionDefinition<Row>, 'search' | 'sortable' | 'defaultSort' | 'computed'>,
  { clock }: Context,
  request: Omit<QueryRequest, 'query' | 'where'> = {},
): QueryResult<T> {
  const numbered = rows.map((row, index) => ({ row, id: `row_${index}`, position: index, ...row })),
    described = { defaultSort: 'position', ...definition },
    result = queryRows(numbered, described, { ...request, query }, clock.nowMs());
  return { ...result, items: result.items.map(({ row }) => row) };
}
