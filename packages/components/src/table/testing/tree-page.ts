import type { FetchRows, RowGroup } from '@customer-hub/state/lists';
import { rows } from './page.ts';
import { person, type Person } from './people.ts';

/** Rows in groups, and rows that unfold, as a person sees them. */

/** Words of a line, from cell to cell. */
export const words = (line: Element): string =>
  [...line.children]
    .map(cell => cell.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** @throws {RangeError} No line with these words is rendered. */
export const lineWith = (text: string): HTMLElement => {
  const found = rows().find(row => words(row).includes(text));
  if (found) return found;
  throw new RangeError(`No line with ${text}`);
};

/** The headers of groups that are rendered. */
export const headers = (): HTMLElement[] => rows().filter(row => row.matches('.group'));

const findHeader = (name: string): HTMLElement | undefined =>
  headers().find(row => row.textContent.includes(name));

/** @throws {RangeError} No such group is rendered. */
export const header = (name: string): HTMLElement => {
  const found = findHeader(name);
  if (found) return found;
  throw new RangeError(`No header of ${name}`);
};

/** The details that are rendered. */
export const details = (): HTMLElement[] => rows().filter(row => row.matches('.detail'));

export const isExpanded = (name: string): boolean => findHeader(name)?.ariaExpanded === 'true';
export const isCollapsed = (name: string): boolean => findHeader(name)?.ariaExpanded === 'false';

/** How the groups of `groupedPeople` are shown. */
export const looks = { key: 'team', name: (group: RowGroup): string => group.label ?? 'None' };

/**
 * Rows of a list in groups of the given sizes, as a server answers them: group 2 holds the people 20000, 20001 ...
 * @param asked takes the offsets that are asked for
 */
export const groupedPeople =
  (sizes: () => readonly number[], asked: number[] = []): FetchRows<Person> =>
  (offset, limit) => {
    asked.push(offset);
    const people = sizes().flatMap((count, n) => Array.from({ length: count }, (_, at) => n * 10_000 + at));
    return Promise.resolve({
      items: people.slice(offset, offset + limit).map(person),
      totalCount: people.length,
      groups: sizes()
        .map((count, n): RowGroup => ({ key: `g${n}`, label: `Group ${n}`, count }))
        .filter(({ count }) => count > 0),
    });
  };
