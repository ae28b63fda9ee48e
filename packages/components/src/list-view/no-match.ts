import type { View } from '@customer-hub/sdk';
import { activeFilters, toQuery, withFacet, withoutFilters, type HasId } from '@customer-hub/state/lists';
import { fold } from '../internal/fold.ts';
import type { ListDefinition } from './definition.ts';
import type { NoMatchPort } from './ports.ts';

/** More filters than this are not tried one by one. */
const MAX_TRIED = 4;
/** Shorter words mean too much. */
const MIN_WORD = 3;
const MAX_OFFERS = 3;

/** Where there is something, and the view that shows it. */
export interface Found {
  /** The filter in the way. Undefined: all of them together. */
  readonly key?: string;
  /** The one value of it that all is under; undefined when there are several. */
  readonly value?: string;
  /** Rows of `view`. */
  readonly count: number;
  readonly view: View;
}

/** A filter whose value is called by what is searched for. */
export interface NamedFilter {
  readonly label: string;
  readonly value: string;
  readonly view: View;
}

/**
 * What lies behind one of the filters, the most first; where no single one is in the way, what lies behind all of
 * them. Undefined when there is nothing at all.
 */
export const findBehind = async <T extends HasId>(
  list: NoMatchPort<T>,
  view: View,
  signal: AbortSignal,
): Promise<Found | undefined> => {
  const { definition, customerId, client, shape } = list;
  if (!client) return undefined;
  const ask = async (wider: View, key?: string): Promise<Found> => {
    const page = await definition.list(
      client,
      customerId,
      { ...toQuery(wider, shape), limit: 1, count: 'exact', ...(key ? { facets: key } : {}) },
      { signal },
    );
    const count = page.totalCount ?? page.items.length;
    const values = Object.entries((key && page.facets?.[key]) || {}).filter(([, rows]) => rows > 0);
    const [first] = values;
    return key && values.length === 1 && first
      ? { key, value: first[0], count, view: withFacet(wider, key, [first[0]]) }
      : { ...(key ? { key } : {}), count, view: wider };
  };
  const { facets, conditions } = activeFilters(view);
  const tried = facets.slice(0, MAX_TRIED).map(([key]) => ask(withFacet(view, key, []), key));
  const [most] = (await Promise.all(tried)).sort((a, b) => b.count - a.count);
  if (most && most.count > 0) return most;
  if (facets.length + conditions.length < 2 && conditions.length === 0) return undefined;
  const all = await ask(withoutFilters(view));
  return all.count > 0 ? all : undefined;
};

/** Values of filters that the search names, e.g. `snoozed`: what is meant may be the filter, and no text. */
export const namedFilters = <M extends object>(
  { facets = [], flags = [] }: Pick<ListDefinition<never, M>, 'facets' | 'flags'>,
  view: View,
  m: M,
  yes: string,
): readonly NamedFilter[] => {
  const wanted = fold(view.q.trim());
  if (wanted.length < MIN_WORD) return [];
  const isMeant = (label: string): boolean =>
    fold(label)
      .split(/[\s,/-]+/)
      .some(word => word.startsWith(wanted)) || fold(label).startsWith(wanted);
  const without = { ...view, q: '' };
  const values = facets.flatMap(({ key, label, options = [], hidden }) =>
    hidden
      ? []
      : options
          .map(option => ({ value: option.value, name: option.label(m) }))
          .filter(({ name }) => isMeant(name))
          .map(({ value, name }) => ({
            label: label(m),
            value: name,
            view: withFacet(without, key, [value]),
          })),
  );
  const switches = flags
    .map(({ key, label }) => ({ label: label(m), value: yes, view: withFacet(without, key, ['true']) }))
    .filter(({ label }) => isMeant(label));
  return [...values, ...switches].slice(0, MAX_OFFERS);
};
