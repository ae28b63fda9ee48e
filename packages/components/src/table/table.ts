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
import { checkLengths } from '../theme/lengths.ts';
import { ColumnFit } from './column-fit.ts';
import { ColumnLayout } from './column-layout.ts';
import type { Column } from './column.ts';
import type { Room } from './columns.ts';
import { TableGrid } from './grid.ts';
import type { GroupLooks } from './lines.ts';
import type { TableLook } from './look.ts';
import { tableStyles } from './styles.ts';
import { tableFrame } from './template.ts';

checkLengths();

/** Properties that decide which columns there are. */
const columnProperties = ['columns', 'shown', 'selectable', 'isNarrow', 'detail', 'fit', 'room'];
/** Properties that may change how tall rows are, or how wide the table is. */
const sizeProperties = [
  ...columnProperties,
  'density',
  'detailedHeight',
  'cardHeight',
  'cellStyles',
  'grouping',
];

/**
 * @summary A table over a list on the server: a million rows scroll like a hundred, and keys reach every cell.
 *
 * Rows are rendered by hand into reused elements, not by this element's own template: a step of scrolling touches
 * only the rows that enter the viewport, at once, so that no frame is blank.
 *
 * @slot state - Shown in place of rows when there are none.
 * @fires {CustomEvent<{ selection: Selection }>} hub-selection-change - Rows were selected or deselected.
 * @fires {CustomEvent<{ sort: string }>} hub-sort-change - A column head was pressed; `-key` is descending.
 * @fires {CustomEvent<{ columns: ViewColumn[] }>} hub-columns-change - Columns were moved, hidden or resized.
 * @fires {CustomEvent<{ hidden: number }>} hub-columns-fit - With `fit`: another number of columns has no room.
 * @fires {CustomEvent<{ row: T }>} hub-row-open - Enter or a double click on a row.
 * @fires {CustomEvent<{ row: T, anchor: HTMLElement }>} hub-row-menu - Somebody asks for the menu of a row.
 */
export class HubTable<T extends HasId = HasId, C = unknown> extends HubPart {
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, tableStyles];
  protected static override bundles = [tableMessages];

  @property({ attribute: false }) columns: readonly Column<T, C>[] = [];
  /** Which columns show, in which order and width. Default: all that are not optional. */
  @property({ attribute: false }) shown?: readonly ViewColumn[] | undefined;
  /** Columns without room hide, the least important first; otherwise the table scrolls sideways. */
  @property({ type: Boolean }) fit = false;
  @property({ attribute: false }) source?: RowSource<T>;
  /** Handed to every cell. Another value renders all rows again. */
  @property({ attribute: false }) cellContext!: C;
  /** Key of the column that sorts, `-key` for descending. */
  @property() sort = '';
  @property() density: 'compact' | 'detailed' = 'compact';
  /** Height of a row in the detailed density, px. Default 44. */
  @property({ attribute: false }) detailedHeight?: number;
  /** Height of a card when 63 px do not hold it, px. */
  @property({ attribute: false }) cardHeight?: number;
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
  /** Of the table, when it last decided which columns show. */
  @state() private room?: Room;

  #fit = new ColumnFit();
  /** Columns without room, as last told. */
  #hiddenTold = 0;

  #columns = new ColumnLayout<T, C>({
    columns: [],
    shown: undefined,
    lead: { boxes: false, folds: false },
    isNarrow: false,
  });

  #grid = new TableGrid<T, C>({
    source: () => this.source,
    selectable: () => this.selectable,
    selection: () => this.selection,
    changeSelection: selection => {
      this.selection = selection;
      this.#emit('hub-selection-change', { selection });
    },
    grouping: () => this.grouping,
    hasDetails: () => this.detail !== undefined,
    columns: () => this.columns,
    shown: () => this.#fit.shown,
    changeColumns: (columns, isPreview = false) => {
      this.shown = this.#fit.changed(columns);
      this.#fit.isHeld = isPreview;
      if (!isPreview) this.#emit('hub-columns-change', { columns: arrange(this.columns, this.shown) });
    },
    columnLayout: () => this.#columns,
    sort: () => this.sort,
    changeSort: sort => {
      this.sort = sort;
      this.#emit('hub-sort-change', { sort });
    },
    isNarrow: () => this.isNarrow,
    isRtl: () => this.matches(':dir(rtl)'),
    look: () => this.#look(),
    messages: () => this.t(tableMessages),
    open: row => !this.#emit('hub-row-open', { row }),
    openRowMenu: (row, anchor) => !this.#emit('hub-row-menu', { row, anchor }),
    openMenu: (anchor, entries, label) => this.openMenu(anchor, entries, label),
    focusedElement: () => this.shadowRoot?.activeElement ?? null,
    requestUpdate: () => this.requestUpdate(),
    // Not during an update, because it starts another one.
    narrowChanged: isNarrow => queueMicrotask(() => (this.isNarrow = isNarrow)),
    measured: room => {
      if (this.#fit.measured(room)) queueMicrotask(() => (this.room = room));
    },
    // Without their code there are none.
    firstPainted: () =>
      void this.#grid.head.loadTools().then(
        () => this.requestUpdate(),
        () => undefined,
      ),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#grid.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#grid.disconnect();
  }

  /** Opens the menu of the table at an element of a cell. A string is the accessible name of the menu. */
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string | MenuOptions): void {
    const menu = queryOne(this.renderRoot, 'hub-menu', HTMLElement);
    void openMenu(menu, anchor, entries, typeof label === 'string' ? { label } : label);
  }

  /** Puts the focus on the active cell. */
  override focus(): void {
    this.#grid.focusActive();
  }

  /** Puts the focus on a row, by its index in the list. Does nothing while its group is collapsed. */
  goTo(row: number): void {
    this.#grid.focusRow(row);
  }

  /**
   * The record in a line, counted from the first line of the table; undefined for other lines and while it is not
   * loaded.
   */
  rowAt(line: number): T | undefined {
    return this.#grid.rowAt(line);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.grouping ?? this.detail) {
      const styles = await this.#grid.loadTree();
      if (styles && this.shadowRoot) adopt(this.shadowRoot, [styles]);
    }
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source') && this.isConnected) this.#grid.follow();
    const folds = this.detail !== undefined && this.#grid.isTree;
    if (columnProperties.some(name => changed.has(name)) || folds !== this.#columns.lead.folds) {
      const { columns, shown, isNarrow } = this;
      const lead = { boxes: this.selectable, folds };
      const fitting = this.#fit.show({ columns, shown, lead, isOn: this.fit && !isNarrow });
      this.#columns = new ColumnLayout({ columns, shown: fitting, lead, isNarrow });
    }
    this.#grid.relayout(changed.has('grouping') || changed.has('detail'));
  }

  protected override render(): TemplateResult {
    const { source } = this;
    const { head, focus, keys, tips, isTree, isEmpty, lineCount } = this.#grid;
    const { headers, lead, leadCount } = this.#columns;
    const count = source?.count ?? 0;
    const isFirstLoad = !source?.loadedAt;
    return tableFrame({
      label: this.label,
      density: this.density,
      isNarrow: this.isNarrow,
      isTree,
      isEmpty,
      isLoading: isFirstLoad || source.loading,
      lineCount: isFirstLoad ? -1 : (lineCount ?? count) + 1,
      columnCount: headers.length + leadCount,
      lead,
      share: selectedShare(this.selection, count),
      headers: head.render(headers, leadCount + 1),
      messages: this.t(tableMessages),
      focus,
      keys,
      tips,
    });
  }

  protected override firstUpdated(): void {
    this.#grid.attach(this.#scroller);
  }

  protected override updated(changed: PropertyValues): void {
    const { style } = this.#scroller;
    for (const [name, value] of Object.entries(this.#columns.style)) style.setProperty(name, value);
    if (this.detailedHeight && this.density === 'detailed')
      style.setProperty('--ch-row-detailed', `${this.detailedHeight}px`);
    if (this.cardHeight) style.setProperty('--card-h', `${this.cardHeight}px`);
    if (this.shadowRoot && changed.has('cellStyles')) adopt(this.shadowRoot, this.cellStyles);
    this.#tellHidden();
    this.#grid.update(
      changed.size > 0,
      // A resized table is reported by an observer; measuring here always would cost a layout with every update.
      sizeProperties.some(name => changed.has(name)),
    );
  }

  #tellHidden(): void {
    const { hiddenCount: hidden } = this.#fit;
    if (hidden === this.#hiddenTold) return;
    this.#hiddenTold = hidden;
    this.#emit('hub-columns-fit', { hidden });
  }

  protected override contextChanged(): void {
    this.#grid.invalidate();
  }

  get #scroller(): HTMLElement {
    return queryOne(this.renderRoot, '.scroll', HTMLElement);
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

  /** @returns false when a listener took it over by `preventDefault()` */
  #emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable: true }));
  }
}
