import type { NamedRef } from '../../contract/types.ts';
import type { Collection, Row } from '../../database/store.ts';
import { fieldProblem, invalid } from '../../server/problems.ts';

/** Rows by id, each read once; ids that are null or unknown are left out. */
export async function byId<T extends Row>(
  collection: Collection<T>,
  ids: Iterable<string | null | undefined>,
): Promise<Map<string, T>> {
  const wanted = new Set<string>();
  for (const id of ids) if (id) wanted.add(id);
  return new Map((await collection.getMany([...wanted])).map(row => [row.id, row]));
}
/** The rows that these name, by id. */
export const namedBy = <T extends Row, R>(
  collection: Collection<T>,
  rows: readonly R[],
  idOf: (row: R) => string | null | undefined,
): Promise<Map<string, T>> => byId(collection, rows.map(idOf));
/** `{ id, name }` of a row that was looked up, or null. */
export const ref = <T extends Row>(
  rows: ReadonlyMap<string, T>,
  id: string | null,
  name: (row: T) => string,
): NamedRef | null => {
  const row = id === null ? undefined : rows.get(id);
  return row ? { id: row.id, name: name(row) } : null;
};

/** 422 at `pointer` unless the id names a row of this customer; null and undefined pass. */
export async function mustBelong(
  collection: Collection<Row & { customerId: string | null }>,
  id: string | null | undefined,
  customerId: string,
  pointer: string,
): Promise<void> {
  if (id == null) return;
  const row = await collection.get(id);
  if (row?.customerId !== customerId)
    throw invalid([fieldProblem(pointer, 'unknown_reference', 'This customer has no such record.')]);
}

/** Sort names of the contract as the names of computed fields: `-priority` becomes `-priorityOrder`. */
export function renameSort<Q extends { sort?: string }>(
  query: Q,
  names: Readonly<Record<string, string>>,
): Q {
  if (!query.sort) return query;
  const sort = query.sort
    .split(',')
    .map(part => {
      const [, sign = '', name = ''] = /^\s*(-?)(.*?)\s*$/.exec(part) ?? [];
      return sign + (names[name] ?? name);
    })
    .join(',');
  return { ...query, sort };
}

/**
 * Ids that a bulk action is about: those named, or all that a list with this query would show. Exactly one of both,
 * at most 500.
 */
export async function chosenIds(
  body: { ids?: string[]; filter?: { exceptIds?: string[]; filter?: object } },
  select: (query: Record<string, unknown>) => Promise<string[]>,
): Promise<string[]> {
  const { ids, filter } = body;
  if ((ids === undefined) === (filter === undefined))
    throw invalid([fieldProblem(ids ? '/filter' : '/ids', 'one_of', 'Send either `ids` or `filter`.')]);
  if (ids) return [...new Set(ids)];
  const { exceptIds = [], filter: advanced, ...query } = filter ?? {},
    except = new Set(exceptIds);
  const chosen = (
    await select({ ...query, ...(advanced ? { filter: JSON.stringify(advanced) } : {}) })
  ).filter(id => !except.has(id));
  if (chosen.length > 500)
    throw invalid([fieldProblem('/filter', 'too_many', `At most 500 at once; these are ${chosen.length}.`)]);
  return chosen;
}
