import type { HasId, RowGroup } from '@customer-hub/state/lists';
import { targetOf } from '../primitives/dom.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { GroupSelection, type GroupSelectionPort } from './group-selection.ts';
import type { Cell } from './keyboard.ts';
import { Layout, type LayoutPort } from './layout.ts';
import type { Line, Lines } from './lines.ts';
import type { TableLook } from './look.ts';
import type { Slot } from './slot.ts';
import { TreePainter } from './tree-painter.ts';

export { treeStyles } from './tree.styles.ts';

/** What a tree asks of its table, and tells it. */
export interface TreePort<T extends HasId, C> extends LayoutPort, GroupSelectionPort {
  look(): TableLook<T, C>;
  /** Lines came, went or have other heights. The line `anchor` (default: what a person looks at) stays where it is. */
  relayout(anchor?: number): void;
  /** Scrolls so that a line is visible. */
  reveal(line: number): void;
  openMenu(anchor: HTMLElement, entries: readonly MenuEntry[], label: string): void;
}

/** Groups, and rows that unfold: how they open and close. Loaded by the first table that has either. */
export class TableTree<T extends HasId, C> {
  readonly layout: Layout;

  #port: TreePort<T, C>;
  #groups: GroupSelection;
  #painter: TreePainter<T, C>;
  /** Id of the row that was unfolded last, until its details are measured and can be scrolled to. */
  #unfoldedId: string | undefined;

  constructor(port: TreePort<T, C>) {
    this.#port = port;
    this.layout = new Layout(port);
    this.#groups = new GroupSelection(this.layout, port);
    this.#painter = new TreePainter(this.layout, this.#groups, () => this.#resized());
  }

  release(): void {
    this.#painter.release();
  }

  /** Renders a line that is no row. */
  paint(slot: Slot, line: Line, look: TableLook<T, C>): void {
    this.#painter.paint(slot, line, look);
  }

  /** Sets what screen readers are told of the place of a line, and the height of details. */
  describe(element: HTMLElement, line: Line, look: TableLook<T, C>): void {
    this.#painter.describe(element, line, look);
  }

  /** Shows the header of a group in `element` above its rows while they are scrolled through. `top`, `height`: px. */
  stick(element: HTMLElement, lines: Lines, top: number, height: number, look: TableLook<T, C>): void {
    this.#painter.stick(element, lines, top, height, look);
  }

  /** The button that unfolds a row; undefined where rows do not unfold. */
  unfoldButton(
    row: T | undefined,
    look: TableLook<T, C>,
  ): { readonly isOpen: boolean; readonly label: string } | undefined {
    if (!look.detail) return undefined;
    return {
      isOpen: row !== undefined && this.layout.isUnfolded(row.id),
      label: look.messages.details(row ? look.rowLabel(row) : ''),
    };
  }

  /**
   * An arrow key: inward opens a line, then goes into it; outward closes it, or goes to the line that it belongs to.
   */
  branch({ row: index, column }: Cell, isInward: boolean): Cell | boolean {
    const { lines } = this.layout;
    const line = lines.line(index);
    const { selectable, source, detail } = this.#port.look();
    const boxes = Number(selectable);
    if (line.kind === 'detail') return isInward ? false : { row: index - 1, column: boxes };
    if (line.kind === 'group') {
      if (selectable && column === 0) return false;
      if (isInward === this.layout.isCollapsed(line.group)) return this.#toggle(index);
      return isInward && index + 1 < lines.count ? { row: index + 1, column } : false;
    }
    const row = source?.row(line.row);
    if (detail && row && column === boxes && isInward !== this.layout.isUnfolded(row.id))
      return this.#toggle(index);
    const group = isInward || column > 0 ? undefined : lines.groupOfRow(line.row);
    const header = group === undefined ? undefined : lines.ofGroup(group);
    return header === undefined ? false : { row: header, column: boxes };
  }

  /** Space or Enter on a cell. @returns whether it did something; undefined where the tree has no use for it */
  run(command: 'toggle' | 'open', { row: index }: Cell, cell: HTMLElement): boolean | undefined {
    const line = this.layout.lines.line(index);
    if (line.kind === 'row') return cell.matches('.fold') ? this.#toggle(index) : undefined;
    if (line.kind === 'detail') return false;
    return command === 'toggle' && cell.matches('.box')
      ? this.#groups.toggle(line.group)
      : this.#toggle(index);
  }

  /** A press on a line. @returns whether it was on something that opens, closes or selects a group */
  press(event: MouseEvent, index: number): boolean {
    const target = targetOf(event);
    const line = this.layout.lines.line(index);
    if (line.kind === 'group')
      return target.closest('.box') ? this.#groups.toggle(line.group) : this.#toggle(index);
    return line.kind === 'detail' || (target.closest('.fold') !== null && this.#toggle(index));
  }

  /** Opens the menu of a group. @returns whether the line is one */
  menu(index: number, anchor: HTMLElement): boolean {
    const line = this.layout.lines.line(index);
    const { groups = [], looks } = this.layout;
    const group = line.kind === 'group' ? groups[line.group] : undefined;
    if (!group) return false;
    const name = looks?.name(group) ?? '';
    const { messages: t, selectable } = this.#port.look();
    // The rows may have changed while the menu was open.
    const setAll = (isCollapsed: boolean): void => {
      const header = this.layout.lines.ofGroup(groups.indexOf(group));
      this.#setCollapsed(groups, isCollapsed, header ?? index);
    };
    const entries: MenuEntry[] = [
      { label: t.expandAll, run: () => setAll(false) },
      { label: t.collapseAll, run: () => setAll(true) },
    ];
    const select = (): void => void this.#groups.toggle(groups.indexOf(group));
    if (selectable) entries.push('separator', { label: t.selectGroup(name), run: select });
    this.#port.openMenu(anchor, entries, name);
    return true;
  }

  /** Opens or closes a group or a row. @returns whether the line does that */
  #toggle(index: number): boolean {
    const line = this.layout.lines.line(index);
    if (line.kind === 'group') {
      const group = this.layout.groups?.[line.group];
      if (group) this.#setCollapsed([group], !this.layout.isCollapsed(line.group), index);
      return group !== undefined;
    }
    const { source, detail } = this.#port.look();
    const row = line.kind === 'row' && detail ? source?.row(line.row) : undefined;
    if (!row) return false;
    this.#unfoldedId = this.layout.toggleRow(row.id) ? row.id : undefined;
    this.#port.relayout(index);
    return true;
  }

  #setCollapsed(groups: readonly RowGroup[], isCollapsed: boolean, anchor: number): void {
    const line = this.layout.lines.line(anchor);
    this.layout.setCollapsed(groups, isCollapsed);
    this.#port.relayout(anchor);
    const header = line.kind === 'group' ? this.layout.lines.ofGroup(line.group) : undefined;
    if (header !== undefined) this.#port.reveal(header);
  }

  /** Scrolls to the details that were unfolded last, once their height is known. */
  #resized(): void {
    this.#port.relayout();
    const { lines } = this.layout;
    const row = this.#unfoldedId === undefined ? -1 : (this.#port.source()?.indexOf(this.#unfoldedId) ?? -1);
    this.#unfoldedId = undefined;
    if (row < 0) return;
    for (const line of [lines.ofDetail(row), lines.ofRow(row)])
      if (line !== undefined) this.#port.reveal(line);
  }
}
