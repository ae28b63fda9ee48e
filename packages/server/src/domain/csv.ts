/** Values of one cell; objects and lists are flattened by `cellText`. */
export type CellValue = string | number | boolean | null | undefined | readonly unknown[] | object;
export interface CsvOptions {
  delimiter?: ',' | ';' | '\t';
  byteOrderMark?: boolean;
}

/** What a cell shows in place of the raw value. */
export interface CellShown {
  words?: Readonly<Record<string, string>> | undefined;
  unit?: 'hours' | undefined;
  timeZone?: string | undefined;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** `2026-11-22 16:21`, which spreadsheets of any language read as a moment. */
const momentText = (text: string, timeZone = 'UTC'): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(text));

/** A value as the list shows it: words for codes, hours for minutes, moments in the reader's zone. */
export function shownValue(value: CellValue, { words, unit, timeZone }: CellShown): CellValue {
  if (Array.isArray(value))
    return (value as readonly CellValue[]).map(entry => shownValue(entry, { words, unit, timeZone }));
  if (typeof value === 'object' || value === undefined) return value;
  const word = words?.[String(value)];
  if (word !== undefined) return word;
  if (unit === 'hours' && typeof value === 'number') return (value / 60).toFixed(2);
  return typeof value === 'string' && MOMENT.test(value) ? momentText(value, timeZone) : value;
}

/** A cell as text: lists joined by `; `, what has a name by it, addresses and other objects by their values. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map(entry => cellText(entry as CellValue))
      .filter(Boolean)
      .join('; ');
  if (typeof value === 'object' && 'name' in value) return cellText(value.name as CellValue);
  if (typeof value === 'object')
    return Object.values(value)
      .map(entry => cellText(entry as CellValue))
      .filter(Boolean)
      .join(', ');
  return String(value);
}

/** Begins as a formula does, whatever blanks or apostrophes stand before it; also in wide letters. */
const SIGNED = /^'*[\s\u00ad\u200b-\u200f\u2060\ufeff]*(?:[=+\-@＝＋－＠]|(?<=[\t\r\n]))/;
/** A number, or a telephone number whose parts stand apart: nothing that a spreadsheet would work out. */
const PLAIN = /^(?:[+-]?\d+(?:[.,]\d+)*|\+\d{1,4}[ (][\d ()./-]*)$/;

/**
 * Spreadsheet programs run a cell that starts like a formula; an apostrophe in front makes it text again [EXP-03].
 * One that is there already gets another, so that whoever reads the file back takes off exactly what was added.
 */
export const guardFormula = (text: string): string =>
  SIGNED.test(text) && !PLAIN.test(text) ? `'${text}` : text;

/**
 * RFC 4180. Cells with any usual delimiter are quoted, so that a program that guesses another one cannot cut a cell
 * in two.
 */
export function csvLine(cells: readonly CellValue[], { delimiter = ',' }: CsvOptions = {}): string {
  return `${cells
    .map(cell => {
      const text = typeof cell === 'number' ? String(cell) : guardFormula(cellText(cell));
      return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(delimiter)}\r\n`;
}

export const csvStart = ({ byteOrderMark = false }: CsvOptions = {}): string =>
  byteOrderMark ? '\ufeff' : '';
