import type { SavedView, Views, ViewsInput, ViewTab } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';

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

  #state: HubState;
  #tab: ViewTab;
  #loading?: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(state: HubState, tab: ViewTab) {
    this.#state = state;
    this.#tab = tab;
  }

  /** What a list starts with. @param ownId The view that remembers the list's own layout. */
  activeIn(ownId: string): SavedView | undefined {
    const wanted = onIn(this.value?.activeId, ownId);
    return this.value?.views.find(({ id }) => id === wanted);
  }

  /** Asks once; after a failure again. Never rejects: look at `error`. */
  load(): Promise<void> {
    return (this.#loading ??= this.#state.hub.preferences.views(this.#tab).then(
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

  /** Stores them. What this person may not store holds as long as the page does. */
  async #store(now: Views, wanted: ViewsInput): Promise<Views> {
    const mayStore = now.allowedActions.every(({ action, allowed }) => action !== 'update' || allowed);
    return mayStore ? this.#state.hub.preferences.replaceViews(now, wanted) : { ...now, ...wanted };
  }

  /** Changes them, one change after the other; when another window was faster, on top of what it saved. */
  change(by: (views: ViewsInput) => ViewsInput): Promise<void> {
    const run = async (): Promise<void> => {
      await this.load();
      if (!this.value) throw this.error;
      const { preferences } = this.#state.hub;
      try {
        this.value = await this.#store(this.value, by(this.value));
      } catch (error) {
        if ((error as Conflict).status !== 412) throw error;
        this.value = await preferences.views(this.#tab);
        this.value = await this.#store(this.value, by(this.value));
      }
    };
    return (this.#last = this.#last.catch(() => undefined).then(run));
  }
}

/** The saved views of a tab: the same object for all lists of the tab. */
export const savedViews = (state: HubState, tab: ViewTab): SavedViews =>
  state.shared(`saved views of ${tab}`, () => new SavedViews(state, tab));
