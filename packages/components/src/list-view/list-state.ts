import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Hub, SavedView, View } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import {
  createList,
  noSelection,
  RowSource,
  viewFrom,
  type HasId,
  type List,
  type RowEvent,
  type SavedViews,
  type Selection,
  type ViewShape,
} from '@customer-hub/state/lists';
import { HubPart } from '../internal/part.ts';
import { messagesFor, type MessageBundle } from '../messages/bundle.ts';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { listViewMessages } from '../messages/listView.ts';
import { recordsMessages } from '../messages/records.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { listContext } from './list-context.ts';
import type { ListContext, ListDefinition } from './definition.ts';
import { ListAdditions } from './list-additions.ts';
import { shapeOf } from './shape.ts';

/** Joins an element to its list in the state: makes it, opens and closes it, passes on what a host wants. */
export abstract class ListState<T extends HasId, M extends object> extends HubPart {
  @property({ attribute: false }) definition!: ListDefinition<T, M>;
  /** Whose records; all customers' when undefined. */
  @property({ attribute: false }) customerId?: string | undefined;
  /** What to show, as JSON from wherever; unknown parts are dropped. Wins over the saved view. */
  @property({ attribute: false }) view?: unknown;

  /** The definition with the fields that an admin made. */
  @state() resolvedDefinition!: ListDefinition<T, M>;
  /** What the search field holds; the view follows. */
  @state() text = '';
  @state() protected announcement = '';

  readonly source = new RowSource<T>();
  /** What the page and an admin add to the definition. */
  readonly additions: ListAdditions<T, M> = new ListAdditions(this);
  /** Names of values of open lists, filled by the filter panel. */
  readonly labels = new Map<string, string>();
  /** Everything about the list that is not pixels; undefined before there is a client and a definition. */
  model: List<T> | undefined;
  /** It has a size: somebody can look at it. */
  protected inSight = true;

  /** What is searched for, as far as the search field knows. */
  #q = '';
  #session: HubState | undefined;
  #context?: ListContext<T, M>;
  #contextKey: readonly unknown[] = [];
  #origin: readonly unknown[] = [];
  #leave: (() => void)[] = [];

  /** What is shown now. */
  get current(): View {
    return this.#opened.view.get();
  }

  get shape(): ViewShape {
    return this.#opened.shape;
  }

  get saved(): SavedViews | undefined {
    return this.model?.saved;
  }

  /** The saved view that is on, or the layout that is remembered for this list. */
  get active(): SavedView | undefined {
    return this.model?.active;
  }

  /** All records without search and filters, as far as known. */
  get total(): number | undefined {
    return this.model?.status.get().total;
  }

  /** By search or filters. */
  get isFiltered(): boolean {
    return this.model?.isFiltered ?? false;
  }

  get #opened(): List<T> {
    if (!this.model) throw new Error('The list has no client or no definition yet.');
    return this.model;
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
    return this.model?.selection.get() ?? noSelection;
  }

  select(selection: Selection): void {
    this.model?.selection.set(selection);
  }

  get client(): Hub | undefined {
    return this.session?.hub;
  }

  /** Says something: to screen readers only, or to everybody. */
  say(text: string, failed = false, shown = failed): void {
    if (shown) this.session?.notices.show({ text, tone: failed ? 'failed' : 'done' });
    else this.announcement = text;
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

  /** Runs a bulk action for other rows than the selected ones. */
  abstract bulk(action: string, rows: Selection, answer: unknown): Promise<void>;

  /** Opens the one menu of the list at a control of a cell. */
  abstract openCellMenu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void;

  /** Opens the menu of a row. @returns false when it has none. */
  abstract openRowMenu(anchor: HTMLElement, row: T): boolean;

  /** Opens a record: by the host, which is asked first, or in its sheet. */
  abstract openRecord: (row: T) => void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = this.additions.take(this.context.extensions, this.definition);
    if (this.session !== this.#session || changed.has('definition') || changed.has('customerId'))
      this.#start();
    else if (changed.has('view') && this.view !== undefined)
      this.apply(viewFrom(this.view, this.shape), 'host');
    if (isOther && this.model) void this.#add(this.model);
    this.#read();
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The tab's own words as well, before anything shows.
    const words = this.definition && messagesFor(this.definition.messages, this.context.locale);
    if (words instanceof Promise) await words;
    return super.scheduleUpdate();
  }

  /** Shows another view. `user`: it is told to the host, and its layout is remembered. */
  apply(view: View, by: 'user' | 'host' = 'user'): void {
    if (!this.model?.setView(view, by === 'user' ? 'person' : by) || by !== 'user') return;
    this.dispatchEvent(
      new CustomEvent('hub-view-change', {
        detail: { tab: this.definition.tab, view },
        bubbles: true,
        composed: true,
      }),
    );
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
    await this.model?.refresh();
  }

  /** As it was last rendered with. @throws when it was not rendered yet. */
  get listContext(): ListContext<T, M> {
    if (!this.#context) throw new Error('The list has not been rendered yet.');
    return this.#context;
  }

  protected contextFor(session: HubState): ListContext<T, M> {
    const { definition, customerId, format, current } = this;
    const { locale, messages, offers } = this.context;
    const key = [session, definition, customerId, format, current.density, locale, messages, offers];
    if (this.#context && key.every((part, n) => part === this.#contextKey[n])) return this.#context;
    this.#contextKey = key;
    const given = { m: this.t(definition.messages), words: this.t(recordsMessages) };
    return (this.#context = listContext(this, { session, format, offers, ...given }));
  }

  /** Its size has changed: a list that is not looked at asks when it is. */
  protected sized(width: number): void {
    this.inSight = width > 0;
    if (this.model) this.model.isVisible = this.inSight;
  }

  /** Stores a layout that was changed a moment ago: before another view is chosen, which it is not a change of. */
  keepLayout = async (): Promise<void> => this.model?.keepLayout();

  #start(): void {
    this.#stop();
    const { session, definition, customerId } = this;
    this.#session = session;
    if (!session || !definition || !this.isConnected) return;
    const origin = [session, definition, customerId];
    const isSame = origin.every((part, n) => part === this.#origin[n]);
    const model = isSame && this.model ? this.model : this.#make(session, definition);
    this.#origin = origin;
    model.isVisible = this.inSight;
    this.#leave.push(
      this.source.subscribe(this.#rowsChanged),
      model.view.listen(() => this.#viewChanged(model.view.get())),
    );
    model.open();
    const { keyed } = this.context;
    this.#leave.push(() => keyed.delete(this));
    keyed.add(this);
  }

  /** Rows of another customer or client must not be seen for a moment. */
  #make(session: HubState, definition: ListDefinition<T, M>): List<T> {
    const { customerId, view, source } = this;
    source.clear();
    this.resolvedDefinition = definition;
    const model = createList<T>(
      session,
      {
        ...definition,
        list: (hub, id, query, options) =>
          definition.list(hub, id, this.additions.asServerKnows(query), options),
        shape: shapeOf(definition, this.additions.added),
      },
      { customerId, view, rows: source },
    );
    this.model = model;
    this.text = this.#q = this.current.q;
    void model.saved.load().then(() => this.requestUpdate());
    void this.#complete(session, model);
    return model;
  }

  /** Adds what comes beside the definition; the rows do not wait for it. */
  async #complete(session: HubState, model: List<T>): Promise<void> {
    const fields = this.additions.loadFields(session, this.definition, () => this.words);
    if (this.additions.added) await this.#add(model);
    if (await fields) await this.#add(model);
  }

  async #add(model: List<T>): Promise<void> {
    const whole = await this.additions.whole(this.definition);
    if (!whole || this.model !== model) return;
    this.resolvedDefinition = whole;
    model.extend(shapeOf(whole));
  }

  #stop(): void {
    this.model?.close();
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  /** Follows what the element shows of its list. */
  #read(): void {
    const { view, status, selection } = this.model ?? {};
    for (const store of [view, status, selection, selection?.hidden])
      if (store) this.watch.read<unknown>(store);
    if (this.definition) this.tellError(this.source.error, this.definition.tab);
  }

  #viewChanged({ q }: View): void {
    // What is being typed is not taken away by a change of something else.
    if (q !== this.#q && q !== this.text.trim()) this.text = q;
    this.#q = q;
  }

  #rowsChanged = ({ kind }: RowEvent): void => {
    const { definition, format, source } = this;
    if (kind === 'reset' && source.ready) {
      void this.updateComplete.then(() => this.dispatchEvent(new Event('hub-rows', { bubbles: true })));
      const counted = definition.counted(this.t(definition.messages), source.count, format);
      this.announcement = this.words.found(counted);
    }
    this.requestUpdate();
  };
}
