import { isSelected, type RowSource, type Selection } from '@customer-hub/state/lists';
import type { GridFocus } from './focus.ts';
import type { Cell } from './keyboard.ts';
import { Lines } from './lines.ts';
import type { TableMessages } from '../messages/en/table.ts';
import { RowPool, type Slot } from './pool.ts';
import { untab, type RowFiller } from './row-filler.ts';
import type { TableTree } from './tree.ts';
import { Viewport } from './viewport.ts';

/** What the body needs of its table. */
export interface BodyOwner {
  readonly source?: RowSource<{ readonly id: string }> | undefined;
  readonly selectable: boolean;
  readonly selection: Selection;
  readonly marked?: string | undefined;
  readonly cellContext: unknown;
  readonly rowLabel: (row: never) => string;
  /** Fills the cells of a row. */
  readonly filler: RowFiller;
  /** There is nothing, and something says so. */
  readonly empty: boolean;
  readonly tree?: TableTree | undefined;
  readonly grid: GridFocus;
  messages(): TableMessages;
  /** Records to show, placeholders included. */
  records(): number;
  /** All rows have to be rendered again, in the next update. */
  renew(): void;
  narrowed(narrow: boolean): void;
  /** The first rows were shown: now for what nobody has seen missing. */
  settled(): void;
}

/** After the first rows were shown. */
const aroundMs = 50;

/** The lines of a table that are in sight, as elements: filled by hand, so that a step of scrolling touches only those that come into sight. */
export class TableBody {
  readonly port: Viewport;

  #owner: BodyOwner;
  #element: HTMLElement;
  /** Over the rows of a group whose head is out of sight. */
  #stuck: HTMLElement;
  #pool: RowPool;
  #flat = new Lines({ rows: 0, rowHeight: 28 });

  /** Rows around those in sight are rendered too. */
  #around = true;
  #later?: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: BodyOwner, scroller: HTMLElement) {
    this.#owner = owner;
    this.#element = scroller.querySelector('.body')!;
    this.#stuck = scroller.querySelector('.stuck')!;
    this.#pool = new RowPool(this.#element);
    this.port = new Viewport(scroller, scroller.querySelector('.probe')!, {
      lines: (rowHeight, groupHeight) =>
        owner.tree?.layout.for(rowHeight, groupHeight) ?? this.#plain(rowHeight),
      moved: () => this.paint(),
      rested: () => this.#pool.sort(),
      narrowed: narrow => owner.narrowed(narrow),
    });
  }

  get lines(): Lines {
    return this.port.lines;
  }

  observe(): void {
    this.port.observe();
    this.#pool.connect(true);
  }

  release(): void {
    this.port.release();
    this.#pool.connect(false);
    clearTimeout(this.#later);
    this.#later = undefined;
  }

  cellElement({ row, column }: Cell): HTMLElement | undefined {
    const cells = this.#pool.live.get(row)?.element.children;
    return cells?.[Math.min(column, cells.length - 1)] as HTMLElement | undefined;
  }

  /** Renders the lines that came into sight, and of the others those that `stale` names, because what they show has changed. */
  paint(stale?: (slot: Slot) => boolean): void {
    const { grid, source, tree, empty } = this.#owner;
    if (empty) return;
    const pool = this.#pool;
    const { port } = this;
    grid.painting = true;
    // First what one sees, right after it what is around.
    if (pool.live.size === 0) this.#around = false;
    const { first, last } = port.plan(this.#around || port.top > 0);
    if (!this.#around && last > first) this.#later ??= setTimeout(this.#fillUp, aroundMs);
    this.#element.style.blockSize = `${port.spacer}px`;
    const { lines } = port;
    const fresh = pool.show(first, last, grid.pinned, index => lines.line(index).kind);
    for (const slot of pool.live.values()) {
      const y = port.y(slot.index);
      if (slot.y !== y) slot.element.style.transform = `translateY(${(slot.y = y)}px)`;
    }
    for (const slot of pool.live.values()) if (fresh.has(slot) || stale?.(slot)) this.#paintLine(slot);
    if (source?.loadedAt) source.setVisible(...lines.rowsIn(first, last));
    tree?.stick(this.#stuck, lines, port.top, port.groupHeight);
    grid.painting = false;
    grid.settle();
  }

  /** Shows what changed of the records from one place to another (exclusive). */
  repaint(from: number, to: number): void {
    const { lines } = this;
    this.paint(({ index }) => {
      const line = lines.line(index);
      return line.kind !== 'group' && line.row >= from && line.row < to;
    });
  }

  /** Lines came, went or moved: what one looks at, or `hold`, stays where it is. `by`: how much further down the records lie. */
  relayout(by = 0, hold = this.held()): void {
    const { port } = this;
    const { tree, grid } = this.#owner;
    const layout = tree?.layout;
    if (!layout && by === 0) return;
    const before = layout?.lines ?? this.#flat;
    const offset = hold === undefined ? 0 : port.top - before.top(hold);
    const lines = layout?.build(by) ?? port.lines;
    const follow = (index: number, near = false): number | undefined =>
      layout ? layout.follow(before, index, by, near) : index + by;
    this.#pool.move(index => follow(index));
    grid.move(index => follow(index, true));
    const held = hold === undefined ? undefined : follow(hold, true);
    if (held !== undefined) {
      this.#element.style.blockSize = `${port.spacer}px`;
      port.place(lines.top(held) + offset);
    }
    this.#owner.renew();
  }

  reveal(line: number): void {
    if (line >= 0) this.port.reveal(line);
    this.paint();
  }

  /** The line that must not move: the one with the focus, under the pointer, or first in sight once one has scrolled. */
  held(): number | undefined {
    const { pinned } = this.#owner.grid;
    if (pinned !== undefined && this.port.shows(pinned)) return pinned;
    const hovered = this.#element.querySelector(':scope > .tr:hover');
    if (hovered?.ariaRowIndex) return Number(hovered.ariaRowIndex) - 2;
    return this.port.top > 0 ? this.port.firstInSight() : undefined;
  }

  /** A record changed: its row shows it for a moment. */
  flash(record: number): void {
    const row = this.#pool.live.get(this.lines.ofRow(record) ?? -1)?.element;
    row?.classList.add('changed');
    row?.addEventListener('animationend', () => row.classList.remove('changed'), { once: true });
  }

  #fillUp = (): void => {
    this.#later = undefined;
    this.#around = true;
    this.paint();
    this.#owner.settled();
  };

  #plain(rowHeight: number): Lines {
    const rows = this.#owner.records();
    if (this.#flat.count !== rows || this.#flat.height(0) !== rowHeight)
      this.#flat = new Lines({ rows, rowHeight });
    return this.#flat;
  }

  #paintLine(slot: Slot): void {
    const { element, index } = slot;
    const { tree } = this.#owner;
    const line = this.lines.line(index);
    element.ariaRowIndex = String(index + 2);
    tree?.mark(element, line);
    if (line.kind === 'row') return this.#paintRecord(slot, line.row);
    tree?.paint(slot, line);
    untab(element);
  }

  #paintRecord(slot: Slot, index: number): void {
    const owner = this.#owner;
    const { source, selectable, filler, tree } = owner;
    const { element } = slot;
    const row = source?.row(index);
    const t = owner.messages();
    const selected = row !== undefined && selectable && isSelected(owner.selection, row.id);
    // Attributes that styles look at are set only when they change.
    const state = selectable ? String(selected) : null;
    if (element.ariaSelected !== state) element.ariaSelected = state;
    const current = row !== undefined && row.id === owner.marked ? 'true' : null;
    if (element.ariaCurrent !== current) element.ariaCurrent = current;
    if (row === undefined && source?.failure(index) !== undefined)
      return filler.fail(slot, t.rowsFailed, t.retry, () => source.retry());
    filler.fill(slot, {
      row,
      index,
      context: owner.cellContext,
      selected,
      boxLabel: selectable ? t.selectRow(row ? owner.rowLabel(row as never) : '') : '',
      fold: tree?.fold(row),
    });
  }
}
