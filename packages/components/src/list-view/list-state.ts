import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Hub, SavedView, View } from '@customer-hub/sdk';
import type { Change } from '@customer-hub/state/core';
import { keepLive } from '../context/keep-live.ts';
import type { HubState } from '@customer-hub/state/core';
import { HubPart } from '../internal/part.ts';
import { messagesFor, type MessageBundle } from '../messages/bundle.ts';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { listViewMessages } from '../messages/listView.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { RowSource, type FetchRows, type RowEvent } from '../table/rows.ts';
import { afterQueryChange, forget, noSelection, type Selection } from '../table/selection.ts';
import type { Follower } from './follower.ts';
import { shapeOf, type ListContext, type ListDefinition } from './definition.ts';
import { ownIdOf, savedViews, type SavedViews } from './saved-views.ts';
import {
  countFilters,
  defaultView,
  sameFilters,
  sameQuery,
  sameView,
  toQuery,
  viewFrom,
  type ViewShape,
} from './view.ts';

/** As much of a record as a list has to know. */
export interface Row {
  readonly id: string;
}

const layoutMs = 800;
const loadChanges = (): Promise<typeof import('./view-changes.ts')> => import('./view-changes.ts');

/** What a list shows and where it comes from: the view, the rows, the selection, the saved views, changes by others. No pixels. */
export abstract class ListState<T extends Row, M extends object> extends HubPart {
  @property({ attribute: false }) definition!: ListDefinition<T, M>;
  /** Whose records; all customers' when undefined. */
  @property({ attribute: false }) customerId?: string | undefined;
  /** What to show, as JSON from wherever; unknown parts are dropped. Wins over the saved view. */
  @property({ attribute: false }) view?: unknown;

  /** The definition with the fields that an admin made. */
  @state() full!: ListDefinition<T, M>;
  /** What is shown now. */
  @state() current!: View;
  @state() protected selection: Selection = noSelection;
  /** What the search field holds; the view follows. */
  @state() protected text = '';
  /** For the live region. */
  @state() protected said = '';

  readonly source = new RowSource<T>();
  /** Names of values of open lists, filled by the filter panel. */
  readonly labels = new Map<string, string>();
  /** All records without search and filters, as far as known. */
  total: number | undefined;
  /** It is being asked how many there are. */
  counting = false;
  saved: SavedViews | undefined;

  #session: HubState | undefined;
  #shape!: ViewShape;
  /** The view that remembers the layout of this list. */
  #ownId = '';
  #context?: ListContext<T, M>;
  #contextKey: readonly unknown[] = [];
  #origin: readonly unknown[] = [];
  #leave: (() => void)[] = [];
  #layout?: ReturnType<typeof setTimeout> | undefined;
  #follower: Follower<T, M> | undefined;
  #abort = new AbortController();

  get shape(): ViewShape {
    return this.#shape;
  }

  /** The saved view that is on, or the layout that is remembered for this list. */
  get active(): SavedView | undefined {
    return this.saved?.activeIn(this.#ownId);
  }

  get words(): ListViewMessages {
    return this.t(listViewMessages);
  }

  /** Words of parts that open on demand. */
  async wordsOf<W extends object>(bundle: MessageBundle<W>): Promise<W> {
    const found = messagesFor(bundle, this.context.locale);
    if (found instanceof Promise) await found;
    return this.t(bundle);
  }

  get chosen(): Selection {
    return this.selection;
  }

  get client(): Hub | undefined {
    return this.session?.hub;
  }

  /** Says something: to screen readers only, or to everybody. */
  say(text: string, failed = false, shown = failed): void {
    if (shown) this.session?.notices.show({ text, tone: failed ? 'failed' : 'done' });
    else this.said = text;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#session = undefined;
  }

  /** Opens the one menu of the list at a control of a cell. */
  protected abstract openCellMenu(
    anchor: HTMLElement,
    entries: readonly MenuEntry[],
    options?: MenuOptions,
  ): void;

  /** Opens the menu of a row. @returns false when it has none. */
  protected abstract openRowMenu(anchor: HTMLElement, row: T): boolean;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.session !== this.#session || changed.has('definition') || changed.has('customerId'))
      this.#start();
    else if (changed.has('view') && this.view !== undefined)
      this.apply(viewFrom(this.view, this.#shape), 'host');
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The tab's own words as well, before anything shows.
    const words = this.definition && messagesFor(this.definition.messages, this.context.locale);
    if (words instanceof Promise) await words;
    return super.scheduleUpdate();
  }

  /** Shows another view. `user`: it is told to the host, and its layout is remembered. */
  apply(view: View, by: 'user' | 'host' | 'saved' = 'user'): void {
    const before = this.current;
    if (sameView(before, view)) return;
    this.current = view;
    if (view.q !== before.q && view.q !== this.text.trim()) this.text = view.q;
    if (!sameFilters(before, view)) this.selection = afterQueryChange(this.selection);
    if (!sameQuery(before, view)) void this.source.load(this.#fetch(view));
    if (by !== 'user') return;
    this.dispatchEvent(
      new CustomEvent('hub-view-change', {
        detail: { tab: this.definition.tab, view },
        bubbles: true,
        composed: true,
      }),
    );
    if (
      view.density !== before.density ||
      view.groupBy !== before.groupBy ||
      JSON.stringify(view.columns) !== JSON.stringify(before.columns)
    )
      this.#rememberLayout();
  }

  /** Does what the button of an action would do, once the list is there. */
  async runAction(key: string): Promise<void> {
    await this.updateComplete;
    const action = this.definition.actions?.find(candidate => candidate.key === key);
    const context = this.#context;
    if (!action || !context) return;
    const reason = action.disabled?.(context);
    if (reason) this.say(reason, true);
    else await action.run(context);
  }

  /** Asks for the rows in sight again, and for the total. */
  async refresh(): Promise<void> {
    await this.source.refresh();
    void this.count();
  }

  /** As it was last rendered with. */
  protected get listContext(): ListContext<T, M> {
    return this.#context!;
  }

  protected contextFor(session: HubState): ListContext<T, M> {
    const { definition, customerId, format, current } = this;
    const { locale, messages } = this.context;
    const key = [session, definition, customerId, format, current.density, locale, messages];
    if (this.#context && key.every((part, n) => part === this.#contextKey[n])) return this.#context;
    this.#contextKey = key;
    const publish = (change: Omit<Change, 'type' | 'source' | 'origin'>): void =>
      session.changes.publish({
        type: definition.record,
        source: 'local',
        ...(customerId ? { customerId } : {}),
        ...change,
      });
    const context: ListContext<T, M> = {
      m: this.t(definition.messages),
      format,
      session,
      hub: session.hub,
      customerId,
      density: current.density,
      host: this,
      menu: (anchor, entries, options) => this.openCellMenu(anchor, entries, options),
      rowMenu: (anchor, row) => void this.openRowMenu(anchor, row),
      changed: record => publish({ kind: 'updated', id: record.id, record }),
      created: record => publish({ kind: 'created', id: record.id, record }),
      removed: id => publish({ kind: 'deleted', id }),
      refresh: () => this.refresh(),
    };
    return (this.#context = context);
  }

  /** After a bulk action: those that were done are no longer selected. */
  deselect(selection: Selection): void {
    this.selection = selection;
  }

  #start(): void {
    this.#stop();
    const { session, definition } = this;
    this.#session = session;
    if (!session || !definition || !this.isConnected) return;
    this.#abort = new AbortController();
    this.full = definition;
    this.#shape = shapeOf(definition);
    this.total = undefined;
    this.selection = noSelection;
    this.saved = savedViews(session, definition.tab);
    this.#ownId = ownIdOf(definition);
    const given = this.view === undefined ? undefined : viewFrom(this.view, this.#shape);
    this.current = given ?? viewFrom(this.active?.value, this.#shape);
    this.text = this.current.q;
    // Rows of another customer or client must not be seen for a moment.
    const origin = [session, definition, this.customerId];
    if (origin.some((part, n) => part !== this.#origin[n])) this.source.clear();
    this.#origin = origin;
    this.#leave.push(this.source.subscribe(this.#rowsChanged));
    void this.source.load(this.#fetch(this.current));
    let untouched = this.current;
    const restore = (): void => {
      // Only when the person has not done anything yet.
      const wanted: unknown = given ? this.view : this.active?.value;
      if (wanted !== undefined && this.current === untouched && this.#session === session)
        this.apply(viewFrom(wanted, this.#shape), 'saved');
      untouched = this.current;
      this.requestUpdate();
    };
    const loaded = this.saved.load().then(restore);
    if (definition.customFields)
      void Promise.all([this.#extend(session, definition), loaded]).then(([extended]) =>
        extended ? restore() : undefined,
      );
    const { keyed } = this.context;
    this.#leave.push(session.changes.subscribe(this.#followChange), keepLive(session, this.customerId), () =>
      keyed.delete(this),
    );
    keyed.add(this);
  }

  /** Adds the fields of an admin; the rows do not wait for them. @returns whether there are any. */
  async #extend(session: HubState, definition: ListDefinition<T, M>): Promise<boolean> {
    const { customFieldsOf, withCustomFields } = await import('./custom-columns.ts');
    const fields = await customFieldsOf(session, definition.customFields!);
    if (fields.length === 0 || this.#session !== session || this.definition !== definition) return false;
    this.full = withCustomFields(definition, fields, () => this.words);
    this.#shape = shapeOf(this.full);
    return true;
  }

  #stop(): void {
    this.#abort.abort();
    this.source.dispose();
    void this.keepLayout(); // the page may be left sooner than it was waited for
    this.#follower?.stop();
    this.#follower = undefined;
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  #fetch(view: View): FetchRows<T> {
    const { definition, customerId } = this;
    const { hub } = this.session!;
    const asked = toQuery(view, this.#shape);
    return (offset, limit, signal) =>
      definition.list(
        hub,
        customerId,
        { ...asked, offset, limit, count: 'exact', ...(view.groupBy ? { groupBy: view.groupBy } : {}) },
        { signal },
      );
  }

  /** How many there are in all, for "38 of 214". */
  async count(): Promise<void> {
    if (!this.narrowed) {
      this.total = this.source.ready ? this.source.count : this.total;
      return;
    }
    const { definition, customerId, session } = this;
    this.counting = true;
    try {
      const page = await definition.list(
        session!.hub,
        customerId,
        { limit: 1, count: 'exact' },
        { signal: this.#abort.signal },
      );
      this.total = page.totalCount;
      this.requestUpdate();
    } catch {
      // The footer then says only what matches.
    } finally {
      this.counting = false;
      this.requestUpdate();
    }
  }

  /** By search or filters. */
  get narrowed(): boolean {
    return this.current.q.trim() !== '' || countFilters(this.current) > 0;
  }

  #rowsChanged = (event: RowEvent): void => {
    if (event.kind === 'reset' && this.source.ready) {
      void this.count();
      this.said = this.t(listViewMessages).found(
        this.definition.counted(this.t(this.definition.messages), this.source.count, this.format),
      );
    }
    this.requestUpdate();
  };

  /** The list has come into sight again. */
  protected shown(): void {
    this.#follower?.shown();
  }

  /** A record is gone. */
  unselect(id: string): void {
    this.selection = forget(this.selection, id);
  }

  /** What is changed elsewhere shows here; how, is fetched with the first change. */
  #followChange = (change: Change): void => {
    const { session } = this;
    if (this.#follower) this.#follower.follow(change);
    else
      void import('./follower.ts').then(({ Follower }) => {
        if (this.#session === session) (this.#follower ??= new Follower<T, M>(this)).follow(change);
      });
  };

  #rememberLayout(): void {
    clearTimeout(this.#layout);
    // Fetched now, and there when it is needed.
    loadChanges().catch(() => undefined);
    this.#layout = setTimeout(() => void this.#saveLayout(), layoutMs);
  }

  /** Stores what was changed a moment ago: before another view is chosen, which it is not a change of. */
  async keepLayout(): Promise<void> {
    if (this.#layout) await this.#saveLayout();
  }

  async #saveLayout(): Promise<void> {
    clearTimeout(this.#layout);
    this.#layout = undefined;
    const { current, saved } = this;
    const ownId = this.#ownId;
    const empty = defaultView(this.#shape);
    const all = this.#shape.columns;
    // A layout that could not be saved is not worth a message: it stays as it is here.
    await loadChanges()
      .then(({ withLayout }) => saved?.change(views => withLayout(views, current, empty, { ownId, all })))
      .catch(() => undefined);
  }
}
