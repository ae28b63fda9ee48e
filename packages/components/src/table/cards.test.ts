import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planCards } from './cards.ts';
import type { Column } from './column.ts';
import { planColumns } from './columns.ts';

const column = (key: string, more: Partial<Column<{ id: string }>> = {}): Column<{ id: string }> => ({
  key,
  label: key,
  width: 10,
  cell: () => key,
  ...more,
});

describe('cards', () => {
  const columns = [
    column('name', { permanent: true, width: 20 }),
    column('login'),
    column('availability', { card: 'secondary' }),
    column('type', { card: 'secondary' }),
    column('alerts', { card: 'trailing' }),
    column('reboot', { card: 'trailing' }),
    column('actions', { sticky: 'end', permanent: true }),
    column('remote', { sticky: 'end', permanent: true, width: 12 }),
  ];

  it('put the name over the rest, and both permanent columns at the end', () => {
    const { columns: cards, tracks } = planCards(
      planColumns(columns, undefined, { boxes: true, folds: false }),
      true,
    );
    assert.deepEqual(
      cards.map(({ column: { key }, area }) => [key, area]),
      [
        ['name', '1 / 2 / 2 / 5'],
        ['availability', '2 / 2 / 3 / 3'],
        ['type', '2 / 3 / 3 / 4'],
        ['alerts', '2 / 5 / 3 / 6'],
        ['reboot', '1 / 5 / 2 / 6'],
        ['actions', '2 / 6 / 3 / 7'],
        ['remote', '1 / 6 / 2 / 7'],
      ],
    );
    assert.equal(tracks, '40px minmax(0, 10ch) minmax(0, 10ch) minmax(0, 1fr) auto auto');
  });

  it('keep the place of a column among all for screen readers', () => {
    assert.deepEqual(
      planCards(planColumns(columns, undefined, { boxes: false, folds: false }), false).columns.map(
        ({ index }) => index,
      ),
      [0, 2, 3, 4, 5, 6, 7],
    );
  });

  it('need nothing but a name', () => {
    const { columns: cards, tracks } = planCards(
      planColumns([column('name')], undefined, { boxes: false, folds: false }),
      false,
    );
    assert.deepEqual(
      cards.map(({ area }) => area),
      ['1 / 2 / 2 / 3'],
    );
    assert.equal(tracks, '14px minmax(0, 1fr)');
  });
});
