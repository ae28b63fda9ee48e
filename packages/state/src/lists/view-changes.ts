import type { SavedView, View, ViewsInput } from '@customer-hub/sdk';
import { keepUnknown, type ColumnShape } from './columns.ts';
import { defaultId, onIn } from './saved-views.ts';

/**
 * A view to store in place of another. Columns of that one which this list does not know stay in it: they are of
 * another version, or of another list of the tab, and a change made here must not lose them.
 */
export const inPlaceOf = (old: View | undefined, view: View, all: readonly ColumnShape[]): View =>
  old ? { ...view, columns: keepUnknown(all, old.columns, view.columns) } : view;

/** Columns, widths, density and grouping go into a view by themselves; its query only when the person saves it. */
export const withLayout = (
  { activeId, views }: ViewsInput,
  { columns, density, groupBy }: View,
  empty: View,
  { ownId = defaultId, all }: { readonly ownId?: string; readonly all?: readonly ColumnShape[] } = {},
): ViewsInput => {
  const id = onIn(activeId, ownId);
  const old = views.find(view => view.id === id);
  const value = { ...(old?.value ?? empty), columns, density, groupBy };
  const view: SavedView = {
    id,
    name: old?.name ?? id,
    value: all ? inPlaceOf(old?.value, value, all) : value,
  };
  return { activeId: id, views: old ? views.map(one => (one.id === id ? view : one)) : [...views, view] };
};

export const withView = ({ activeId, views }: ViewsInput, view: SavedView): ViewsInput => ({
  activeId,
  views: views.some(({ id }) => id === view.id)
    ? views.map(one => (one.id === view.id ? view : one))
    : [...views, view],
});

export const withoutView = ({ activeId, views }: ViewsInput, id: string): ViewsInput => ({
  activeId: activeId === id ? null : activeId,
  views: views.filter(view => view.id !== id),
});
