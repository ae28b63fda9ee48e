import { readRecord } from './records.ts';

/** One record of a file. */
export interface CsvRow {
  /** Line of the file that the record begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark or a separator in it is out of place: a person has to look at its cells. */
  readonly damaged?: boolean;
}

export interface CsvFile {
  /** Names of the columns; `Column 1` and so on where the file has no header. */
  readonly header: readonly string[];
  /** The first record names the columns. */
  readonly headed: boolean;
  readonly rows: readonly CsvRow[];
  readonly delimiter: string;
}

/** What can stand between two cells. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** Characters parsed before the page gets to answer again. */
const SLICE = 1 << 18;
/** Records that a delimiter is guessed by. */
const PREVIEW = 20;

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

const isBlank = ([first = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && first.trim() === '';

/** A row that already holds an address is no header. */
const looksLikeHeader = (cells: readonly string[]): boolean => !cells.some(cell => /\S@\S+\.\S/.test(cell));

/** `sep=;` as the first line, which spreadsheets write and obey: the delimiter, and where the records begin. */
const declared = (text: string): { readonly delimiter?: string; readonly start: number } => {
  const [line, , delimiter] = /^("?)sep=(.)\1[ \t]*(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  return delimiter ? { delimiter, start: line?.length ?? 0 } : { start: 0 };
};

/** How many of the first records have as many cells as the very first, and how many these are. */
const fit = (text: string, start: number, delimiter: string): readonly [same: number, cells: number] => {
  let at = start;
  let width = 0;
  let all = 0;
  let same = 0;
  while (at < text.length && all < PREVIEW) {
    const { cells, end } = readRecord(text, at, delimiter);
    at = end;
    if (isBlank(cells)) continue;
    width ||= cells.length;
    all += 1;
    if (cells.length === width) same += 1;
  }
  return [width > 1 ? same / all : 0, width];
};

/** The delimiter that the first records agree on, else a comma. Excel writes semicolons where the comma is the
 * decimal sign. */
const guessDelimiter = (text: string, start: number): string => {
  let best: { readonly delimiter: string; readonly same: number; readonly cells: number } | undefined;
  for (const delimiter of delimiters) {
    const [same, cells] = fit(text, start, delimiter);
    if (same > (best?.same ?? 0) || (best && same === best.same && cells > best.cells))
      best = { delimiter, same, cells };
  }
  return best?.delimiter ?? ',';
};

interface ParseOptions {
  /** Whether the first record names the columns; found out when left out. */
  readonly headed?: boolean | undefined;
  /** Found out when left out. */
  readonly delimiter?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Names for as many columns as the widest record has. */
const headerOf = (names: readonly string[], rows: readonly CsvRow[]): string[] => {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  return Array.from({ length: width }, (_, index) => names[index]?.trim() || `Column ${index + 1}`);
};

/** A table from its records. A record with more in it than the header has names for was cut in the wrong place. */
export const csvFile = (
  records: readonly CsvRow[],
  delimiter: string,
  headed = records[0] !== undefined && looksLikeHeader(records[0].cells),
): CsvFile => {
  const [first] = records;
  if (!headed || !first) return { header: headerOf([], records), headed, rows: records, delimiter };
  const names = first.cells;
  const rows = records
    .slice(1)
    .map(row => (row.cells.slice(names.length).some(cell => cell.trim()) ? { ...row, damaged: true } : row));
  return { header: headerOf(names, rows), headed, rows, delimiter };
};

/**
 * Reads a CSV text (RFC 4180 and what programs make of it: any line end, semicolons, tabs, `sep=`, quotes within
 * quotes, line breaks within cells, blank lines, quotation marks that do not fit). No line is lost: what cannot be
 * read for sure is a row of its own, marked as damaged. Works in slices, so that the page answers while a large file
 * is read.
 */
export const parseCsv = async (text: string, options: ParseOptions = {}): Promise<CsvFile> => {
  options.signal?.throwIfAborted();
  const { start, ...said } = declared(text);
  const delimiter = options.delimiter ?? said.delimiter ?? guessDelimiter(text, start);
  const records: CsvRow[] = [];
  let width = 0;
  let at = start;
  let line = start > 0 ? 2 : 1;
  let next = at + SLICE;
  while (at < text.length) {
    const { cells, end, lines, damaged } = readRecord(text, at, delimiter, width);
    if (!isBlank(cells)) records.push({ line, cells, ...(damaged ? { damaged } : {}) });
    width ||= cells.length;
    line += lines;
    at = end;
    if (at < next) continue;
    next = at + SLICE;
    await pause();
    options.signal?.throwIfAborted();
  }
  return csvFile(records, delimiter, options.headed);
};
