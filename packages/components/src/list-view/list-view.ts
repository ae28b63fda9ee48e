import { CSSResult, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { View } from '@customer-hub/sdk';
import {
  countFilters,
  countSelected,
  hasStarred,
  isStandard,
  isUnnamed,
  keepUnknown,
  sameQuery,
  type HiddenRecords,
  type ListTarget,
  type Selection,
  type ViewColumn,
  viewFrom,
  withoutFilters,
  withStarred,
} from '@customer-hub/state/lists';
import { ownLiveStatus } from '../internal/live-status.ts';
import { HubPart } from '../internal/part.ts';
import { listViewMessages } from '../messages/listView.ts';
import { recordsMessages } from '../messages/records.ts';
import { download, keyboard } from '../primitives/icons.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { statesFor } from '../primitives/lazy-state.ts';
import type { Column } from '../table/column.ts';
import type { GroupLooks } from '../table/lines.ts';
import type { HubTable } from '../table/table.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { filterChips } from '../theme/filter-chips.ts';
import type { BulkProgress, BulkRunner } from './bulk-runner.ts';
import type { BulkAction, GroupChoice, ListAction, ListContext } from './definition.ts';
import { describeFilters } from './describe.ts';
import { ListState, type Row } from './list-state.ts';
import { chips } from './chips.ts';
import { asidePart, footer, groupEntries, toolbar, type Size } from './parts.ts';
import { Instead } from './instead.ts';
import { listViewStyles } from './styles.ts';
import { prefetchOnTouch } from './prefetch-parts.ts';
import { lazily } from '../internal/lazily.ts';

const typingMs = 200;
const typingIn = 'input:not([type="checkbox"], [type="radio"]), textarea, select';
const noStyles: readonly CSSResult[] = [];

/** What the table is given of a definition in one language; the same objects as long as neither changes. */
interface TableParts<T, M> {
  readonly for: readonly unknown[];
  readonly columns: readonly Column<T, ListContext<T, M>>[];
  readonly rowLabel: (row: T) => string;
  readonly grouping: { readonly choice: GroupChoice<M>; readonly looks: GroupLooks } | undefined;
}

/**
 * @summary A list tab made of its definition: search, filters, table, selection and bulk actions, columns, saved views, export.
 *
 * The query and the layout are one plain value, `view`: accepted from the host by property, told by event, stored by preferences.
 *
 * @slot below - Between table and footer, e.g. more about the marked row.
 * @fires {CustomEvent<{ tab: string, view: View }>} hub-view-change - The user changed what the list shows; bubbles out of the hub.
 */
export class HubListView<T extends Row = Row, M extends object = object> extends ListState<T, M> {
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, filterChips, listViewStyles];
  protected static override bundles = [listViewMessages, recordsMessages];

  /** Id of the record that is shown elsewhere on the page: its row stands out. */
  @property({ attribute: false }) marked?: string | undefined;

  @state() private panelOpen = false;
  /** The filter whose values are open at its chip. */
  @state() private chipOpen?: string | undefined;
  /** What lies beside the table shows: by choice, or where there is room for it. */
  @state() private asideOpen?: boolean;
  @state() private size: Size = 'wide';
  @query('hub-table') table?: HubTable<T, ListContext<T, M>>;
  @query('hub-menu') private menu!: HTMLElement;

  #parts?: TableParts<T, M>;
  #instead = new Instead<T, M>(this);
  /** Fetched with the first bulk action. */
  #bulk?: BulkRunner<T, M>;
  /** A file that is being made. */
  #export?: BulkProgress | undefined;
  #sizes?: ResizeObserver;
  #typing?: ReturnType<typeof setTimeout>;

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
      this.size = width < 560 ? 'small' : width < 900 ? 'mid' : 'wide';
      this.sized(width);
    });
    this.#sizes.observe(this);
    this.addEventListener('keydown', this.#keydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.#bulk?.stop();
    this.removeEventListener('keydown', this.#keydown);
    clearTimeout(this.#typing);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, source, session } = this;
    if (!definition || !session || !this.model) return nothing;
    const { current } = this;
    const t = this.t(listViewMessages);
    const context = this.contextFor(session);
    const { m } = context;
    const parts = this.#tableParts(m);
    const filters = describeFilters(
      this.full,
      current,
      m,
      t,
      view => this.apply(view),
      this.labels,
      this.format,
      this.chipOpen,
    );
    const filterable =
      (definition.facets?.length ?? 0) + (definition.flags?.length ?? 0) + (this.full.fields?.length ?? 0) >
      0;
    const count = source.ready ? source.count : undefined;
    const change = (view: View): void => this.apply(view);
    const { aside } = definition;
    const notes = (source.ready && definition.footnotes?.(source, context)) || {};
    const asideOn = this.asideShown;
    return html` <div class=${`list ${this.size}`} tabindex="-1">
      ${toolbar({
        t,
        context,
        size: this.size,
        text: this.text,
        density: current.density,
        panelOpen: this.panelOpen,
        search: definition.search?.(m),
        filters: filterable ? countFilters(current) : undefined,
        viewName: this.#viewName(t.defaultView),
        actions: definition.actions ?? [],
        more: this.#actionEntries().length > 0,
        tools: definition.tools?.(context, current, change) ?? nothing,
        aside:
          aside && !aside.quiet
            ? {
                label: aside.label(m),
                icon: aside.icon,
                open: asideOn,
                toggle: () => this.showAside(!asideOn),
              }
            : undefined,
        groups: definition.groups && {
          on: parts.grouping?.choice.label(m),
          open: anchor =>
            this.#openMenu(anchor, groupEntries(t, definition.groups!, current, m, change), 'end'),
        },
        typed: this.#typed,
        togglePanel: this.togglePanel,
        openViews: this.#openViews,
        openColumns: this.openColumns,
        openLayout: this.#openLayout,
        setDensity: density => this.apply({ ...current, density }),
        run: this.#run,
        openActions: anchor => this.#openMenu(anchor, this.#actionEntries(), 'end'),
      })}
      ${chips({
        t,
        filters,
        clear: this.#clearFilters,
        restore: hasStarred(this.shape) ? this.#restoreFilters : undefined,
        standard: isStandard(current, this.shape),
        change: this.#openChip,
        open: this.chipOpen,
      })}
      ${this.chipOpen === undefined ? nothing : html`<div class="chip-pop" popover @toggle=${this.#chipToggled}><hub-filter-panel .only=${this.chipOpen} .list=${this} .view=${current} .rows=${count} @hub-panel-close=${this.#closeChip}></hub-filter-panel></div>`}
      ${source.stale ? this.#states?.views.staleBanner(this.#states.t, source.error, { time: this.format.time(source.loadedAt), retry: () => void this.refresh() }) : nothing}
      ${definition.banner ? html`<div class="above">${definition.banner(context, current, change)}</div>` : nothing}
      <div class=${`split-view${asideOn && this.panelOpen ? ' crowded' : ''}`}>
        ${this.panelOpen ? html`<hub-filter-panel .list=${this} .view=${current} .rows=${count} @hub-panel-close=${this.#closePanel}></hub-filter-panel>` : nothing}
        ${asideOn && aside ? asidePart(t, aside.label(m), aside.content(context, current, this.#changeByAside), () => this.showAside(false)) : nothing}
        <hub-table
          .columns=${parts.columns}
          .shown=${current.columns}
          .source=${source}
          .cellContext=${context}
          .sort=${current.sort}
          .density=${current.density}
          .detailedHeight=${definition.detailedHeight}
          .marked=${this.marked}
          .selectable=${(definition.bulkActions?.length ?? 0) > 0}
          .selection=${this.chosen}
          .label=${definition.subject(m)}
          .rowLabel=${parts.rowLabel}
          .cellStyles=${definition.cellStyles ?? noStyles}
          .grouping=${parts.grouping?.looks}
          .detail=${definition.detail}
          @hub-sort-change=${this.#sorted}
          @hub-selection-change=${this.#selected}
          @hub-columns-change=${this.#columnsChanged}
          @hub-row-open=${this.#rowOpen}
          @hub-row-menu=${this.#rowMenu}>
          <div slot="state">
            ${source.count === 0 && !source.loading ? this.#instead.render(this.#states, { filters, context, run: this.#run }) : nothing}
          </div>
        </hub-table>
      </div>
      <slot name="below"></slot>
      ${footer({
        t,
        context,
        size: this.size,
        format: this.format,
        count,
        summary: this.#summary(m, count),
        beside: notes.beside ?? '',
        aside: source.stale ? t.asOf(this.format.time(source.loadedAt)) : (notes.end ?? ''),
        live: ownLiveStatus(this, session, this.watch),
        selected: countSelected(this.chosen, source.count),
        actions: definition.bulkActions ?? [],
        busy: this.#bulk?.progress ?? this.#export,
        hidden: this.model.selection.hidden.get().size,
        dropHidden: () => this.model?.selection.dropHidden(),
        selectAll: () => this.model?.selection.selectAll(),
        clear: this.#clearSelection,
        run: this.#runBulk,
        openMore: this.#openBulk,
      })}
      <span class="vh" role="status">${this.said}</span>
      <hub-menu></hub-menu>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { definition } = this;
    if (!changed.has('definition') || !definition?.cellStyles || !(definition.banner ?? definition.aside))
      return;
    const sheets = [...(this.constructor as typeof HubListView).elementStyles, ...definition.cellStyles].map(
      one => (one instanceof CSSResult ? one.styleSheet! : one),
    );
    (this.renderRoot as ShadowRoot).adoptedStyleSheets = sheets;
  }

  #summary(m: M, count: number | undefined): string {
    const { definition, format, total } = this;
    if (count === undefined) return '';
    if (!this.narrowed || total === undefined || total <= count) return definition.counted(m, count, format);
    return this.t(listViewMessages).ofTotal(format.number(count), definition.counted(m, total, format));
  }

  /** What is shown in place of rows; fetched with the first need. */
  get #states() {
    return statesFor(this, this.context.locale);
  }

  /** What lies beside the table shows now. */
  get asideShown(): boolean {
    const { aside } = this.definition;
    return aside !== undefined && (this.asideOpen ?? (this.size === 'wide' && !aside.quiet));
  }

  /** Opened over the table it takes the focus; closed it gives it back to its button. */
  showAside(open: boolean): void {
    this.asideOpen = open;
    if (open && this.size === 'wide') return;
    void this.updateComplete.then(() => {
      const focusable = open ? '.side :is(a[href], button, input, [tabindex="0"])' : '.aside-button';
      this.renderRoot.querySelector<HTMLElement>(focusable)?.focus();
    });
  }

  #changeByAside = (view: View): void => {
    this.apply(view);
    if (this.size !== 'wide') this.showAside(false);
  };

  #tableParts(m: M): TableParts<T, M> {
    const { definition } = this;
    const { groupBy } = this.current;
    const key = [m, this.full, groupBy];
    if (this.#parts && key.every((part, n) => part === this.#parts!.for[n])) return this.#parts;
    const choice = definition.groups?.find(one => one.key === groupBy);
    return (this.#parts = {
      for: key,
      columns: this.full.columns.map(column => ({ ...column, label: column.label(m) })),
      rowLabel: row => definition.rowLabel(row, m),
      grouping: choice && {
        choice,
        looks: {
          key: choice.key,
          name: group =>
            choice.value?.(group, m) ?? group.label ?? group.key ?? this.words.noValue(choice.label(m)),
          show: group => choice.show?.(group, m),
        },
      },
    });
  }

  #typed = (text: string): void => {
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(
      () => this.apply({ ...this.current, q: text.trim() }),
      text === '' ? 0 : typingMs,
    );
  };

  /** Escape takes back: what is searched for, then what is selected. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const from = event.composedPath()[0] as HTMLElement;
    if (from.matches('input[type="search"]') && this.text) this.#typed('');
    else if (!from.matches(typingIn) && countSelected(this.chosen, this.source.count) > 0)
      this.#clearSelection();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #clearFilters = (): void => {
    this.apply(withoutFilters(this.current));
    // The chips are gone, and the button with them.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.filter')?.focus());
  };

  #clearSelection = (): void => {
    this.model?.selection.clear();
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.table?.focus();
    });
  };

  #restoreFilters = (): void => {
    this.apply(withStarred(this.current, this.shape));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.filter')?.focus());
  };

  /** The values of one filter, at its chip. */
  #openChip = (key: string, anchor: HTMLElement): void => {
    if (this.chipOpen === key) return;
    void lazily(() => import('./filter-panel.ts')).then(async ({ defineFilterPanel }) => {
      defineFilterPanel();
      this.chipOpen = key;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.chip-pop')?.showPopover({ source: anchor });
    });
  };

  #closeChip = (): void => this.renderRoot.querySelector<HTMLElement>('.chip-pop')?.hidePopover();

  #chipToggled = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.chipOpen = undefined;
    // Its chip may have gone with its last value.
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('.filter')?.focus();
    });
  };

  togglePanel = (): void => {
    if (this.panelOpen) return this.#closePanel();
    void lazily(() => import('./filter-panel.ts')).then(({ defineFilterPanel }) => {
      defineFilterPanel();
      this.panelOpen = true;
    });
  };

  #closePanel = (): void => {
    this.panelOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.filter')?.focus();
  };

  #openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], align: 'start' | 'end' = 'start'): void {
    void openMenu(this.menu, anchor, entries, { align });
  }

  #openViews = (anchor: HTMLElement): void => {
    void this.#viewEntries().then(entries => this.#openMenu(anchor, entries, 'end'));
  };

  async #viewEntries(): Promise<MenuEntry[]> {
    const { viewEntries } = await lazily(() => import('./views-menu.ts'));
    return viewEntries(this);
  }

  openColumns = (): void => {
    void lazily(() => import('./columns-dialog.ts')).then(({ openColumns }) =>
      openColumns(this, this.#parts?.columns ?? []),
    );
  };

  /** In narrow places one menu holds what has no room in the toolbar. */
  #openLayout = (anchor: HTMLElement): void => {
    const { m } = this.listContext;
    void Promise.all([this.#viewEntries(), lazily(() => import('./layout-menu.ts'))]).then(
      ([views, { layoutEntries }]) =>
        this.#openMenu(
          anchor,
          layoutEntries(this, m, {
            actions: this.#actionEntries(),
            views,
            columns: this.#parts!.columns,
            openColumns: this.openColumns,
          }),
          'end',
        ),
    );
  };

  /** What stands behind the primary action. */
  #actionEntries(): MenuEntry[] {
    const { actions = [], exports } = this.definition;
    const context = this.listContext;
    const entries: MenuEntry[] = actions
      .slice(1)
      .map(action => ({
        label: action.label(context.m),
        icon: action.icon ?? '',
        disabled: action.disabled?.(context),
        run: () => this.#run(action),
      }));
    if (exports) entries.push({ label: this.words.exportCsv, icon: download, run: this.exportCsv });
    entries.push({
      label: this.words.shortcuts,
      icon: keyboard,
      run: () =>
        void lazily(() => import('../shortcuts/shortcuts-dialog.ts')).then(({ openShortcuts }) =>
          openShortcuts(this),
        ),
    });
    return entries;
  }

  /** How far a file is that is being made; undefined when it is there. */
  showProgress(progress: BulkProgress | undefined): void {
    this.#export = progress;
    this.requestUpdate();
  }

  /** All rows of the query, not only those loaded, with the columns that show. */
  exportCsv = (): void => {
    void lazily(() => import('./export.ts')).then(({ exportCsv }) =>
      exportCsv(this, this.#parts?.columns ?? []),
    );
  };

  #run = (action: ListAction<T, M>): void => {
    void action.run(this.listContext);
  };

  #runBulk = (action: BulkAction<T, M>): void => {
    // What is selected now is what the person means, whenever the code is there.
    const { model, listContext } = this;
    if (!model) return;
    const target = model.target();
    const hidden = model.selection.hidden.get();
    void (async () => {
      const { BulkRunner } = await lazily(() => import('./bulk-runner.ts'));
      const wanted = hidden.size > 0 ? await this.#withHidden(action, target, hidden) : target;
      if (wanted) await (this.#bulk ??= new BulkRunner<T, M>(this)).run(action, wanted, listContext);
    })();
  };

  /** Whether it is for the selected records that do not show, too, is asked first [R-06]. */
  async #withHidden(
    action: BulkAction<T, M>,
    target: ListTarget,
    hidden: HiddenRecords<T>,
  ): Promise<ListTarget | undefined> {
    const { confirmHidden } = await lazily(() => import('./hidden-question.ts'));
    return confirmHidden(this, action.label(this.listContext.m, this.listContext.words), target, hidden);
  }

  /** Does a bulk action for other rows than the selected ones, e.g. those that were dragged, with its answer given; what is selected stays so. */
  async bulk(key: string, selection: Selection, answer: unknown): Promise<void> {
    const action = this.definition.bulkActions?.find(candidate => candidate.key === key);
    if (!action || !this.model) return;
    const target = this.model.target(selection);
    const { BulkRunner } = await lazily(() => import('./bulk-runner.ts'));
    await (this.#bulk ??= new BulkRunner<T, M>(this)).run(action, target, this.listContext, { answer });
  }

  #openBulk = (anchor: HTMLElement, actions: readonly BulkAction<T, M>[]): void => {
    const context = this.listContext;
    this.#openMenu(
      anchor,
      actions.map(action => ({
        label: action.label(context.m, context.words),
        icon: action.icon ?? '',
        danger: action.danger ?? false,
        disabled: action.disabled?.(context),
        run: () => this.#runBulk(action),
      })),
    );
  };

  protected openCellMenu(anchor: HTMLElement, entries: readonly MenuEntry[], options?: MenuOptions): void {
    this.table?.openMenu(anchor, entries, options);
  }

  protected openRowMenu(anchor: HTMLElement, row: T): boolean {
    const entries = this.definition.rowActions?.(row, this.listContext) ?? [];
    const open = (known: readonly MenuEntry[]): void =>
      this.table?.openMenu(anchor, known, {
        align: 'end',
        label: this.t(listViewMessages).rowActions(this.definition.rowLabel(row, this.listContext.m)),
      });
    if (entries instanceof Promise) void entries.then(open);
    else if (entries.length === 0) return false;
    else open(entries);
    return true;
  }

  #rowMenu = (event: CustomEvent<{ row: T; anchor: HTMLElement }>): void => {
    if (this.openRowMenu(event.detail.anchor, event.detail.row)) event.preventDefault();
  };

  #rowOpen = (event: CustomEvent<{ row: T }>): void => {
    if (!this.definition.open) return;
    event.preventDefault();
    this.definition.open(event.detail.row, this.listContext);
  };

  #sorted = (event: CustomEvent<{ sort: string }>): void =>
    this.apply({ ...this.current, sort: event.detail.sort });

  #selected = (event: CustomEvent<{ selection: Selection }>): void => {
    this.model?.selection.set(event.detail.selection);
  };

  #columnsChanged = (event: CustomEvent<{ columns: ViewColumn[] }>): void =>
    this.apply({
      ...this.current,
      columns: keepUnknown(this.full.columns, this.current.columns, event.detail.columns),
    });

  #viewName(standard: string): string {
    const { active } = this;
    const name = active && !isUnnamed(active.id) ? active.name : standard;
    return active && !isUnnamed(active.id) && !sameQuery(viewFrom(active.value, this.shape), this.current)
      ? `${name} *`
      : name;
  }
}
