import type { RowGroup } from '@customer-hub/state/lists';
import type { RowHeights } from './window.ts';

/** How the groups of a table are shown. */
export interface GroupLooks {
  /** What they are groups of; other groups start expanded. */
  readonly key: string;
  readonly name: (group: RowGroup) => string;
  /** Instead of the name, e.g. with a coloured dot. */
  readonly show?: (group: RowGroup) => unknown;
}

/** What stands in one line of the table: a record, the head of a group, or what a record unfolds. `row` is the place in the list on the server. */
export type Line =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'group'; readonly row: number; readonly group: number }
  | { readonly kind: 'detail'; readonly row: number };

/** What decides which lines there are. */
export interface LineParts {
  /** Records in all. */
  readonly rows: number;
  /** Of a line with a record, px. */
  readonly rowHeight: number;
  readonly groupHeight?: number;
  /** In the order of the records; undefined when they are not grouped. */
  readonly groups?: readonly RowGroup[] | undefined;
  /** Keys of groups that show nothing but their head. */
  readonly collapsed?: ReadonlySet<string | null>;
  /** Unfolded records by their place, and how tall that is, px. */
  readonly details?: ReadonlyMap<number, number>;
}

/** A line that is not a record. Everything from here to the next one follows by counting. */
interface Mark {
  readonly kind: 'group' | 'detail';
  readonly line: number;
  readonly top: number;
  readonly height: number;
  /** First record after it. */
  readonly next: number;
  /** Place of the group, or of the record that is unfolded. */
  readonly of: number;
}

/** Place of the last mark whose `key` is at most `value`, or -1. */
const before = (marks: readonly Mark[], key: 'line' | 'top' | 'next', value: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]![key] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/**
 * The lines of a table over a list on the server. Only what is not a record is written down (heads of groups, unfolded records), so a
 * million rows cost nothing, and a collapsed group is a jump in the count: nothing of it is asked for.
 */
export class Lines implements RowHeights {
  readonly count: number;
  readonly total: number;
  readonly groups: readonly RowGroup[] | undefined;

  #rowHeight: number;
  #marks: Mark[] = [];
  /** First record of every group. */
  #starts: number[] = [];

  constructor({ rows, rowHeight, groupHeight = rowHeight, groups, collapsed, details }: LineParts) {
    this.#rowHeight = rowHeight;
    this.groups = groups;
    let line = 0;
    let top = 0;
    let row = 0;
    const mark = (kind: Mark['kind'], height: number, of: number, next: number): void => {
      this.#marks.push({ kind, line: line++, top, height, next, of });
      top += height;
    };
    const run = (to: number): void => {
      line += to - row;
      top += (to - row) * rowHeight;
      row = to;
    };
    const unfolded = details
      ? [...details].filter(([index]) => index < rows).sort((a, b) => a[0] - b[0])
      : [];
    let at = 0;
    /** Records up to `end`, and what they unfold. */
    const open = (end: number): void => {
      for (; at < unfolded.length && unfolded[at]![0] < end; at++) {
        const [index, height] = unfolded[at]!;
        if (index < row) continue;
        run(index + 1);
        mark('detail', height, index, index + 1);
      }
      run(end);
    };
    groups?.forEach(({ key, count }, n) => {
      const end = Math.min(rows, row + count);
      this.#starts.push(row);
      const shut = collapsed?.has(key) ?? false;
      mark('group', groupHeight, n, shut ? end : row);
      if (shut) row = end;
      else open(end);
    });
    // What no group counts still shows: a list that grew since it was counted.
    open(rows);
    this.count = line;
    this.total = top;
  }

  /** Nothing but records. */
  get plain(): boolean {
    return this.#marks.length === 0;
  }

  line(index: number): Line {
    const mark = this.#marks[before(this.#marks, 'line', index)];
    if (!mark) return { kind: 'row', row: index };
    if (mark.line !== index) return { kind: 'row', row: mark.next + index - mark.line - 1 };
    return mark.kind === 'group'
      ? { kind: 'group', row: this.groupStart(mark.of), group: mark.of }
      : { kind: 'detail', row: mark.of };
  }

  /** Line of a record; `undefined` when its group is collapsed. */
  ofRow(row: number): number | undefined {
    const at = before(this.#marks, 'next', row);
    const mark = this.#marks[at];
    const line = mark ? mark.line + 1 + row - mark.next : row;
    return line < (this.#marks[at + 1]?.line ?? this.count) ? line : undefined;
  }

  /** Line of the head of a group, or of what a record unfolds. */
  ofMark(kind: 'group' | 'detail', of: number): number | undefined {
    return this.#marks.find(mark => mark.kind === kind && mark.of === of)?.line;
  }

  /** Group that a line belongs to, by its place. */
  groupOf(index: number): number | undefined {
    for (let at = before(this.#marks, 'line', index); at >= 0; at--)
      if (this.#marks[at]!.kind === 'group') return this.#marks[at]!.of;
    return undefined;
  }

  /** Group that a record belongs to, by its place. */
  groupOfRow(row: number): number | undefined {
    const group = this.#starts.findLastIndex(start => start <= row);
    return group < 0 ? undefined : group;
  }

  /** Place of its first record. */
  groupStart(group: number): number {
    return this.#starts[group] ?? 0;
  }

  /** Records in lines `first` to `last` (exclusive), as ranges of the list on the server, `to` exclusive. */
  rowsIn(first: number, last: number): [from: number, to: number][] {
    const ranges: [number, number][] = [];
    const stop = Math.min(last, this.count);
    let at = before(this.#marks, 'line', first);
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
    const mark = this.#marks[before(this.#marks, 'line', index)];
    if (!mark) return index * this.#rowHeight;
    return mark.line === index
      ? mark.top
      : mark.top + mark.height + (index - mark.line - 1) * this.#rowHeight;
  }

  at(y: number): number {
    const at = before(this.#marks, 'top', y);
    const mark = this.#marks[at];
    if (mark && y < mark.top + mark.height) return mark.line;
    const last = (this.#marks[at + 1]?.line ?? this.count) - 1;
    const line = mark
      ? mark.line + 1 + Math.floor((y - mark.top - mark.height) / this.#rowHeight)
      : Math.floor(y / this.#rowHeight);
    return Math.max(0, Math.min(last, line));
  }

  height(index: number): number {
    const mark = this.#marks[before(this.#marks, 'line', index)];
    return mark?.line === index ? mark.height : this.#rowHeight;
  }
}
