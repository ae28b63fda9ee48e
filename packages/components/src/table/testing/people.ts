import { html, type CSSResultGroup } from 'lit';
import { type FetchRows, RowSource } from '@customer-hub/state/lists';
import { defineElement } from '../../internal/define.ts';
import { HubMenu } from '../../primitives/menu.ts';
import { tokens } from '../../theme/tokens.ts';
import type { Column } from '../column.ts';
import { HubTable } from '../table.ts';

/** A table of made-up people for tests and benches: any number of rows, made when they are asked for. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly age: number;
}

export const person = (n: number): Person => ({
  id: `p${n}`,
  name: `Person ${n}`,
  city: ['Lisbon', 'Oslo', 'Kyoto'][n % 3] ?? '',
  age: 20 + (n % 60),
});

export const columns: readonly Column<Person>[] = [
  {
    key: 'name',
    label: 'Name',
    permanent: true,
    sortable: true,
    width: 20,
    cell: row => html`<span class="name">${row.name}</span>`,
  },
  { key: 'city', label: 'City', sortable: true, width: 14, card: 'secondary', cell: row => row.city },
  { key: 'age', label: 'Age', sortable: true, width: 8, align: 'end', cell: row => row.age },
  {
    key: 'mail',
    label: 'Mail',
    width: 24,
    minWidth: 10,
    cell: row => html`<a href="#mail">${row.id}@example.org</a>`,
  },
  {
    key: 'actions',
    label: 'Actions',
    permanent: true,
    sticky: 'end',
    width: 16,
    cell: row =>
      html`<button type="button" class="act one">Edit ${row.id}</button>
        <button type="button" class="act two">More</button>`,
  },
];

export interface PeopleOptions {
  /** Time that every answer takes. Default 0. */
  readonly delayMs?: number;
  /** Answers with these people as they are at the time, whatever the count. */
  readonly rows?: Person[];
}

/** Pages of `count` people, or of `rows` as they are at the time of asking. */
export const fetchPeople =
  (count: number, { delayMs = 0, rows }: PeopleOptions = {}): FetchRows<Person> =>
  (offset, limit, signal) =>
    new Promise((resolve, reject) => {
      const total = rows?.length ?? count;
      const answer = (): void =>
        resolve({
          items: rows
            ? rows.slice(offset, offset + limit)
            : Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) =>
                person(offset + n),
              ),
          totalCount: total,
        });
      signal.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')));
      if (delayMs === 0) answer();
      else setTimeout(answer, delayMs);
    });

class TestTable extends HubTable<Person> {
  static override styles: CSSResultGroup = [tokens, HubTable.styles];
  declare source: RowSource<Person>;
}

/** A table element with its own tokens, as wide as `width` px and 500 px high, not yet in the page. */
export const peopleTable = (width = 1000): TestTable => {
  defineElement('hub-menu', HubMenu);
  defineElement('test-table', TestTable);
  const table = new TestTable();
  table.columns = columns;
  table.label = 'People';
  table.rowLabel = row => row.name;
  table.selectable = true;
  table.source = new RowSource<Person>({ pageSize: 50 });
  Object.assign(table.style, { display: 'flex', inlineSize: `${width}px`, blockSize: '500px' });
  return table;
};

export type PeopleTable = TestTable;
