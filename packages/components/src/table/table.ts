import { html, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult, CSSResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { tableMessages } from '../messages/table.ts';
import type { TableMessages } from '../messages/en/table.ts';
import type { HubMenu, MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { failedCells, planCells, rowCells } from './cells.ts';
import type { Column } from './column.ts';
import { arrange, planColumns, type ColumnPlan, type ViewColumn } from './columns.ts';
import { GridFocus, type GridOwner } from './focus.ts';
import { GridHead, type HeadOwner } from './head.ts';
import type { Cell, GridShape } from './keyboard.ts';
import { RowPool, type Slot } from './pool.ts';
import type { RowEvent, RowSource } from './rows.ts';
import { isSelected, noSelection, select, selectAll, selectedShare, toggle, type Selection } from './selection.ts';
import { tableStyles } from './styles.ts';
import { TableTips } from './tips.ts';
import { follow, planWindow, reveal, scrollTo, settle, spacerHeight, start, topOf, uniformHeights, type RowHeights } from './window.ts';

interface Record {
  readonly id: string;
}

const headHeight = 28;
const overscanRows = 6;
const narrowBelow = 560;
const restMs = 150;

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
  @query('.scroll') private scroller!: HTMLElement;
  @query('.body') private body!: HTMLElement;
  @query('.probe') private probe!: HTMLElement;
  @query('hub-menu') private menu?: HubMenu;

  #pool?: RowPool;
  #focus = new GridFocus(this);
  #head = new GridHead(this as HeadOwner);
  #tips = new TableTips(this);
  #scroll = start;
  #rowHeight = 28;
  #viewport = 0;
  #plan?: ColumnPlan<Column<T, C>>;
  #cells?: ReturnType<typeof planCells<T, C>>;
  #unsubscribe?: () => void;
  #resizes?: ResizeObserver;
  #rest?: ReturnType<typeof setTimeout>;
  #extendBase = noSelection;
  #lastBox?: number;


  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#resizes?.disconnect();
    clearTimeout(this.#rest);
  }

  /** Opens the one menu of the table at a control of a cell. */
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string | MenuOptions): void {
    void this.menu?.open(anchor, entries, typeof label === 'string' ? { label } : label);
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
      <div class=${`scroll ${this.density}${this.narrow ? ' narrow' : ''}${first ? ' first' : ''}`} ?hidden=${empty}>
        <i class="probe"></i>
        <div class="grid" role="grid" aria-label=${this.label} aria-rowcount=${first ? -1 : count + 1} aria-colcount=${columns} aria-multiselectable=${this.selectable ? 'true' : nothing}
          aria-busy=${first || this.source?.loading ? 'true' : 'false'}
          @keydown=${this.#focus.keydown} @focusin=${this.#focus.focusin} @focusout=${this.#focus.focusout} @pointerdown=${this.#focus.pointerdown}>
          <div class="head" role="rowgroup"><div class="tr" role="row" aria-rowindex="1">${this.selectable ? this.#allBox(count) : nothing}${this.#head.render(plan.columns, this.selectable ? 2 : 1)}</div></div>
          <div class="body" role="rowgroup" @click=${this.#click} @dblclick=${this.#dblclick} @contextmenu=${this.#contextMenu} @pointerover=${this.#tips.over} @pointerout=${this.#tips.out} @focusin=${this.#tips.focusin} @focusout=${this.#tips.out}></div>
        </div>
      </div>
      ${empty ? html`<slot name="state"></slot>` : nothing}
      <hub-menu></hub-menu>`;
  }

  protected override firstUpdated(): void {
    this.#pool = new RowPool(this.body);
    this.scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.scroller.addEventListener('scrollend', this.#rested);
    this.#observe();
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
    this.#measure();
    this.#paint(() => true);
  }

  /** Rows to render, the placeholders of a first load included. */
  #rowCount(): number {
    const source = this.source;
    if (source?.loadedAt) return source.count;
    return source && source.error === undefined ? Math.ceil(this.#viewport / this.#rowHeight) : 0;
  }

  get #isEmpty(): boolean {
    const source = this.source;
    return source !== undefined && source.count === 0 && (source.loadedAt > 0 || source.error !== undefined);
  }

  #heights(): RowHeights {
    return uniformHeights(this.#rowCount(), this.#rowHeight);
  }

  #observe(): void {
    this.#resizes ??= new ResizeObserver(() => {
      this.#measure();
      this.#paint();
    });
    this.#resizes.observe(this.scroller);
    this.#resizes.observe(this.probe);
  }

  #measure(): void {
    const { clientHeight, clientWidth } = this.scroller;
    if (clientWidth === 0) return;
    const narrow = clientWidth < narrowBelow;
    // Not within an update: it would start another one.
    if (narrow !== this.narrow) queueMicrotask(() => (this.narrow = narrow));
    this.#viewport = Math.max(0, clientHeight - (narrow ? 0 : headHeight));
    const height = this.probe.offsetHeight || 28;
    if (height === this.#rowHeight) return;
    // Another density: the first row in sight stays the first.
    const row = topOf(this.#scroll) / this.#rowHeight;
    this.#rowHeight = height;
    this.#place(row * height);
  }

  /** Renders the rows that came into sight, and of the others those that `stale` names, because what they show has changed. */
  #paint(stale?: (slot: Slot) => boolean): void {
    const pool = this.#pool;
    if (!pool || this.#isEmpty) return;
    this.#focus.painting = true;
    const heights = this.#heights();
    const top = topOf(this.#scroll);
    const { first, last } = planWindow(heights, top, this.#viewport, overscanRows * this.#rowHeight);
    this.body.style.blockSize = `${spacerHeight(heights.total)}px`;
    const fresh = pool.show(first, last, this.#focus.pinned);
    const most = spacerHeight(heights.total);
    for (const slot of pool.live.values()) {
      // A pinned row far away waits just outside, so that it cannot make the table taller.
      const y = Math.max(-2 * this.#rowHeight, Math.min(most + this.#rowHeight, heights.top(slot.index) - this.#scroll.shift));
      if (slot.y !== y) slot.element.style.transform = `translateY(${(slot.y = y)}px)`;
    }
    for (const slot of pool.live.values()) if (fresh.has(slot) || stale?.(slot)) this.#paintRow(slot);
    this.#edges();
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
    element.ariaSelected = this.selectable ? String(selected) : null;
    const failed = row === undefined && this.source?.failure(index) !== undefined;
    const content = failed
      ? failedCells(this.#cells!.cells.length + (this.selectable ? 1 : 0), t.rowsFailed, t.retry, () => this.source?.retry())
      : rowCells(row, index, { cells: this.#cells!.cells, context: this.cellContext, boxes: this.selectable, selected, boxLabel: row ? t.selectRow(this.rowLabel(row)) : t.selectRow('') });
    render(content, element, { host: this });
    // Controls are reached through their cell; the grid is one stop of the Tab key.
    for (const control of element.querySelectorAll<HTMLElement>('a, button, input, select')) control.tabIndex = -1;
  }

  #allBox(count: number): TemplateResult {
    const share = selectedShare(this.selection, count);
    return html`<div role="columnheader" class="c box" aria-colindex="1" @click=${this.#toggleAll}><input type="checkbox" class="chk" tabindex="-1" aria-label=${this.t(tableMessages).selectAll}
      .checked=${share === 'all'} .indeterminate=${share === 'some'}></div>`;
  }

  #edges(): void {
    const { scrollLeft, clientWidth, scrollWidth } = this.scroller;
    this.scroller.classList.toggle('more-end', Math.abs(scrollLeft) + clientWidth < scrollWidth - 1);
  }

  #place(top: number): void {
    this.#scroll = scrollTo(top, this.#heights().total, this.#viewport);
    this.scroller.scrollTop = this.#scroll.scrollTop;
  }

  #scrolled = (): void => {
    const { scrollTop } = this.scroller;
    this.#scroll = follow(this.#scroll, scrollTop, this.#heights().total, this.#viewport);
    if (this.#scroll.scrollTop !== scrollTop) this.scroller.scrollTop = this.#scroll.scrollTop;
    this.#paint();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.#rested, restMs);
  };

  #rested = (): void => {
    clearTimeout(this.#rest);
    const settled = settle(this.#scroll, this.#heights().total, this.#viewport);
    if (settled.shift !== this.#scroll.shift) {
      this.#scroll = settled;
      this.scroller.scrollTop = settled.scrollTop;
      this.#paint();
    }
    this.#pool?.sort();
  };

  #watch(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    const source = this.source;
    if (!source || !this.isConnected) return;
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
    return topOf(this.#scroll) > 0 ? this.firstInSight() : undefined;
  }

  #changed = (event: RowEvent): void => {
    if (event.kind === 'reset') {
      this.#focus.reset();
      this.#scroll = start;
      if (this.scroller) this.scroller.scrollTop = 0;
    } else if (event.kind === 'moved') {
      this.#pool?.shift(event.by);
      this.#focus.shift(event.by);
      this.body.style.blockSize = `${spacerHeight(this.#heights().total)}px`;
      this.#place(topOf(this.#scroll) + event.by * this.#rowHeight);
    } else if (event.kind === 'rows') {
      this.#paint(slot => slot.index >= event.from && slot.index < event.to);
    }
    this.requestUpdate();
  };

  // What the grid's focus asks for.

  shape(): GridShape {
    return {
      rows: this.#rowCount(), columns: this.#cells!.cells.length + (this.selectable ? 1 : 0),
      page: Math.floor(this.#viewport / this.#rowHeight), top: this.narrow ? 0 : -1, rtl: this.rtl(),
    };
  }

  cellElement({ row, column }: Cell): HTMLElement | undefined {
    const element = row < 0 ? this.renderRoot.querySelector('.head > .tr') : this.#pool?.live.get(row)?.element;
    return (element?.children[column] ?? element?.children[0]) as HTMLElement | undefined;
  }

  reveal({ row }: Cell): void {
    if (row >= 0) {
      const top = topOf(this.#scroll);
      const wanted = reveal(this.#heights(), row, top, this.#viewport);
      if (wanted !== top) this.#place(wanted);
    }
    this.#paint();
  }

  firstInSight(): number {
    return Math.min(this.#heights().count - 1, Math.ceil(topOf(this.#scroll) / this.#rowHeight));
  }

  act(action: 'toggle' | 'all' | 'open' | 'menu' | 'sort', cell: Cell): boolean {
    const element = this.cellElement(cell);
    if (!element) return false;
    const row = cell.row < 0 ? undefined : this.source?.row(cell.row);
    if (action === 'menu') return cell.row < 0 ? this.#head.menu(element) : row !== undefined && !this.#emit('hub-row-menu', { row, anchor: element });
    if (action === 'open') return row !== undefined && !this.#emit('hub-row-open', { row });
    if (action === 'all') return this.selectable && this.#select(selectAll);
    if (cell.row >= 0) return this.selectable && row !== undefined && this.#toggleRow(cell.row, row);
    if (element.matches('.box')) return this.#toggleAll();
    return this.#head.toggleSort(element.dataset.key ?? '');
  }

  extend(from: number, to: number, first: boolean): void {
    const source = this.source;
    if (!this.selectable || !source) return;
    if (first) this.#extendBase = this.selection;
    const base = this.#extendBase;
    const [low, high] = from < to ? [from, to] : [to, from];
    const there = Array.from({ length: high - low + 1 }, (_, n) => source.row(low + n));
    const apply = (rows: readonly T[]): void => void this.#select(select(base, rows.map(row => row.id), base.mode === 'some'));
    if (there.every(row => row !== undefined)) apply(there);
    else void source.range(low, high).then(apply, () => undefined);
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
    this.#emit('hub-sort-change', { sort });
  }

  changeColumns(columns: readonly ViewColumn[], during = false): void {
    this.shown = columns;
    if (!during) this.#emit('hub-columns-change', { columns: arrange(this.columns, columns) });
  }

  /** @returns false when a listener took it over by `preventDefault()`. */
  #emit(type: string, detail: object): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable: true }));
  }

  #select(selection: Selection): true {
    this.selection = selection;
    this.#emit('hub-selection-change', { selection });
    return true;
  }

  #toggleRow(index: number, row: T): true {
    this.#lastBox = index;
    return this.#select(toggle(this.selection, row.id));
  }

  #toggleAll = (): true => this.#select(selectedShare(this.selection, this.source?.count ?? 0) === 'none' ? selectAll : noSelection);

  #rowOf(event: Event): { index: number; row: T } | undefined {
    const index = this.#focus.cellOf(event.target as Element)?.row;
    const row = index === undefined ? undefined : this.source?.row(index);
    return index !== undefined && row ? { index, row } : undefined;
  }

  #click = (event: MouseEvent): void => {
    const hit = this.#rowOf(event);
    if (!hit || !this.selectable) return;
    const target = event.target as Element;
    const onBox = target.closest('.box') !== null;
    if (!onBox && (target.closest('a, button, input, select') || !(event.ctrlKey || event.metaKey || event.shiftKey))) return;
    if (event.shiftKey && this.#lastBox !== undefined) this.extend(this.#lastBox, hit.index, true);
    else this.#toggleRow(hit.index, hit.row);
  };

  #dblclick = (event: MouseEvent): void => {
    const hit = this.#rowOf(event);
    if (hit && !(event.target as Element).closest('a, button, input, select')) this.#emit('hub-row-open', { row: hit.row });
  };

  #contextMenu = (event: MouseEvent): void => {
    const hit = this.#rowOf(event);
    const anchor = (event.target as Element).closest<HTMLElement>('.c');
    if (hit && anchor && !(event.target as Element).closest('a, input') && !this.#emit('hub-row-menu', { row: hit.row, anchor })) event.preventDefault();
  };
}
