import type { ImportMapping } from '@customer-hub/sdk';
import { lazily } from '../internal/lazily.ts';
import type { Encoding } from './encodings.ts';
import type { ImportSubject, MappedColumn } from './import-subject.ts';
import { guessMapping, namesColumns, recallMapping } from './mapping.ts';
import type { CsvFile } from './parse.ts';
import { parsePaste, pasteColumns } from './paste.ts';
import { NoTable, tableOf, type Reading, type Table } from './table-of.ts';

export const MAX_BYTES = 20_000_000;
export const MAX_ROWS = 100_000;

/** Rows that a person chose, read and ready to be mapped. */
export interface Source {
  readonly kind: 'file' | 'paste';
  readonly name: string;
  readonly bytes: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly format: Table['format'];
  readonly encoding: Encoding;
  readonly sheets: readonly string[];
  /** Nothing tells whether the first row names the columns: a person has to. */
  readonly askHeader: boolean;
  readonly csv: CsvFile;
  readonly columns: readonly MappedColumn[];
  /** The columns were mapped so by this person before. */
  readonly remembered: boolean;
}

export type SourceProblem = 'tooLarge' | 'tooManyRows' | 'empty' | 'notText' | 'unreadable';

/** Thrown when a file cannot be imported at all; `code` says why. */
export class SourceError extends Error {
  readonly code: SourceProblem;

  constructor(code: SourceProblem) {
    super(code);
    this.code = code;
  }
}

/**
 * The contract wants it of every file, so pages served by plain HTTP, which have no `crypto.subtle`, count it
 * themselves.
 */
const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const sum = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await lazily(() => import('./sha256.ts'))).sha256(bytes);
  return [...sum].map(byte => byte.toString(16).padStart(2, '0')).join('');
};

const mapped = (
  csv: CsvFile,
  remembered: readonly ImportMapping[],
  subject: ImportSubject,
): Pick<Source, 'columns' | 'remembered'> => {
  const recalled = recallMapping(csv.header, remembered, subject);
  return { columns: recalled ?? guessMapping(csv.header, subject), remembered: recalled !== undefined };
};

const hasAddress = (cells: readonly string[]): boolean => cells.some(cell => /\S@\S+\.\S/.test(cell));

/**
 * Whether the first record names the columns; undefined where only a person can tell. Nobody's first asset is taken
 * for a header because nothing in it says otherwise.
 */
const isHeaded = (
  { header, rows, headed }: CsvFile,
  remembered: readonly ImportMapping[],
  subject: ImportSubject,
): boolean | undefined => {
  const first = headed ? header : (rows[0]?.cells ?? []);
  if (hasAddress(first)) return false;
  if (namesColumns(first, subject) || recallMapping(first, remembered, subject)) return true;
  return rows.length > 1 - Number(headed) &&
    rows.slice(Number(!headed)).every(({ cells }) => hasAddress(cells))
    ? true
    : undefined;
};

interface Read {
  readonly remembered: readonly ImportMapping[];
  readonly subject: ImportSubject;
  readonly reading?: Reading;
  readonly signal?: AbortSignal | undefined;
}

const tableIn = async (bytes: Uint8Array, { reading, signal }: Read): Promise<Table> => {
  try {
    return await tableOf(bytes, reading, signal);
  } catch (error) {
    if (error instanceof NoTable) throw new SourceError('notText');
    if (error instanceof RangeError) throw new SourceError('tooLarge');
    throw error;
  }
};

const sourceOf = async (
  file: Pick<Source, 'name' | 'bytes' | 'content' | 'sha256'>,
  read: Read,
): Promise<Source> => {
  const { remembered, subject, reading } = read;
  const table = await tableIn(file.content, read);
  const { csv, format } = table;
  if (csv.rows.length === 0) throw new SourceError('empty');
  if (csv.rows.length > MAX_ROWS) throw new SourceError('tooManyRows');
  const shaped = subject.shape?.(csv) ?? csv;
  const said = reading?.headed !== undefined || format === 'cards';
  return {
    kind: 'file',
    ...file,
    ...table,
    csv: shaped,
    askHeader: !said && isHeaded(csv, remembered, subject) === undefined,
    ...mapped(shaped, remembered, subject),
  };
};

/** Reads a file. @throws SourceError when it cannot be imported. */
export const readSource = async (file: File, read: Read): Promise<Source> => {
  if (file.size > MAX_BYTES) throw new SourceError('tooLarge');
  const content = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => {
      throw new SourceError('unreadable');
    },
  );
  return sourceOf({ name: file.name, bytes: file.size, content, sha256: await digest(content) }, read);
};

/** The same file, read as the person says: in another encoding, cut at another sign, with a header or without. */
export const reread = ({ name, bytes, content, sha256 }: Source, read: Read): Promise<Source> =>
  sourceOf({ name, bytes, content, sha256 }, read);

/** Pasted lines as a source; always the two columns of the form [IMP-02]. */
export const pasteSource = async (text: string): Promise<Source> => {
  const bytes = new TextEncoder().encode(text);
  const rows = parsePaste(text);
  if (rows.length === 0) throw new SourceError('empty');
  const columns: MappedColumn[] = pasteColumns.map(column => ({ ...column }));
  return {
    kind: 'paste',
    name: '',
    bytes: bytes.length,
    content: bytes,
    format: 'text',
    encoding: 'UTF-8',
    sheets: [],
    askHeader: false,
    sha256: await digest(bytes),
    remembered: false,
    columns,
    csv: { header: columns.map(column => column.header), headed: false, rows, delimiter: ',' },
  };
};
