import { render } from 'lit';
import type { HasId, RowGroup } from '@customer-hub/state/lists';
import type { GroupSelection } from './group-selection.ts';
import type { Layout } from './layout.ts';
import { detailCell, groupCells, stickyGroup, type GroupHeader } from './line-cells.ts';
import type { Line, Lines } from './lines.ts';
import type { TableLook } from './look.ts';
import type { Slot } from './slot.ts';

/** Renders the lines of a table that are no rows: group headers, and the details that rows unfold. */
export class TreePainter<T extends HasId, C> {
  #layout: Layout;
  #groups: GroupSelection;
  #sizes: ResizeObserver;
  /** Ids of the rows whose details these elements show. */
  #rowIds = new WeakMap<Element, string>();

  /** @param resized called when details have got another height than their line has */
  constructor(layout: Layout, groups: GroupSelection, resized: () => void) {
    this.#layout = layout;
    this.#groups = groups;
    this.#sizes = new ResizeObserver(entries => {
      if (this.#takeHeights(entries)) resized();
    });
  }

  release(): void {
    this.#sizes.disconnect();
  }

  paint(slot: Slot, line: Line, look: TableLook<T, C>): void {
    const { element } = slot;
    if (line.kind === 'group') {
      const group = this.#layout.groups?.[line.group];
      if (group) slot.part = render(groupCells(this.#header(group, line.group, look)), element);
      return;
    }
    const row = look.source?.row(line.row);
    const content = row && look.detail?.(row, look.context);
    const label = look.messages.details(row ? look.rowLabel(row) : '');
    slot.part = render(detailCell(content, label, look.columnCount), element);
    const inner = element.querySelector('.in');
    if (!inner || !row) return;
    this.#rowIds.set(inner, row.id);
    this.#sizes.observe(inner);
  }

  /** Sets the ARIA attributes that tell the place of a line in the tree, and the height of details. */
  describe(element: HTMLElement, line: Line, look: TableLook<T, C>): void {
    const { groups, lines } = this.#layout;
    const rowLevel = groups ? 2 : 1;
    element.ariaLevel = String(line.kind === 'group' ? 1 : line.kind === 'row' ? rowLevel : rowLevel + 1);
    const isOpen = this.#isOpen(line, look);
    element.ariaExpanded = isOpen === undefined ? null : String(isOpen);
    const [position, size] = this.#placeInSet(line);
    element.ariaPosInSet = position === undefined ? null : String(position + 1);
    element.ariaSetSize = size === undefined ? null : String(size);
    element.style.blockSize =
      line.kind === 'detail' ? `${lines.height(lines.ofDetail(line.row) ?? -1)}px` : '';
  }

  /**
   * Shows the header of the group that is scrolled through, above its rows, until the header of the next one pushes
   * it away.
   */
  stick(element: HTMLElement, lines: Lines, top: number, height: number, look: TableLook<T, C>): void {
    const line = lines.count > 0 && top > 0 ? lines.at(top) : 0;
    const index = lines.count > 0 ? lines.groupOf(line) : undefined;
    const group = index === undefined ? undefined : this.#layout.groups?.[index];
    const header = index === undefined ? undefined : lines.ofGroup(index);
    const isSticky = header !== undefined && lines.top(header) < top;
    element.hidden = !isSticky;
    if (!isSticky || !group || index === undefined) return;
    element.dataset.line = String(header);
    render(stickyGroup(this.#header(group, index, look)), element);
    const next = lines.ofGroup(index + 1);
    const push = next === undefined ? 0 : Math.min(0, lines.top(next) - top - height);
    const content = element.querySelector<HTMLElement>(':scope > .tr');
    if (content) content.style.transform = push < 0 ? `translateY(${push}px)` : '';
  }

  /** Undefined for lines that neither open nor close. */
  #isOpen(line: Line, look: TableLook<T, C>): boolean | undefined {
    if (line.kind === 'group') return !this.#layout.isCollapsed(line.group);
    const row = line.kind === 'row' && look.detail ? look.source?.row(line.row) : undefined;
    return row && this.#layout.isUnfolded(row.id);
  }

  /** Index of a line among its siblings, and how many these are. */
  #placeInSet(line: Line): [index?: number, size?: number] {
    const { groups, lines } = this.#layout;
    if (line.kind === 'group') return [line.group, groups?.length];
    const group = line.kind === 'row' ? lines.groupOfRow(line.row) : undefined;
    return group === undefined ? [] : [line.row - lines.groupStart(group), groups?.[group]?.count];
  }

  #header(group: RowGroup, index: number, look: TableLook<T, C>): GroupHeader {
    const { format, messages, selectable, columnCount } = look;
    const { looks } = this.#layout;
    const name = looks?.name(group) ?? '';
    return {
      name,
      content: looks?.show?.(group) ?? name,
      count: format.number(group.count),
      countLabel: messages.inGroup(group.count),
      columnCount,
      checkbox: selectable
        ? { share: this.#groups.share(index), label: messages.selectGroup(name) }
        : undefined,
    };
  }

  #takeHeights(entries: readonly ResizeObserverEntry[]): boolean {
    let isChanged = false;
    for (const { target, borderBoxSize } of entries) {
      // One more than its content: the border of the line.
      const height = Math.ceil(borderBoxSize[0]?.blockSize ?? 0) + 1;
      if (!target.isConnected) this.#sizes.unobserve(target);
      else if (this.#layout.setDetailHeight(this.#rowIds.get(target) ?? '', height)) isChanged = true;
    }
    return isChanged;
  }
}
