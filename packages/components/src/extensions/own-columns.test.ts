import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OwnColumn } from './extensions.ts';
import { ownShape, serverSort, withOwnColumns } from './own-columns.ts';

const own = (key: string, more: Partial<OwnColumn<never>> = {}): OwnColumn<never> => ({
  key: key as `x-${string}`,
  title: key,
  value: () => '',
  ...more,
});
const ours = [
  { key: 'name', width: 20, sticky: 'start' as const },
  { key: 'kind', width: 9 },
  { key: 'actions', width: 9, sticky: 'end' as const },
];
const keys = (...columns: OwnColumn<never>[]): string[] =>
  withOwnColumns(ours, { columns }, ownShape).map(({ key }) => key);

describe('columns of the page’s own', () => {
  it('stand before those at the end, in their order, or behind the one they name', () => {
    assert.deepEqual(keys(own('x-a'), own('x-b')), ['name', 'kind', 'x-a', 'x-b', 'actions']);
    assert.deepEqual(keys(own('x-a', { after: 'name' })), ['name', 'x-a', 'kind', 'actions']);
    assert.deepEqual(keys(own('x-a', { after: 'gone' })), ['name', 'kind', 'x-a', 'actions']);
  });

  it('never take the place of one of ours, nor come twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('name', 'kind', 'x-a', 'x-b', 'rack')), given => {
        const found = keys(...given.map(key => own(key)));
        assert.deepEqual(
          found.filter(key => !key.startsWith('x-')),
          ['name', 'kind', 'actions'],
        );
        assert.equal(new Set(found).size, found.length);
        assert.deepEqual(
          new Set(found.filter(key => key.startsWith('x-'))),
          new Set(given.filter(key => key.startsWith('x-'))),
        );
      }),
    );
  });

  it('are sorted by a key of the server, and only where they name one', () => {
    const columns = [own('x-a', { sort: 'createdAt' }), own('x-b')];
    assert.equal(serverSort('-x-a,name', { columns }), '-createdAt,name');
    assert.equal(serverSort('name', { columns }), 'name');
    assert.deepEqual(
      columns.map(column => ownShape(column).sortable),
      [true, false],
    );
  });
});
