import { valueOf, type Field, type Row } from './facts.ts';

const marks = /[\u0300-\u036f]/g;
/** Text as people compare it: without case and marks. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(marks, '');

const words = new Intl.Collator('en', { sensitivity: 'base' });
const numbers = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const sign = (value: number): number => Math.sign(value);
const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * -1 or 1 where every way of sorting agrees, else 0: how languages, digits and punctuation sort is for the server to
 * choose, as long as case and marks do not decide.
 */
export function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return sign(one - other);
  if (typeof one !== 'string' || typeof other !== 'string') return 0;
  if (one === other) return 0;
  if (/^-?\d+(\.\d+)?$/.test(one) && /^-?\d+(\.\d+)?$/.test(other)) {
    const [byValue, byText] = [sign(Number(one) - Number(other)), byCode(one, other)];
    return byValue === byText ? byValue : 0;
  }
  const votes = [
    byCode(fold(one), fold(other)),
    byCode(plain(one), plain(other)),
    sign(words.compare(one, other)),
    sign(numbers.compare(one, other)),
  ];
  return votes.every(vote => vote === votes[0]) ? (votes[0] ?? 0) : 0;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

/** What is wrong with the order of rows by a field that grows or falls. */
export function orderFault(rows: readonly Row[], field: Field, falling: boolean): string | undefined {
  const values = rows.map(row => valueOf(row, field));
  const gap = nothingFault(values);
  if (gap) return gap;
  const direction = falling ? -1 : 1;
  for (let index = 1; index < values.length; index++)
    for (let back = 1; back <= 3 && back <= index; back++)
      if (compare(values[index - back], values[index]) * direction > 0)
        return `${JSON.stringify(values[index - back])} stands before ${JSON.stringify(values[index])}`;
  return undefined;
}
function nothingFault(values: readonly unknown[]): string | undefined {
  const filled = values.map(value => !isNothing(value));
  const first = filled.indexOf(true);
  const last = filled.lastIndexOf(true);
  if (first < 0) return undefined;
  if (filled.slice(first, last + 1).includes(false)) return 'rows without a value stand among the others';
  return first > 0 && last < filled.length - 1 ? 'rows without a value stand at both ends' : undefined;
}

/** Values of a closed list have an order of the server's own: equal ones stand together. */
export function groupFault(rows: readonly Row[], field: Field): string | undefined {
  const groups = groupsOf(rows, field);
  const twice = groups.find((value, index) => groups.indexOf(value) < index);
  return twice === undefined ? undefined : `rows with ${twice} do not stand together`;
}
export function groupsOf(rows: readonly Row[], field: Field): string[] {
  const values = rows.map(row => JSON.stringify(valueOf(row, field) ?? null));
  return values.filter((value, index) => index === 0 || value !== values[index - 1]);
}

const byLength = (one: string, other: string): number => one.length - other.length || byCode(one, other);
/** Whether rows with the same values follow their ids, up or down. */
export function tieFault(
  rows: readonly Row[],
  fields: readonly Field[],
  idOf: (row: Row) => string,
): string | undefined {
  const valuesOf = (row: Row): string => JSON.stringify(fields.map(field => valueOf(row, field)));
  const pairs: [string, string][] = [];
  for (let index = 1; index < rows.length; index++) {
    const [one, other] = [rows[index - 1] as Row, rows[index] as Row];
    if (valuesOf(one) === valuesOf(other)) pairs.push([idOf(one), idOf(other)]);
  }
  const holds = (order: (one: string, other: string) => number, direction: number): boolean =>
    pairs.every(([one, other]) => order(one, other) * direction < 0);
  const some = [byCode, byLength].some(order => holds(order, 1) || holds(order, -1));
  return some ? undefined : `rows that tie do not follow their ids: ${pairs.slice(0, 4).join(' / ')}`;
}
/** How many rows stand beside one with the same value. */
export const ties = (rows: readonly Row[], field: Field): number => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = JSON.stringify(valueOf(row, field));
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
};
