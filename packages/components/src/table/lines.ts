import type { RowGroup } from './rows.ts';
import type { RowHeights } from './window.ts';

/** How the groups of a table are shown. */
export interface GroupLooks {
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
  readonly groupHeight: number;
  /** In the order of the records; undefined when they are not grouped. */
  readonly groups?: readonly RowGroup[] | undefined;
  /** Of a group by its place among the groups. */
  readonly collapsed?: (group: number) => boolean;
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

/** Last mark whose `key` is at most `value`. */
const before = (marks: readonly Mark[], key: 'line' | 'top' | 'next', value: number): Mark | undefined => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]![key] <= value) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
};

/**
 * The lines of a table over a list on the server. Only what is not a record is written down (heads of groups, unfolded records), so a
 * million rows cost nothing, and a collapsed group is a jump in the count: nothing of it is asked for.
 */
export class Lines implements RowHeights {
  readonly count: number;
  readonly total: number;

  #parts: LineParts;
  #marks: Mark[] = [];

  constructor(parts: LineParts) {
    this.#parts = parts;
    const { rows, rowHeight, groupHeight, groups, collapsed, details } = parts;
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
    const unfolded = details ? [...details].filter(([index]) => index < rows).sort((a, b) => a[0] - b[0]) : [];
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
    let start = 0;
    groups?.forEach(({ count }, n) => {
      const end = Math.min(rows, start + count);
      const shut = collapsed?.(n) ?? false;
      mark('group', groupHeight, n, shut ? end : start);
      if (shut) row = end;
      else open(end);
      start = end;
    });
    // What no group counts still shows: a list that grew since it was counted.
    open(rows);
    this.count = line;
    this.total = top;
  }

  line(index: number): Line {
    const mark = before(this.#marks, 'line', index);
    if (!mark) return { kind: 'row', row: index };
    if (mark.line !== index) return { kind: 'row', row: mark.next + index - mark.line - 1 };
    return mark.kind === 'group' ? { kind: 'group', row: this.groupStart(mark.of), group: mark.of } : { kind: 'detail', row: mark.of };
  }

  /** Line of a record, or of the head that hides it. */
  ofRow(row: number): number {
    const mark = before(this.#marks, 'next', row);
    if (!mark) {
      const first = this.#marks[0];
      return first ? Math.min(row, first.line) : row;
    }
    const following = this.#marks[this.#marks.indexOf(mark) + 1];
    return Math.min(mark.line + 1 + row - mark.next, following ? following.line - 1 : Infinity);
  }

  ofGroup(group: number): number {
    return this.#marks.find(mark => mark.kind === 'group' && mark.of === group)?.line ?? -1;
  }

  /** Line of what a record unfolds, or -1. */
  ofDetail(row: number): number {
    return this.#marks.find(mark => mark.kind === 'detail' && mark.of === row)?.line ?? -1;
  }

  /** Group that a line belongs to, by its place. */
  groupOf(index: number): number | undefined {
    for (let mark = before(this.#marks, 'line', index); mark; mark = before(this.#marks, 'line', mark.line - 1)) if (mark.kind === 'group') return mark.of;
    return undefined;
  }

  groupStart(group: number): number {
    let start = 0;
    for (let n = 0; n < group; n++) start += this.#parts.groups![n]!.count;
    return start;
  }

  /** Records in lines `first` to `last` (exclusive), as ranges of the list on the server, `to` exclusive. */
  rowsIn(first: number, last: number): [from: number, to: number][] {
    const ranges: [number, number][] = [];
    for (let index = Math.max(0, first); index < Math.min(last, this.count);) {
      const mark = before(this.#marks, 'line', index);
      const following = this.#marks[mark ? this.#marks.indexOf(mark) + 1 : 0];
      if (mark?.line === index) {
        index++;
        continue;
      }
      const end = Math.min(last, this.count, following?.line ?? Infinity);
      const from = this.line(index).row;
      const to = from + end - index;
      const previous = ranges.at(-1);
      if (previous?.[1] === from) previous[1] = to;
      else ranges.push([from, to]);
      index = end;
    }
    return ranges;
  }

  top(index: number): number {
    const mark = before(this.#marks, 'line', index);
    if (!mark) return index * this.#parts.rowHeight;
    return mark.line === index ? mark.top : mark.top + mark.height + (index - mark.line - 1) * this.#parts.rowHeight;
  }

  at(y: number): number {
    const { rowHeight } = this.#parts;
    const mark = before(this.#marks, 'top', y);
    if (!mark) return Math.max(0, Math.min(this.count - 1, (this.#marks[0]?.line ?? Infinity) - (y < 0 ? 0 : 1), Math.floor(y / rowHeight)));
    if (y < mark.top + mark.height) return mark.line;
    return Math.min(this.count - 1, mark.line + 1 + Math.floor((y - mark.top - mark.height) / rowHeight));
  }

  height(index: number): number {
    const mark = before(this.#marks, 'line', index);
    return mark?.line === index ? mark.height : this.#parts.rowHeight;
  }
}
