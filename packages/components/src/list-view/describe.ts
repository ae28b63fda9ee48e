import type { View } from '@customer-hub/sdk';
import { activeFilters, withFacet } from '@customer-hub/state/lists';
import type { ListViewMessages } from '../messages/en/listView.ts';
import type { Format } from '../messages/format.ts';
import type { ActiveFilter } from '../primitives/state.ts';
import type { ListDefinition } from './definition.ts';

const shownValues = 4;

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

/** What narrows a list down, in words: `Type  PC, Server, Mac, Linux +2`, each with its removal. */
export const describeFilters = <T extends { readonly id: string }, M extends object>(
  definition: ListDefinition<T, M>,
  view: View,
  m: M,
  t: ListViewMessages,
  change: (view: View) => void,
  labels: LoadedLabels,
  format: Format,
  keep?: string,
): DescribedFilter[] => {
  const { facets, conditions } = activeFilters(view);
  const shown =
    keep === undefined || facets.some(([key]) => key === keep) ? facets : [...facets, [keep, []] as const];
  const described = shown.map(([key, values]): DescribedFilter => {
    const remove = (): void => change(withFacet(view, key, []));
    const starred = sameValues(values, definition.defaults?.facets?.[key]);
    const flag = definition.flags?.find(one => one.key === key);
    if (flag)
      return {
        key,
        starred,
        changeable: false,
        label: flag.label(m),
        value: values[0] === 'true' ? t.yes : t.no,
        remove,
      };
    const facet = definition.facets?.find(one => one.key === key);
    if (facet?.text)
      return {
        key,
        starred,
        changeable: false,
        label: facet.label(m),
        value: facet.text(values, format, m),
        remove,
      };
    const names = values.map(
      value =>
        facet?.options?.find(option => option.value === value)?.label(m) ??
        (value === 'none' ? facet?.unset?.(m) : undefined) ??
        labels.get(`${key}:${value}`) ??
        value,
    );
    const first = names.slice(0, shownValues).join(', ');
    return {
      key,
      starred,
      changeable: facet !== undefined && !facet.hidden,
      label: facet?.label(m) ?? key,
      value: names.length > shownValues ? t.andMore(first, names.length - shownValues) : first,
      remove,
    };
  });
  if (conditions.length === 0) return described;
  const names = conditions.map(
    ({ field }) => definition.fields?.find(({ key }) => key === field)?.label(m) ?? field,
  );
  return [
    ...described,
    {
      key: 'filter',
      starred: false,
      changeable: false,
      label: t.advancedChip,
      value: [...new Set(names)].join(', '),
      remove: () => change({ ...view, filter: null }),
    },
  ];
};
