import type { CsvFile } from './parse.ts';
import { reachCells, reachHeader, reachOf, type Labelled } from './reach.ts';

/** `Phone 1 - Value` beside `Phone 1 - Label`, which older exports call `Type`. */
const pattern = /^(E-mail|Email|Phone) (\d+) - (Value|Label|Type)$/i;

interface Place {
  readonly isPhone: boolean;
  readonly value: number;
  readonly label: number | undefined;
}

const placesOf = (header: readonly string[]): Place[] => {
  const found = header.flatMap((name, index) => {
    const [, kind = '', number = '', part = ''] = pattern.exec(name) ?? [];
    return kind
      ? [{ key: `${/phone/i.test(kind) ? 'phone' : 'mail'} ${number}`, part: part.toLowerCase(), index }]
      : [];
  });
  return found
    .filter(({ part }) => part === 'value')
    .map(({ key, index }) => ({
      isPhone: key.startsWith('phone'),
      value: index,
      label: found.find(other => other.key === key && other.part !== 'value')?.index,
    }));
};

/** Several values of one kind stand in one cell, three colons between them. */
const entriesOf = (cells: readonly string[], places: readonly Place[], isPhone: boolean): Labelled[] =>
  places
    .filter(place => place.isPhone === isPhone)
    .flatMap(({ value, label }) =>
      (cells[value] ?? '').split(' ::: ').flatMap(one => {
        const text = one.trim();
        return text ? [{ label: (label === undefined ? '' : (cells[label] ?? '')).trim(), value: text }] : [];
      }),
    );

/**
 * An export of Google Contacts numbers its phones and addresses, and says beside each what it is: the second of one
 * person is the mobile number of the next. Here each becomes the column that its label says.
 */
export const byLabels = (csv: CsvFile): CsvFile => {
  const places = csv.headed ? placesOf(csv.header) : [];
  if (places.length === 0) return csv;
  const isMoved = csv.header.map(name => pattern.test(name));
  const others = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => !isMoved[index]);
  const rows = csv.rows.map(row => {
    const cells = csv.header.map((_, index) => row.cells[index] ?? '');
    const reach = reachOf(entriesOf(cells, places, false), entriesOf(cells, places, true));
    return { ...row, cells: [...others(cells), ...reachCells(reach)] };
  });
  return { ...csv, header: [...others(csv.header), ...reachHeader], rows };
};
