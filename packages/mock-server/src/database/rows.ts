import { textOf } from './columns.ts';
import { searchText } from './fold.ts';
import { fieldGetter, sortKeyOf, type Describes, type Getter } from './fields.ts';
import { runQuery, selectIds } from './query.ts';
import type { Source } from './source.ts';
import type { QueryRequest, QueryResult, Row } from './store.ts';

function sourceOf<T extends Row>(rows: readonly T[], definition: Describes<T>, nowMs: number): Source<T> {
  const now = new Date(nowMs).toISOString();
  const row = (slot: number): T => {
    const found = rows[slot];
    if (!found) throw new RangeError(`No row ${slot}`);
    return found;
  };
  const values = (field: string): Getter<number> => {
    const get = fieldGetter(field, definition, () => undefined, now);
    return slot => get(row(slot));
  };
  return {
    slots: rows.map((_, slot) => slot),
    row,
    id: slot => row(slot).id,
    glance: row,
    texts: () => {
      const search = (definition.search ?? []).map(values);
      return slot => searchText(search.map(get => textOf(get(slot))).join('\n'));
    },
    values,
    keys: field => {
      const get = values(field);
      return slot => sortKeyOf(get(slot));
    },
  };
}

/** The query engine over rows at hand: for short lists whose fields are worked out from several collections. */
export const queryRows = <T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  request: QueryRequest,
  nowMs: number,
): QueryResult<T> => runQuery(request, sourceOf(rows, definition, nowMs), definition, nowMs);
/** Ids of the rows that match, in their order. */
export const selectRows = <T extends Row>(
  rows: readonly T[],
  definition: Describes<T>,
  request: QueryRequest,
  nowMs: number,
): string[] => selectIds(request, sourceOf(rows, definition, nowMs), definition, nowMs);
