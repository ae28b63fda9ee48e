import { optionsOf, type FacetFilter } from './filter-definition.ts';

/** Whatever else is to be said of a filter. */
type FacetOptions<M, K> = Partial<Omit<FacetFilter<M>, 'key' | 'options'>> & {
  /** What a value shows instead of its words, e.g. with a coloured dot. */
  readonly show?: (value: K, m: M) => unknown;
};

/**
 * A filter by a closed list of values: `facetOf('status', ['open', 'closed'], m => m.status)`.
 * @param words What the values are called.
 * @param more Whatever else is to be said of the filter. Default of the label: the message `columns.<key>`.
 */
export const facetOf = <M extends { readonly columns: object }, K extends string>(
  key: string,
  values: readonly K[],
  words: (m: M) => Readonly<Record<K, string>>,
  { show, ...more }: FacetOptions<M, K> = {},
): FacetFilter<M> => ({
  key,
  label: ({ columns }) => String(new Map(Object.entries(columns)).get(key) ?? ''),
  options: optionsOf(values, words, show),
  ...more,
});
