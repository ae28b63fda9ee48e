import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { View } from '@customer-hub/sdk';
import fc from 'fast-check';
import { noSelection, select, selectAll } from './selection.ts';
import { toTarget } from './target.ts';
import {
  activeFilters,
  countFilters,
  defaultView,
  sameQuery,
  sameView,
  toQuery,
  viewFrom,
  withFacet,
  withoutFilters,
  type ViewShape,
} from './view.ts';

const shape: ViewShape = {
  columns: [
    { key: 'name', permanent: true, sortable: true, width: 20 },
    { key: 'email', sortable: true, width: 20 },
    { key: 'phone', width: 12, optional: true },
    { key: 'actions', permanent: true, sticky: 'end', width: 8 },
  ],
  facets: ['status', 'registration'],
  flags: ['favorite'],
  fields: ['name', 'createdAt'],
  defaults: { sort: 'name' },
};
const json = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      version: fc.anything(),
      q: fc.oneof(fc.string(), fc.jsonValue()),
      facets: fc.oneof(
        fc.dictionary(
          fc.constantFrom('status', 'favorite', 'unknown', '__proto__'),
          fc.oneof(fc.array(fc.string()), fc.jsonValue()),
        ),
        fc.jsonValue(),
      ),
      filter: fc.oneof(
        fc.record({
          all: fc.array(
            fc.record({
              field: fc.constantFrom('name', 'secret'),
              op: fc.constantFrom('eq', 'drop'),
              value: fc.jsonValue(),
            }),
          ),
        }),
        fc.jsonValue(),
      ),
      sort: fc.oneof(fc.constantFrom('name', '-email', 'phone', 'nope,name'), fc.jsonValue()),
      columns: fc.oneof(
        fc.array(
          fc.record({
            key: fc.constantFrom('name', 'email', 'gone'),
            width: fc.oneof(fc.integer(), fc.jsonValue()),
          }),
        ),
        fc.jsonValue(),
      ),
      density: fc.oneof(fc.constantFrom('compact', 'detailed'), fc.jsonValue()),
      groupBy: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);
const view = json.map(value => viewFrom(value, shape));

describe('view', () => {
  it('is made of any JSON without an error, keeps nothing unknown, loses no permanent column', () => {
    fc.assert(
      fc.property(json, value => {
        const made = viewFrom(value, shape);
        assert.ok(
          made.columns.some(column => column.key === 'name') && made.columns.at(-1)?.key === 'actions',
        );
        assert.ok(
          Object.keys(made.facets).every(key => ['status', 'registration', 'favorite'].includes(key)),
        );
        assert.ok(
          activeFilters(made).conditions.every(
            ({ field, op }) => shape.fields.includes(field) && op !== ('drop' as string),
          ),
        );
        assert.ok(!made.sort.includes('nope') && !made.sort.includes('phone'));
        assert.deepEqual(Object.keys(made).sort(), [
          'columns',
          'density',
          'facets',
          'filter',
          'groupBy',
          'q',
          'sort',
          'version',
        ]);
      }),
    );
  });

  it('comes back from its own JSON as it was', () => {
    fc.assert(
      fc.property(view, made => {
        assert.deepEqual(viewFrom(JSON.parse(JSON.stringify(made)), shape), made);
        assert.ok(sameView(made, viewFrom(JSON.parse(JSON.stringify(made)), shape)));
      }),
    );
  });

  it('starts with what the definition says', () => {
    assert.deepEqual(defaultView(shape), {
      version: 1,
      q: '',
      facets: {},
      filter: null,
      sort: 'name',
      density: 'compact',
      groupBy: null,
      columns: [{ key: 'name' }, { key: 'email' }, { key: 'actions' }],
    });
    assert.equal(sameView(viewFrom(undefined, shape), defaultView(shape)), true);
  });

  it('becomes query parameters: flags as booleans, facets as lists, nothing that is empty', () => {
    const made: View = {
      ...defaultView(shape),
      q: ' ada ',
      facets: { status: ['active'], favorite: ['true'], registration: [] },
      filter: { any: [{ field: 'name', op: 'contains', value: 'x' }] },
    };
    assert.deepEqual(toQuery(made, shape), {
      q: 'ada',
      sort: 'name',
      status: ['active'],
      favorite: true,
      filter: { any: [{ field: 'name', op: 'contains', value: 'x' }] },
    });
    assert.deepEqual(toQuery({ ...defaultView(shape), sort: '' }, shape), {});
  });

  it('leaves out conditions that are still being written, and asks again only when they are complete', () => {
    const half: View = {
      ...defaultView(shape),
      filter: { all: [{ field: 'name', op: 'contains', value: '' }] },
    };
    assert.equal(toQuery(half, shape).filter, undefined);
    assert.equal(sameQuery(half, defaultView(shape)), true);
    assert.equal(sameView(half, defaultView(shape)), false);
  });

  it('says for bulk actions which records are meant', () => {
    const made = withFacet({ ...defaultView(shape), q: 'ada' }, 'status', ['active']);
    assert.deepEqual(toTarget(made, select(noSelection, ['c1', 'c2'], true), 'cus_7'), { ids: ['c1', 'c2'] });
    assert.deepEqual(toTarget(made, select(selectAll, ['c3'], false), 'cus_7'), {
      filter: { customerId: 'cus_7', q: 'ada', facets: { status: ['active'] }, excludeIds: ['c3'] },
    });
    assert.deepEqual(toTarget(defaultView(shape), selectAll, undefined), { filter: {} });
  });

  it('tells equal queries by what they ask, not by how they are written', () => {
    const one = withFacet(withFacet(defaultView(shape), 'status', ['a', 'b']), 'registration', ['x']);
    const other = withFacet(withFacet({ ...defaultView(shape), q: '  ' }, 'registration', ['x']), 'status', [
      'b',
      'a',
    ]);
    assert.equal(sameQuery(one, other), true);
    assert.equal(sameQuery(one, { ...other, sort: '-name' }), false);
    assert.equal(sameQuery(one, { ...other, density: 'detailed' }), true);
    assert.equal(sameView(one, { ...other, density: 'detailed' }), false);
  });

  it('lets go of filters, with or without the search', () => {
    fc.assert(
      fc.property(view, made => {
        assert.equal(countFilters(withoutFilters(made)), 0);
        assert.equal(withoutFilters(made).q, made.q);
        assert.equal(withoutFilters(made, true).q, '');
        assert.equal(countFilters(withFacet(withoutFilters(made), 'status', ['active'])), 1);
      }),
    );
  });
});
