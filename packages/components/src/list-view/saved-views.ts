import type { SavedView, Views, ViewsInput, ViewTab } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';

/** Id of the view that remembers columns and density of people who never saved one. */
export const defaultId = 'default';

/** The same for the further list of a tab that has two, e.g. that of all customers, whose columns are others. */
export const ownIdOf = ({ layout }: { readonly layout?: string }): string =>
  layout ? `${defaultId}:${layout}` : defaultId;

/** A view that nobody named. */
export const isUnnamed = (id: string): boolean => id === defaultId || id.startsWith(`${defaultId}:`);

/** Which view is on in a list: a named one is on in all lists of its tab. */
export const onIn = (activeId: string | null | undefined, ownId: string): string =>
  !activeId || isUnnamed(activeId) ? ownId : activeId;

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
