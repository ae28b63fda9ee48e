import Papa from 'papaparse';

/** One record of a file. */
export interface CsvRow {
  /** Line of the file that the record begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  /** Names of the columns; `Column 1` and so on where the file has no header. */
  readonly header: readonly string[];
  /** The first record names the columns. */
  readonly headed: boolean;
  readonly rows: readonly CsvRow[];
  readonly delimiter: string;
}

/** Characters parsed before the page gets to answer again. */
const SLICE = 1 << 18;

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

const lineBreaks = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells) for (const char of cell.match(/\r\n|\r|\n/g) ?? []) if (char) count += 1;
  return count;
};

/** A row that already holds an address is no header. */
const looksLikeHeader = (cells: readonly string[]): boolean => !cells.some(cell => /\S@\S+\.\S/.test(cell));

/**
 * The delimiter of a file: what its first lines agree on, else a comma. Excel writes semicolons where the comma is
 * the decimal sign.
 */
const delimiterOf = (text: string): string => {
  const { meta } = Papa.parse(text.slice(0, 20_000), {
    preview: 20,
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return meta.delimiter || ',';
};

/**
 * Reads a CSV text (RFC 4180 and what programs make of it: any line end, semicolons, tabs, quotes within quotes,
 * line breaks within
 * cells, blank lines). Works in slices, so that the page answers while a large file is read.
 * @param headed Whether the first record names the columns; found out when left out.
 */
export const parseCsv = async (
  text: string,
  options: { headed?: boolean; signal?: AbortSignal } = {},
): Promise<CsvFile> => {
  const delimiter = delimiterOf(text);
  const records: CsvRow[] = [];
  let line = 1;
  let rest = text;
  while (rest.length > 0) {
    options.signal?.throwIfAborted();
    const last = rest.length <= SLICE;
    const slice = last ? rest : rest.slice(0, SLICE);
    const { data, meta } = Papa.parse<string[]>(slice, { delimiter });
    // The last record of a slice may go on in the next one, so it is read again there. One that fills a whole
    // slice is read with all that is left.
    const complete = last ? data : data.slice(0, -1);
    if (!last && complete.length === 0) {
      for (const cells of Papa.parse<string[]>(rest, { delimiter }).data) line = take(records, cells, line);
      break;
    }
    for (const cells of complete) line = take(records, cells, line);
    if (last) break;
    rest = rest.slice(startOf(slice, data.length - 1, delimiter, meta.linebreak));
    await pause();
  }
  const [first] = records;
  const headed = options.headed ?? (first !== undefined && looksLikeHeader(first.cells));
  const width = records.reduce((most, record) => Math.max(most, record.cells.length), 0);
  const names = headed ? (first?.cells ?? []) : [];
  const header = Array.from({ length: width }, (_, index) => names[index]?.trim() || `Column ${index + 1}`);
  return { header, headed, rows: headed ? records.slice(1) : records, delimiter };
};

/** Keeps a record unless it is a blank line. @returns the line after it. */
const take = (records: CsvRow[], cells: string[], line: number): number => {
  if (cells.length > 1 || cells[0]?.trim()) records.push({ line, cells });
  return line + 1 + lineBreaks(cells);
};

/** Where record `index` of a slice begins. */
const startOf = (slice: string, index: number, delimiter: string, newline: string): number => {
  let start = 0;
  let count = 0;
  Papa.parse<string[]>(slice, {
    delimiter,
    newline: newline === '\r\n' || newline === '\r' ? newline : '\n',
    step: ({ meta }, parser) => {
      count += 1;
      if (count === index) {
        start = meta.cursor;
        parser.abort();
      }
    },
  });
  return start;
};
