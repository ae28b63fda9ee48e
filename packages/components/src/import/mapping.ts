import type { ImportMapping } from '@customer-hub/sdk';
import { undefused } from './csv.ts';
import type { ImportSubject, MappedColumn } from './import-subject.ts';

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();

/** Whether this can only be the line that names the columns: a cell of it is a header that programs write. */
export const namesColumns = (cells: readonly string[], { fields }: ImportSubject): boolean => {
  const known = new Set(Object.values(fields).flat());
  return cells.some(cell => known.has(plain(cell)));
};

/**
 * Guesses where each column goes. A field is given to one column only: to the one with the most telling header. A
 * whole name is taken beside its halves, for the rows that have nothing else.
 */
export const guessMapping = (
  header: readonly string[],
  { fields: known }: Pick<ImportSubject, 'fields'>,
): MappedColumn[] => {
  const keys = header.map(plain);
  const fields = new Map<number, string>();
  for (const [field, names] of Object.entries(known)) {
    for (const name of names) {
      const at = keys.findIndex((key, index) => key === name && !fields.has(index));
      if (at < 0) continue;
      fields.set(at, field);
      break;
    }
  }
  return header.map((name, index) => ({ header: name, field: fields.get(index) }));
};

/** The remembered mapping for a file with these columns, whatever their order. */
export const recallMapping = (
  header: readonly string[],
  remembered: readonly ImportMapping[],
  { fields: known }: ImportSubject,
): MappedColumn[] | undefined => {
  const wanted = [...header].map(plain).sort().join('\n');
  const mapping = remembered.find(
    one =>
      one.columns
        .map(column => plain(column.header))
        .sort()
        .join('\n') === wanted,
  );
  if (!mapping) return undefined;
  const fields = new Map(mapping.columns.map(column => [plain(column.header), column.field]));
  return header.map(name => ({
    header: name,
    field: Object.keys(known).find(field => field === fields.get(plain(name))),
  }));
};

/** Puts the mapping first among the remembered ones, in the place of an older one for the same columns. */
export const rememberMapping = (
  name: string,
  columns: readonly MappedColumn[],
  remembered: readonly ImportMapping[],
): ImportMapping[] => {
  const key = (headers: readonly string[]): string => headers.map(plain).sort().join('\n');
  const own = key(columns.map(column => column.header));
  const others = remembered.filter(mapping => key(mapping.columns.map(column => column.header)) !== own);
  return [
    {
      name: name.slice(0, 200) || 'CSV',
      columns: columns.map(({ header, field }) => ({ header: header.slice(0, 500), field: field ?? null })),
    },
    ...others,
  ].slice(0, 50);
};

/** Why the rows cannot be checked yet: a field is used twice, or this one has no column. */
export const mappingProblem = (
  columns: readonly MappedColumn[],
  required: readonly string[],
): { readonly twice: true } | { readonly missing: string } | undefined => {
  const fields = columns.flatMap(column => (column.field ? [column.field] : []));
  if (new Set(fields).size < fields.length) return { twice: true };
  const missing = required.find(field => !fields.includes(field));
  return missing === undefined ? undefined : { missing };
};

/** No cell is sent longer; a row with one that is, is shown as damaged. */
export const MAX_CELL = 10_000;

/** Cells of a row by field; empty cells and cells of columns left out do not appear. */
export const rowValues = (
  cells: readonly string[],
  columns: readonly MappedColumn[],
): Record<string, string> => {
  const values: Record<string, string> = {};
  columns.forEach(({ field }, index) => {
    const cell = cells[index]?.trim();
    if (field && cell) values[field] = undefused(cell).slice(0, MAX_CELL);
  });
  return values;
};

/** First values of a column, to recognise it by. */
export const sample = (rows: readonly { readonly cells: readonly string[] }[], column: number): string => {
  const found: string[] = [];
  for (const row of rows) {
    const cell = row.cells[column]?.trim();
    if (cell && !found.includes(cell)) found.push(cell);
    if (found.length === 3) break;
  }
  return found.join(found.some(cell => cell.includes(',')) ? '; ' : ', ');
};
