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
import { Lines, type GroupLooks } from './lines.ts';
import { isSelected, noSelection, selectedShare, type Selection } from './selection.ts';
import { tableStyles } from './styles.ts';
import { TableTips } from './tips.ts';
import type { TableTree } from './tree.ts';
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
  /** Rows come in groups (`source.groups`), shown like this: each under a head that collapses it [AST-18 to AST-21]. */
  @property({ attribute: false }) grouping?: GroupLooks | undefined;
  /** What a row unfolds, of any height; without it rows do not unfold. */
  @property({ attribute: false }) detail?: ((row: T, context: C) => unknown) | undefined;
  /** Style sheets for what the owner's cells hold. */
  @property({ attribute: false }) cellStyles: readonly CSSResult[] = [];

  @state() private narrow = false;
  /** The first rows take so long that placeholders show; a fast answer does not flicker, and is not rendered twice. */
  @state() private slow = false;
  @query('.scroll') private scroller!: HTMLElement;
  @query('.body') private body!: HTMLElement;
  @query('.stuck') private stuck?: HTMLElement;
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
  readonly picker = new RowPicker(this);
  /** Groups and rows that unfold: fetched by the first table that has either. */
  #tree?: TableTree;
  #flat = new Lines({ rows: 0, rowHeight: 28 });
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
    this.#tree?.release();
    clearTimeout(this.#slowly);
  }

  /** Opens the one menu of the table at a control of a cell. */
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string | MenuOptions): void {
    void openMenu(this.menu, anchor, entries, typeof label === 'string' ? { label } : label);
  }

  /** Puts the focus on the grid's active cell. */
  override focus(): void {
    if (this.#lines.count > 0) this.#focus.go(this.#focus.at);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if ((this.grouping ?? this.detail) && !this.#tree) {
      const fetched = await import('./tree.ts').catch(() => undefined);
      if (fetched) this.#tree = new fetched.TableTree(this as never);
    }
    return super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) this.#watch();
    const shape = ['columns', 'shown', 'selectable', 'narrow', 'detail'].some(name => changed.has(name));
    if (shape || !this.#plan) {
      this.#plan = planColumns(this.columns, this.shown, this.selectable, this.#folds);
      this.#cells = planCells(this.#plan, this.selectable, this.#folds, this.narrow);
    }
    // Other groups come with other rows; without any, those that are there are just rows.
    if (changed.has('grouping') || changed.has('detail')) {
      if (this.#tree && !this.source?.loading) this.#tree.layout.reset();
      this.relayout();
    } else if (this.#tree?.layout.stale) this.relayout();
  }

  protected override render(): TemplateResult {
    const plan = this.#plan!;
    const count = this.source?.count ?? 0;
    const empty = this.#isEmpty;
    const first = this.source === undefined || this.source.loadedAt === 0;
    const columns = plan.columns.length + this.#lead;
    return html`
      <div class=${`scroll ${this.density}${this.narrow ? ' narrow' : ''}${this.#tree ? ' tree' : ''}`} ?hidden=${empty}>
        <i class="probe"></i>
        <div class="grid" role=${this.#tree ? 'treegrid' : 'grid'} aria-label=${this.label} aria-rowcount=${first ? -1 : this.#lines.count + 1} aria-colcount=${columns} aria-multiselectable=${this.selectable ? 'true' : nothing}
          aria-busy=${first || this.source?.loading ? 'true' : 'false'}
          @keydown=${this.#focus.keydown} @focusin=${this.#focus.focusin} @focusout=${this.#focus.focusout} @pointerdown=${this.#focus.pointerdown}>
          <div class="head" role="rowgroup"><div class="tr" role="row" aria-rowindex="1">${this.selectable ? this.#allBox(count) : nothing}${this.#folds
            ? html`<div role="columnheader" class=${`c fold${this.selectable ? ' after' : ''}`} aria-colindex=${this.#lead}><span class="vh">${this.t(tableMessages).unfold}</span></div>` : nothing}${this.#head.render(plan.columns, this.#lead + 1)}</div></div>
          ${this.grouping ? html`<div class="stuck" aria-hidden="true" hidden></div>` : nothing}
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
    this.scroller.addEventListener('click', this.#stuckClick);
    this.body.addEventListener('dblclick', this.#dblclick);
    this.body.addEventListener('contextmenu', this.#contextMenu);
    const head = this.renderRoot.querySelector<HTMLElement>('.head')!;
    head.addEventListener('click', this.#headClick);
    head.addEventListener('contextmenu', this.#head.contextMenu);
    this.#port = new Viewport(this.scroller, this.probe, {
      lines: (rowHeight, groupHeight) => this.#tree?.layout.for(rowHeight, groupHeight) ?? this.#plain(rowHeight),
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
    style.setProperty('--group-h', `${this.#port!.groupHeight}px`);
    const all = this.#allStale || changed.size > 0;
    this.#allStale = false;
    this.#paint(all ? () => true : undefined);
  }

  protected override contextChanged(): void {
    this.#allStale = true;
  }

  /** Rows to render, the placeholders of a first load included. */
  records(): number {
    const source = this.source;
    if (source?.loadedAt) return source.count;
    return this.slow && source?.error === undefined ? (this.#port?.page ?? 0) + 1 : 0;
  }

  #plain(rowHeight: number): Lines {
    const rows = this.records();
    if (this.#flat.count !== rows || this.#flat.height(0) !== rowHeight) this.#flat = new Lines({ rows, rowHeight });
    return this.#flat;
  }

  get #lines(): Lines {
    return this.#port?.lines ?? this.#flat;
  }

  get #folds(): boolean {
    return this.detail !== undefined && this.#tree !== undefined;
  }

  /** Columns in front of those of the records. */
  get #lead(): number {
    return Number(this.selectable) + Number(this.#folds);
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
    const { lines } = port;
    if (this.source?.loadedAt) this.source.want(...lines.rowsIn(first, last));
    if (this.stuck) this.#tree?.stick(this.stuck, lines, port.top, port.groupHeight);
    this.#focus.painting = false;
    this.#focus.settle();
  }

  #paintRow(slot: Slot): void {
    const { element, index } = slot;
    const line = this.#lines.line(index);
    const tree = this.#tree;
    element.ariaRowIndex = String(index + 2);
    if (slot.kind !== line.kind) element.className = (slot.kind = line.kind) === 'row' ? 'tr' : `tr ${line.kind}`;
    tree?.mark(element, line);
    if (line.kind === 'row') this.#paintRecord(element, line.row);
    else {
      element.ariaSelected = element.ariaCurrent = null;
      tree?.paint(slot, line);
    }
    // Controls are reached through their cell; the grid is one stop of the Tab key.
    for (const control of element.querySelectorAll<HTMLElement>(untouched)) control.tabIndex = -1;
  }

  #paintRecord(element: HTMLElement, index: number): void {
    const row = this.source?.row(index);
    const t = this.t(tableMessages);
    const selected = row !== undefined && this.selectable && isSelected(this.selection, row.id);
    // Attributes that styles look at are set only when they change.
    const state = this.selectable ? String(selected) : null;
    if (element.ariaSelected !== state) element.ariaSelected = state;
    const current = row !== undefined && row.id === this.marked ? 'true' : null;
    if (element.ariaCurrent !== current) element.ariaCurrent = current;
    const failed = row === undefined && this.source?.failure(index) !== undefined;
    const content = failed
      ? failedCells(this.columnCount(), t.rowsFailed, t.retry, () => this.source?.retry())
      : rowCells(row, index, { cells: this.#cells!.cells, context: this.cellContext, boxes: this.selectable, selected, boxLabel: row ? t.selectRow(this.rowLabel(row)) : t.selectRow(''), fold: this.#tree?.fold(row) });
    render(content, element, { host: this });
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
    source.anchor = () => {
      const held = this.#held();
      return held === undefined ? undefined : this.#lines.line(held).row;
    };
    this.#unsubscribe = source.subscribe(this.#changed);
    this.requestUpdate();
  }

  /** The line that must not move: the one with the focus, under the pointer, or first in sight once one has scrolled. */
  #held(): number | undefined {
    const { pinned } = this.#focus;
    if (pinned !== undefined && this.#port?.shows(pinned)) return pinned;
    const hovered = this.body?.querySelector(':scope > .tr:hover');
    if (hovered?.ariaRowIndex) return Number(hovered.ariaRowIndex) - 2;
    return this.#port && this.#port.top > 0 ? this.firstInSight() : undefined;
  }

  #changed = (event: RowEvent): void => {
    if (event.kind === 'reset') {
      this.#allStale = true;
      // Cleared: rows of something else are on their way.
      if (this.source && !this.source.loadedAt && this.source.error === undefined) this.#watch();
      else clearTimeout(this.#slowly);
      this.#tree?.layout.reset();
      this.#focus.reset();
      this.#port?.place(0);
    } else if (event.kind === 'moved') this.relayout(event.by);
    else if (event.kind === 'rows') {
      const one = event.to === event.from + 1;
      if (!one && this.#tree) this.relayout();
      this.#paint(slot => {
        const line = this.#lines.line(slot.index);
        return line.kind !== 'group' && line.row >= event.from && line.row < event.to;
      });
      // One record that changed: its row shows it for a moment.
      if (one) this.#flash(event.from);
    }
    this.requestUpdate();
  };

  /** Lines came, went or moved: what one looks at, or `hold`, stays where it is. `by`: how much further down the records lie. */
  relayout(by = 0, hold = this.#held()): void {
    const port = this.#port;
    const layout = this.#tree?.layout;
    if (!port || (!layout && by === 0)) return;
    const before = layout?.lines ?? this.#flat;
    const offset = hold === undefined ? 0 : port.top - before.top(hold);
    const lines = layout?.build(by) ?? port.lines;
    const follow = (index: number, near = false): number | undefined => layout?.follow(before, index, by, near) ?? (layout ? undefined : index + by);
    this.#pool?.move(index => follow(index));
    this.#focus.move(index => follow(index, true));
    const held = hold === undefined ? undefined : follow(hold, true);
    if (held !== undefined) {
      this.body.style.blockSize = `${port.spacer}px`;
      port.place(lines.top(held) + offset);
    }
    this.#allStale = true;
    this.requestUpdate();
  }

  #flash(index: number): void {
    const row = this.#pool?.live.get(this.#lines.ofRow(index) ?? -1)?.element;
    row?.classList.add('changed');
    row?.addEventListener('animationend', () => row.classList.remove('changed'), { once: true });
  }

  // What the grid's focus asks for.

  shape(): GridShape {
    return {
      rows: this.#lines.count, columns: this.columnCount(), page: this.#port?.page ?? 1, top: this.narrow ? 0 : -1, rtl: this.rtl(),
    };
  }

  columnCount(): number {
    return this.#cells!.cells.length + this.#lead;
  }

  cellElement({ row, column }: Cell): HTMLElement | undefined {
    const cells = (row < 0 ? this.renderRoot.querySelector('.head > .tr') : this.#pool?.live.get(row)?.element)?.children;
    return cells?.[Math.min(column, cells.length - 1)] as HTMLElement | undefined;
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
    const row = this.rowAt(cell.row);
    const tree = cell.row < 0 ? undefined : this.#tree;
    if (action === 'menu') return cell.row < 0 ? this.#head.menu(element) : (tree?.menu(cell.row, element) || (row !== undefined && !this.emit('hub-row-menu', { row, anchor: element })));
    const done = action === 'toggle' || action === 'open' ? tree?.act(action, cell, element) : undefined;
    if (done !== undefined) return done;
    if (action === 'open') return row !== undefined && !this.emit('hub-row-open', { row });
    if (action === 'all') return this.selectable && this.picker.all();
    if (cell.row >= 0) return this.selectable && row !== undefined && this.picker.toggle(cell.row);
    if (element.matches('.box')) return this.picker.toggleAll();
    return this.#head.toggleSort(element.dataset.key ?? '');
  }

  branch(cell: Cell, inward: boolean): Cell | boolean {
    return this.#tree?.branch(cell, inward) ?? false;
  }

  extend(from: number, to: number, first: boolean): void {
    this.picker.extend(from, to, first);
  }

  // What the picker asks for.

  rowAt(index: number): T | undefined {
    const line = index < 0 ? undefined : this.#lines.line(index);
    return line?.kind === 'row' ? this.source?.row(line.row) : undefined;
  }

  rowsIn(first: number, last: number): readonly (readonly [from: number, to: number])[] {
    return this.#lines.rowsIn(first, last);
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

  #lineOf(event: Event): { index: number; row: T | undefined } | undefined {
    const index = this.#focus.cellOf(event.target as Element)?.row;
    return index === undefined ? undefined : { index, row: this.rowAt(index) };
  }

  #headClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.box')) this.picker.toggleAll();
    else this.#head.click(event);
  };

  #click = (event: MouseEvent): void => {
    const hit = this.#lineOf(event);
    if (!hit || this.#tree?.press(event, hit.index)) return;
    if (hit.row && this.selectable) this.picker.press(event, hit.index);
  };

  /** The head of a group that stays in sight. */
  #stuckClick = (event: MouseEvent): void => {
    const { line } = (event.target as Element).closest<HTMLElement>('.stuck')?.dataset ?? {};
    if (line !== undefined) this.#tree?.press(event, Number(line));
  };

  #dblclick = (event: MouseEvent): void => {
    const hit = this.#lineOf(event);
    if (hit?.row && !(event.target as Element).closest('a, button, input, select')) this.emit('hub-row-open', { row: hit.row });
  };

  #contextMenu = (event: MouseEvent): void => {
    const hit = this.#lineOf(event);
    const target = event.target as Element;
    const anchor = target.closest<HTMLElement>('.c');
    if (!hit || !anchor || target.closest('a, input')) return;
    if (this.#tree?.menu(hit.index, anchor) || (hit.row && !this.emit('hub-row-menu', { row: hit.row, anchor }))) event.preventDefault();
  };
}
