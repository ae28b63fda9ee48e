import type { View } from '@customer-hub/sdk';
import { defaultView, viewFrom, type ViewShape } from './view.ts';

/** Names that are no filter. */
const own = { search: 'q', sort: 'sort', group: 'group', conditions: 'conditions' } as const;

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every(value => b.includes(value));

/**
 * What a view shows as a string for an address: `q=vpn&status=open,pending&sort=-name`. It holds what differs from
 * the list as it starts. Columns and density are no part of it: they are a person's, not a place.
 */
export const viewText = (view: View, shape: ViewShape): string => {
  const start = defaultView(shape);
  const text = new URLSearchParams();
  if (view.q.trim()) text.set(own.search, view.q.trim());
  for (const key of [...shape.facets, ...shape.flags]) {
    const values = view.facets[key] ?? [];
    // None where there are some by default is said, too.
    if (!sameList(values, start.facets[key] ?? [])) text.set(key, values.map(encodeURIComponent).join(','));
  }
  if (view.filter) text.set(own.conditions, JSON.stringify(view.filter));
  if (view.sort !== start.sort) text.set(own.sort, view.sort);
  if (view.groupBy) text.set(own.group, view.groupBy);
  return text.toString().replaceAll('%2C', ',');
};

const json = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads what `viewText` wrote; what it does not say is as the list starts, columns and density as in `layout`. */
export const viewFromText = (text: string, shape: ViewShape, layout: View): View => {
  const said = new URLSearchParams(text);
  const facets: Record<string, readonly string[]> = { ...defaultView(shape).facets };
  for (const key of [...shape.facets, ...shape.flags]) {
    const values = said.get(key);
    if (values !== null) facets[key] = values.split(',').filter(Boolean).map(decoded);
  }
  const { columns, density } = layout;
  return {
    ...viewFrom(
      {
        q: said.get(own.search) ?? '',
        facets,
        filter: json(said.get(own.conditions)),
        sort: said.get(own.sort) ?? undefined,
        groupBy: said.get(own.group),
      },
      shape,
    ),
    columns,
    density,
  };
};
