import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { View } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import { countFilters, countSelected, type HasId, type Selection } from '@customer-hub/state/lists';
import { lazily } from '../internal/lazily.ts';
import { ownLiveStatus } from '../element/live-status.ts';
import { HubPart } from '../internal/part.ts';
import { listViewMessages } from '../messages/listView.ts';
import { recordsMessages } from '../messages/records.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import type { HubTable } from '../table/table.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { filterChips as chipStyles } from '../theme/filter-chips.ts';
import { shownAside } from './aside.ts';
import type { BulkProgress } from './bulk-run.ts';
import { ColumnRoom } from './column-room.ts';
import type { ListAction, ListContext, ListDefinition } from './definition.ts';
import { describeFilters } from './describe.ts';
import { filterChips, hasFilters, openFilterPanel } from './filter-parts.ts';
import { countSummary, footer } from './footer.ts';
import { ListBulk } from './list-bulk.ts';
import { rememberPlace } from './remember-place.ts';
import { ListMenus } from './list-menus.ts';
import { ListPanels } from './list-panels.ts';
import { ListPlaceholder } from './list-placeholder.ts';
import { ListSearch } from './list-search.ts';
import { ListState } from './list-state.ts';
import { listTable } from './list-table.ts';
import { OwnSheets } from './own-sheets.ts';
import { prefetchOnTouch } from './prefetch-parts.ts';
import { offeredOf } from './offered.ts';
import { sizeOf, type Size } from './size.ts';
import { Narrowed } from './narrowed.ts';
import { listViewStyles } from './styles.ts';
import { TablePartsMaker, type TableParts } from './table-parts.ts';
import { toolbar } from './toolbar.ts';
import { viewName } from './view-name.ts';

const records = () => lazily(() => import('./list-records.ts'));

/**
 * @summary A list tab made of its definition: search, filters, table, selection and bulk actions, columns, saved
 * views, export.
 *
 * The query and the layout are one plain value, `view`: a property, told by event, stored by preferences.
 *
 * @slot empty - In place of what it says when there are no records at all.
 * @slot below - Between table and footer, e.g. more about the active row.
 * @fires {CustomEvent<{ tab: string, view: View }>} hub-view-change - The user changed what the list shows; bubbles.
 */
export class HubListView<T extends HasId = HasId, M extends object = object> extends ListState<T, M> {
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, chipStyles, listViewStyles];
  protected static override bundles = [listViewMessages, recordsMessages];

  /** Id of the record that is shown elsewhere on the page: its row stands out. */
  @property({ attribute: false }) activeRowId?: string | undefined;
  /** Columns and looks while the list stands narrow beside a record; only search and filter are left above it. */
  @property({ attribute: false }) beside?: Partial<ListDefinition<T, M>> | undefined;
  @state() size: Size = 'wide';
  @query('hub-table') table?: HubTable<T, ListContext<T, M>>;

  readonly columnRoom = new ColumnRoom(this);
  #tableParts = new TablePartsMaker<T, M>();
  #placeholder = new ListPlaceholder<T, M>(this);
  #panels = new ListPanels(this);
  readonly menus: ListMenus<T, M> = new ListMenus<T, M>(this);
  #bulk = new ListBulk<T, M>(this);
  #search = new ListSearch(this);
  #place = rememberPlace(this);
  #export: BulkProgress | undefined;
  #sizes: ResizeObserver | undefined;
  #sheets = new OwnSheets();
  #narrowed = new Narrowed<T, M>();

  constructor() {
    super();
    prefetchOnTouch(this, () => {
      const { bulkActions = [], prefetch = [] } = this.definition;
      return { hasBulk: bulkActions.length > 0, own: prefetch, locale: this.context.locale };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 1000;
      this.size = sizeOf(width);
      this.sized(width);
    });
    this.#sizes.observe(this);
    this.addEventListener('keydown', this.#search.keydown);
    this.#place.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.#bulk.stop();
    this.removeEventListener('keydown', this.#search.keydown);
    this.#search.stop();
    this.#place.stop();
  }

  /** What lies beside the table shows now. */
  get asideShown(): boolean {
    return this.#panels.isAsideShown;
  }

  /** Columns as the table has them, also those that do not show. */
  get tableColumns(): TableParts<T, M>['columns'] {
    return this.#tableParts.columns;
  }

  showAside(open: boolean): void {
    this.#panels.showAside(open);
  }

  togglePanel = (): void => this.#panels.toggleFilter();

  openColumns = (): void => {
    void lazily(() => import('./columns-dialog.ts')).then(({ openColumns }) =>
      openColumns(this, this.tableColumns),
    );
  };

  /** All rows of the query, not only those loaded, with the columns that show. */
  exportCsv = (): void => {
    void lazily(() => import('./export.ts')).then(({ exportCsv }) => exportCsv(this, this.tableColumns));
  };

  showProgress(progress: BulkProgress | undefined): void {
    this.#export = progress;
    this.requestUpdate();
  }

  /** Does a bulk action for other rows than the selected ones, e.g. those that were dragged, with its answer given. */
  bulk(key: string, selection: Selection, answer: unknown): Promise<void> {
    return this.#bulk.run(key, selection, answer);
  }

  openCellMenu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void {
    this.table?.openMenu(anchor, entries, options);
  }

  openRowMenu(anchor: HTMLElement, row: T): boolean {
    return this.menus.openRow(anchor, row);
  }

  openRecord = (row: T): void => void records().then(({ openRecord }) => openRecord(this, row));

  /** Shows a record in its sheet; undefined closes it. */
  showRecord = async (id: string | undefined): Promise<void> => (await records()).showRecord(this, id);

  clearSelection = (): void => {
    this.model?.selection.clear();
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.table?.focus();
    });
  };

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!this.definition || !session || !this.model) return nothing;
    const { current, source, words: t } = this;
    const count = source.ready ? source.count : undefined;
    const context = this.contextFor(session);
    const definition = this.#narrowed.of(this.resolvedDefinition, this.beside);
    const parts = this.#tableParts.make(definition, context.m, current.groupBy, t);
    const filters = describeFilters({
      definition: this.resolvedDefinition,
      view: current,
      m: context.m,
      t,
      change: this.#change,
      labels: this.labels,
      format: this.format,
      keep: this.#panels.chip,
    });
    const states = source.count === 0 && !source.loading ? this.#states : undefined;
    const placeholder = states
      ? this.#placeholder.render(states, { filters, context, run: this.#run })
      : nothing;
    return html` <div class=${`list ${this.size}${this.beside ? ' beside' : ''}`} tabindex="-1">
      ${this.#toolbar(context, parts.grouping?.label)} ${filterChips(this, this.#panels, filters, count)}
      ${this.#above(context)}
      <div class=${`split-view${this.asideShown && this.#panels.isFilterOpen ? ' crowded' : ''}`}>
        ${openFilterPanel(this, this.#panels, count)} ${shownAside(this, this.#panels, context)}
        ${listTable(this, definition, parts, context, placeholder)}
      </div>
      <slot name="below"></slot>
      ${this.#footer(context, session, count)}
      <span class="vh" role="status">${this.announcement}</span>
      <hub-menu></hub-menu>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#place.comeBack();
    const { definition, shadowRoot } = this;
    if (!changed.has('definition') || !definition || !shadowRoot) return;
    const { cellStyles = [], banner, aside } = definition;
    // Cells have them from the table.
    this.#sheets.show(shadowRoot, banner || aside ? cellStyles : []);
  }

  #toolbar(context: ListContext<T, M>, groupedBy: string | undefined): TemplateResult {
    const { definition, resolvedDefinition, current, words: t } = this;
    const { m } = context;
    const { groups, aside } = definition;
    const actions = offeredOf(definition.actions, context);
    const { isAsideShown } = this.#panels;
    return toolbar({
      t,
      context,
      size: this.size,
      text: this.text,
      density: current.density,
      panelOpen: this.#panels.isFilterOpen,
      isBeside: this.beside !== undefined,
      isPlain: definition.plain ?? false,
      search: definition.search?.(m),
      filters: hasFilters(resolvedDefinition) ? countFilters(current) : undefined,
      viewName: viewName(this, t.defaultView),
      actions,
      more: this.menus.actionEntries().length > 0,
      tools: definition.tools?.(context, current, this.#change) ?? nothing,
      ownTools: resolvedDefinition.ownTools ?? [],
      aside:
        aside && !aside.quiet
          ? {
              label: aside.label(m),
              icon: aside.icon,
              open: isAsideShown,
              toggle: () => this.showAside(!isAsideShown),
            }
          : undefined,
      groups: groups && { on: groupedBy, open: this.menus.openGroups },
      typed: this.#search.typed,
      togglePanel: this.togglePanel,
      openViews: this.menus.openViews,
      openColumns: this.openColumns,
      openLayout: this.menus.openLayout,
      setDensity: density => this.apply({ ...current, density }),
      run: this.#run,
      openActions: this.menus.openActions,
    });
  }

  /** That the rows are out of date, and what the tab shows above them. */
  #above(context: ListContext<T, M>): unknown {
    const { definition, source, current } = this;
    const states = source.stale ? this.#states : undefined;
    const stale = states?.views.staleBanner(states.t, source.error, {
      time: this.format.brief(source.loadedAt),
      retry: () => void this.refresh(),
    });
    const banner = definition.banner?.(context, current, this.#change);
    return html`${stale ?? nothing}${definition.banner ? html`<div class="above">${banner}</div>` : nothing}`;
  }

  #footer(context: ListContext<T, M>, session: HubState, count: number | undefined): TemplateResult {
    const { definition, source, format, model, words: t } = this;
    const total = this.isFiltered ? this.total : undefined;
    const notes = source.ready && !this.beside ? definition.footnotes?.(source, context) : undefined;
    return footer({
      t,
      context,
      size: this.size,
      format,
      count,
      summary: count === undefined ? '' : countSummary(definition, { m: context.m, t, format, count, total }),
      beside: notes?.beside ?? '',
      aside: source.stale ? t.asOf(format.brief(source.loadedAt)) : (notes?.end ?? ''),
      live: ownLiveStatus(this, session, this.watch),
      columns: this.columnRoom,
      selected: this.beside ? 0 : countSelected(this.chosen, source.count),
      actions: offeredOf(this.beside?.bulkActions ?? this.resolvedDefinition.bulkActions, context),
      busy: this.#bulk.progress ?? this.#export,
      hidden: model?.selection.hidden.get().size ?? 0,
      dropHidden: () => model?.selection.dropHidden(),
      selectAll: () => model?.selection.selectAll(),
      clear: this.clearSelection,
      run: this.#bulk.start,
      openMore: (anchor, actions) => this.menus.open(anchor, this.#bulk.entries(actions)),
    });
  }

  /** What is shown in place of rows; fetched with the first need. */
  get #states(): ReturnType<typeof statesFor> {
    return statesFor(this, this.context);
  }

  #change = (view: View): void => this.apply(view);

  #run = (action: ListAction<T, M>): void => void action.run(this.listContext);
}
