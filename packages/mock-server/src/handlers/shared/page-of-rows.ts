import { pathGetter, sortKeyOf } from '../../database/fields.ts';
import { searchText } from '../../database/fold.ts';
import { runQuery } from '../../database/query.ts';
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
  definition: Pick<CollectionDefinition<Row>, 'search' | 'sortable' | 'defaultSort'>,
  { clock }: Context,
  request: Omit<QueryRequest, 'query' | 'where'> = {},
): QueryResult<T> {
  const numbered = rows.map((row, index) => ({ row, id: `row_${index}`, position: index, ...row }));
  const search = (definition.search ?? []).map(field => pathGetter<object>(field));
  const result = runQuery(
    { ...request, query },
    {
      slots: numbered.map((_, index) => index),
      row: slot => numbered[slot] as Row & { row: T },
      text: slot => searchText(search.map(get => String(get(numbered[slot] as object) ?? '')).join('\n')),
      keys: field => {
        const get = pathGetter<object>(field);
        return slot => sortKeyOf(get(numbered[slot] as object));
      },
    },
    { defaultSort: 'position', ...definition },
    { nowMs: clock.nowMs(), lookUp: () => undefined },
  );
  return { ...result, items: result.items.map(({ row }) => row) };
}
