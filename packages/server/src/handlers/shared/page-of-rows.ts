import { queryRows } from '../../database/rows.ts';
import type {
  CollectionDefinition,
  ListQuery,
  QueryRequest,
  QueryResult,
  Row,
} from '../../database/store.ts';
import type { Context } from '../../server/handler.ts';

type ListOf = Pick<CollectionDefinition<Row>, 'search' | 'sortable' | 'defaultSort' | 'computed'>;
type Numbered<T> = Row & { row: T };
/** The same rows, and the same description of a list, come again and again where there are thousands. */
const numbered = new WeakMap<readonly object[], readonly Numbered<never>[]>(),
  described = new WeakMap<ListOf, ListOf>();

function numberedOf<T extends object>(rows: readonly T[]): readonly Numbered<T>[] {
  const known =
    numbered.get(rows) ?? rows.map((row, index) => ({ row, id: `row_${index}`, position: index, ...row }));
  numbered.set(rows, known as readonly Numbered<never>[]);
  return known as readonly Numbered<T>[];
}
function describedOf(definition: ListOf): ListOf {
  const known = described.get(definition) ?? { defaultSort: 'position', ...definition };
  described.set(definition, known);
  return known;
}

/**
 * A page of rows that are in no collection, because they are made up when asked for: the same filters, search, sort
 * and cursors. Without `defaultSort` they keep the order they come in.
 */
export function pageOfRows<T extends object>(
  rows: readonly T[],
  query: ListQuery & object,
  definition: ListOf,
  { clock }: Context,
  request: Omit<QueryRequest, 'query' | 'where'> = {},
): QueryResult<T> {
  const result = queryRows(numberedOf(rows), describedOf(definition), { ...request, query }, clock.nowMs());
  return { ...result, items: result.items.map(({ row }) => row) };
}
