import { createHash } from 'node:crypto';
import { sortKeyOf, type Key } from '../database/fields.ts';

/**
 * How values become text whose plain byte order, in SQLite and in PostgreSQL, is the order of the lists in memory
 * (`compareKeys`): numbers before text, text by its UTF-16 units, nothing last.
 */

/** Text is compared by so many units; rows that agree in all of them are told apart by id. */
const LONGEST_KEY = 250;
/** The first unit that UTF-8 orders differently, or cannot hold. */
const ESCAPE = 0xd7ff;
// eslint-disable-next-line no-control-regex -- PostgreSQL has no NUL, and 1 stands for the escape
const UNUSUAL = /[\0\x01\ud7ff-\uffff]/g;

/** Text whose UTF-8 bytes are in the order of its UTF-16 units. */
export function orderedText(text: string): string {
  const short = text.length > LONGEST_KEY ? text.slice(0, LONGEST_KEY) : text;
  return short.replace(UNUSUAL, unit => {
    const code = unit.charCodeAt(0);
    return code < 2
      ? `\x01${code === 0 ? '\x01' : '\x02'}`
      : `\ud7ff${String.fromCharCode(code - ESCAPE + 1)}`;
  });
}

const bits = new DataView(new ArrayBuffer(8));
/** 16 hexadecimal digits in the order of the numbers. */
function orderedNumber(value: number): string {
  bits.setFloat64(0, value === 0 ? 0 : value);
  const raw = bits.getBigUint64(0),
    ordered = raw >> 63n ? ~raw & 0xffff_ffff_ffff_ffffn : raw | (1n << 63n);
  return ordered.toString(16).padStart(16, '0');
}

/** A sort key as text: `1` and a number, `2` and text, `3` for nothing. */
export const orderedKey = (key: Key): string =>
  key === null ? '3' : typeof key === 'number' ? `1${orderedNumber(key)}` : `2${orderedText(key)}`;
export const sortColumn = (value: unknown): string => orderedKey(sortKeyOf(value));

/** Ids in the order of `compareIds`: by length, then by their units. */
export const orderedId = (id: string): string => `${String(id.length).padStart(4, '0')}${orderedText(id)}`;

/** Between and around the entries of a list. */
export const ENTRY = '\x1f';
/** The first character behind all lists. */
export const AFTER_LISTS = '\x20';
const OTHER_TYPE = '\x02',
  HASHED = '\x03';
/** Longer values, and those with a character of this encoding, are known by their hash alone. */
const LONGEST_VALUE = 150;
// eslint-disable-next-line no-control-regex -- what this encoding uses itself, and what no database holds
const RESERVED = /[\0\x02\x03\x1f]/g;

function scalar(value: unknown): string {
  const text = String(value).toWellFormed(),
    plain = text.replace(RESERVED, '\ufffd'),
    short =
      plain !== text || text.length > LONGEST_VALUE
        ? plain.slice(0, 40) + HASHED + createHash('sha256').update(text).digest('base64url')
        : text;
  return typeof value === 'string' ? short : OTHER_TYPE + short;
}

/**
 * A value for filters, facets and look-ups: text as it is, other types with a mark in front, a list with its different
 * entries between separators; null for nothing.
 */
export function valueColumn(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return scalar(value);
  const entries = new Set(value.filter(entry => entry !== null && entry !== undefined).map(scalar));
  return ENTRY + [...entries].map(entry => entry + ENTRY).join('');
}
/** All columns that stand for a text: the text itself, or a number or boolean that is written so. */
export const spelledValues = (text: string): readonly string[] => [scalar(text), OTHER_TYPE + scalar(text)];

/** The names that facets count this column under; undefined when only their hash is known. */
export function namesOfColumn(column: string): readonly string[] | undefined {
  if (column.includes(HASHED)) return undefined;
  const entries = column.startsWith(ENTRY) ? column.slice(1).split(ENTRY).slice(0, -1) : [column];
  return [...new Set(entries.map(entry => (entry.startsWith(OTHER_TYPE) ? entry.slice(1) : entry)))];
}

/** The value that a column stands for; undefined when only its hash is known. */
export function valueOfColumn(column: string | null): unknown {
  if (column === null) return null;
  if (column.includes(HASHED)) return undefined;
  if (column.startsWith(ENTRY)) return column.slice(1).split(ENTRY).slice(0, -1).map(valueOfColumn);
  if (!column.startsWith(OTHER_TYPE)) return column;
  const text = column.slice(1);
  return text === 'true' || text === 'false'
    ? text === 'true'
    : Number.isNaN(Number(text))
      ? text
      : Number(text);
}

/** Search text as databases can hold it, each value on a line of its own with a break before and behind. */
export const searchColumn = (text: string): string => `\n${searchable(text)}\n`;
/** Ids come from addresses; what no text column holds is no id. */
export const isStorable = (id: string): boolean => id.isWellFormed() && !id.includes('\0');
export const searchable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');
