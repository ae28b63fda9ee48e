import type { ImportMapping } from '@customer-hub/sdk';
import { lazily } from '../internal/lazily.ts';
import { decode, type Encoding } from './decode.ts';
import type { ImportSubject, MappedColumn } from './import-subject.ts';
import { guessMapping, recallMapping } from './mapping.ts';
import { parseCsv, type CsvFile } from './parse.ts';
import { parsePaste, pasteColumns } from './paste.ts';

export const MAX_BYTES = 20_000_000;
export const MAX_ROWS = 100_000;

/** Rows that a person chose, read and ready to be mapped. */
export interface Source {
  readonly kind: 'file' | 'paste';
  readonly name: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly text: string;
  readonly sha256: string;
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

/** A zip, which every spreadsheet file is, or text with NUL bytes is nobody's CSV. */
const isText = (bytes: Uint8Array, text: string): boolean =>
  !(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) && !text.slice(0, 4000).includes('\0');

const mapped = (
  csv: CsvFile,
  remembered: readonly ImportMapping[],
  subject: ImportSubject,
): Pick<Source, 'columns' | 'remembered'> => {
  const recalled = recallMapping(csv.header, remembered, subject);
  return { columns: recalled ?? guessMapping(csv.header, subject), remembered: recalled !== undefined };
};

/** Reads a file. @throws SourceError when it cannot be imported. */
export const readSource = async (
  file: File,
  remembered: readonly ImportMapping[],
  subject: ImportSubject,
  signal?: AbortSignal,
): Promise<Source> => {
  if (file.size > MAX_BYTES) throw new SourceError('tooLarge');
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => {
      throw new SourceError('unreadable');
    },
  );
  const { text, encoding } = decode(bytes);
  if (!isText(bytes, text)) throw new SourceError('notText');
  const csv = await parseCsv(text, { signal });
  if (csv.rows.length === 0) throw new SourceError('empty');
  if (csv.rows.length > MAX_ROWS) throw new SourceError('tooManyRows');
  return {
    kind: 'file',
    name: file.name,
    bytes: file.size,
    encoding,
    text,
    sha256: await digest(bytes),
    csv,
    ...mapped(csv, remembered, subject),
  };
};

/** The same file, read with the first row as header or as a person. */
export const reread = async (
  source: Source,
  headed: boolean,
  remembered: readonly ImportMapping[],
  subject: ImportSubject,
): Promise<Source> => {
  const csv = await parseCsv(source.text, { headed });
  return { ...source, csv, ...mapped(csv, remembered, subject) };
};

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
    encoding: 'UTF-8',
    text,
    sha256: await digest(bytes),
    remembered: false,
    columns,
    csv: { header: columns.map(column => column.header), headed: false, rows, delimiter: ',' },
  };
};
