import type { RowGroup } from '@customer-hub/state/lists';
import type { RowHeights } from './window.ts';

/** How the groups of a table are shown. */
export interface GroupLooks {
  /** The field that rows are grouped by. With another one all groups start expanded. */
  readonly key: string;
  readonly name: (group: RowGroup) => string;
  /** Instead of the name, e.g. with a coloured dot. */
  readonly show?: (group: RowGroup) => unknown;
}

/**
 * One line of the table: a row, the header of a group, or the details that a row unfolds. `row` is an index in the
 * list on the server; of a group, that of its first row.
 */
export type Line =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'group'; readonly row: number; readonly group: number }
  | { readonly kind: 'detail'; readonly row: number };

/** What decides which lines there are. Heights in px. */
export interface LineParts {
  /** Number of rows in the list. */
  readonly rows: number;
  readonly rowHeight: number;
  /** Default: as a row. */
  readonly groupHeight?: number;
  /** In the order of the rows; undefined when they are not grouped. */
  readonly groups?: readonly RowGroup[] | undefined;
  /** Keys of groups that show nothing but their header. */
  readonly collapsed?: ReadonlySet<string | null>;
  /** Height of the details of each unfolded row, by its index. */
  readonly details?: ReadonlyMap<number, number>;
}

/** A line that is no row. All lines from here to the next of these are rows, so their places follow by counting. */
interface Mark {
  readonly kind: 'group' | 'detail';
  readonly line: number;
  readonly top: number;
  readonly height: number;
  /** The first row after it. */
  readonly next: number;
  /** Index of the group, or of the row that is unfolded. */
  readonly of: number;
}

/** Index of the last mark whose `key` is at most `value`, or -1. */
const lastMarkUpTo = (marks: readonly Mark[], key: 'line' | 'top' | 'next', value: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && mark[key] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/**
 * The lines of a table over a list on the server. Only lines that are no rows are stored (group headers, details), so
 * a million rows cost nothing, and the rows of a collapsed group are never asked for.
 */
export class Lines implements RowHeights {
  readonly count: number;
  readonly total: number;
  readonly groups: readonly RowGroup[] | undefined;

  readonly #rowHeight: number;
  readonly #marks: readonly Mark[];
  /** The first row of every group. */
  readonly #groupStarts: readonly number[];

  constructor(parts: LineParts) {
    const layout = layOut(parts);
    this.#rowHeight = parts.rowHeight;
    this.groups = parts.groups;
    this.#marks = layout.marks;
    this.#groupStarts = layout.groupStarts;
    this.count = layout.count;
    this.total = layout.total;
  }

  line(index: number): Line {
    const mark = this.#marks[lastMarkUpTo(this.#marks, 'line', index)];
    if (!mark) return { kind: 'row', row: index };
    if (mark.line !== index) return { kind: 'row', row: mark.next + index - mark.line - 1 };
    return mark.kind === 'group'
      ? { kind: 'group', row: this.groupStart(mark.of), group: mark.of }
      : { kind: 'detail', row: mark.of };
  }

  /** Line of a row; undefined when its group is collapsed. */
  ofRow(row: number): number | undefined {
    const at = lastMarkUpTo(this.#marks, 'next', row);
    const mark = this.#marks[at];
    const line = mark ? mark.line + 1 + row - mark.next : row;
    return line < (this.#marks[at + 1]?.line ?? this.count) ? line : undefined;
  }

  /** Line of the header of a group. */
  ofGroup(group: number): number | undefined {
    return this.#ofMark('group', group);
  }

  /** Line of the details of a row. */
  ofDetail(row: number): number | undefined {
    return this.#ofMark('detail', row);
  }

  /** Index of the group that a line belongs to. */
  groupOf(index: number): number | undefined {
    for (let at = lastMarkUpTo(this.#marks, 'line', index); at >= 0; at--) {
      const mark = this.#marks[at];
      if (mark?.kind === 'group') return mark.of;
    }
    return undefined;
  }

  /** Index of the group that a row belongs to. */
  groupOfRow(row: number): number | undefined {
    const group = this.#groupStarts.findLastIndex(start => start <= row);
    return group < 0 ? undefined : group;
  }

  /** The first row of a group. */
  groupStart(group: number): number {
    return this.#groupStarts[group] ?? 0;
  }

  /** The rows in lines `first` to `last` (exclusive), as ranges of the list on the server, `to` exclusive. */
  rowsIn(first: number, last: number): [from: number, to: number][] {
    const ranges: [number, number][] = [];
    const stop = Math.min(last, this.count);
    let at = lastMarkUpTo(this.#marks, 'line', first);
    for (let index = Math.max(0, first); index < stop; at++) {
      const mark = this.#marks[at];
      if (mark?.line === index) index++;
      const end = Math.min(stop, this.#marks[at + 1]?.line ?? Infinity);
      if (end <= index) continue;
      const from = mark ? mark.next + index - mark.line - 1 : index;
      const previous = ranges.at(-1);
      if (previous?.[1] === from) previous[1] += end - index;
      else ranges.push([from, from + end - index]);
      index = end;
    }
    return ranges;
  }

  top(index: number): number {
    const mark = this.#marks[lastMarkUpTo(this.#marks, 'line', index)];
    if (!mark) return index * this.#rowHeight;
    return mark.line === index
      ? mark.top
      : mark.top + mark.height + (index - mark.line - 1) * this.#rowHeight;
  }

  at(y: number): number {
    const at = lastMarkUpTo(this.#marks, 'top', y);
    const mark = this.#marks[at];
    if (mark && y < mark.top + mark.height) return mark.line;
    const last = (this.#marks[at + 1]?.line ?? this.count) - 1;
    const line = mark
      ? mark.line + 1 + Math.floor((y - mark.top - mark.height) / this.#rowHeight)
      : Math.floor(y / this.#rowHeight);
    return Math.max(0, Math.min(last, line));
  }

  height(index: number): number {
    const mark = this.#marks[lastMarkUpTo(this.#marks, 'line', index)];
    return mark?.line === index ? mark.height : this.#rowHeight;
  }

  #ofMark(kind: Mark['kind'], of: number): number | undefined {
    return this.#marks.find(mark => mark.kind === kind && mark.of === of)?.line;
  }
}

interface Layout {
  readonly marks: Mark[];
  readonly groupStarts: number[];
  readonly count: number;
  readonly total: number;
}

/** Goes through groups and details once, from top to bottom. */
const layOut = ({
  rows,
  rowHeight,
  groupHeight = rowHeight,
  groups = [],
  collapsed,
  details = new Map(),
}: LineParts): Layout => {
  const marks: Mark[] = [];
  const groupStarts: number[] = [];
  const unfolded = [...details].filter(([row]) => row < rows).sort(([a], [b]) => a - b);
  /** The next line, its distance from the top, and the next row. */
  let [line, top, row] = [0, 0, 0];
  const addMark = (kind: Mark['kind'], height: number, of: number, next: number): void => {
    marks.push({ kind, line: line++, top, height, next, of });
    top += height;
  };
  const addRows = (to: number): void => {
    line += to - row;
    top += (to - row) * rowHeight;
    row = to;
  };
  let at = 0;
  /** Adds rows up to `end` (exclusive), each with its details. */
  const addOpen = (end: number): void => {
    for (let next = unfolded[at]; next && next[0] < end; next = unfolded[++at]) {
      const [index, height] = next;
      if (index < row) continue;
      addRows(index + 1);
      addMark('detail', height, index, index + 1);
    }
    addRows(end);
  };
  for (const [index, { key, count }] of groups.entries()) {
    const end = Math.min(rows, row + count);
    const isCollapsed = collapsed?.has(key) ?? false;
    groupStarts.push(row);
    addMark('group', groupHeight, index, isCollapsed ? end : row);
    if (isCollapsed) row = end;
    else addOpen(end);
  }
  // Rows that no group counts still show: the list may have grown since the groups were counted.
  addOpen(rows);
  return { marks, groupStarts, count: line, total: top };
};
