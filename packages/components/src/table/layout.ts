import type { HasId, RowGroup, RowSource } from '@customer-hub/state/lists';
import { Lines, type GroupLooks } from './lines.ts';

/** What the layout asks of its table. */
export interface LayoutPort {
  source(): RowSource<HasId> | undefined;
  grouping(): GroupLooks | undefined;
  /** Rows unfold. */
  hasDetails(): boolean;
  /** Rows to show, placeholders included. */
  rowCount(): number;
}

/** A row that is unfolded. */
interface Unfolded {
  /** Index in the list, as last known; undefined when it is not in the list. */
  index: number | undefined;
  /** Of its details, px. */
  height: number;
}

/** Height of details that are not measured yet, px. */
const estimatedHeight = 120;

/**
 * Which groups are collapsed and which rows unfolded, and the lines that follow from that. Both outlive a refresh, a
 * sort and a filter.
 */
export class Layout {
  lines = new Lines({ rows: 0, rowHeight: 28 });
  /**
   * How the groups of the rows that are here are shown. While rows in other groups are loading, those are not used
   * yet.
   */
  looks: GroupLooks | undefined;

  #port: LayoutPort;
  #rowHeight = 28;
  #groupHeight = 28;
  #collapsed = new Set<string | null>();
  #unfolded = new Map<string, Unfolded>();
  #rowCount = 0;

  constructor(port: LayoutPort) {
    this.#port = port;
    this.reset();
  }

  /** Undefined where rows are not grouped. */
  get groups(): readonly RowGroup[] | undefined {
    return this.lines.groups;
  }

  /** The list has another number of rows than these lines. */
  get isStale(): boolean {
    return this.#rowCount !== this.#port.rowCount();
  }

  /** Lines for these heights, px; the same object as long as nothing changed. */
  for(rowHeight: number, groupHeight: number): Lines {
    if (rowHeight !== this.#rowHeight || groupHeight !== this.#groupHeight) {
      this.#rowHeight = rowHeight;
      this.#groupHeight = groupHeight;
      this.build();
    }
    return this.lines;
  }

  /** @param by how many places further down the rows of the list are now */
  build(by = 0): Lines {
    const source = this.#port.source();
    const details = new Map<number, number>();
    for (const [id, unfolded] of this.#port.hasDetails() ? this.#unfolded : []) {
      const found = source?.indexOf(id) ?? -1;
      const last = unfolded.index === undefined ? undefined : unfolded.index + by;
      // Scrolled far away, it is no longer loaded, but still unfolded.
      const isUnloaded = last !== undefined && source?.row(last) === undefined;
      unfolded.index = found >= 0 ? found : isUnloaded ? last : undefined;
      if (unfolded.index !== undefined) details.set(unfolded.index, unfolded.height);
    }
    this.#rowCount = this.#port.rowCount();
    return (this.lines = new Lines({
      rows: this.#rowCount,
      rowHeight: this.#rowHeight,
      groupHeight: this.#groupHeight,
      groups: this.looks && source?.groups,
      collapsed: this.#collapsed,
      details,
    }));
  }

  /** Takes over the groups and the row order of another query. */
  reset(): void {
    const grouping = this.#port.grouping();
    if (grouping?.key !== this.looks?.key) this.#collapsed.clear();
    this.looks = grouping;
    for (const unfolded of this.#unfolded.values()) unfolded.index = undefined;
    this.build();
  }

  /**
   * Where a line of `before` is now.
   * @param by how many places further down the rows of the list are now
   * @param orNear for a hidden line, gives the closest visible one: its row, or the header of its group
   */
  follow(before: Lines, index: number, by: number, orNear = false): number | undefined {
    const { lines } = this;
    const line = before.line(index);
    if (line.kind === 'group') {
      const key = before.groups?.[line.group]?.key;
      return lines.ofGroup(this.groups?.findIndex(group => group.key === key) ?? -1);
    }
    const row = line.row + by;
    const found = line.kind === 'row' ? lines.ofRow(row) : lines.ofDetail(row);
    if (found !== undefined || !orNear) return found;
    return lines.ofRow(row) ?? lines.ofGroup(lines.groupOfRow(row) ?? -1);
  }

  isCollapsed(group: number): boolean {
    return this.#collapsed.has(this.groups?.[group]?.key ?? null);
  }

  setCollapsed(groups: readonly RowGroup[], isCollapsed: boolean): void {
    for (const { key } of groups)
      if (isCollapsed) this.#collapsed.add(key);
      else this.#collapsed.delete(key);
  }

  isUnfolded(id: string): boolean {
    return this.#unfolded.has(id);
  }

  /** @returns whether the row is unfolded now */
  toggleRow(id: string): boolean {
    if (this.#unfolded.delete(id)) return false;
    this.#unfolded.set(id, { index: undefined, height: estimatedHeight });
    return true;
  }

  /** Takes the measured height of the details of a row, px. @returns whether it changed */
  setDetailHeight(id: string, height: number): boolean {
    const unfolded = this.#unfolded.get(id);
    if (!unfolded || unfolded.height === height || height === 0) return false;
    unfolded.height = height;
    return true;
  }
}
