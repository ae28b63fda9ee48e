import { lazily } from '../internal/lazily.ts';
import { decode, decodeAs } from './decode.ts';
import type { Encoding } from './encodings.ts';
import { csvFile, parseCsv, type CsvFile } from './parse.ts';

/** What a person has said about a file; what is left out is found out. */
export interface Reading {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  readonly headed?: boolean | undefined;
  readonly sheet?: string | undefined;
}

/** The table in a file, and how it was read. */
export interface Table {
  readonly format: 'text' | 'cards' | 'workbook';
  readonly csv: CsvFile;
  readonly encoding: Encoding;
  /** Names of the sheets with rows in them; one of them is read. */
  readonly sheets: readonly string[];
}

/** Why there is no table in a file. */
export class NoTable extends Error {}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

const workbook = async (bytes: Uint8Array, { headed, sheet }: Reading): Promise<Table> => {
  const { readWorkbook } = await lazily(() => import('./spreadsheet.ts'));
  const sheets = readWorkbook(bytes);
  const rows = (sheets.find(({ name }) => name === sheet) ?? sheets[0])?.rows ?? [];
  return {
    format: 'workbook',
    csv: csvFile(rows, '', headed),
    encoding: 'UTF-8',
    sheets: sheets.map(({ name }) => name),
  };
};

/**
 * Reads the table in a file: separated values in any encoding, address cards, or a workbook, told apart by what is
 * in it. @throws NoTable when it is none of them.
 */
export const tableOf = async (
  bytes: Uint8Array,
  reading: Reading = {},
  signal?: AbortSignal,
): Promise<Table> => {
  if (isZip(bytes))
    return workbook(bytes, reading).catch((error: unknown) => {
      throw error instanceof RangeError ? error : new NoTable();
    });
  const { text, encoding } = reading.encoding ? decodeAs(bytes, reading.encoding) : decode(bytes);
  if (text.slice(0, 4000).includes('\0')) throw new NoTable();
  const facts = { encoding, sheets: [] };
  if (/^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 200))) {
    const { parseVCard } = await lazily(() => import('./vcard.ts'));
    return { format: 'cards', csv: parseVCard(text), ...facts };
  }
  const { headed, delimiter } = reading;
  return { format: 'text', csv: await parseCsv(text, { headed, delimiter, signal }), ...facts };
};
