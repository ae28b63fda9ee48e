import { searchText } from './fold.ts';
import { fieldGetter, sortKeyOf, type Describes } from './fields.ts';
import { runQuery, selectIds, type Source } from './query.ts';
import type { QueryRequest, QueryResult, Row } from './store.ts';

const source = <T extends Row>(rows: readonly T[], definition: Describes<T>, nowMs: number): Source<T> => {
  const now = new Date(nowMs).toISOString(),
    lookUp = () => undefined;
  const row = (slot: number): T => {
    const found = rows[slot];
    if (!found) throw new RangeError(`No row ${slot}`);
    return found;
  };
  const search = (definition.search ?? []).map(field => fieldGetter(field, definition, lookUp, now));
  return {
    slots: rows.map((_, slot) => slot),
    row,
    text: slot => searchText(search.map(get => String(get(row(slot)) ?? '')).join('\n')),
    keys: field => {
      const get = fieldGetter(field, definition, lookUp, now);
      return slot => sortKeyOf(get(row(slot)));
    },
  };
};

/** The query engine over rows at hand: for short lists whose fields are worked out from several collections. */
export const queryRows = <T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  request: QueryRequest,
  nowMs: number,
): QueryResult<T> =>
  runQuery(request, source(rows, definition, nowMs), definition, { nowMs, lookUp: () => undefined });
/** Ids of the rows that match, in their order. */
export const selectRows = <T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  request: QueryRequest,
  nowMs: number,
): string[] =>
  selectIds(request, source(rows, definition, nowMs), definition, { nowMs, lookUp: () => undefined });
