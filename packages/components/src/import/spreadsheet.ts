import { unzipSync } from 'fflate';
import { Parser } from 'saxen';
import type { CsvRow } from './parse.ts';
import { numberText, isDayFormat, dayFormats } from './spreadsheet-values.ts';

/** A sheet of a workbook, and its rows as text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly CsvRow[];
}

/** More than any list of people or things holds; what claims to unpack to more is not unpacked. */
const MOST_UNPACKED = 300_000_000;

type Attributes = Readonly<Record<string, string>>;

interface Visit {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Goes through a part of the workbook; names of elements come without their prefix. */
const walk = (bytes: Uint8Array | undefined, { open, text, close }: Visit): void => {
  if (!bytes) return;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    if (!open) return;
    const read = attributes();
    open(local(name), Object.fromEntries(Object.entries(read).map(([key, value]) => [key, decode(value)])));
  });
  parser.on('text', (raw, decode) => text?.(decode(raw)));
  parser.on('cdata', raw => text?.(raw));
  parser.on('closeTag', name => close?.(local(name)));
  parser.parse(new TextDecoder().decode(bytes));
};

type Parts = Readonly<Record<string, Uint8Array>>;

const unpack = (bytes: Uint8Array): Parts => {
  let size = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      size += originalSize;
      if (size > MOST_UNPACKED) throw new RangeError('The workbook is too large.');
      return true;
    },
  });
};

/** Texts that cells point at. What shows how a word is spoken is no part of it. */
const sharedTexts = (parts: Parts): string[] => {
  const texts: string[] = [];
  let isText = false;
  let phonetic = false;
  walk(parts['xl/sharedStrings.xml'], {
    open: name => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') phonetic = true;
      isText = name === 't';
    },
    text: text => {
      if (isText && !phonetic) texts[texts.length - 1] += text;
    },
    close: name => {
      if (name === 'rPh') phonetic = false;
      isText = false;
    },
  });
  return texts;
};

/** For each style of a cell, how it writes a day; undefined where it writes none. */
const dayStyles = (parts: Parts): (string | undefined)[] => {
  const formats = new Map<number, string>(Object.entries(dayFormats).map(([id, code]) => [Number(id), code]));
  const styles: (string | undefined)[] = [];
  let inCells = false;
  walk(parts['xl/styles.xml'], {
    open: (name, { numFmtId, formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') formats.set(id, formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells)
        styles.push(isDayFormat(formats.get(id) ?? '') ? formats.get(id) : undefined);
    },
    close: name => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
};

/** `BC12` is column 54, counted from 0. */
const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

interface Book {
  readonly texts: readonly string[];
  readonly days: readonly (string | undefined)[];
  readonly from1904: boolean;
}

const cellText = (raw: string, { t, s }: Attributes, { texts, days, from1904 }: Book): string => {
  if (t === 's') return texts[Number(raw)] ?? '';
  if (t === 'b') return raw === '1' ? 'true' : 'false';
  if (t && t !== 'n') return t === 'd' ? raw.replace(/T00:00:00.*$/, '') : raw;
  return raw === '' ? '' : numberText(raw, days[Number(s ?? 0)], from1904);
};

const rowsOf = (bytes: Uint8Array | undefined, book: Book): CsvRow[] => {
  const rows: CsvRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: Attributes = {};
  let column = -1;
  let value: string | undefined;
  walk(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        cell = attributes;
        column = attributes['r'] ? columnOf(attributes['r']) : column + 1;
        cells[column] = '';
      }
      // A text within the cell comes in pieces, each with a font of its own.
      value = name === 'v' || name === 't' ? '' : undefined;
    },
    text: text => {
      if (value !== undefined) value += text;
    },
    close: name => {
      if (value !== undefined && (name === 'v' || name === 't'))
        cells[column] += name === 't' ? value : cellText(value, cell, book);
      value = undefined;
      if (name !== 'row') return;
      const texts = Array.from(cells, text => text ?? '');
      if (texts.some(text => text.trim())) rows.push({ line, cells: texts });
    },
  });
  return rows;
};

/** The visible sheets of a workbook (.xlsx) that have rows. @throws when it cannot be read. */
export const readWorkbook = (bytes: Uint8Array): Sheet[] => {
  const parts = unpack(bytes);
  if (!parts['xl/workbook.xml']) throw new Error('This is no workbook.');
  const targets = new Map<string, string>();
  walk(parts['xl/_rels/workbook.xml.rels'], {
    open: (name, { Id, Target = '' }) => {
      if (name === 'Relationship' && Id) targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: { readonly name: string; readonly part: string | undefined }[] = [];
  let from1904 = false;
  walk(parts['xl/workbook.xml'], {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (tag === 'sheet' && !attributes['state']?.includes('idden'))
        sheets.push({ name: attributes['name'] ?? '', part: targets.get(id ?? '') });
    },
  });
  const book: Book = { texts: sharedTexts(parts), days: dayStyles(parts), from1904 };
  return sheets
    .map(({ name, part }) => ({ name, rows: rowsOf(part === undefined ? undefined : parts[part], book) }))
    .filter(({ rows }) => rows.length > 0);
};
