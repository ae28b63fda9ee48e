import { html, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult, CSSResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { tableMessages } from '../messages/table.ts';
import type { TableMessages } from '../messages/en/table.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { failedCells, planCells, rowCells } from './cells.ts';
import type { Column } from './column.ts';
import { arrange, planColumns, type ColumnPlan, type ViewColumn } from './columns.ts';
import { GridFocus, type GridOwner } from './focus.ts';
import { GridHead, type HeadOwner } from './head.ts';
import type { Cell, GridShape } from './keyboard.ts';
import { RowPicker } from './picker.ts';
import { RowPool, type Slot } from './pool.ts';
import type { RowEvent, RowSource } from './rows.ts';
import { isSelected, noSelection, selectedShare, type Selection } from './selection.ts';
import { tableStyles } from './styles.ts';
import { TableTips } from './tips.ts';
import { Viewport } from './viewport.ts';

interface Record {
  readonly id: string;
}

const slowMs = 200;

/** Controls of cells that are still stops of the Tab key. */
const untouched = ':is(a, button, input, select):not([tabindex="-1"])';

/**
 * @summary A table over a list on the server: a million rows scroll like a hundred, one tab stop, every cell reached by keys.
 *
 * Rows are elements of a pool that are filled by hand, not by this element's own rendering: a step of scrolling touches only the
 * rows that come into sight, at once, so that no frame is blank.
 *
 * @slot state - Shown instead of rows when there are none.
 * @fires {CustomEvent<{ selection: Selection }>} hub-selection-change - Rows were selected or deselected.
 * @fires {CustomEvent<{ sort: string }>} hub-sort-change - A column head was pressed; `-key` is descending.
 * @fires {CustomEvent<{ columns: ViewColumn[] }>} hub-columns-change - Columns were moved, hidden or given another width.
 * @fires {CustomEvent<{ row: T }>} hub-row-open - Enter or a double click on a row.
 * @fires {CustomEvent<{ row: T, anchor: HTMLElement }>} hub-row-menu - The menu of a row was asked for, by key or by the other button.
 */
export class HubTable<T extends Record = Record, C = unknown> extends HubPart implements GridOwner, HeadOwner {
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, tableStyles];
  protected static override bundles = [tableMessages];

  @property({ attribute: false }) columns: readonly Column<T, C>[] = [];
  /** Which columns in which order and width; default: all that are not optional. */
  @property({ attribute: false }) shown?: readonly ViewColumn[] | undefined;
  @property({ attribute: false }) source?: RowSource<T>;
  /** Handed to every cell. Another value renders all rows again. */
  @property({ attribute: false }) cellContext!: C;
  @property() sort = '';
  @property() density: 'compact' | 'detailed' = 'compact';
  /** Height of a detailed row when 44 px do not hold it, px. */
  @property({ attribute: false }) detailedHeight?: number;
  /** Id of the record that is shown elsewhere on the page: its row stands out. */
  @property({ attribute: false }) marked?: string | undefined;
  /** Rows can be selected. */
  @property({ type: Boolean }) selectable = false;
  @property({ attribute: false }) selection: Selection = noSelection;
  /** Accessible name. */
  @property() label = '';
  /** Name of a row, for its box. */
  @property({ attribute: false }) rowLabel: (row: T) => string = row => row.id;
  /** Style sheets for what the owner's cells hold. */
  @property({ attribute: false }) cellStyles: readonly CSSResult[] = [];

  @state() private narrow = false;
  /** The first rows take so long that placeholders show; a fast answer does not flicker, and is not rendered twice. */
  @state() private slow = false;
  @query('.scroll') private scroller!: HTMLElement;
  @query('.body') private body!: HTMLElement;
  @query('.probe') private probe!: HTMLElement;
  @query('hub-menu') private menu!: HTMLElement;

  #pool?: RowPool;
  #port?: Viewport;
  #focus = new GridFocus(this);
  #head = new GridHead(this as HeadOwner);
  #tips = new TableTips(this);
  #plan?: ColumnPlan<Column<T, C>>;
  #cells?: ReturnType<typeof planCells<T, C>>;
  #unsubscribe?: () => void;
  #slowly?: ReturnType<typeof setTimeout>;
  #picker = new RowPicker(this);
  /** All rows show something else now, not only those that come into sight. */
  #allStale = true;


  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    this.#port?.observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#port?.release();
    clearTimeout(this.#slowly);
  }

  /** Opens the one menu of the table at a control of a cell. */
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string | MenuOptions): void {
    void openMenu(this.menu, anchor, entries, typeof label === 'string' ? { label } : label);
  }

  /** Puts the focus on the grid's active cell. */
  override focus(): void {
    if (this.#rowCount() > 0) this.#focus.go(this.#focus.at);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) this.#watch();
    const shape = ['columns', 'shown', 'selectable', 'narrow'].some(name => changed.has(name));
    if (shape || !this.#plan) {
      this.#plan = planColumns(this.columns, this.shown, this.selectable);
      this.#cells = planCells(this.#plan, this.selectable, this.narrow);
    }
  }

  protected override render(): TemplateResult {
    const plan = this.#plan!;
    const count = this.source?.count ?? 0;
    const empty = this.#isEmpty;
    const first = this.source === undefined || this.source.loadedAt === 0;
    const columns = plan.columns.length + (this.selectable ? 1 : 0);
    return html`
      <div class=${`scroll ${this.density}${this.narrow ? ' narrow' : ''}`} ?hidden=${empty}>
        <i class="probe"></i>
        <div class="grid" role="grid" aria-label=${this.label} aria-rowcount=${first ? -1 : count + 1} aria-colcount=${columns} aria-multiselectable=${this.selectable ? 'true' : nothing}
          aria-busy=${first || this.source?.loading ? 'true' : 'false'}
          @keydown=${this.#focus.keydown} @focusin=${this.#focus.focusin} @focusout=${this.#focus.focusout} @pointerdown=${this.#focus.pointerdown}>
          <div class="head" role="rowgroup"><div class="tr" role="row" aria-rowindex="1">${this.selectable ? this.#allBox(count) : nothing}${this.#head.render(plan.columns, this.selectable ? 2 : 1)}</div></div>
          <div class="body" role="rowgroup" @pointerover=${this.#tips.over} @pointerout=${this.#tips.out} @focusin=${this.#tips.focusin} @focusout=${this.#tips.out}></div>
        </div>
      </div>
      ${empty ? html`<slot name="state"></slot>` : nothing}
      <hub-menu></hub-menu>`;
  }

  protected override firstUpdated(): void {
    this.#pool = new RowPool(this.body);
    // What a pointer does here, keys do through the grid's own handler.
    this.body.addEventListener('click', this.#click);
    this.body.addEventListener('dblclick', this.#dblclick);
    this.body.addEventListener('contextmenu', this.#contextMenu);
    const head = this.renderRoot.querySelector<HTMLElement>('.head')!;
    head.addEventListener('click', this.#headClick);
    head.addEventListener('contextmenu', this.#head.contextMenu);
    this.#port = new Viewport(this.scroller, this.probe, {
      count: () => this.#rowCount(),
      moved: () => this.#paint(),
      rested: () => this.#pool?.sort(),
      // Not within an update: it would start another one.
      narrowed: narrow => queueMicrotask(() => (this.narrow = narrow)),
    });
  }

  protected override updated(changed: PropertyValues): void {
    const { style } = this.scroller;
    style.setProperty('--tracks', this.#cells!.tracks);
    style.setProperty('--min-w', this.#plan!.minWidth);
    style.setProperty('--start-w', this.#plan!.startWidth);
    style.setProperty('--end-w', this.#plan!.endWidth);
    if (changed.has('detailedHeight') || changed.has('density')) {
      if (this.detailedHeight && this.density === 'detailed') style.setProperty('--row-detailed', `${this.detailedHeight}px`);
    }
    if (changed.has('cellStyles') && this.cellStyles.length > 0) {
      const own = (this.constructor as typeof HubTable).elementStyles;
      const sheets = [...own, ...this.cellStyles].map(one => (one instanceof CSSResult ? one.styleSheet! : one));
      (this.renderRoot as ShadowRoot).adoptedStyleSheets = [...new Set([...(this.renderRoot as ShadowRoot).adoptedStyleSheets, ...sheets])];
    }
    this.#port!.measure();
    const all = this.#allStale || changed.size > 0;
    this.#allStale = false;
    this.#paint(all ? () => true : undefined);
  }

  protected override contextChanged(): void {
    this.#allStale = true;
  }

  /** Rows to render, the placeholders of a first load included. */
  #rowCount(): number {
    const source = this.source;
    if (source?.loadedAt) return source.count;
    return this.slow && source?.error === undefined ? (this.#port?.page ?? 0) + 1 : 0;
  }

  get #isEmpty(): boolean {
    const source = this.source;
    return source !== undefined && source.count === 0 && (source.loadedAt > 0 || source.error !== undefined);
  }

  /** Renders the rows that came into sight, and of the others those that `stale` names, because what they show has changed. */
  #paint(stale?: (slot: Slot) => boolean): void {
    const pool = this.#pool;
    const port = this.#port;
    if (!pool || !port || this.#isEmpty) return;
    this.#focus.painting = true;
    const { first, last } = port.plan();
    this.body.style.blockSize = `${port.spacer}px`;
    const fresh = pool.show(first, last, this.#focus.pinned);
    for (const slot of pool.live.values()) {
      const y = port.y(slot.index);
      if (slot.y !== y) slot.element.style.transform = `translateY(${(slot.y = y)}px)`;
    }
    for (const slot of pool.live.values()) if (fresh.has(slot) || stale?.(slot)) this.#paintRow(slot);
    if (this.source?.loadedAt) this.source.want(first, last);
    this.#focus.painting = false;
    this.#focus.settle();
  }

  #paintRow(slot: Slot): void {
    const { element, index } = slot;
    const row = this.source?.row(index);
    const t = this.t(tableMessages);
    const selected = row !== undefined && this.selectable && isSelected(this.selection, row.id);
    element.ariaRowIndex = String(index + 2);
    // Attributes that styles look at are set only when they change.
    const state = this.selectable ? String(selected) : null;
    if (element.ariaSelected !== state) element.ariaSelected = state;
    const current = row !== undefined && row.id === this.marked ? 'true' : null;
    if (element.ariaCurrent !== current) element.ariaCurrent = current;
    const failed = row === undefined && this.source?.failure(index) !== undefined;
    const content = failed
      ? failedCells(this.#cells!.cells.length + (this.selectable ? 1 : 0), t.rowsFailed, t.retry, () => this.source?.retry())
      : rowCells(row, index, { cells: this.#cells!.cells, context: this.cellContext, boxes: this.selectable, selected, boxLabel: row ? t.selectRow(this.rowLabel(row)) : t.selectRow('') });
    render(content, element, { host: this });
    // Controls are reached through their cell; the grid is one stop of the Tab key.
    for (const control of element.querySelectorAll<HTMLElement>(untouched)) control.tabIndex = -1;
  }

  #allBox(count: number): TemplateResult {
    const share = selectedShare(this.selection, count);
    return html`<div role="columnheader" class="c box" aria-colindex="1"><input type="checkbox" class="chk" tabindex="-1" aria-label=${this.t(tableMessages).selectAll}
      .checked=${share === 'all'} .indeterminate=${share === 'some'}></div>`;
  }

  #watch(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    const source = this.source;
    if (!source || !this.isConnected) return;
    this.#allStale = true;
    clearTimeout(this.#slowly);
    this.slow = false;
    if (!source.loadedAt) this.#slowly = setTimeout(() => (this.slow = true), slowMs);
    source.anchor = () => this.#anchor();
    this.#unsubscribe = source.subscribe(this.#changed);
    this.requestUpdate();
  }

  /** The row that must not move: the one with the focus, under the pointer, or first in sight once one has scrolled. */
  #anchor(): number | undefined {
    const { pinned } = this.#focus;
    if (pinned !== undefined) return pinned;
    const hovered = this.body?.querySelector(':scope > .tr:hover');
    if (hovered?.ariaRowIndex) return Number(hovered.ariaRowIndex) - 2;
    return this.#port && this.#port.top > 0 ? this.firstInSight() : undefined;
  }

  #changed = (event: RowEvent): void => {
    if (event.kind === 'reset' || event.kind === 'moved') this.#allStale = true;
    if (event.kind === 'reset') {
      // Cleared: rows of something else are on their way.
      if (this.source && !this.source.loadedAt && this.source.error === undefined) this.#watch();
      else clearTimeout(this.#slowly);
      this.#focus.reset();
      this.#port?.place(0);
    } else if (event.kind === 'moved') {
      this.#pool?.shift(event.by);
      this.#focus.shift(event.by);
      if (this.#port) {
        this.body.style.blockSize = `${this.#port.spacer}px`;
        this.#port.place(this.#port.top + event.by * this.#port.rowHeight);
      }
    } else if (event.kind === 'rows') {
      this.#paint(slot => slot.index >= event.from && slot.index < event.to);
      // One record that changed: its row shows it for a moment.
      if (event.to === event.from + 1) this.#flash(event.from);
    }
    this.requestUpdate();
  };

  #flash(index: number): void {
    const row = this.#pool?.live.get(index)?.element;
    row?.classList.add('changed');
    row?.addEventListener('animationend', () => row.classList.remove('changed'), { once: true });
  }

  // What the grid's focus asks for.

  shape(): GridShape {
    return {
      rows: this.#rowCount(), columns: this.#cells!.cells.length + (this.selectable ? 1 : 0),
      page: this.#port?.page ?? 1, top: this.narrow ? 0 : -1, rtl: this.rtl(),
    };
  }

  cellElement({ row, column }: Cell): HTMLElement | undefined {
    const element = row < 0 ? this.renderRoot.querySelector('.head > .tr') : this.#pool?.live.get(row)?.element;
    return (element?.children[column] ?? element?.children[0]) as HTMLElement | undefined;
  }

  reveal({ row }: Cell): void {
    if (row >= 0) this.#port?.reveal(row);
    this.#paint();
  }

  firstInSight(): number {
    return this.#port?.firstInSight() ?? 0;
  }

  act(action: 'toggle' | 'all' | 'open' | 'menu' | 'sort', cell: Cell): boolean {
    const element = this.cellElement(cell);
    if (!element) return false;
    const row = cell.row < 0 ? undefined : this.source?.row(cell.row);
    if (action === 'menu') return cell.row < 0 ? this.#head.menu(element) : row !== undefined && !this.emit('hub-row-menu', { row, anchor: element });
    if (action === 'open') return row !== undefined && !this.emit('hub-row-open', { row });
    if (action === 'all') return this.selectable && this.#picker.all();
    if (cell.row >= 0) return this.selectable && row !== undefined && this.#picker.toggle(cell.row);
    if (element.matches('.box')) return this.#picker.toggleAll();
    return this.#head.toggleSort(element.dataset.key ?? '');
  }

  extend(from: number, to: number, first: boolean): void {
    this.#picker.extend(from, to, first);
  }

  // What the head asks for.

  messages(): TableMessages {
    return this.t(tableMessages);
  }

  rtl(): boolean {
    return this.matches(':dir(rtl)');
  }

  changeSort(sort: string): void {
    this.sort = sort;
    this.emit('hub-sort-change', { sort });
  }

  changeColumns(columns: readonly ViewColumn[], during = false): void {
    this.shown = columns;
    if (!during) this.emit('hub-columns-change', { columns: arrange(this.columns, columns) });
  }

  /** @returns false when a listener took it over by `preventDefault()`. */
  emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable: true }));
  }

  #rowOf(event: Event): { index: number; row: T } | undefined {
    const index = this.#focus.cellOf(event.target as Element)?.row;
    const row = index === undefined ? undefined : this.source?.row(index);
    return index !== undefined && row ? { index, row } : undefined;
  }

  #headClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.box')) this.#picker.toggleAll();
    else this.#head.click(event);
  };

  #click = (event: MouseEvent): void => {
    const hit = this.#rowOf(event);
    if (hit && this.selectable) this.#picker.press(event, hit.index);
  };

  #dblclick = (event: MouseEvent): void => {
    const hit = this.#rowOf(event);
    if (hit && !(event.target as Element).closest('a, button, input, select')) this.emit('hub-row-open', { row: hit.row });
  };

  #contextMenu = (event: MouseEvent): void => {
    const hit = this.#rowOf(event);
    const anchor = (event.target as Element).closest<HTMLElement>('.c');
    if (hit && anchor && !(event.target as Element).closest('a, input') && !this.emit('hub-row-menu', { row: hit.row, anchor })) event.preventDefault();
  };
}
