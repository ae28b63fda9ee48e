import { textOf, type OutputLine } from './line-writer.ts';
import type { OutputRows } from './rows.ts';

/** More are not counted. */
export const MAX_FOUND = 9999;

/** Where a text was found. */
export interface Found {
  /** Index of the line among those that were searched. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Small letters where that changes no position. */
const folded = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

/** All places where a text stands, however it is written in capitals. */
export const find = (lines: readonly OutputLine[], wanted: string): Found[] => {
  const found: Found[] = [];
  const text = folded(wanted);
  if (!text) return found;
  for (const [line, each] of lines.entries()) {
    const all = folded(textOf(each));
    for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + text.length)) {
      if (found.length === MAX_FOUND) return found;
      found.push({ line, from: at, to: at + text.length });
    }
  }
  return found;
};

/** What was found in lines of which some rows are in sight. */
export const foundByLine = (
  lines: readonly OutputLine[],
  rows: OutputRows,
  all: readonly Found[],
  from: number,
  to: number,
): ReadonlyMap<OutputLine, readonly Found[]> => {
  const byLine = new Map<OutputLine, Found[]>();
  for (const found of all) {
    const line = lines[found.line];
    const row = rows.rowOf(found.line, found.from);
    if (!line || row > to) break;
    // A match may go on in the rows behind the one in which it begins.
    if (row < from - 200) continue;
    const known = byLine.get(line);
    if (known) known.push(found);
    else byLine.set(line, [found]);
  }
  return byLine;
};
