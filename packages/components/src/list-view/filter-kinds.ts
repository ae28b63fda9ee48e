import type { FacetOption, FilterField } from './definition.ts';

/** The values of a closed list as choices of a filter, named by the messages: `optionsOf(states, m => m.status)`. */
export const optionsOf = <V extends string, M>(
  values: readonly V[],
  names: (m: M) => Readonly<Record<V, string>>,
  /** What a choice shows instead of its name, e.g. with a coloured dot. */
  show?: (value: V, m: M) => unknown,
): readonly FacetOption<M>[] =>
  values.map(value => ({
    value,
    label: m => names(m)[value],
    ...(show ? { show: (m: M) => show(value, m) } : {}),
  }));

/** A field of the advanced filter that is called as its column is: `columnField('notes', 'text')`. */
export const columnField = <K extends string, M extends { readonly columns: Readonly<Record<K, string>> }>(
  key: K,
  type: FilterField<M>['type'],
): FilterField<M> => ({ key, type, label: m => m.columns[key] });
