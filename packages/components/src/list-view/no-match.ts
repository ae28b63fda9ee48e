import type { View } from '@customer-hub/sdk';
import { activeFilters, toQuery, withFacet, type HasId } from '@customer-hub/state/lists';
import type { NoMatchPort } from './ports.ts';

/** More filters than this are not tried one by one. */
const MAX_TRIED = 4;

/**
 * The one filter without which there would be the most rows, and how many; undefined when no single one is to
 * blame.
 */
export const worstFilter = async <T extends HasId>(
  list: NoMatchPort<T>,
  view: View,
  signal: AbortSignal,
): Promise<{ readonly key: string; readonly count: number } | undefined> => {
  const { definition, customerId, client, shape } = list;
  if (!client) return undefined;
  const counts = await Promise.all(
    activeFilters(view)
      .facets.slice(0, MAX_TRIED)
      .map(async ([key]) => {
        const page = await definition.list(
          client,
          customerId,
          { ...toQuery(withFacet(view, key, []), shape), limit: 1, count: 'exact' },
          { signal },
        );
        return { key, count: page.totalCount ?? page.items.length };
      }),
  );
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0];
};
