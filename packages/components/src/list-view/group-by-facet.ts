import type { Hub, RequestOptions } from '@customer-hub/sdk';
import type { ListQuery, RowGroup } from '@customer-hub/state/lists';
import type { ListPage } from './definition.ts';

type List<T> = (
  hub: Hub,
  customerId: string | undefined,
  query: ListQuery,
  options: RequestOptions,
) => PromiseLike<ListPage<T>>;

/** The order of the server for texts: by their characters, without regard to case. */
const byText = (a: string, b: string): number => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
};

/**
 * Groups for a list whose server knows no `groupBy`: sorted by the field first, its sizes from the facet of that
 * name. Right for fields
 * that are both sortable by their stored text and a facet, with at most one value: a kind, a status.
 */
export const groupByFacet =
  <T>(list: List<T>): List<T> =>
  async (hub, customerId, query, options) => {
    const { groupBy, ...plain } = query;
    if (typeof groupBy !== 'string') return list(hub, customerId, plain, options);
    const sort = String(plain.sort ?? '')
      .split(',')
      .filter(field => field && field.replace(/^-/, '') !== groupBy);
    const facets = [...new Set([...String(plain.facets ?? '').split(','), groupBy])]
      .filter(Boolean)
      .join(',');
    const page = await list(
      hub,
      customerId,
      { ...plain, sort: [groupBy, ...sort].join(','), facets },
      options,
    );
    // A facet is counted without its own filter.
    const chosen = plain[groupBy];
    const shown = (value: string): boolean =>
      !Array.isArray(chosen) || chosen.length === 0 || chosen.some((one: unknown) => one === value);
    const groups: RowGroup[] = Object.entries(page.facets?.[groupBy] ?? {})
      .filter(([key, count]) => count > 0 && shown(key))
      .sort(([a], [b]) => byText(a, b))
      .map(([key, count]) => ({ key, label: null, count }));
    const rest = (page.totalCount ?? 0) - groups.reduce((sum, { count }) => sum + count, 0);
    return { ...page, groups: rest > 0 ? [...groups, { key: null, label: null, count: rest }] : groups };
  };
