import type { Collection, Row, Where } from '../../database/store.ts';

export interface Counted {
  total: number;
  /** By field and value; rows without a value are in the total alone. */
  counts: Record<string, Record<string, number>>;
}

/**
 * How many records of a list there are, in all and by the values of these fields, without reading them: a database
 * keeps the counts of fields that lists are filtered by at hand.
 */
export async function countBy<T extends Row>(
  collection: Collection<T>,
  where: Where,
  by: readonly string[],
  filters: object = {},
): Promise<Counted> {
  const { page, facets = {} } = await collection.query({
    where,
    query: { ...filters, limit: 1, count: 'exact', ...(by.length > 0 ? { facets: by.join(',') } : {}) },
  });
  return { total: page.totalCount ?? 0, counts: facets };
}

/** Pages as long as lists have them. */
const AT_ONCE = 200;
/** All records of a list with these filters, in its order. Only where few match. */
export async function allOf<T extends Row>(
  collection: Collection<T>,
  where: Where,
  filters: object,
): Promise<T[]> {
  const ids = await collection.select({ where, query: filters }),
    rows: T[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    rows.push(...(await collection.getMany(ids.slice(at, at + AT_ONCE))));
  return rows;
}
