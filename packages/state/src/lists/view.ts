import type { AdvancedFilter, FilterCondition, View } from '@customer-hub/sdk';
import { arrange, columnOf, keepUnknown, type ColumnShape, type ViewColumn } from './columns.ts';

/** What of a list definition decides which views are valid. */
export interface ViewShape {
  readonly columns: readonly (ColumnShape & { readonly sortable?: boolean })[];
  /** Names of facet parameters. */
  readonly facets: readonly string[];
  /** Facets that are yes or no. */
  readonly flags: readonly string[];
  /** Fields of the advanced filter. */
  readonly fields: readonly string[];
  /** Whether fields of an admin can be columns. They may not be loaded yet. */
  readonly customFields?: boolean;
  /** What rows can be grouped by. */
  readonly groups?: readonly string[];
  /** What differs from an empty view, e.g. `sort` or filters that are on by default. */
  readonly defaults?: Partial<View>;
}

const operators: ReadonlySet<string> = new Set([
  'eq',
  'ne',
  'in',
  'lt',
  'lte',
  'gt',
  'gte',
  'contains',
  'startsWith',
  'isNull',
  'within',
]);
/** What keys of columns of such fields begin with. */
export const customPrefix = 'customFields.';
const most = { text: 200, values: 100, conditions: 20 };

/** The view a list starts with. */
export const defaultView = (shape: ViewShape): View => ({
  version: 1,
  q: '',
  facets: {},
  filter: null,
  sort: '',
  density: 'compact',
  groupBy: null,
  ...shape.defaults,
  columns: arrange(shape.columns, shape.defaults?.columns),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= most.text ? value : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const conditionFrom = (value: unknown, shape: ViewShape): FilterCondition | undefined => {
  if (!isObject(value) || typeof value.field !== 'string' || typeof value.op !== 'string') return undefined;
  if (!shape.fields.includes(value.field) || !operators.has(value.op)) return undefined;
  const given = value.value;
  const valid =
    ['string', 'number', 'boolean', 'undefined'].includes(typeof given) ||
    (Array.isArray(given) && given.every(one => typeof one === 'string'));
  if (!valid) return undefined;
  const condition = { field: value.field, op: value.op as FilterCondition['op'] };
  return given === undefined ? condition : { ...condition, value: given };
};

const filterFrom = (value: unknown, shape: ViewShape): AdvancedFilter | null => {
  if (!isObject(value)) return null;
  const kind = Array.isArray(value.any) ? 'any' : 'all';
  const conditions = list(value[kind])
    .map(one => conditionFrom(one, shape))
    .filter(one => one !== undefined)
    .slice(0, most.conditions);
  return conditions.length > 0 ? { [kind]: conditions } : null;
};

/**
 * Columns of known keys; fields of an admin that are not loaded yet stay in their place too, and show when they
 * are.
 */
const columnsFrom = (value: readonly unknown[], shape: ViewShape): ViewColumn[] => {
  const given = value
    .filter(isObject)
    .flatMap(({ key, width }): ViewColumn[] => (text(key) ? [columnOf(key as string, width)] : []));
  const known = new Set(shape.columns.map(({ key }) => key));
  const kept = given.filter(
    ({ key }) => known.has(key) || (shape.customFields && key.startsWith(customPrefix)),
  );
  return keepUnknown(shape.columns, kept, arrange(shape.columns, kept));
};

const sortFrom = (value: unknown, shape: ViewShape): string | undefined => {
  const sort = text(value);
  if (sort === undefined) return undefined;
  const known = (key: string): boolean =>
    shape.columns.some(column => column.sortable && column.key === key.replace(/^-/, '')) ||
    key === shape.defaults?.sort;
  const kept = sort.split(',').filter(known).join(',');
  // Sorted by what this list does not have is not the same as unsorted.
  return kept === '' && sort !== '' ? undefined : kept;
};

/**
 * Any JSON as a view of this list: keys and values that it does not know are dropped, what is missing is as by
 * default, permanent columns are put back. Never throws: a view may come from another version, another host, or
 * from a person's text editor.
 */
export const viewFrom = (json: unknown, shape: ViewShape): View => {
  const start = defaultView(shape);
  if (!isObject(json)) return start;
  const facets: Record<string, string[]> = {};
  for (const key of [...shape.facets, ...shape.flags]) {
    const values =
      isObject(json.facets) && Object.hasOwn(json.facets, key)
        ? list(json.facets[key])
            .map(text)
            .filter(one => one !== undefined)
        : [];
    const kept = shape.flags.includes(key)
      ? values.filter(one => one === 'true' || one === 'false').slice(0, 1)
      : [...new Set(values)].slice(0, most.values);
    if (kept.length > 0) facets[key] = kept;
  }
  return {
    version: 1,
    q: text(json.q) ?? start.q,
    facets: isObject(json.facets) ? facets : start.facets,
    filter: 'filter' in json ? filterFrom(json.filter, shape) : start.filter,
    sort: sortFrom(json.sort, shape) ?? start.sort,
    columns: Array.isArray(json.columns) ? columnsFrom(json.columns, shape) : start.columns,
    density: json.density === 'detailed' || json.density === 'compact' ? json.density : start.density,
    groupBy: !('groupBy' in json) ? start.groupBy : (shape.groups?.find(key => key === json.groupBy) ?? null),
  };
};

const facetKey = (facets: View['facets']): string =>
  JSON.stringify(
    Object.entries(facets)
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [key, [...values].sort()])
      .sort(),
  );

/** Without the conditions that are still being written: those that lack their value. */
export const complete = (filter: AdvancedFilter | null): AdvancedFilter | null => {
  const kind = filter?.any ? 'any' : 'all';
  const conditions =
    filter?.[kind]?.filter(({ value }) => value !== '' && value !== undefined && !Number.isNaN(value)) ?? [];
  return conditions.length > 0 ? { [kind]: conditions } : null;
};

/** Both ask the server for the same rows, whatever their order. */
export const sameFilters = (a: View, b: View): boolean =>
  a.q.trim() === b.q.trim() &&
  facetKey(a.facets) === facetKey(b.facets) &&
  JSON.stringify(complete(a.filter)) === JSON.stringify(complete(b.filter));

/** Both ask the server for the same rows in the same order. */
export const sameQuery = (a: View, b: View): boolean =>
  sameFilters(a, b) && a.sort === b.sort && a.groupBy === b.groupBy;

export const sameView = (a: View, b: View): boolean =>
  sameQuery(a, b) &&
  JSON.stringify(a.filter) === JSON.stringify(b.filter) &&
  a.density === b.density &&
  JSON.stringify(a.columns) === JSON.stringify(b.columns);

/** Query parameters of a list operation; flags become booleans, facets lists. */
export type ListQuery = Readonly<
  Record<string, string | number | boolean | readonly string[] | AdvancedFilter>
>;

export const toQuery = (view: View, shape: ViewShape): ListQuery => {
  const query: Record<string, ListQuery[string]> = {};
  const q = view.q.trim();
  if (q) query.q = q;
  if (view.sort) query.sort = view.sort;
  const filter = complete(view.filter);
  if (filter) query.filter = filter;
  for (const [key, values] of Object.entries(view.facets)) {
    if (values.length > 0) query[key] = shape.flags.includes(key) ? values[0] === 'true' : values;
  }
  return query;
};

/** Facets and flags that are on, and the number of advanced conditions. */
export const activeFilters = (
  view: View,
): {
  readonly facets: readonly (readonly [string, readonly string[]])[];
  readonly conditions: readonly FilterCondition[];
} => ({
  facets: Object.entries(view.facets).filter(([, values]) => values.length > 0),
  conditions: view.filter?.all ?? view.filter?.any ?? [],
});

export const countFilters = (view: View): number => {
  const { facets, conditions } = activeFilters(view);
  return facets.length + (conditions.length > 0 ? 1 : 0);
};

/** Sets the values of one facet or flag; none takes it away. */
export const withFacet = (view: View, key: string, values: readonly string[]): View => {
  const { [key]: _, ...rest } = view.facets;
  return { ...view, facets: values.length > 0 ? { ...rest, [key]: [...values] } : rest };
};

/** The filters a list starts with, starred in its menus [TKT-34]; undefined where it starts without. */
const starredFacets = (shape: ViewShape): View['facets'] | undefined => {
  const facets = shape.defaults?.facets;
  return facets && Object.keys(facets).length > 0 ? facets : undefined;
};

export const hasStarred = (shape: ViewShape): boolean => starredFacets(shape) !== undefined;

/** Exactly the starred filters are on. */
export const isStandard = (view: View, shape: ViewShape): boolean =>
  complete(view.filter) === null && facetKey(view.facets) === facetKey(starredFacets(shape) ?? {});

/** Back to the starred filters; the search stays. */
export const withStarred = (view: View, shape: ViewShape): View => ({
  ...view,
  facets: starredFacets(shape) ?? {},
  filter: null,
});

/** Without any filter; with `search`, without the search as well. */
export const withoutFilters = (view: View, search = false): View => ({
  ...view,
  facets: {},
  filter: null,
  q: search ? '' : view.q,
});
