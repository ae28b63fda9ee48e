import type { SavedView, View } from '@customer-hub/sdk';
import type { HubState } from '../core/hub-state.ts';
import { writable, type Store } from '../core/store.ts';
import type { Change } from '../records/change.ts';
import { LayoutMemory } from './layout-memory.ts';
import { ListSelection } from './list-selection.ts';
import { RowSource } from './row-source.ts';
import type { FetchRows, HasId, RowEvent } from './rows.ts';
import { ownIdOf, savedViews, type SavedViews } from './saved-views.ts';
import type { Selection } from './selection.ts';
import type { ListSource } from './source.ts';
import { fixTarget, type ListTarget } from './target.ts';
import { TotalCount } from './total-count.ts';
import type { ListUpdates } from './updates.ts';
import { countFilters, sameFilters, sameQuery, sameView, toQuery, viewFrom, type ViewShape } from './view.ts';

/** A list as a whole. Replaced by each change. */
export interface ListStatus {
  /** Records that match; undefined until it is known. */
  readonly count: number | undefined;
  /** Records without search and filters, as far as known. */
  readonly total: number | undefined;
  /** It is being asked how many there are without search and filters. */
  readonly isCounting: boolean;
  /** Nothing of this query has arrived yet. */
  readonly isLoading: boolean;
  /** Why the newest question failed. */
  readonly error: unknown;
  /** There are rows to show, but the newest attempt to renew them failed. */
  readonly isStale: boolean;
  /** When the newest rows arrived, ms since epoch; 0: never. */
  readonly loadedAt: number;
}

export interface ListOptions<T extends HasId> {
  /** Whose records; all customers' when undefined. */
  readonly customerId?: string | undefined;
  /** What to show, as JSON from wherever; unknown parts are dropped. Wins over the saved view. */
  readonly view?: unknown;
  /** A window of rows that somebody holds already. Default: one of its own. */
  readonly rows?: RowSource<T>;
}

/** Who wants another view. What a `person` chooses is remembered. */
export type ViewChangeBy = 'person' | 'host' | 'saved';

const nothing: ListStatus = {
  count: undefined,
  total: undefined,
  isCounting: false,
  isLoading: true,
  error: undefined,
  isStale: false,
  loadedAt: 0,
};

/**
 * What a list shows and where it comes from: the view, the rows in sight, the selection, the saved views, changes
 * by others. Make it by `createList`, `open` it while somebody sees it, and say by `setVisibleRange` which rows are
 * looked at.
 */
export class List<T extends HasId> {
  readonly state: HubState;
  readonly source: ListSource<T>;
  readonly customerId: string | undefined;
  /** The window of rows, for a table that paints them. */
  readonly rows: RowSource<T>;
  readonly selection: ListSelection<T>;
  readonly saved: SavedViews;

  #shape: ViewShape;
  #view;
  #status = writable<ListStatus>(nothing);
  #total: TotalCount;
  #given: unknown;
  /** As long as the view is this one, nobody has chosen another. */
  #untouched: View;
  #layout: LayoutMemory;
  #isOpen = false;
  #isVisible = true;
  #updates: ListUpdates<T> | undefined;
  #leave: (() => void) | undefined;
  #abort = new AbortController();

  constructor(state: HubState, source: ListSource<T>, { customerId, view, rows }: ListOptions<T> = {}) {
    this.state = state;
    this.source = source;
    this.customerId = customerId;
    this.rows = rows ?? new RowSource<T>();
    this.selection = new ListSelection<T>(this.rows);
    this.#total = new TotalCount(
      () => this.#askTotal(),
      () => this.#tell(),
    );
    this.#shape = source.shape;
    this.saved = savedViews(state, source.tab);
    this.#layout = new LayoutMemory(this.saved, ownIdOf(source));
    this.#given = view;
    this.#untouched = viewFrom(view ?? this.active?.value, this.#shape);
    this.#view = writable(this.#untouched);
  }

  /** What is shown. */
  get view(): Store<View> {
    return this.#view;
  }

  get status(): Store<ListStatus> {
    return this.#status;
  }

  /** What views of this list can hold. */
  get shape(): ViewShape {
    return this.#shape;
  }

  /** The saved view that is on, or the layout that is remembered for this list. */
  get active(): SavedView | undefined {
    return this.saved.activeIn(ownIdOf(this.source));
  }

  /** By search or filters. */
  get isFiltered(): boolean {
    const view = this.#view.get();
    return view.q.trim() !== '' || countFilters(view) > 0;
  }

  /** Somebody looks at the list. While nobody does, changes wait. */
  get isVisible(): boolean {
    return this.#isVisible;
  }

  set isVisible(visible: boolean) {
    if (visible === this.#isVisible) return;
    this.#isVisible = visible;
    if (!visible) return;
    this.#updates?.shown();
    this.state.live.looked();
  }

  /** Begins to ask and to follow changes; after `close` again, with nothing selected. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#abort = new AbortController();
    const leaveRows = this.rows.subscribe(this.#rowsChanged);
    const leaveChanges = this.state.changes.subscribe(this.#follow);
    const leaveLive = this.state.live.follow(this.customerId);
    this.#leave = () => {
      leaveRows();
      leaveChanges();
      leaveLive();
    };
    this.#total.isKnown = false;
    this.rows.outdated = () => (this.#updates ? this.#updates.outdated() : void this.rows.refresh());
    void this.rows.load(this.#fetch(this.#view.get()));
    void this.saved.load().then(() => this.restore());
  }

  /** Ends every question and stops following. The rows stay. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#abort.abort();
    this.#leave?.();
    this.#updates?.stop();
    this.#updates = undefined;
    this.rows.dispose();
    this.selection.clear();
    void this.#layout.store();
  }

  /** Shows another view. @returns whether it is another one. */
  setView(view: View, by: ViewChangeBy = 'person'): boolean {
    const before = this.#view.get();
    if (sameView(before, view)) return false;
    if (!sameFilters(before, view)) this.selection.queryChanges();
    this.#view.set(view);
    if (!sameQuery(before, view) && this.#isOpen) void this.rows.load(this.#fetch(view));
    if (by === 'person') this.#layout.changed(before, view, this.#shape);
    return true;
  }

  /** Shows what was asked for when the list was made, or what is saved: unless somebody has chosen a view since. */
  restore(): void {
    if (this.#view.get() !== this.#untouched) return;
    const wanted = this.#given ?? this.active?.value;
    this.setView(viewFrom(wanted, this.#shape), 'saved');
    this.#untouched = this.#view.get();
  }

  /** There are more columns or filters than at first: fields of an admin. */
  extend(shape: ViewShape): void {
    this.#shape = shape;
    this.restore();
  }

  /** Stores a layout that was changed a moment ago. */
  keepLayout(): Promise<void> {
    return this.#layout.store();
  }

  /** Says which rows are looked at, `to` exclusive. */
  setVisibleRange(from: number, to: number): void {
    this.rows.setVisible([from, to]);
  }

  /** A row, when it is loaded. */
  row(index: number): T | undefined {
    return this.rows.row(index);
  }

  /** Asks for the rows in sight again, and for the total. */
  async refresh(): Promise<void> {
    await this.rows.refresh();
    void this.countTotal();
  }

  /**
   * What an action is for, fixed now.
   * @param selection Other rows than the selected ones, e.g. those that were dragged.
   */
  target(selection: Selection = this.selection.get()): ListTarget {
    const hidden = this.selection.hidden.get().keys();
    const { customerId } = this;
    return fixTarget(this.#view.get(), this.selection.snapshot(selection), {
      customerId,
      total: this.rows.count,
      hidden,
    });
  }

  /** Asks how many there are without search and filters, for "38 of 214". */
  async countTotal(): Promise<void> {
    if (this.isFiltered) return this.#total.count();
    if (this.rows.ready) this.#total.note(this.rows.count);
    this.#total.giveUp();
    this.#tell();
  }

  async #askTotal(): Promise<number | undefined> {
    const { source, state, customerId } = this;
    const { signal } = this.#abort;
    return (await source.list(state.hub, customerId, { limit: 1, count: 'exact' }, { signal })).totalCount;
  }

  #fetch(view: View): FetchRows<T> {
    const { source, customerId, state } = this;
    const asked = {
      ...toQuery(view, this.#shape),
      count: 'exact',
      ...(view.groupBy ? { groupBy: view.groupBy } : {}),
    };
    return (offset, limit, signal) =>
      source.list(state.hub, customerId, { ...asked, offset, limit }, { signal });
  }

  #rowsChanged = ({ kind }: RowEvent): void => {
    this.selection.rowsChanged();
    if (kind === 'reset' && this.rows.ready && !(this.isFiltered && this.#total.isKnown))
      void this.countTotal();
    else if (!this.isFiltered && this.rows.ready) this.#total.note(this.rows.count);
    this.#tell();
  };

  #tell(): void {
    const { rows } = this;
    const next: ListStatus = {
      count: rows.ready ? rows.count : undefined,
      total: this.#total.value,
      isCounting: this.#total.isCounting,
      isLoading: rows.loading,
      error: rows.error,
      isStale: rows.stale,
      loadedAt: rows.loadedAt,
    };
    const before = this.#status.get();
    const keys = Object.keys(next) as (keyof ListStatus)[];
    if (keys.some(key => next[key] !== before[key])) this.#status.set(next);
  }

  /** What is changed elsewhere shows here; how, is fetched with the first change. */
  #follow = (change: Change): void => {
    if (this.#updates) return this.#updates.follow(change);
    const leave = this.#leave;
    void import('./updates.ts').then(
      ({ ListUpdates }) => {
        if (this.#leave === leave) (this.#updates ??= new ListUpdates<T>(this)).follow(change);
      },
      () => void this.rows.refresh(),
    );
  };
}

/** A list of one kind of record. It asks for nothing until it is opened. */
export const createList = <T extends HasId>(
  state: HubState,
  source: ListSource<T>,
  options?: ListOptions<T>,
): List<T> => new List(state, source, options);
