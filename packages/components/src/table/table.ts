import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult, CSSResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  arrange,
  noSelection,
  type RowEvent,
  type RowSource,
  selectedShare,
  type Selection,
  type ViewColumn,
} from '@customer-hub/state/lists';
import { HubPart } from '../internal/part.ts';
import { tableMessages } from '../messages/table.ts';
import type { TableMessages } from '../messages/en/table.ts';
import type { MenuEntry, MenuOptions } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { TableBody, type BodyOwner } from './body.ts';
import { planCells } from './cells.ts';
import type { Column } from './column.ts';
import { planColumns, type ColumnPlan } from './columns.ts';
import { GridFocus, type GridOwner } from './focus.ts';
import { GridHead, type HeadOwner } from './head.ts';
import type { Cell, GridShape } from './keyboard.ts';
import { RowPicker } from './picker.ts';
import { TablePresses } from './presses.ts';
import { RowFiller } from './row-filler.ts';
import type { GroupLooks, Lines } from './lines.ts';
import { tableStyles } from './styles.ts';
import { TableTips } from './tips.ts';
import type { TableTree } from './tree.ts';

interface Record {
  readonly id: string;
}

const slowMs = 200;

/** What decides which columns there are, and what else how tall rows are. */
const shaping = ['columns', 'shown', 'selectable', 'narrow', 'detail'];
const reshaping = [...shaping, 'density', 'detailedHeight', 'cellStyles', 'grouping'];

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
export class HubTable<T extends Record = Record, C = unknown>
  extends HubPart
  implements GridOwner, HeadOwner, BodyOwner
{
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
  @state() tools = false;
  @query('.scroll') private scroller!: HTMLElement;
  @query('hub-menu') private menu!: HTMLElement;

  readonly grid = new GridFocus(this);
  readonly picker = new RowPicker(this);
  /** Groups and rows that unfold: fetched by the first table that has either. */
  tree?: TableTree;
  filler!: RowFiller;
  /** The lines in sight, once there is a place for them. */
  #body?: TableBody;
  #head = new GridHead(this as HeadOwner);
  #tips = new TableTips(this);
  #plan?: ColumnPlan<Column<T, C>>;
  #cells?: ReturnType<typeof planCells<T, C>>;
  #unsubscribe?: () => void;
  #slowly?: ReturnType<typeof setTimeout>;
  /** All rows show something else now, not only those that come into sight. */
  #allStale = true;
  /** As many as were told to screen readers. */
  #counted = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    this.#body?.observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#body?.release();
    this.tree?.release();
    clearTimeout(this.#slowly);
  }

  /** Opens the one menu of the table at a control of a cell. */
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string | MenuOptions): void {
    void openMenu(this.menu, anchor, entries, typeof label === 'string' ? { label } : label);
  }

  /** Puts the focus on the grid's active cell. */
  override focus(): void {
    if (this.#lines?.count) this.grid.go(this.grid.at);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if ((this.grouping ?? this.detail) && !this.tree) {
      const fetched = await import('./tree.ts').catch(() => undefined);
      if (fetched) {
        this.tree = new fetched.TableTree(this as never);
        (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(fetched.treeStyles.styleSheet!);
      }
    }
    return super.scheduleUpdate();
  }

  /** Puts the focus on a row, by its place among all rows. */
  goTo(row: number): void {
    const line = this.#lines?.ofRow(row);
    if (line !== undefined) this.grid.go({ row: line, column: this.selectable ? 1 : 0 });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) this.#watch();
    const shape = shaping.some(name => changed.has(name));
    if (shape || !this.#plan) {
      this.#plan = planColumns(this.columns, this.shown, this.selectable, this.#folds);
      this.#cells = planCells(this.#plan, this.selectable, this.#folds, this.narrow);
      this.filler = new RowFiller(
        this.#cells.cells as never,
        { boxes: this.selectable, folds: this.#folds },
        this,
      );
    }
    // Other groups come with other rows; without any, those that are there are just rows.
    if (changed.has('grouping') || changed.has('detail')) {
      if (this.tree && !this.source?.loading) this.tree.layout.reset();
      this.relayout();
    } else if (this.tree?.layout.stale) this.relayout();
  }

  protected override render(): TemplateResult {
    const plan = this.#plan!;
    const { empty, source } = this;
    const count = (this.#counted = source?.count ?? 0);
    const first = !source?.loadedAt;
    const columns = plan.columns.length + this.#lead;
    return html` <div
        class=${`scroll ${this.density}${this.narrow ? ' narrow' : ''}${this.tree ? ' tree' : ''}`}
        ?hidden=${empty}>
        <i class="probe"></i>
        <div
          class="grid"
          role=${this.tree ? 'treegrid' : 'grid'}
          aria-label=${this.label}
          aria-rowcount=${first ? -1 : (this.#body?.lines.count ?? count) + 1}
          aria-colcount=${columns}
          aria-multiselectable=${this.selectable ? 'true' : nothing}
          aria-busy=${first || source?.loading ? 'true' : 'false'}
          @keydown=${this.grid.keydown}
          @focusin=${this.grid.focusin}
          @focusout=${this.grid.focusout}
          @pointerdown=${this.grid.pointerdown}>
          <div class="head" role="rowgroup">
            <div class="tr" role="row" aria-rowindex="1">
              ${this.selectable ? this.#allBox(count) : nothing}${
                this.#folds
                  ? html`<div
                      role="columnheader"
                      class=${`c fold${this.selectable ? ' after' : ''}`}
                      aria-colindex=${this.#lead}>
                      <span class="vh">${this.t(tableMessages).unfold}</span>
                    </div>`
                  : nothing
              }${this.#head.render(plan.columns, this.#lead + 1)}
            </div>
          </div>
          <div class="stuck" aria-hidden="true" hidden></div>
          <div
            class="body"
            role="rowgroup"
            @pointerover=${this.#tips.over}
            @pointerout=${this.#tips.out}
            @focusin=${this.#tips.focusin}
            @focusout=${this.#tips.out}></div>
        </div>
      </div>
      ${empty ? html`<slot name="state"></slot>` : nothing}
      <hub-menu></hub-menu>`;
  }

  protected override firstUpdated(): void {
    new TablePresses(this, this.#head, this.scroller);
    this.#body = new TableBody(this, this.scroller);
  }

  protected override updated(changed: PropertyValues): void {
    const { style } = this.scroller;
    style.setProperty('--tracks', this.#cells!.tracks);
    style.setProperty('--min-w', this.#plan!.minWidth);
    style.setProperty('--start-w', this.#plan!.startWidth);
    style.setProperty('--end-w', this.#plan!.endWidth);
    if (this.detailedHeight && this.density === 'detailed')
      style.setProperty('--row-detailed', `${this.detailedHeight}px`);
    if (changed.has('cellStyles') && this.cellStyles.length > 0) {
      const own = (this.constructor as typeof HubTable).elementStyles;
      const sheets = [...own, ...this.cellStyles].map(one =>
        one instanceof CSSResult ? one.styleSheet! : one,
      );
      (this.renderRoot as ShadowRoot).adoptedStyleSheets = [
        ...new Set([...(this.renderRoot as ShadowRoot).adoptedStyleSheets, ...sheets]),
      ];
    }
    const body = this.#body!;
    // Another size of its place is told by an observer; asking for it here would cost a layout with every update.
    if (reshaping.some(name => changed.has(name))) body.port.measure();
    const all = this.#allStale || changed.size > Number(changed.has('tools'));
    this.#allStale = false;
    body.paint(all ? () => true : undefined);
  }

  protected override contextChanged(): void {
    this.#allStale = true;
  }

  renew(): void {
    this.#allStale = true;
    this.requestUpdate();
  }

  relayout(by?: number, hold?: number): void {
    this.#body?.relayout(by, hold);
  }

  settled(): void {
    this.tools = true;
  }

  narrowed(narrow: boolean): void {
    // Not within an update: it would start another one.
    queueMicrotask(() => (this.narrow = narrow));
  }

  /** Rows to render, the placeholders of a first load included. */
  records(): number {
    const source = this.source;
    if (source?.loadedAt) return source.count;
    return this.slow && source?.error === undefined ? (this.#body?.port.page ?? 0) + 1 : 0;
  }

  get #folds(): boolean {
    return this.detail !== undefined && this.tree !== undefined;
  }

  /** Columns in front of those of the records. */
  get #lead(): number {
    return Number(this.selectable) + Number(this.#folds);
  }

  get empty(): boolean {
    const source = this.source;
    return source !== undefined && source.count === 0 && (source.loadedAt > 0 || source.error !== undefined);
  }

  #allBox(count: number): TemplateResult {
    const share = selectedShare(this.selection, count);
    return html`<div role="columnheader" class="c box" aria-colindex="1">
      <input
        type="checkbox"
        class="chk"
        tabindex="-1"
        aria-label=${this.t(tableMessages).selectAll}
        .checked=${share === 'all'}
        .indeterminate=${share === 'some'} />
    </div>`;
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
      const held = this.#body?.held();
      return held === undefined ? undefined : this.#lines?.line(held).row;
    };
    this.#unsubscribe = source.subscribe(this.#changed);
    this.requestUpdate();
  }

  #changed = (event: RowEvent): void => {
    if (event.kind === 'reset') {
      this.#allStale = true;
      // Cleared: rows of something else are on their way.
      if (this.source && !this.source.loadedAt && this.source.error === undefined) this.#watch();
      else clearTimeout(this.#slowly);
      this.tree?.layout.reset();
      this.grid.reset();
      this.#body?.port.place(0);
    } else if (event.kind === 'moved') this.relayout(event.by);
    else if (event.kind === 'rows') {
      const one = event.to === event.from + 1;
      if (!one && this.tree) this.relayout();
      this.#body?.repaint(event.from, event.to);
      if (one) this.#body?.flash(event.from);
      // Rows that arrived change nothing around them.
      if (this.#counted === this.source?.count) return;
    }
    this.requestUpdate();
  };

  get #lines(): Lines | undefined {
    return this.#body?.lines;
  }

  // What the grid's focus asks for.

  shape(): GridShape {
    return {
      rows: this.#lines?.count ?? 0,
      columns: this.columnCount(),
      page: this.#body?.port.page ?? 1,
      top: this.narrow ? 0 : -1,
      rtl: this.rtl(),
    };
  }

  columnCount(): number {
    return this.#cells!.cells.length + this.#lead;
  }

  cellElement(cell: Cell): HTMLElement | undefined {
    return cell.row < 0
      ? (this.renderRoot.querySelector('.head > .tr')?.children[cell.column] as HTMLElement | undefined)
      : this.#body?.cellElement(cell);
  }

  reveal({ row }: Cell): void {
    this.#body?.reveal(row);
  }

  firstInSight(): number {
    return this.#body?.port.firstInSight() ?? 0;
  }

  act(action: 'toggle' | 'all' | 'open' | 'menu' | 'sort', cell: Cell): boolean {
    const element = this.cellElement(cell);
    if (!element) return false;
    const row = this.rowAt(cell.row);
    const tree = cell.row < 0 ? undefined : this.tree;
    if (action === 'menu')
      return cell.row < 0
        ? this.#head.menu(element)
        : tree?.menu(cell.row, element) ||
            (row !== undefined && !this.emit('hub-row-menu', { row, anchor: element }));
    const done = action === 'toggle' || action === 'open' ? tree?.act(action, cell, element) : undefined;
    if (done !== undefined) return done;
    if (action === 'open') return row !== undefined && !this.emit('hub-row-open', { row });
    if (action === 'all') return this.selectable && this.picker.all();
    if (cell.row >= 0) return this.selectable && row !== undefined && this.picker.toggle(cell.row);
    if (element.matches('.box')) return this.picker.toggleAll();
    return this.#head.toggleSort(element.dataset.key ?? '');
  }

  branch(cell: Cell, inward: boolean): Cell | boolean {
    return this.tree?.branch(cell, inward) ?? false;
  }

  extend(from: number, to: number, first: boolean): void {
    this.picker.extend(from, to, first);
  }

  // What the picker asks for.

  rowAt(index: number): T | undefined {
    const line = index < 0 ? undefined : this.#lines?.line(index);
    return line?.kind === 'row' ? this.source?.row(line.row) : undefined;
  }

  rowsIn(first: number, last: number): readonly (readonly [from: number, to: number])[] {
    return this.#lines?.rowsIn(first, last) ?? [];
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
}
