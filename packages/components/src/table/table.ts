import type { CSSResult, CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  arrange,
  noSelection,
  type HasId,
  type RowSource,
  selectedShare,
  type Selection,
  type ViewColumn,
} from '@customer-hub/state/lists';
import { adopt } from '../internal/adopt.ts';
import { HubPart } from '../internal/part.ts';
import { tableMessages } from '../messages/table.ts';
import { queryOne } from '../primitives/dom.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { TableBody } from './body.ts';
import { ColumnLayout } from './column-layout.ts';
import type { Column } from './column.ts';
import { TableCommands, type CommandPort } from './commands.ts';
import { GridFocus } from './focus.ts';
import { GridKeys } from './grid-keys.ts';
import { GridHead } from './head.ts';
import type { Cell, GridShape } from './keyboard.ts';
import type { GroupLooks } from './lines.ts';
import type { TableLook } from './look.ts';
import { RowPicker } from './picker.ts';
import { TablePresses } from './presses.ts';
import { SourceWatch } from './source-watch.ts';
import { tableStyles } from './styles.ts';
import { tableFrame } from './template.ts';
import { TableTips } from './tips.ts';
import type { TableTree } from './tree.ts';

/** Properties that decide which columns there are. */
const columnProperties = ['columns', 'shown', 'selectable', 'isNarrow', 'detail'];
/** Properties that may change how tall rows are, or how wide the table is. */
const sizeProperties = [...columnProperties, 'density', 'detailedHeight', 'cellStyles', 'grouping'];

/**
 * @summary A table over a list on the server: a million rows scroll like a hundred, one tab stop, every cell reached by keys.
 *
 * Rows are rendered by hand into reused elements, not by this element's own template: a step of scrolling touches only the rows
 * that enter the viewport, at once, so that no frame is blank.
 *
 * @slot state - Shown in place of rows when there are none.
 * @fires {CustomEvent<{ selection: Selection }>} hub-selection-change - Rows were selected or deselected.
 * @fires {CustomEvent<{ sort: string }>} hub-sort-change - A column head was pressed; `-key` is descending.
 * @fires {CustomEvent<{ columns: ViewColumn[] }>} hub-columns-change - Columns were moved, hidden or given another width.
 * @fires {CustomEvent<{ row: T }>} hub-row-open - Enter or a double click on a row.
 * @fires {CustomEvent<{ row: T, anchor: HTMLElement }>} hub-row-menu - The menu of a row was asked for by key or right button.
 */
export class HubTable<T extends HasId = HasId, C = unknown> extends HubPart {
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, tableStyles];
  protected static override bundles = [tableMessages];

  @property({ attribute: false }) columns: readonly Column<T, C>[] = [];
  /** Which columns show, in which order and width. Default: all that are not optional. */
  @property({ attribute: false }) shown?: readonly ViewColumn[] | undefined;
  @property({ attribute: false }) source?: RowSource<T>;
  /** Handed to every cell. Another value renders all rows again. */
  @property({ attribute: false }) cellContext!: C;
  /** Key of the column that sorts, `-key` for descending. */
  @property() sort = '';
  @property() density: 'compact' | 'detailed' = 'compact';
  /** Height of a row in the detailed density, px. Default 44. */
  @property({ attribute: false }) detailedHeight?: number;
  /** Id of the record that is open elsewhere on the page: its row stands out. */
  @property({ attribute: false }) marked?: string | undefined;
  /** Rows can be selected. */
  @property({ type: Boolean }) selectable = false;
  @property({ attribute: false }) selection: Selection = noSelection;
  /** Accessible name of the table. */
  @property() label = '';
  /** Accessible name of a row. Default: its id. */
  @property({ attribute: false }) rowLabel: (row: T) => string = row => row.id;
  /** How the groups of the source are shown: each below a header that collapses it. Without it rows are not grouped. */
  @property({ attribute: false }) grouping?: GroupLooks | undefined;
  /** What a row unfolds, of any height. Without it rows do not unfold. */
  @property({ attribute: false }) detail?: ((row: T, context: C) => unknown) | undefined;
  /** Style sheets for the content of cells. */
  @property({ attribute: false }) cellStyles: readonly CSSResult[] = [];

  @state() private isNarrow = false;
  /** The first rows are late, so placeholders show. */
  @state() private isSlow = false;
  /** Menu buttons and resize handles of the columns are rendered; the first rows do not wait for them. */
  @state() private hasHeadTools = false;

  #columns = new ColumnLayout<T, C>({
    columns: [],
    shown: undefined,
    lead: { boxes: false, folds: false },
    isNarrow: false,
  });
  /** All rows have to be rendered again, not only those that enter the viewport. */
  #isAllStale = true;
  /** Number of rows that the head was rendered for. */
  #renderedCount = 0;

  #picker = new RowPicker({
    source: () => this.source,
    rowAt: line => this.rowAt(line),
    rowsIn: (first, last) => this.#body?.lines.rowsIn(first, last) ?? [],
    selection: () => this.selection,
    change: selection => {
      this.selection = selection;
      this.#emit('hub-selection-change', { selection });
    },
  });

  #focus = new GridFocus({
    shape: () => this.#shape(),
    cellElement: cell => this.#cellElement(cell),
    reveal: ({ row }) => this.#body?.reveal(row),
    firstVisible: () => this.#body?.viewport.firstVisible() ?? 0,
    focusedElement: () => this.shadowRoot?.activeElement ?? null,
  });

  #head = new GridHead({
    columns: () => this.columns,
    shown: () => this.shown,
    change: (columns, isPreview) => {
      this.shown = columns;
      if (!isPreview) this.#emit('hub-columns-change', { columns: arrange(this.columns, columns) });
    },
    isRtl: () => this.#isRtl,
    sort: () => this.sort,
    changeSort: sort => {
      this.sort = sort;
      this.#emit('hub-sort-change', { sort });
    },
    hasTools: () => this.hasHeadTools,
    openMenu: (anchor, entries, label) => this.openMenu(anchor, entries, label),
    messages: () => this.t(tableMessages),
  });

  #commandPort: CommandPort<T, C> = {
    tree: () => this.#tree,
    selectable: () => this.selectable,
    cellElement: cell => this.#cellElement(cell),
    rowAt: line => this.rowAt(line),
    open: row => !this.#emit('hub-row-open', { row }),
    openRowMenu: (row, anchor) => !this.#emit('hub-row-menu', { row, anchor }),
  };
  #commands = new TableCommands(this.#commandPort, this.#head, this.#picker);

  #keys = new GridKeys(this.#focus, {
    shape: () => this.#shape(),
    run: (command, cell) => this.#commands.run(command, cell),
    branch: (cell, isInward) => this.#tree?.branch(cell, isInward) ?? false,
    extendSelection: (from, to, isFirst) => this.#picker.extend(from, to, isFirst),
  });

  #rows = new SourceWatch({
    reset: () => this.#reset(),
    moved: by => this.#body?.relayout(by),
    rowsChanged: (from, to) => this.#rowsChanged(from, to),
    changed: () => this.requestUpdate(),
    slowChanged: isSlow => (this.isSlow = isSlow),
    anchor: () => this.#anchorRow(),
  });

  #tips = new TableTips();
  /** Exists once there is an element to put lines into. */
  #body?: TableBody<T, C>;
  /** Groups and rows that unfold. Its code is loaded by the first table that has either. */
  #tree?: TableTree<T, C>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#followSource();
    this.#body?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rows.release();
    this.#body?.disconnect();
    this.#tree?.release();
  }

  /** Opens the menu of the table at an element of a cell. A string is the accessible name of the menu. */
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string | MenuOptions): void {
    const menu = queryOne(this.renderRoot, 'hub-menu', HTMLElement);
    void openMenu(menu, anchor, entries, typeof label === 'string' ? { label } : label);
  }

  /** Puts the focus on the active cell. */
  override focus(): void {
    if (this.#body?.lines.count) this.#focus.go(this.#focus.active);
  }

  /** Puts the focus on a row, by its index in the list. Does nothing while its group is collapsed. */
  goTo(row: number): void {
    const line = this.#body?.lines.ofRow(row);
    if (line !== undefined) this.#focus.go({ row: line, column: this.selectable ? 1 : 0 });
  }

  /** The record in a line, counted from the first line of the table; undefined for other lines and while it is not loaded. */
  rowAt(index: number): T | undefined {
    const line = index < 0 ? undefined : this.#body?.lines.line(index);
    return line?.kind === 'row' ? this.source?.row(line.row) : undefined;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if ((this.grouping ?? this.detail) && !this.#tree) await this.#loadTree();
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) this.#followSource();
    const folds = this.detail !== undefined && this.#tree !== undefined;
    if (columnProperties.some(name => changed.has(name)) || folds !== this.#columns.lead.folds)
      this.#columns = new ColumnLayout({
        columns: this.columns,
        shown: this.shown,
        lead: { boxes: this.selectable, folds },
        isNarrow: this.isNarrow,
      });
    const layout = this.#tree?.layout;
    if (changed.has('grouping') || changed.has('detail')) {
      // While rows in other groups are loading, those that are here are still in the groups of before.
      if (!this.source?.loading) layout?.reset();
      this.#body?.relayout();
    } else if (layout?.isStale) this.#body?.relayout();
  }

  protected override render(): TemplateResult {
    const { source } = this;
    const { headers, lead, leadCount } = this.#columns;
    const isFirstLoad = !source?.loadedAt;
    this.#renderedCount = source?.count ?? 0;
    return tableFrame({
      label: this.label,
      density: this.density,
      isNarrow: this.isNarrow,
      isTree: this.#tree !== undefined,
      isEmpty: this.#isEmpty,
      isLoading: isFirstLoad || source.loading,
      lineCount: isFirstLoad ? -1 : (this.#body?.lines.count ?? this.#renderedCount) + 1,
      columnCount: headers.length + leadCount,
      lead,
      share: selectedShare(this.selection, this.#renderedCount),
      headers: this.#head.render(headers, leadCount + 1),
      messages: this.t(tableMessages),
      focus: this.#focus,
      keys: this.#keys,
      tips: this.#tips,
    });
  }

  protected override firstUpdated(): void {
    const scroller = queryOne(this.renderRoot, '.scroll', HTMLElement);
    new TablePresses(scroller, this.#commandPort, this.#head, this.#picker);
    this.#body = new TableBody<T, C>(scroller, this.#focus, {
      look: () => this.#look(),
      filler: () => this.#columns.filler,
      tree: () => this.#tree,
      isEmpty: () => this.#isEmpty,
      rowCount: () => this.#rowCount,
      invalidate: () => this.#invalidate(),
      // Not during an update, because it starts another one.
      narrowChanged: isNarrow => queueMicrotask(() => (this.isNarrow = isNarrow)),
      firstPainted: () => (this.hasHeadTools = true),
    });
  }

  protected override updated(changed: PropertyValues): void {
    const { style } = queryOne(this.renderRoot, '.scroll', HTMLElement);
    for (const [name, value] of Object.entries(this.#columns.style)) style.setProperty(name, value);
    if (this.detailedHeight && this.density === 'detailed')
      style.setProperty('--row-detailed', `${this.detailedHeight}px`);
    if (this.shadowRoot && changed.has('cellStyles')) adopt(this.shadowRoot, this.cellStyles);
    // A resized table is reported by an observer; measuring here always would cost a layout with every update.
    if (sizeProperties.some(name => changed.has(name))) this.#body?.viewport.measure();
    const isAllStale = this.#isAllStale || changed.size > Number(changed.has('hasHeadTools'));
    this.#isAllStale = false;
    this.#body?.paint(isAllStale ? () => true : undefined);
  }

  protected override contextChanged(): void {
    this.#isAllStale = true;
  }

  async #loadTree(): Promise<void> {
    const loaded = await import('./tree.ts').catch(() => undefined);
    if (!loaded || !this.shadowRoot) return;
    adopt(this.shadowRoot, [loaded.treeStyles]);
    this.#tree = new loaded.TableTree<T, C>({
      source: () => this.source,
      grouping: () => this.grouping,
      hasDetails: () => this.detail !== undefined,
      rowCount: () => this.#rowCount,
      selectable: () => this.selectable,
      selection: () => this.selection,
      selectRows: (from, to, isSelected) => this.#picker.selectRows(from, to, isSelected),
      look: () => this.#look(),
      relayout: anchor => this.#body?.relayout(0, anchor),
      reveal: line => this.#body?.reveal(line),
      openMenu: (anchor, entries, label) => this.openMenu(anchor, entries, label),
    });
  }

  #followSource(): void {
    this.#isAllStale = true;
    if (this.source && this.isConnected) this.#rows.follow(this.source);
    else this.#rows.release();
  }

  /** Begins at the first row of other rows. */
  #reset(): void {
    this.#isAllStale = true;
    this.#tree?.layout.reset();
    this.#focus.reset();
    this.#body?.viewport.place(0);
  }

  /** @returns whether the head has to be rendered too */
  #rowsChanged(from: number, to: number): boolean {
    const isOne = to === from + 1;
    if (!isOne && this.#tree) this.#body?.relayout();
    this.#body?.paintRows(from, to);
    if (isOne) this.#body?.flash(from);
    return this.#renderedCount !== this.source?.count;
  }

  #invalidate(): void {
    this.#isAllStale = true;
    this.requestUpdate();
  }

  /** The row that must not move under a person's eyes. */
  #anchorRow(): number | undefined {
    const line = this.#body?.anchor();
    return line === undefined ? undefined : this.#body?.lines.line(line).row;
  }

  #look(): TableLook<T, C> {
    const { source, selectable, selection, rowLabel, detail, format } = this;
    return {
      source,
      selectable,
      selection,
      currentId: this.marked,
      context: this.cellContext,
      rowLabel,
      detail,
      columnCount: this.#columns.cellCount,
      messages: this.t(tableMessages),
      format,
    };
  }

  #shape(): GridShape {
    return {
      rows: this.#body?.lines.count ?? 0,
      columns: this.#columns.cellCount,
      page: this.#body?.viewport.pageSize ?? 1,
      top: this.isNarrow ? 0 : -1,
      rtl: this.#isRtl,
    };
  }

  #cellElement(cell: Cell): HTMLElement | undefined {
    if (cell.row >= 0) return this.#body?.cellElement(cell);
    const header = this.renderRoot.querySelector('.head > .tr')?.children[cell.column];
    return header instanceof HTMLElement ? header : undefined;
  }

  get #isRtl(): boolean {
    return this.matches(':dir(rtl)');
  }

  /** Rows to show, placeholders of the first load included. */
  get #rowCount(): number {
    const { source } = this;
    if (source?.loadedAt) return source.count;
    return this.isSlow && source?.error === undefined ? (this.#body?.viewport.pageSize ?? 0) + 1 : 0;
  }

  /** There are no rows, and that is certain. */
  get #isEmpty(): boolean {
    const { source } = this;
    return source !== undefined && source.count === 0 && (source.loadedAt > 0 || source.error !== undefined);
  }

  /** @returns false when a listener took it over by `preventDefault()` */
  #emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable: true }));
  }
}
