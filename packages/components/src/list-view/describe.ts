import type { View } from '@customer-hub/sdk';
import { activeFilters, withFacet } from '@customer-hub/state/lists';
import type { ListViewMessages } from '../messages/en/listView.ts';
import type { Format } from '../messages/format.ts';
import type { ActiveFilter } from '../primitives/state.ts';
import type { ListDefinition } from './definition.ts';

/** Further values of a filter are counted. */
const MAX_NAMED = 4;

/** Labels of values of open lists, as far as they were loaded. */
export type LoadedLabels = ReadonlyMap<string, string>;

/** A filter in words, and whether it is as the list starts with it. */
export interface DescribedFilter extends ActiveFilter {
  readonly key: string;
  /** On by default, with these values. */
  readonly starred: boolean;
  /** Its values can be chosen at its chip. */
  readonly changeable: boolean;
}

const sameValues = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every(value => b.includes(value));

interface FilterWords<M> {
  readonly definition: Pick<ListDefinition<never, M & object>, 'defaults' | 'facets' | 'flags' | 'fields'>;
  readonly m: M & object;
  readonly t: ListViewMessages;
  readonly labels: LoadedLabels;
  readonly format: Format;
}

interface DescribeParts<M> extends FilterWords<M> {
  readonly view: View;
  /** A filter that is described even while it has no value: it is open at its chip. */
  readonly keep: string | undefined;
  change(view: View): void;
}

/** `PC, Server, Mac, Linux +2` */
const valueNames = (
  values: readonly string[],
  nameOf: (value: string) => string | undefined,
  t: ListViewMessages,
): string => {
  const names = values.map(value => nameOf(value) ?? value);
  const first = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? t.andMore(first, names.length - MAX_NAMED) : first;
};

/** Name and values of one filter. */
const filterText = <M>(
  { definition, m, t, labels, format }: FilterWords<M>,
  key: string,
  values: readonly string[],
): Pick<DescribedFilter, 'label' | 'value' | 'changeable'> => {
  const flag = definition.flags?.find(one => one.key === key);
  if (flag) return { label: flag.label(m), value: values[0] === 'true' ? t.yes : t.no, changeable: false };
  const facet = definition.facets?.find(one => one.key === key);
  if (!facet)
    return {
      label: key,
      value: valueNames(values, value => labels.get(`${key}:${value}`), t),
      changeable: false,
    };
  const label = facet.label(m);
  if (facet.text) return { label, value: facet.text(values, format, m), changeable: false };
  const nameOf = (value: string): string | undefined =>
    facet.options?.find(option => option.value === value)?.label(m) ??
    (value === 'none' ? facet.unset?.(m) : undefined) ??
    labels.get(`${key}:${value}`);
  return { label, value: valueNames(values, nameOf, t), changeable: !facet.hidden };
};

/** What narrows a list down, in words: `Type  PC, Server, Mac, Linux +2`, each with its removal. */
export const describeFilters = <M>(parts: DescribeParts<M>): DescribedFilter[] => {
  const { definition, m, t, view, keep, change } = parts;
  const { facets, conditions } = activeFilters(view);
  const shown =
    keep === undefined || facets.some(([key]) => key === keep) ? facets : [...facets, [keep, []] as const];
  const described = shown.map(([key, values]): DescribedFilter => ({
    key,
    starred: sameValues(values, definition.defaults?.facets?.[key]),
    remove: () => change(withFacet(view, key, [])),
    ...filterText(parts, key, values),
  }));
  if (conditions.length === 0) return described;
  const names = conditions.map(
    ({ field }) => definition.fields?.find(({ key }) => key === field)?.label(m) ?? field,
  );
  const advanced: DescribedFilter = {
    key: 'filter',
    starred: false,
    changeable: false,
    label: t.advancedChip,
    value: [...new Set(names)].join(', '),
    remove: () => change({ ...view, filter: null }),
  };
  return [...described, advanced];
};
