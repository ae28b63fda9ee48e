import type { View } from '@customer-hub/sdk';
import type { SavedViews } from './saved-views.ts';
import { defaultView, type ViewShape } from './view.ts';

/** Several changes in a row, e.g. of a width that is dragged, are stored once. */
const REMEMBER_AFTER_MS = 800;

const loadChanges = (): Promise<typeof import('./view-changes.ts')> => import('./view-changes.ts');

/** Columns, widths, density and grouping are remembered by themselves. */
export class LayoutMemory {
  #saved: SavedViews;
  /** The view that remembers the layout of this list. */
  #ownId: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { readonly view: View; readonly shape: ViewShape } | undefined;

  constructor(saved: SavedViews, ownId: string) {
    this.#saved = saved;
    this.#ownId = ownId;
  }

  /** Stores the layout of a view soon, if it is another one. */
  changed(before: View, view: View, shape: ViewShape): void {
    const isSame =
      view.density === before.density &&
      view.groupBy === before.groupBy &&
      JSON.stringify(view.columns) === JSON.stringify(before.columns);
    if (isSame && !this.#waiting) return;
    // Fetched now, and there when it is needed.
    loadChanges().catch(() => undefined);
    this.#waiting = { view, shape };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.store(), REMEMBER_AFTER_MS);
  }

  /**
   * Stores at once what waits: before another view is chosen, which it is not a change of, and before the list is
   * left.
   */
  async store(): Promise<void> {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (!waiting) return;
    const { view, shape } = waiting;
    const options = { ownId: this.#ownId, all: shape.columns };
    // A layout that could not be saved is not worth a message: it stays as it is here.
    await loadChanges()
      .then(({ withLayout }) =>
        this.#saved.change(views => withLayout(views, view, defaultView(shape), options)),
      )
      .catch(() => undefined);
  }
}
