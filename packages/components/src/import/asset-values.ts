import type { MappedColumn } from './import-subject.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** German months that begin differently. */
const others: Readonly<Record<string, number>> = { mär: 3, mrz: 3, mai: 5, okt: 10, dez: 12 };
const two = (part: string | number): string => String(part).padStart(2, '0');
/** Two figures of a year: nothing in an inventory is older than 1970. */
const fullYear = (year: string): string =>
  year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;

/**
 * Tells a column of `13/04/2026` from one of `04/13/2026`: a part above 12 can only be a day. Undefined where no
 * cell tells.
 */
export const isDayFirst = (cells: readonly string[]): boolean | undefined => {
  for (const cell of cells) {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(cell.trim()) ?? [];
    if (Number(first) > 12 || Number(second) > 12) return Number(first) > 12;
  }
  return undefined;
};

const dayInFigures = (cell: string, dayFirst: boolean): string | undefined => {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])/.exec(cell) ?? [];
  if (isoYear && isoMonth && isoDay) return `${isoYear}-${two(isoMonth)}-${two(isoDay)}`;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?=$|\s)/.exec(cell) ?? [];
  if (day && month && year) return `${fullYear(year)}-${two(month)}-${two(day)}`;
  const [, first, second, last] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?=$|\s)/.exec(cell) ?? [];
  if (!first || !second || !last) return undefined;
  return dayFirst
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

/**
 * A day as programs write it, as the server reads it: `2026-04-13`, `2026/4/13`, `13.04.2026`, `04/13/2026`, `13
 * Apr 2026`, `April 13, 2026`,
 * with a time behind it or not. What is none of these is left as it is, for the check to point at.
 */
export const dayOf = (text: string, dayFirst: boolean): string => {
  const cell = text.trim();
  return dayInFigures(cell, dayFirst) ?? dayInWords(cell) ?? cell;
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

/**
 * Reads the cells of a whole file: the order of day and month is decided once for a column, by another one where
 * its own cells leave it open.
 */
export const assetReader = (
  rows: readonly { readonly cells: readonly string[] }[],
  columns: readonly MappedColumn[],
) => {
  const dayFirst = new Map<string, boolean | undefined>(
    columns.flatMap(({ field }, index) =>
      field === 'purchaseDate' || field === 'warrantyExpiresOn'
        ? [[field, isDayFirst(rows.map(({ cells }) => cells[index] ?? ''))] as const]
        : [],
    ),
  );
  const usual = [...dayFirst.values()].find(found => found !== undefined) ?? false;
  return (values: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => {
        return [
          field,
          dayFirst.has(field)
            ? dayOf(value, dayFirst.get(field) ?? usual)
            : field === 'status'
              ? assetStateOf(value)
              : value,
        ];
      }),
    );
};
