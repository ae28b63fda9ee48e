import type { RowGroup, RowSource } from '@customer-hub/state/lists';
import { Lines, type GroupLooks, type Line } from './lines.ts';

/** What a layout needs of its table. */
export interface LayoutOwner {
  readonly source?: RowSource<{ readonly id: string }> | undefined;
  readonly grouping?: GroupLooks | undefined;
  readonly detail?: unknown;
  /** Records to show, placeholders included. */
  records(): number;
}

/** A record that is unfolded. */
interface Unfolded {
  /** Where it stood last; undefined when it is not in the list. */
  place: number | undefined;
  /** Of what it unfolds, px. */
  height: number;
}

/** Until it is measured, px. */
const guessPx = 120;

/** Which groups are collapsed and which records unfolded, and the lines that come of it. Both outlive a refresh, a sort and a filter. */
export class Layout {
  lines = new Lines({ rows: 0, rowHeight: 28 });
  /** How the groups that are there now are shown: those of the answer, not of the question that is under way. */
  looks: GroupLooks | undefined;

  #owner: LayoutOwner;
  #rowHeight = 28;
  #groupHeight = 28;
  #collapsed = new Set<string | null>();
  #unfolded = new Map<string, Unfolded>();
  #rows = 0;

  constructor(owner: LayoutOwner) {
    this.#owner = owner;
  }

  /** Undefined where rows are not grouped. */
  get groups(): readonly RowGroup[] | undefined {
    return this.lines.groups;
  }

  /** The list has another number of records than these lines. */
  get stale(): boolean {
    return this.#rows !== this.#owner.records();
  }

  /** Lines for rows of that height; the same as long as nothing changed. */
  for(rowHeight: number, groupHeight: number): Lines {
    if (rowHeight !== this.#rowHeight || groupHeight !== this.#groupHeight) {
      this.#rowHeight = rowHeight;
      this.#groupHeight = groupHeight;
      this.build();
    }
    return this.lines;
  }

  /** @param by how much further down the records lie now */
  build(by = 0): Lines {
    const { source } = this.#owner;
    const details = new Map<number, number>();
    if (this.#owner.detail) {
      for (const [id, one] of this.#unfolded) {
        const found = source?.indexOf(id) ?? -1;
        const last = one.place === undefined ? undefined : one.place + by;
        // Scrolled far away, it is no longer loaded, but still unfolded.
        one.place =
          found >= 0 ? found : last !== undefined && source?.row(last) === undefined ? last : undefined;
        if (one.place !== undefined) details.set(one.place, one.height);
      }
    }
    this.#rows = this.#owner.records();
    return (this.lines = new Lines({
      rows: this.#rows,
      rowHeight: this.#rowHeight,
      groupHeight: this.#groupHeight,
      groups: this.looks && source?.groups,
      collapsed: this.#collapsed,
      details,
    }));
  }

  /** Another list: its groups, its places. */
  reset(): void {
    const { grouping } = this.#owner;
    if (grouping?.key !== this.looks?.key) this.#collapsed.clear();
    this.looks = grouping;
    for (const one of this.#unfolded.values()) one.place = undefined;
    this.build();
  }

  /** Where a line of before is now, when the records lie `by` further down. `near`: a record that is hidden now is at the head of its group. */
  follow(before: Lines, index: number, by: number, near = false): number | undefined {
    const line = before.line(index);
    const row = line.row + by;
    if (line.kind === 'group') {
      const key = before.groups?.[line.group]?.key;
      return this.lines.ofMark('group', this.groups?.findIndex(group => group.key === key) ?? -1);
    }
    const found = line.kind === 'row' ? this.lines.ofRow(row) : this.lines.ofMark('detail', row);
    if (found !== undefined || !near) return found;
    return this.lines.ofRow(row) ?? this.lines.ofMark('group', this.lines.groupOfRow(row) ?? -1);
  }

  isCollapsed(group: number): boolean {
    return this.#collapsed.has(this.groups?.[group]?.key ?? null);
  }

  setCollapsed(groups: readonly RowGroup[], on: boolean): void {
    for (const { key } of groups)
      if (on) this.#collapsed.add(key);
      else this.#collapsed.delete(key);
  }

  isUnfolded(id: string): boolean {
    return this.#unfolded.has(id);
  }

  toggleRow(id: string): boolean {
    if (this.#unfolded.delete(id)) return false;
    this.#unfolded.set(id, { place: undefined, height: guessPx });
    return true;
  }

  /** @returns whether what a record unfolds has another height than it had */
  measured(id: string, height: number): boolean {
    const one = this.#unfolded.get(id);
    if (!one || one.height === height || height === 0) return false;
    one.height = height;
    return true;
  }

  /** Group of a record or of a line of it. */
  groupAt(line: Line): RowGroup | undefined {
    return this.groups?.[line.kind === 'group' ? line.group : (this.lines.groupOfRow(line.row) ?? -1)];
  }
}
