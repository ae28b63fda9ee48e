import type { Hub, RequestOptions } from '@customer-hub/sdk';
import type { Format } from '../messages/format.ts';

/** A text in the reader's language. */
export type Words<M> = (m: M) => string;

export interface FacetOption<M> {
  readonly value: string;
  readonly label: Words<M>;
  /** What is shown instead of the label, e.g. with a coloured dot. */
  readonly show?: (m: M) => unknown;
}

/**
 * Options named by messages under their values: `optionsOf(['active', 'expired'], (m: M) => m.status)`.
 * @param show What an option shows instead of its name, e.g. with a coloured dot.
 */
export const optionsOf = <V extends string, M>(
  values: readonly V[],
  words: (m: M) => Readonly<Record<V, string>>,
  show?: (value: V, m: M) => unknown,
): readonly FacetOption<M>[] =>
  values.map(value => ({
    value,
    label: m => words(m)[value],
    ...(show ? { show: (m: M) => show(value, m) } : {}),
  }));

/** A filter whose values are combined by OR; its counts are asked for by `facets`. */
export interface FacetFilter<M> {
  /** Query parameter and facet name. */
  readonly key: string;
  readonly label: Words<M>;
  /** A closed list. Without it the values are those that the server counts. */
  readonly options?: readonly FacetOption<M>[];
  /** Names of an open list, e.g. folders, asked for once. */
  readonly load?: (
    hub: Hub,
    customerId: string | undefined,
    options: RequestOptions,
  ) => Promise<readonly { readonly value: string; readonly label: string }[]>;
  /** Name of the value `none`, records without one, in front of a loaded list. */
  readonly unset?: Words<M>;
  /** In two columns. */
  readonly double?: boolean;
  /** Set by something else than the panel, e.g. a chart; its chip lets go of it. */
  readonly hidden?: boolean;
  /** What the chip says of its values, when they are no names. */
  readonly text?: (values: readonly string[], format: Format, m: M) => string;
}

/** A "show only" filter. */
export interface FlagFilter<M> {
  readonly key: string;
  readonly label: Words<M>;
}

/** A field of the advanced filter. */
export interface FilterField<M> {
  readonly key: string;
  readonly label: Words<M>;
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'choice';
  readonly options?: readonly FacetOption<M>[];
}

/** A field of the advanced filter that is called as its column is: `columnField('notes', 'text')`. */
export const columnField = <K extends string, M extends { readonly columns: Readonly<Record<K, string>> }>(
  key: K,
  type: FilterField<M>['type'],
): FilterField<M> => ({ key, type, label: m => m.columns[key] });
