import { render } from 'lit';
import { isSelected, type RowGroup, type Selection, type Share } from '@customer-hub/state/lists';
import type { MenuEntry } from '../primitives/menu.ts';
import type { Format } from '../messages/format.ts';
import type { TableMessages } from '../messages/en/table.ts';
import type { Cell } from './keyboard.ts';
import { Layout, type LayoutOwner } from './layout.ts';
import { detailCell, groupCells, stuckGroup, type GroupHead } from './line-cells.ts';
import type { Line, Lines } from './lines.ts';
import type { RowPicker } from './picker.ts';
import type { Slot } from './pool.ts';

export { treeStyles } from './tree.styles.ts';

interface Record {
  readonly id: string;
}

/** What a tree needs of its table. */
export interface TreeOwner extends LayoutOwner {
  readonly selectable: boolean;
  readonly selection: Selection;
  readonly detail?: ((row: never, context: never) => unknown) | undefined;
  readonly cellContext: unknown;
  readonly rowLabel: (row: never) => string;
  readonly format: Format;
  readonly picker: RowPicker;
  messages(): TableMessages;
  /** Columns, those of boxes and buttons included. */
  columnCount(): number;
  /** Lines came, went or have other heights: `hold` (default: what one looks at) stays where it is. */
  relayout(by?: number, hold?: number): void;
  reveal(cell: Cell): void;
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label?: string): void;
}

/** Groups and rows that unfold: what their lines show, how they open and close. Fetched by the first table that has either. */
export class TableTree {
  readonly layout: Layout;

  #owner: TreeOwner;
  #sizes = new ResizeObserver(entries => this.#resized(entries));
  #rowOf = new WeakMap<Element, string>();
  /** Just unfolded: brought into sight once its height is known. */
  #opened: string | undefined;
  /** Records that were selected as a whole group; most of them need not be loaded. */
  #wholes = new Map<string | null, readonly Record[]>();

  constructor(owner: TreeOwner) {
    this.#owner = owner;
    this.layout = new Layout(owner);
    this.layout.reset();
  }

  release(): void {
    this.#sizes.disconnect();
  }

  get #t(): TableMessages {
    return this.#owner.messages();
  }

  #row(line: Line): Record | undefined {
    return this.#owner.source?.row(line.row);
  }

  /** What unfolds the row; undefined where rows have nothing to unfold. */
  fold(row: Record | undefined): { open: boolean; label: string } | undefined {
    if (!this.#owner.detail) return undefined;
    const open = row !== undefined && this.layout.isUnfolded(row.id);
    return { open, label: this.#t.details(row ? this.#owner.rowLabel(row as never) : '') };
  }

  /** Renders a line that is not a record. */
  paint(slot: Slot, line: Line): void {
    const { element } = slot;
    if (line.kind === 'group') {
      const group = this.layout.groups?.[line.group];
      if (group)
        slot.part = render(groupCells(this.#head(group, line.group)), element, { host: this.#owner });
      return;
    }
    const row = this.#row(line);
    const { detail, cellContext, rowLabel } = this.#owner;
    const content = row && detail?.(row as never, cellContext as never);
    slot.part = render(
      detailCell(content, this.#t.details(row ? rowLabel(row as never) : ''), this.#owner.columnCount()),
      element,
      { host: this.#owner },
    );
    const inner = element.querySelector<HTMLElement>('.in');
    if (!inner || !row) return;
    this.#rowOf.set(inner, row.id);
    this.#sizes.observe(inner);
  }

  /** What a screen reader is told of the place of a line. */
  mark(element: HTMLElement, line: Line): void {
    const { groups } = this.layout;
    const group = this.layout.groupAt(line);
    const level =
      line.kind === 'group' || (!groups && line.kind === 'row') ? 1 : line.kind === 'row' || !groups ? 2 : 3;
    element.ariaLevel = String(level);
    const row = line.kind === 'row' ? this.#row(line) : undefined;
    const open =
      line.kind === 'group'
        ? !this.layout.isCollapsed(line.group)
        : row && this.#owner.detail
          ? this.layout.isUnfolded(row.id)
          : undefined;
    element.ariaExpanded = open === undefined ? null : String(open);
    const at =
      line.kind === 'group'
        ? line.group
        : line.kind === 'row' && group
          ? line.row - this.layout.lines.groupStart(groups!.indexOf(group))
          : undefined;
    element.ariaPosInSet = at === undefined ? null : String(at + 1);
    element.ariaSetSize =
      at === undefined ? null : String(line.kind === 'group' ? groups!.length : group!.count);
    const { style } = element;
    style.blockSize =
      line.kind === 'detail'
        ? `${this.layout.lines.height(this.layout.lines.ofMark('detail', line.row) ?? -1)}px`
        : '';
  }

  #head(group: RowGroup, place: number): GroupHead {
    const { format, selectable } = this.#owner;
    const { looks } = this.layout;
    const name = looks?.name(group) ?? '';
    return {
      name,
      show: looks?.show?.(group),
      count: format.number(group.count),
      counted: this.#t.inGroup(group.count),
      columns: this.#owner.columnCount(),
      box: selectable ? { share: this.#share(group, place), label: this.#t.selectGroup(name) } : undefined,
    };
  }

  /** How much of a group is selected, as far as can be told of records that are not loaded. */
  #share(group: RowGroup, place: number): Share {
    const { selection, source } = this.#owner;
    const on = (row: Record): boolean => isSelected(selection, row.id);
    const whole = this.#wholes.get(group.key);
    if (whole && whole.length >= group.count && whole.every(on)) return 'all';
    const start = this.layout.lines.groupStart(place);
    const loaded = source?.loaded(start, start + group.count) ?? [];
    const selected = loaded.filter(on).length;
    if (selection.mode === 'all')
      return selection.ids.size === 0 || selected === loaded.length
        ? 'all'
        : selected === 0 && loaded.length === group.count
          ? 'none'
          : 'some';
    return selected === 0 ? 'none' : selected === group.count ? 'all' : 'some';
  }

  // Opening and closing.

  /** Selects all records of a group, or none when all are. */
  selectGroup(place: number): boolean {
    const group = this.layout.groups?.[place];
    if (!group || !this.#owner.selectable) return false;
    const start = this.layout.lines.groupStart(place);
    const on = this.#share(group, place) !== 'all';
    void this.#owner.picker.between(start, start + group.count, on).then(rows => {
      if (on) this.#wholes.set(group.key, rows);
    });
    return true;
  }

  /** Opens or closes what a line is the head of. */
  toggle(index: number): boolean {
    const line = this.layout.lines.line(index);
    if (line.kind === 'group')
      return this.#collapse([this.layout.groups![line.group]!], !this.layout.isCollapsed(line.group), index);
    const row = this.#row(line);
    if (line.kind !== 'row' || !row || !this.#owner.detail) return false;
    this.#opened = this.layout.toggleRow(row.id) ? row.id : undefined;
    this.#owner.relayout(0, index);
    return true;
  }

  #collapse(groups: readonly RowGroup[], on: boolean, hold: number): true {
    const first = this.layout.lines.line(hold);
    this.layout.setCollapsed(groups, on);
    this.#owner.relayout(0, hold);
    const head = first.kind === 'group' ? this.layout.lines.ofMark('group', first.group) : undefined;
    if (head !== undefined) this.#owner.reveal({ row: head, column: 0 });
    return true;
  }

  /** Right opens, then goes into it; left closes, or goes to what the line is part of. */
  branch({ row: index, column }: Cell, inward: boolean): Cell | boolean {
    const { lines } = this.layout;
    const line = lines.line(index);
    const boxes = Number(this.#owner.selectable);
    if (line.kind === 'group') {
      if (boxes && column === 0) return false;
      if (inward === this.layout.isCollapsed(line.group)) return this.toggle(index);
      return inward && index + 1 < lines.count ? { row: index + 1, column } : false;
    }
    const group = this.layout.groups && !inward && column === 0 ? lines.groupOfRow(line.row) : undefined;
    if (line.kind === 'detail') return inward ? false : { row: index - 1, column: boxes };
    const row = this.#row(line);
    if (this.#owner.detail && row && column === boxes && inward !== this.layout.isUnfolded(row.id))
      return this.toggle(index);
    return group === undefined ? false : { row: lines.ofMark('group', group)!, column: boxes };
  }

  /** Space or Enter on a cell. @returns whether it was for a line of groups or details */
  act(action: 'toggle' | 'open', { row: index }: Cell, cell: HTMLElement): boolean | undefined {
    const line = this.layout.lines.line(index);
    if (line.kind === 'row') return cell.matches('.fold') ? this.toggle(index) : undefined;
    if (line.kind === 'detail') return false;
    return action === 'toggle' && cell.matches('.box') ? this.selectGroup(line.group) : this.toggle(index);
  }

  /** A press. @returns whether it was on something that opens, closes or selects a group */
  press(event: MouseEvent, index: number): boolean {
    const target = event.target as Element;
    const line = this.layout.lines.line(index);
    if (line.kind === 'group')
      return target.closest('.box') ? this.selectGroup(line.group) : this.toggle(index);
    return line.kind === 'detail' || (target.closest('.fold') !== null && this.toggle(index));
  }

  menu(index: number, anchor: HTMLElement): boolean {
    const line = this.layout.lines.line(index);
    const { groups = [] } = this.layout;
    const group = line.kind === 'group' ? groups[line.group] : undefined;
    if (!group) return false;
    const t = this.#t;
    const name = this.layout.looks?.name(group) ?? '';
    this.#owner.openMenu(
      anchor,
      [
        {
          label: t.expandAll,
          run: () =>
            void this.#collapse(
              groups,
              false,
              this.layout.lines.ofMark('group', groups.indexOf(group)) ?? index,
            ),
        },
        {
          label: t.collapseAll,
          run: () =>
            void this.#collapse(
              groups,
              true,
              this.layout.lines.ofMark('group', groups.indexOf(group)) ?? index,
            ),
        },
        ...(this.#owner.selectable
          ? [
              'separator' as const,
              { label: t.selectGroup(name), run: () => void this.selectGroup(groups.indexOf(group)) },
            ]
          : []),
      ],
      name,
    );
    return true;
  }

  // What is measured, and what sticks.

  #resized(entries: readonly ResizeObserverEntry[]): void {
    let changed = false;
    for (const { target, borderBoxSize } of entries) {
      if (!target.isConnected) this.#sizes.unobserve(target);
      else if (
        this.layout.measured(this.#rowOf.get(target) ?? '', Math.ceil(borderBoxSize[0]!.blockSize) + 1)
      )
        changed = true;
    }
    if (!changed) return;
    this.#owner.relayout();
    const place = this.#opened === undefined ? -1 : (this.#owner.source?.indexOf(this.#opened) ?? -1);
    this.#opened = undefined;
    if (place < 0) return;
    for (const line of [this.layout.lines.ofMark('detail', place), this.layout.lines.ofRow(place)])
      if (line !== undefined) this.#owner.reveal({ row: line, column: 0 });
  }

  /** Shows the head of the group that one is in over its rows, pushed on by the next one. `at`: its own line, or undefined where it is in sight. */
  stick(element: HTMLElement, lines: Lines, top: number, height: number): void {
    const line = lines.count > 0 && top > 0 ? lines.at(top) : 0;
    const place = this.layout.groups && lines.count > 0 ? lines.groupOf(line) : undefined;
    const head = place === undefined ? undefined : lines.ofMark('group', place);
    const on = place !== undefined && head !== undefined && lines.top(head) < top;
    element.hidden = !on;
    if (!on) return;
    element.dataset.line = String(head);
    render(stuckGroup(this.#head(this.layout.groups![place]!, place)), element, { host: this.#owner });
    const next = lines.ofMark('group', place + 1);
    const over = next === undefined ? 0 : Math.min(0, lines.top(next) - top - height);
    (element.firstElementChild as HTMLElement).style.transform = over < 0 ? `translateY(${over}px)` : '';
  }
}
