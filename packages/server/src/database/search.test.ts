import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortKeyOf, compareKeys } from './fields.ts';
import { searchPredicate } from './filter.ts';
import { searchText } from './fold.ts';
import { queryRows } from './rows.ts';

const finds = (q: string, text: string): boolean =>
  searchPredicate<string>(q, row => searchText(row))?.(text) ?? true;

describe('search', () => {
  const pairs: readonly (readonly [q: string, text: string])[] = [
    ['mueller', 'Müller'],
    ['muller', 'Müller'],
    ['Müller', 'Mueller'],
    ['MÜLLER', 'müller'],
    ['weiss', 'Weiß'],
    ['groesse', 'Größe'],
    ['jorgensen', 'Jørgensen'],
    ['joergensen', 'Jørgensen'],
    ['aarhus', 'Århus'],
    ['arhus', 'Århus'],
    ['lodz', 'Łódź'],
    ['zazolc', 'zażółć'],
    ['strasse mueller', 'Müller, Hauptstraße'],
    ['#48307', '48307'],
  ];
  for (const [q, text] of pairs) it(`finds ${text} by ${q} [L-14]`, () => assert.ok(finds(q, text)));

  it('does not find what is spelled differently', () => {
    assert.ok(!finds('mueller', 'Muller'));
    assert.ok(!finds('jensen', 'Jørgensen'));
  });

  it('shows the very one that is named first, whatever the order [L-10]', () => {
    const rows = ['2044', '1044', '10441', '1043'].map((number, index) => ({
      id: `cus_${index + 1}`,
      etag: '',
      createdAt: '',
      updatedAt: '',
      name: `Customer ${index} of 1044`,
      number,
    }));
    const definition = { search: ['name', 'number'], exact: ['number'], sortable: ['name'] };
    const numbers = (sort: string, more: object = {}) =>
      queryRows(rows, definition, { query: { q: '1044', sort, ...more } }, 0);
    assert.equal(numbers('name').items[0]?.number, '1044');
    assert.equal(numbers('-name').items[0]?.number, '1044');
    const { page } = numbers('-name', { limit: 1 });
    const rest = numbers('-name', { limit: 9, cursor: page.nextCursor });
    assert.deepEqual(
      rest.items.map(({ number }) => number),
      ['1043', '10441', '2044'],
    );
  });
});

describe('order', () => {
  const sorted = (values: readonly unknown[]): unknown[] =>
    [...values].sort((a, b) => compareKeys(sortKeyOf(a), sortKeyOf(b)));
  const cases: readonly (readonly unknown[])[] = [
    ['1', '4', '8', '32'],
    ['6.9', '6.10', '6.10.1', '11'],
    ['PC-2', 'pc-10', 'PC-100'],
    [['10.0.0.9'], ['10.0.0.11'], ['10.0.0.109']],
    ['2026-09-30', '2026-11-02', null],
    [2, 10, null],
  ];
  for (const values of cases)
    it(`is by value: ${values.join(', ')} [L-12]`, () =>
      assert.deepEqual(sorted([...values].reverse()), values));
});
