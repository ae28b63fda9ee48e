import type { DayOrder } from './import-subject.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** German months that begin differently. */
const others: Readonly<Record<string, number>> = { mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12 };
const two = (part: string | number): string => String(part).padStart(2, '0');
/** Two figures of a year: nothing in an inventory is older than 1970. */
const fullYear = (year: string): string =>
  year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;

/** `13/04/2026` and `04/13/2026`, which only their order tells apart. */
const open = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?=$|\s)/;

/**
 * Which comes first in the days of a file, day or month: each that is possible in one order only counts, so that one
 * slip among many decides nothing. Undefined where no cell has that form.
 */
export const dayOrderOf = (cells: readonly string[], usual: DayOrder): DayOrder | undefined => {
  let [day, month, all] = [0, 0, 0];
  for (const cell of cells) {
    const [, first, second] = open.exec(cell.trim()) ?? [];
    if (!first || !second) continue;
    all += 1;
    if (Number(first) > 12 && Number(first) < 32 && Number(second) < 13) day += 1;
    if (Number(second) > 12 && Number(second) < 32 && Number(first) < 13) month += 1;
  }
  if (all === 0) return undefined;
  const [more, less, order] = day > month ? [day, month, 'day' as const] : [month, day, 'month' as const];
  // Of a whole list many days fall behind the twelfth: one alone, or fewer than one in eight, are slips and no rule.
  return more > 2 * less && more * 8 >= all && (more > 1 || all === 1) ? order : usual;
};

/** What programs write where there is no day. */
const nothing = /^(?:n\/?a|n\.a\.|none|null|nil|-+|–|0000-00-00(?: 00:00:00)?|00\/00\/0000)$/i;

const dayInFigures = (cell: string, order: DayOrder): string | undefined => {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])/.exec(cell) ?? [];
  if (isoYear && isoMonth && isoDay) return `${isoYear}-${two(isoMonth)}-${two(isoDay)}`;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?=$|\s)/.exec(cell) ?? [];
  if (day && month && year) return `${fullYear(year)}-${two(month)}-${two(day)}`;
  const [, first, second, last] = open.exec(cell) ?? [];
  if (!first || !second || !last) return undefined;
  return order === 'day'
    ? `${fullYear(last)}-${two(second)}-${two(first)}`
    : `${fullYear(last)}-${two(first)}-${two(second)}`;
};

/** `13 Apr 2026` or `April 13, 2026` */
const dayInWords = (cell: string): string | undefined => {
  const [, before, word, after, year] =
    /^(?:(\d{1,2})\.?[\s-])?(\p{L}{3,9})\.?[\s-](?:(\d{1,2})(?:st|nd|rd|th)?,?\s)?(\d{4})(?=$|\s)/u.exec(
      cell,
    ) ?? [];
  const day = before ?? after;
  if (!word || !day || !year) return undefined;
  const start = word.toLowerCase().slice(0, 3);
  const month = others[start] ?? months.indexOf(start) + 1;
  return month > 0 ? `${year}-${two(month)}-${two(day)}` : undefined;
};

const exists = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/**
 * A day as programs write it, as the server reads it: `2026-04-13`, `2026/4/13`, `13.04.2026`, `04/13/2026`, `13
 * Apr 2026`, `April 13, 2026`, with a time behind it or not. What is none of these, or never was, is left as it is,
 * for the check to point at; what says that there is none is nothing.
 */
export const dayOf = (text: string, order: DayOrder): string => {
  const cell = text.trim();
  if (nothing.test(cell)) return '';
  const day = dayInFigures(cell, order) ?? dayInWords(cell);
  return day !== undefined && exists(day) ? day : cell;
};

/** What other programs, and this one in its languages, call the five states [AST-05 .. AST-09]. */
const states: Readonly<Record<string, readonly string[]>> = {
  in_use: [
    'in use',
    'deployed',
    'active',
    'assigned',
    'checked out',
    'in service',
    'installed',
    'in betrieb',
    'in verwendung',
    'in gebrauch',
    'aktiv',
    'قيد الاستخدام',
  ],
  in_stock: [
    'in stock',
    'stock',
    'ready to deploy',
    'deployable',
    'available',
    'spare',
    'in storage',
    'auf lager',
    'lager',
    'verfügbar',
    'في المخزن',
    'في المخزون',
  ],
  purchased: ['purchased', 'ordered', 'on order', 'pending', 'bestellt', 'gekauft', 'تم الشراء', 'مُشترى'],
  damaged: [
    'damaged',
    'broken',
    'defective',
    'faulty',
    'in repair',
    'out for repair',
    'out for diagnostics',
    'defekt',
    'beschädigt',
    'تالف',
    'متضرر',
  ],
  retired: [
    'retired',
    'archived',
    'disposed',
    'decommissioned',
    'end of life',
    'lost/stolen',
    'ausgemustert',
    'archiviert',
    'entsorgt',
    'خارج الخدمة',
    'متقاعد',
  ],
};

/** A state of an asset in the words of whoever wrote the file; unknown words stay, for the check to point at. */
export const assetStateOf = (text: string): string => {
  const wanted = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return (
    Object.entries(states).find(
      ([state, words]) => state.replace('_', ' ') === wanted || words.includes(wanted),
    )?.[0] ?? text
  );
};

/** Fields that hold days. */
export const assetDays = ['purchaseDate', 'warrantyExpiresOn'] as const;

/** Values of an asset as the server reads them. */
export const assetReader = (values: Record<string, string>, order: DayOrder): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      if (field === 'status') return [[field, assetStateOf(value)]];
      if (!assetDays.some(known => known === field)) return [[field, value]];
      const day = dayOf(value, order);
      return day ? [[field, day]] : [];
    }),
  );
