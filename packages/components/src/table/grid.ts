import type { HasId, RowSource, Selection } from '@customer-hub/state/lists';
import { queryOne } from '../primitives/dom.ts';
import { TableBody, type BodyPort } from './body.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { Room } from './columns.ts';
import { TableCommands, type CommandPort } from './commands.ts';
import { GridFocus, type GridFocusPort } from './focus.ts';
import { GridKeys, type GridKeysPort } from './grid-keys.ts';
import { GridHead } from './head.ts';
import type { HeadPort } from './head-port.ts';
import type { Cell, GridShape } from './keyboard.ts';
import type { GroupLooks } from './lines.ts';
import type { TableLook } from './look.ts';
import { RowPicker, type PickerPort } from './picker.ts';
import { TablePresses } from './presses.ts';
import { SourceWatch, type SourceWatchPort } from './source-watch.ts';
import { TableTips } from './tips.ts';
import type { TableTree, TreePort } from './tree.ts';

/** What a grid asks of the element around it, and tells it. Each part of the grid gets only what it needs of this. */
export interface GridPort<T extends HasId, C> extends HeadPort {
  source(): RowSource<T> | undefined;
  selectable(): boolean;
  selection(): Selection;
  /** Takes over another selection and announces it. */
  changeSelection(selection: Selection): void;
  grouping(): GroupLooks | undefined;
  /** Rows unfold. */
  hasDetails(): boolean;
  columnLayout(): ColumnLayout<T, C>;
  /** Rows are shown as cards. */
  isNarrow(): boolean;
  look(): TableLook<T, C>;
  /** Opens a row. @returns whether somebody did */
  open(row: T): boolean;
  /** Opens the menu of a row. @returns whether somebody did */
  openRowMenu(row: T, anchor: HTMLElement): boolean;
  /** The element of the shadow root that has the focus. */
  focusedElement(): Element | null;
  /** The head row, and perhaps the lines, have to be rendered again. */
  requestUpdate(): void;
  narrowChanged(isNarrow: boolean): void;
  /** How much room there is for columns. */
  measured(room: Room): void;
  /** The first rows are painted: now is the time for what can wait. */
  firstPainted(): void;
}

/** All that the parts of a grid ask for. */
type GridParts<T extends HasId, C> = GridPort<T, C> &
  BodyPort<T, C> &
  CommandPort<T, C> &
  GridFocusPort &
  GridKeysPort &
  PickerPort &
  SourceWatchPort &
  TreePort<T, C>;

/** The parts of a table, put together: rows, column headers, focus, keyboard, selection, and the list they show. */
export class TableGrid<T extends HasId, C> {
  readonly head: GridHead;
  readonly focus: GridFocus;
  readonly keys: GridKeys;
  readonly tips = new TableTips();

  #port: GridParts<T, C>;
  #picker: RowPicker;
  #commands: TableCommands<T, C>;
  #rows: SourceWatch;
  /** The row of column headers, once it is rendered. */
  #headRow?: HTMLElement;
  /** Exists once there is an element to put lines into. */
  #body?: TableBody<T, C>;
  /** Groups and rows that unfold. */
  #tree?: TableTree<T, C>;
  /** All lines have to be rendered again, not only those that enter the viewport. */
  #isAllStale = true;

  constructor(port: GridPort<T, C>) {
    const parts = this.#parts(port);
    this.#port = parts;
    this.head = new GridHead(parts);
    this.#picker = new RowPicker(parts);
    this.#commands = new TableCommands<T, C>(parts, this.head, this.#picker);
    this.focus = new GridFocus(parts);
    this.keys = new GridKeys(this.focus, parts);
    this.#rows = new SourceWatch(parts);
  }

  /**
   * What the parts ask of each other, added to what they ask of the element. Its type limits what a part gets
   * of it.
   */
  #parts(port: GridPort<T, C>): GridParts<T, C> {
    return {
      ...port,
      tree: () => this.#tree,
      filler: () => port.columnLayout().filler,
      shape: () => this.#shape(),
      isEmpty: () => this.isEmpty,
      rowCount: () => this.#rowCount(),
      rowAt: line => this.rowAt(line),
      rowsIn: (first, last) => this.#body?.lines.rowsIn(first, last) ?? [],
      cellElement: cell => this.#cellElement(cell),
      firstVisible: () => this.#body?.viewport.firstVisible() ?? 0,
      reveal: line => this.#body?.reveal(line),
      revealCell: cell => this.#body?.viewport.sideways.reveal(cell),
      relayout: anchor => this.#body?.relayout(0, anchor),
      invalidate: () => this.invalidate(),
      run: (command, cell) => this.#commands.run(command, cell),
      branch: (cell, isInward) => this.#tree?.branch(cell, isInward) ?? false,
      extendSelection: (from, to, isFirst) => this.#picker.extend(from, to, isFirst),
      selectRows: (from, to, isSelected) => this.#picker.selectRows(from, to, isSelected),
      reset: () => this.#reset(),
      moved: by => this.#body?.relayout(by),
      rowsChanged: (from, to) => this.#rowsChanged(from, to),
      changed: () => port.requestUpdate(),
      slow: () => this.invalidate(),
      anchor: () => this.#anchorRow(),
    };
  }

  /** Rows come in groups, or unfold. */
  get isTree(): boolean {
    return this.#tree !== undefined;
  }

  /** There are no rows, and that is certain. */
  get isEmpty(): boolean {
    const source = this.#port.source();
    return source !== undefined && source.count === 0 && (source.loadedAt > 0 || source.error !== undefined);
  }

  /** Lines of rows, groups and details; undefined before the first rendering. */
  get lineCount(): number | undefined {
    return this.#body?.lines.count;
  }

  /** The table has its elements. @param scroller the element around head and rows */
  attach(scroller: HTMLElement): void {
    this.#headRow = queryOne(scroller, '.head > .tr', HTMLElement);
    new TablePresses<T, C>(scroller, this.#port, this.head, this.#picker);
    this.#body = new TableBody<T, C>(scroller, this.focus, this.#port);
  }

  /**
   * Loads what groups and unfolding rows need.
   * @returns their styles; undefined when they are here, or cannot be loaded now
   */
  async loadTree(): Promise<typeof import('./tree.ts').treeStyles | undefined> {
    const loaded = this.#tree ? undefined : await import('./tree.ts').catch(() => undefined);
    if (!loaded) return undefined;
    this.#tree = new loaded.TableTree<T, C>(this.#port);
    return loaded.treeStyles;
  }

  /** The table came onto the page. */
  connect(): void {
    this.follow();
    this.#body?.connect();
  }

  /** The table left the page. */
  disconnect(): void {
    this.#rows.release();
    this.#body?.disconnect();
    this.#tree?.release();
  }

  /** Follows the rows of the source, and leaves those of the one before. */
  follow(): void {
    this.#isAllStale = true;
    const source = this.#port.source();
    if (source) this.#rows.follow(source);
    else this.#rows.release();
  }

  /** All lines have to be rendered again. */
  invalidate(): void {
    this.#isAllStale = true;
    this.#port.requestUpdate();
  }

  /** Takes over another number of rows, or with `isRegrouped` other groups or details. */
  relayout(isRegrouped: boolean): void {
    const layout = this.#tree?.layout;
    // While rows in other groups are loading, those that are here are still in the groups of before.
    if (isRegrouped && !this.#port.source()?.loading) layout?.reset();
    if (isRegrouped || layout?.isStale) this.#body?.relayout();
  }

  /** The element is rendered: renders the lines. @param isResized heights or widths may have changed */
  update(isAllStale: boolean, isResized: boolean): void {
    const isEveryLine = isAllStale || this.#isAllStale;
    this.#isAllStale = false;
    if (isResized) this.#body?.viewport.measure();
    this.#body?.paint(isEveryLine ? () => true : undefined);
  }

  /** The record in a line; undefined for lines that are no rows, and while it is not loaded. */
  rowAt(index: number): T | undefined {
    const line = index < 0 ? undefined : this.#body?.lines.line(index);
    return line?.kind === 'row' ? this.#port.source()?.row(line.row) : undefined;
  }

  /** Moves the focus to the active cell. */
  focusActive(): void {
    if (this.lineCount) this.focus.go(this.focus.active);
  }

  /** Moves the focus to a row, by its index in the list. Does nothing while its group is collapsed. */
  focusRow(row: number): void {
    const line = this.#body?.lines.ofRow(row);
    if (line !== undefined) this.focus.go({ row: line, column: this.#port.selectable() ? 1 : 0 });
  }

  #cellElement(cell: Cell): HTMLElement | undefined {
    if (cell.row >= 0) return this.#body?.cellElement(cell);
    const header = this.#headRow?.children[cell.column];
    return header instanceof HTMLElement ? header : undefined;
  }

  #shape(): GridShape {
    return {
      rows: this.lineCount ?? 0,
      columns: this.#port.columnLayout().cellCount,
      page: this.#body?.viewport.pageSize ?? 1,
      top: this.#port.isNarrow() ? 0 : -1,
      rtl: this.#port.isRtl(),
    };
  }

  /** Rows to show, placeholders of the first load included. */
  #rowCount(): number {
    const source = this.#port.source();
    if (source?.loadedAt) return source.count;
    const needsPlaceholders = this.#rows.isSlow && source?.error === undefined;
    return needsPlaceholders ? (this.#body?.viewport.pageSize ?? 0) + 1 : 0;
  }

  /** Begins at the first row of other rows. */
  #reset(): void {
    this.#isAllStale = true;
    this.#tree?.layout.reset();
    this.focus.reset();
    this.#body?.viewport.place(0);
  }

  #rowsChanged(from: number, to: number): void {
    const isOne = to === from + 1;
    if (!isOne && this.#tree) this.#body?.relayout();
    this.#body?.paintRows(from, to);
    if (isOne) this.#body?.flash(from);
  }

  /** The row that must not move under a person's eyes. */
  #anchorRow(): number | undefined {
    const line = this.#body?.anchor();
    return line === undefined ? undefined : this.#body?.lines.line(line).row;
  }
}
