import type { ListQuery } from '../../database/store.ts';
import type { FilterCondition } from '../../contract/types.ts';

/**
 * A list query in which `from` and `to` have become conditions on a moment: from this moment on, and before that one.
 * For lists that take no `filter` of their own.
 */
export function between<Q extends ListQuery & { from?: string; to?: string }>(
  { from, to, ...query }: Q,
  field: string,
): Omit<Q, 'from' | 'to'> & ListQuery {
  const all: FilterCondition[] = [];
  // Rows are compared as text, so whatever the time zone it came in.
  if (from !== undefined) all.push({ field, op: 'gte', value: new Date(from).toISOString() });
  if (to !== undefined) all.push({ field, op: 'lt', value: new Date(to).toISOString() });
  return all.length > 0 ? { ...query, filter: JSON.stringify({ all }) } : query;
}
