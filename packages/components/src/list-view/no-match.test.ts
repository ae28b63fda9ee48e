import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hub, View } from '@customer-hub/sdk';
import { defaultView, type HasId, type ListQuery, type ViewShape } from '@customer-hub/state/lists';
import { optionsOf } from './filter-definition.ts';
import { findBehind, namedFilters } from './no-match.ts';

const shape: ViewShape = {
  columns: [{ key: 'name', width: 10 }],
  facets: ['status', 'kind'],
  flags: ['favorite'],
  fields: [],
};
const view = (more: Partial<View>): View => ({ ...defaultView(shape), ...more });

const rows = [
  { id: '1', status: 'closed', kind: 'pc' },
  { id: '2', status: 'open', kind: 'mac' },
];
type Row = (typeof rows)[number];
const holds = (row: Row, query: ListQuery, key: 'status' | 'kind'): boolean => {
  const wanted = query[key];
  return !Array.isArray(wanted) || wanted.includes(row[key]);
};

/** A list that counts as a server does: each filter within all others. */
const list = async (_hub: Hub, _customer: string | undefined, query: ListQuery) => {
  const all = rows.filter(({ id }) => query.q === undefined || id === query.q);
  const items: HasId[] = all.filter(row => holds(row, query, 'status') && holds(row, query, 'kind'));
  const key = query.facets === 'status' || query.facets === 'kind' ? query.facets : undefined;
  const other = key === 'status' ? 'kind' : 'status';
  const counts: Record<string, number> = {};
  if (key)
    for (const row of all) if (holds(row, query, other)) counts[row[key]] = (counts[row[key]] ?? 0) + 1;
  return { items, totalCount: items.length, ...(key ? { facets: { [key]: counts } } : {}) };
};
const port = { definition: { list }, client: {} as Hub, shape };
const signal = new AbortController().signal;

describe('nothing matches', () => {
  it('finds what a number names behind a filter, and under which value of it [L-07]', async () => {
    const found = await findBehind(port, view({ q: '1', facets: { status: ['open'] } }), signal);
    assert.equal(found?.key, 'status');
    assert.equal(found.value, 'closed');
    assert.equal(found.count, 1);
    assert.deepEqual([found.view.q, found.view.facets], ['1', { status: ['closed'] }]);
  });

  it('looks behind all filters when no single one is in the way', async () => {
    const found = await findBehind(
      port,
      view({ q: '1', facets: { status: ['open'], kind: ['mac'] } }),
      signal,
    );
    assert.equal(found?.key, undefined);
    assert.deepEqual(found?.view.facets, {});
  });

  it('has nothing to offer where there is nothing', async () => {
    assert.equal(await findBehind(port, view({ q: '9', facets: { status: ['open'] } }), signal), undefined);
    assert.equal(await findBehind(port, view({ q: '9' }), signal), undefined);
  });

  it('offers the filter that a word names, in the language of the reader [L-08]', () => {
    const m = { open: 'Offen', snoozed: 'Zurückgestellt' };
    const definition = {
      facets: [{ key: 'status', label: () => 'Status', options: optionsOf(['open', 'snoozed'], () => m) }],
      flags: [{ key: 'favorite', label: () => 'Favoriten' }],
    };
    const offers = (q: string) =>
      namedFilters(definition, view({ q, facets: { status: ['open'] } }), m, 'Ja').map(
        ({ label, value, view: { facets } }) => [label, value, facets],
      );
    assert.deepEqual(offers('zuruckge'), [['Status', 'Zurückgestellt', { status: ['snoozed'] }]]);
    assert.deepEqual(offers('favo'), [['Favoriten', 'Ja', { status: ['open'], favorite: ['true'] }]]);
    assert.deepEqual(offers('zu'), []);
    assert.deepEqual(offers('drucker'), []);
  });
});
