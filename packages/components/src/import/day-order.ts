import { dayOrderOf } from './asset-values.ts';
import type { DayOrder, ImportSubject, MappedColumn } from './import-subject.ts';
import type { CsvFile } from './parse.ts';

/** What a reader of this language writes first. */
export const usualOrder = (locale: string): DayOrder => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts();
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month' ? 'month' : 'day';
};

/** Days of a file that only their order tells apart: which it likely is, and one of them to show. */
export interface OpenDays {
  readonly order: DayOrder;
  readonly sample: string;
}

/** Undefined where no day of the file is open. */
export const openDays = (
  csv: CsvFile,
  columns: readonly MappedColumn[],
  { days = [] }: ImportSubject,
  locale: string,
): OpenDays | undefined => {
  const places = columns.flatMap(({ field }, index) => (field && days.includes(field) ? [index] : []));
  const cells = csv.rows.flatMap(row => places.map(place => row.cells[place] ?? ''));
  const order = dayOrderOf(cells, usualOrder(locale));
  if (!order) return undefined;
  const sample = cells.find(cell => /^\s*\d{1,2}[/-]\d{1,2}[/-]\d/.test(cell)) ?? '';
  return { order, sample: sample.trim() };
};
