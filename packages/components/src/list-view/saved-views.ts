import type { SavedView, View, Views, ViewsInput, ViewTab } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { keepUnknown, type ColumnShape } from '../table/columns.ts';

/** Id of the view that remembers columns and density of people who never saved one. */
export const defaultId = 'default';

/** The same for the further list of a tab that has two, e.g. that of all customers, whose columns are others. */
export const ownIdOf = ({ layout }: { readonly layout?: string }): string =>
  layout ? `${defaultId}:${layout}` : defaultId;

/** A view that nobody named. */
export const isUnnamed = (id: string): boolean => id === defaultId || id.startsWith(`${defaultId}:`);

/** Which view is on in a list: a named one is on in all lists of its tab. */
const onIn = (activeId: string | null | undefined, ownId: string): string =>
  !activeId || isUnnamed(activeId) ? ownId : activeId;

/**
 * A view to store in place of another. Columns of that one which this list does not know stay in it: they are of another version, or of
 * another list of the tab, and a change made here must not lose them.
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

interface Conflict {
  readonly status?: number;
  readonly current?: unknown;
}

/** The user's saved views of one tab, shared by every list of that tab in a session. */
export class SavedViews {
  /** Undefined until they are loaded. */
  value: Views | undefined;
  error: unknown;

  #session: HubState;
  #tab: ViewTab;
  #loading?: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(session: HubState, tab: ViewTab) {
    this.#session = session;
    this.#tab = tab;
  }

  /** What a list starts with. @param ownId The view that remembers the list's own layout. */
  activeIn(ownId: string): SavedView | undefined {
    const wanted = onIn(this.value?.activeId, ownId);
    return this.value?.views.find(({ id }) => id === wanted);
  }

  /** Asks once; after a failure again. Never rejects: look at `error`. */
  load(): Promise<void> {
    return (this.#loading ??= this.#session.hub.preferences.views(this.#tab).then(
      value => {
        this.value = value;
        this.error = undefined;
      },
      (error: unknown) => {
        this.error = error;
        this.#loading = undefined;
      },
    ));
  }

  /** Changes them, one change after the other; when another window was faster, on top of what it saved. */
  change(by: (views: ViewsInput) => ViewsInput): Promise<void> {
    const run = async (): Promise<void> => {
      await this.load();
      if (!this.value) throw this.error;
      const { preferences } = this.#session.hub;
      try {
        this.value = await preferences.replaceViews(this.value, by(this.value));
      } catch (error) {
        if ((error as Conflict).status !== 412) throw error;
        this.value = await preferences.views(this.#tab);
        this.value = await preferences.replaceViews(this.value, by(this.value));
      }
    };
    return (this.#last = this.#last.catch(() => undefined).then(run));
  }
}

const known = new WeakMap<HubState, Map<ViewTab, SavedViews>>();

export const savedViews = (session: HubState, tab: ViewTab): SavedViews => {
  let tabs = known.get(session);
  if (!tabs) known.set(session, (tabs = new Map<ViewTab, SavedViews>()));
  let views = tabs.get(tab);
  if (!views) tabs.set(tab, (views = new SavedViews(session, tab)));
  return views;
};
