import type { Hub, RequestOptions } from '@customer-hub/sdk';
import type { ListQuery } from '@customer-hub/state/lists';
import type { ListDefinition, ListPage } from '../../list-view/definition.ts';

type Asks<T> = (
  hub: Hub,
  customerId: string,
  query: ListQuery,
  options: RequestOptions,
) => PromiseLike<ListPage<T>>;

/**
 * A list of a tab as it stands within a record: its rows are those of the record alone, by a filter that nobody takes
 * off. What is for all rows of the tab is left out: new records, what is done with many, exports, the bin.
 */
export const within = <T extends { readonly id: string }, M extends object>(
  tab: ListDefinition<T, M>,
  filter: Readonly<Record<string, readonly string[]>>,
  list: Asks<T>,
  more: Partial<ListDefinition<T, M>> = {},
): ListDefinition<T, M> => {
  const {
    restore: _restore,
    exports: _exports,
    banner: _banner,
    aside: _aside,
    tools: _tools,
    ...kept
  } = tab;
  const { footnotes: _footnotes, defaults, ...plain } = kept;
  const { facets: _facets, ...order } = defaults ?? {};
  return {
    ...plain,
    layout: 'record',
    plain: true,
    defaults: order,
    facets: tab.facets?.filter(({ key }) => !(key in filter)) ?? [],
    actions: [],
    bulkActions: [],
    list: async (hub, customerId, query, options) =>
      // Nobody's record has nothing, and no value at all is no filter.
      !customerId || Object.values(filter).some(values => values.length === 0)
        ? { items: [], totalCount: 0 }
        : list(hub, customerId, { ...query, ...filter } as ListQuery, options),
    ...more,
  };
};
