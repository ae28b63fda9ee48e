/** A record of a CSV text, as it stands there. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
  /** Lines of the text that it takes. */
  readonly lines: number;
  /** A quotation mark is out of place: only its own line was read, cut at each separator. */
  readonly damaged: boolean;
}

/** No cell is longer; where a quotation mark is not closed by then, it was never meant to be. */
const LONGEST_CELL = 1 << 17;

/** Behind a line end, or behind the text. */
const afterBreak = (text: string, at: number): number => at + (text.startsWith('\r\n', at) ? 2 : 1);

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';

const lineEnd = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !isBreak(text[at])) at += 1;
  return at;
};

const linesOf = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** A cell in quotation marks and where it ends; undefined when they are not closed as they have to be. */
const quotedCell = (
  text: string,
  start: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } | undefined => {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > LONGEST_CELL) return undefined;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === ' ' && delimiter !== ' ') end += 1;
    if (end < text.length && text[end] !== delimiter && !isBreak(text[end])) return undefined;
    return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end };
  }
};

/** What can be made of a line whose quotation marks do not fit. */
const damagedRecord = (text: string, start: number, delimiter: string): CsvRecord => {
  const end = lineEnd(text, start);
  const cells = text
    .slice(start, end)
    .split(delimiter)
    .map(cell => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  return { cells, end: afterBreak(text, end), lines: 1, damaged: true };
};

/**
 * Lines that one open quotation mark has swallowed: a pair of marks before a separator was meant as inch and end,
 * and another width gives it away.
 */
const isSwallowed = (raw: string, cells: number, width: number, delimiter: string): boolean =>
  cells !== width && raw.includes(`""${delimiter}`) && (raw.split('""').length - 1) % 2 === 1;

/**
 * Reads the record that begins at `start`. Each line of a text belongs to exactly one record, whatever its quotation
 * marks are like.
 * @param width Cells that a record of this text has; 0 while not known.
 */
export const readRecord = (text: string, start: number, delimiter: string, width = 0): CsvRecord => {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const quoted = quotedCell(text, at, delimiter);
      if (!quoted) return damagedRecord(text, start, delimiter);
      cells.push(quoted.cell);
      at = quoted.end;
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at += 1;
      cells.push(text.slice(from, at));
    }
    if (at < text.length && text[at] === delimiter) at += 1;
    else break;
  }
  const raw = text.slice(start, at);
  const lines = 1 + linesOf(raw);
  if (lines > 1 && width > 1 && isSwallowed(raw, cells.length, width, delimiter))
    return damagedRecord(text, start, delimiter);
  return { cells, end: afterBreak(text, at), lines, damaged: false };
};
