import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Hub, View } from '@customer-hub/sdk';
import type { Change } from '../context/changes.ts';
import type { Session } from '../context/session.ts';
import { HubPart } from '../internal/part.ts';
import { messagesFor, type MessageBundle } from '../messages/bundle.ts';
import type { ListViewMessages } from '../messages/en/listView.ts';
import { listViewMessages } from '../messages/listView.ts';
import { statesMessages } from '../messages/states.ts';
import { download } from '../primitives/icons.ts';
import type { HubMenu, MenuEntry } from '../primitives/menu.ts';
import { empty, failed, staleBanner, stateStyles, noMatch, type ActiveFilter } from '../primitives/state.ts';
import type { Column } from '../table/column.ts';
import type { ViewColumn } from '../table/columns.ts';
import { RowSource, type FetchRows, type RowEvent } from '../table/rows.ts';
import { afterQueryChange, countSelected, forget, noSelection, selectAll, type Selection } from '../table/selection.ts';
import type { HubTable } from '../table/table.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { BulkRunner } from './bulk-runner.ts';
import { shapeOf, type BulkAction, type ListAction, type ListContext, type ListDefinition } from './definition.ts';
import { describeFilters } from './describe.ts';
import { chips, footer, toolbar, type Size } from './parts.ts';
import { defaultId, savedViews, withLayout, type SavedViews } from './saved-views.ts';
import { listViewStyles } from './styles.ts';
import { countFilters, defaultView, sameFilters, sameQuery, sameView, toQuery, viewFrom, withoutFilters, type ViewShape } from './view.ts';

interface Row {
  readonly id: string;
}

const typingMs = 200;
const layoutMs = 800;
const renewMs = 300;

/**
 * @summary A list tab made of its definition: search, filters, table, selection and bulk actions, columns, saved views, export.
 *
 * The query and the layout are one plain value, `view`: accepted from the host by property, told by event, stored by preferences.
 *
 * @fires {CustomEvent<{ tab: string, view: View }>} hub-view-change - The user changed what the list shows; bubbles out of the hub.
 */
export class HubListView<T extends Row = Row, M extends object = object> extends HubPart {
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, stateStyles, listViewStyles];
  protected static override bundles = [listViewMessages, statesMessages];

  @property({ attribute: false }) definition!: ListDefinition<T, M>;
  /** Whose records; all customers' when undefined. */
  @property({ attribute: false }) customerId?: string | undefined;
  /** What to show, as JSON from wherever; unknown parts are dropped. Wins over the saved view. */
  @property({ attribute: false }) view?: unknown;

  /** What is shown now. */
  @state() current!: View;
  @state() private selection: Selection = noSelection;
  @state() private panelOpen = false;
  @state() private size: Size = 'wide';
  @state() private text = '';
  @state() private said = '';
  @query('hub-table') table?: HubTable<T, ListContext<T, M>>;
  @query('hub-menu') private menu?: HubMenu;

  readonly source = new RowSource<T>();
  /** Names of values of open lists, filled by the filter panel. */
  readonly labels = new Map<string, string>();
  /** All records without search and filters, as far as known. */
  total: number | undefined;
  saved: SavedViews | undefined;

  #session: Session | undefined;
  #shape!: ViewShape;
  #context?: ListContext<T, M>;
  #contextKey: readonly unknown[] = [];
  #columns: readonly Column<T, ListContext<T, M>>[] = [];
  #columnsFor: readonly unknown[] = [];
  #bulk = new BulkRunner<T, M>(this);
  #leave: (() => void)[] = [];
  #sizes?: ResizeObserver;
  #typing?: ReturnType<typeof setTimeout>;
  #layout?: ReturnType<typeof setTimeout>;
  #renew?: ReturnType<typeof setTimeout>;
  #abort = new AbortController();

  get shape(): ViewShape {
    return this.#shape;
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
    this.#leave.push(this.source.subscribe(this.#rowsChanged));
    this.#sizes = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 1000;
      this.size = width < 560 ? 'small' : width < 900 ? 'mid' : 'wide';
    });
    this.#sizes.observe(this);
    this.addEventListener('keydown', this.#keydown);
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#sizes?.disconnect();
    this.removeEventListener('keydown', this.#keydown);
    this.#stop();
    this.#session = undefined;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The tab's own words as well, before anything shows.
    const words = this.definition && messagesFor(this.definition.messages, this.context.locale);
    if (words instanceof Promise) await words;
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.session !== this.#session || changed.has('definition') || changed.has('customerId')) this.#start();
    else if (changed.has('view') && this.view !== undefined) this.apply(viewFrom(this.view, this.#shape), 'host');
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
    this.dispatchEvent(new CustomEvent('hub-view-change', { detail: { tab: this.definition.tab, view }, bubbles: true, composed: true }));
    if (view.density !== before.density || JSON.stringify(view.columns) !== JSON.stringify(before.columns)) this.#rememberLayout();
  }

  /** Does what the button of an action would do, once the list is there. */
  async runAction(key: string): Promise<void> {
    await this.updateComplete;
    const action = this.definition.actions?.find(candidate => candidate.key === key);
    if (action && this.#context) this.#run(action);
  }

  /** Asks for the rows in sight again, and for the total. */
  async refresh(): Promise<void> {
    await this.source.refresh();
    void this.#count();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, source, current } = this;
    const session = this.session;
    if (!definition || !session || !current) return nothing;
    const t = this.t(listViewMessages);
    const context = this.#contextFor(session);
    const { m } = context;
    const filters = describeFilters(definition, current, m, t, view => this.apply(view), this.labels);
    const filterable = (definition.facets?.length ?? 0) + (definition.flags?.length ?? 0) + (definition.fields?.length ?? 0) > 0;
    const count = source.ready ? source.count : undefined;
    return html`
      <div class=${`list ${this.size}`}>
        ${toolbar({
          t, context, size: this.size, text: this.text, density: current.density, panelOpen: this.panelOpen,
          search: definition.search?.(m), filters: filterable ? countFilters(current) : undefined, viewName: this.#viewName(t.defaultView),
          actions: definition.actions ?? [], more: this.#actionEntries().length > 0, tools: definition.tools?.(context, current, view => this.apply(view)) ?? nothing,
          typed: this.#typed, togglePanel: this.#togglePanel, openViews: this.#openViews, openColumns: this.#openColumns, openLayout: this.#openLayout,
          setDensity: density => this.apply({ ...current, density }), run: this.#run, openActions: anchor => this.#openMenu(anchor, this.#actionEntries(), 'end'),
        })}
        ${chips(t, filters, this.#clearFilters)}
        ${source.stale ? staleBanner(this.t(statesMessages), source.error, { time: this.format.time(source.loadedAt), retry: () => void this.refresh() }) : nothing}
        <div class="split-view">
          ${this.panelOpen ? html`<hub-filter-panel .list=${this} .view=${current} .rows=${count} @hub-panel-close=${this.#closePanel}></hub-filter-panel>` : nothing}
          <hub-table .columns=${this.#tableColumns(m)} .shown=${current.columns} .source=${source} .cellContext=${context} .sort=${current.sort} .density=${current.density} .detailedHeight=${definition.detailedHeight}
            .selectable=${(definition.bulkActions?.length ?? 0) > 0} .selection=${this.selection} .label=${definition.subject(m)} .rowLabel=${(row: T) => definition.rowLabel(row, m)} .cellStyles=${definition.cellStyles ?? []}
            @hub-sort-change=${this.#sorted} @hub-selection-change=${this.#selected} @hub-columns-change=${this.#columnsChanged} @hub-row-open=${this.#rowOpen} @hub-row-menu=${this.#rowMenu}>
            <div slot="state">${source.count === 0 && !source.loading ? this.#state(m, filters, context) : nothing}</div>
          </hub-table>
        </div>
        ${footer({
          t, context, size: this.size, format: this.format, count, summary: this.#summary(m, count), aside: source.stale ? t.asOf(this.format.time(source.loadedAt)) : '',
          selected: countSelected(this.selection, source.count), actions: definition.bulkActions ?? [], busy: this.#bulk.progress,
          selectAll: () => (this.selection = selectAll), clear: this.#clearSelection, run: this.#runBulk, openMore: this.#openBulk,
        })}
        <span class="vh" role="status">${this.said}</span>
        <hub-menu></hub-menu>
      </div>`;
  }

  #start(): void {
    this.#stop();
    const { session, definition } = this;
    this.#session = session;
    if (!session || !definition || !this.isConnected) return;
    this.#abort = new AbortController();
    this.#shape = shapeOf(definition);
    this.total = undefined;
    this.selection = noSelection;
    this.saved = savedViews(session, definition.tab);
    const given = this.view === undefined ? undefined : viewFrom(this.view, this.#shape);
    this.current = given ?? viewFrom(this.saved.active?.value, this.#shape);
    this.text = this.current.q;
    this.source.dispose();
    void this.source.load(this.#fetch(this.current));
    const before = this.current;
    void this.saved.load().then(() => {
      // Only when the person has not done anything yet.
      const { active } = this.saved!;
      if (!given && active && this.current === before && this.#session === session) this.apply(viewFrom(active.value, this.#shape), 'saved');
      this.requestUpdate();
    });
    this.#leave.push(session.changes.subscribe(this.#followChange));
  }

  #stop(): void {
    this.#abort.abort();
    this.source.dispose();
    for (const timer of [this.#typing, this.#layout, this.#renew]) clearTimeout(timer);
    while (this.#leave.length > 1) this.#leave.pop()?.();
  }

  #fetch(view: View): FetchRows<T> {
    const { definition, customerId } = this;
    const { hub } = this.session!;
    const asked = toQuery(view, this.#shape);
    return (offset, limit, signal) => definition.list(hub, customerId, { ...asked, offset, limit, count: 'exact' }, { signal });
  }

  /** How many there are in all, for "38 of 214". */
  async #count(): Promise<void> {
    if (!this.#narrowed) {
      this.total = this.source.ready ? this.source.count : this.total;
      return;
    }
    const { definition, customerId, session } = this;
    try {
      const page = await definition.list(session!.hub, customerId, { limit: 1, count: 'exact' }, { signal: this.#abort.signal });
      this.total = page.totalCount;
      this.requestUpdate();
    } catch {
      // The footer then says only what matches.
    }
  }

  get #narrowed(): boolean {
    return this.current.q.trim() !== '' || countFilters(this.current) > 0;
  }

  #summary(m: M, count: number | undefined): string {
    const { definition, format, total } = this;
    if (count === undefined) return '';
    if (!this.#narrowed || total === undefined || total <= count) return definition.counted(m, count, format);
    return this.t(listViewMessages).ofTotal(format.number(count), definition.counted(m, total, format));
  }

  #state(m: M, filters: readonly ActiveFilter[], context: ListContext<T, M>): unknown {
    const { definition, source, current, total } = this;
    const t = this.t(statesMessages);
    if (source.error !== undefined) return failed(t, source.error, { subject: definition.subject(m), retry: () => void this.refresh() });
    if (this.#narrowed) {
      return noMatch(t, {
        query: current.q.trim(), filters, ...(total ? { total } : {}), removeLabel: this.t(listViewMessages).removeFilter, clear: () => this.apply(withoutFilters(current, true)),
      });
    }
    const first = definition.actions?.filter(action => !action.disabled?.(context)).slice(0, 2) ?? [];
    return empty({
      icon: definition.empty.icon, title: definition.empty.title(m), text: definition.empty.text(m),
      actions: first.length > 0 ? first.map((action, n) => html`<button type="button" class=${`btn${n === 0 ? ' primary' : ''}`} @click=${() => this.#run(action)}>${action.label(m)}</button>`) : undefined,
    });
  }

  #contextFor(session: Session): ListContext<T, M> {
    const { definition, customerId, format, current } = this;
    const { locale, messages } = this.context;
    const key = [session, definition, customerId, format, current.density, locale, messages];
    if (this.#context && key.every((part, n) => part === this.#contextKey[n])) return this.#context;
    this.#contextKey = key;
    const publish = (change: Omit<Change, 'type' | 'source' | 'origin'>): void =>
      session.changes.publish({ type: definition.record, source: 'local', ...(customerId ? { customerId } : {}), ...change });
    const context: ListContext<T, M> = {
      m: this.t(definition.messages), format, session, hub: session.hub, customerId, density: current.density, host: this,
      menu: (anchor, entries, options) => this.table?.openMenu(anchor, entries, options),
      rowMenu: (anchor, row) => this.#openRow(anchor, row),
      changed: record => publish({ kind: 'updated', id: record.id, record }),
      created: record => publish({ kind: 'created', id: record.id, record }),
      removed: id => publish({ kind: 'deleted', id }),
      refresh: () => this.refresh(),
    };
    return (this.#context = context);
  }

  #tableColumns(m: M): readonly Column<T, ListContext<T, M>>[] {
    if (this.#columnsFor[0] === m && this.#columnsFor[1] === this.definition) return this.#columns;
    this.#columnsFor = [m, this.definition];
    return (this.#columns = this.definition.columns.map(column => ({ ...column, label: column.label(m) })));
  }

  #rowsChanged = (event: RowEvent): void => {
    if (event.kind === 'reset' && this.source.ready) {
      void this.#count();
      this.said = this.t(listViewMessages).found(this.definition.counted(this.t(this.definition.messages), this.source.count, this.format));
    }
    this.requestUpdate();
  };

  /** What is changed elsewhere shows here at once, and never moves what one is pointing at. */
  #followChange = (change: Change): void => {
    const { definition, source } = this;
    if (change.type !== definition.record) return;
    if (change.customerId && this.customerId && change.customerId !== this.customerId) return;
    const renew = (): void => {
      clearTimeout(this.#renew);
      this.#renew = setTimeout(() => void this.refresh(), renewMs);
    };
    if (change.id === undefined || change.kind === 'created') return renew();
    if (change.kind === 'deleted') {
      this.selection = forget(this.selection, change.id);
      if (source.remove(change.id)) void this.#count();
      else renew();
    } else if (change.record) source.update(change.record as T);
    else if (source.indexOf(change.id) < 0) return;
    else if (definition.get) definition.get(this.session!.hub, change.id, { signal: this.#abort.signal }).then(record => source.update(record), renew);
    else renew();
  };

  #typed = (text: string): void => {
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.apply({ ...this.current, q: text.trim() }), text === '' ? 0 : typingMs);
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const from = event.composedPath()[0] as HTMLElement;
    const typing = from.matches('input:not([type="checkbox"], [type="radio"]), textarea, select');
    const search = this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && search) {
      event.preventDefault();
      search.select();
      search.focus();
    } else if (event.key === 'Escape') {
      if (from === search && this.text) this.#typed('');
      else if (!typing && countSelected(this.selection, this.source.count) > 0) this.#clearSelection();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
  };

  #clearFilters = (): void => {
    this.apply(withoutFilters(this.current));
    // The chips are gone, and the button with them.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.filter')?.focus());
  };

  #clearSelection = (): void => {
    this.selection = noSelection;
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.table?.focus();
    });
  };

  #togglePanel = (): void => {
    if (this.panelOpen) return this.#closePanel();
    void import('./filter-panel.ts').then(({ defineFilterPanel }) => {
      defineFilterPanel();
      this.panelOpen = true;
    });
  };

  #closePanel = (): void => {
    this.panelOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.filter')?.focus();
  };

  #openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], align: 'start' | 'end' = 'start'): void {
    void this.menu?.open(anchor, entries, { align });
  }

  #openViews = (anchor: HTMLElement): void => {
    void this.#viewEntries().then(entries => this.#openMenu(anchor, entries, 'end'));
  };

  async #viewEntries(): Promise<MenuEntry[]> {
    const { viewEntries } = await import('./views-menu.ts');
    return viewEntries(this);
  }

  #openColumns = (): void => {
    void import('./columns-dialog.ts').then(({ openColumns }) => openColumns(this, this.#columns));
  };

  /** In narrow places one menu holds what has no room in the toolbar. */
  #openLayout = (anchor: HTMLElement): void => {
    const t = this.t(listViewMessages);
    const { current } = this;
    void this.#viewEntries().then(views => this.#openMenu(anchor, [
      ...this.#actionEntries(), 'separator',
      { label: t.sortBy, items: this.#columns.filter(column => column.sortable).map(column => ({
        label: column.label, radio: true, checked: current.sort.replace(/^-/, '') === column.key,
        run: () => this.apply({ ...current, sort: current.sort === column.key ? `-${column.key}` : column.key }),
      })) },
      { label: t.detailed, checked: current.density === 'detailed', run: () => this.apply({ ...current, density: current.density === 'detailed' ? 'compact' : 'detailed' }) },
      { label: t.columns, run: this.#openColumns },
      'separator', ...views,
    ], 'end'));
  };

  /** What stands behind the primary action. */
  #actionEntries(): MenuEntry[] {
    const { actions = [], exports } = this.definition;
    const context = this.#context!;
    const entries: MenuEntry[] = actions.slice(1).map(action => (
      { label: action.label(context.m), icon: action.icon ?? '', disabled: action.disabled?.(context), run: () => this.#run(action) }));
    if (exports) entries.push({ label: this.words.exportCsv, icon: download, run: this.exportCsv });
    return entries;
  }

  /** All rows of the query, not only those loaded, with the columns that show. */
  exportCsv = (): void => {
    void import('./export.ts').then(({ exportCsv }) => exportCsv(this, this.#columns));
  };

  #run = (action: ListAction<T, M>): void => {
    void action.run(this.#context!);
  };

  #runBulk = (action: BulkAction<T, M>): void => {
    void this.#bulk.run(action, this.selection, this.#context!);
  };

  #openBulk = (anchor: HTMLElement, actions: readonly BulkAction<T, M>[]): void => {
    const context = this.#context!;
    this.#openMenu(anchor, actions.map(action => ({
      label: action.label(context.m), icon: action.icon ?? '', danger: action.danger ?? false, disabled: action.disabled?.(context), run: () => this.#runBulk(action),
    })));
  };

  #openRow(anchor: HTMLElement, row: T): boolean {
    const entries = this.definition.rowActions?.(row, this.#context!) ?? [];
    if (entries.length === 0) return false;
    this.table?.openMenu(anchor, entries, { align: 'end', label: this.t(listViewMessages).rowActions(this.definition.rowLabel(row, this.#context!.m)) });
    return true;
  }

  #rowMenu = (event: CustomEvent<{ row: T; anchor: HTMLElement }>): void => {
    if (this.#openRow(event.detail.anchor, event.detail.row)) event.preventDefault();
  };

  #rowOpen = (event: CustomEvent<{ row: T }>): void => {
    if (!this.definition.open) return;
    event.preventDefault();
    this.definition.open(event.detail.row, this.#context!);
  };

  #sorted = (event: CustomEvent<{ sort: string }>): void => this.apply({ ...this.current, sort: event.detail.sort });

  #selected = (event: CustomEvent<{ selection: Selection }>): void => {
    this.selection = event.detail.selection;
  };

  /** After a bulk action: those that were done are no longer selected. */
  deselect(selection: Selection): void {
    this.selection = selection;
  }

  #columnsChanged = (event: CustomEvent<{ columns: ViewColumn[] }>): void => this.apply({ ...this.current, columns: event.detail.columns });

  #viewName(standard: string): string {
    const active = this.saved?.active;
    const name = active && active.id !== defaultId ? active.name : standard;
    return active && active.id !== defaultId && !sameQuery(viewFrom(active.value, this.#shape), this.current) ? `${name} *` : name;
  }

  #rememberLayout(): void {
    clearTimeout(this.#layout);
    this.#layout = setTimeout(() => {
      // A layout that could not be saved is not worth a message: it stays as it is here.
      void this.saved?.change(views => withLayout(views, this.current, defaultView(this.#shape))).catch(() => undefined);
    }, layoutMs);
  }
}
