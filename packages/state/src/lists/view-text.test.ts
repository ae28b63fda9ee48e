import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { viewFromText, viewText } from './view-text.ts';
import { defaultView, sameView, viewFrom, type ViewShape } from './view.ts';

const shape: ViewShape = {
  columns: [
    { key: 'name', permanent: true, sortable: true, width: 20 },
    { key: 'email', sortable: true, width: 20 },
  ],
  facets: ['status', 'type'],
  flags: ['favorite'],
  fields: ['name'],
  groups: ['status'],
  defaults: { sort: 'name', facets: { status: ['open', 'pending'] } },
};
const start = defaultView(shape);

describe('a view as a string [L-02]', () => {
  it('is read back, whatever it shows', () => {
    const value = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.record({
          q: fc.string({ maxLength: 12 }).map(text => text.trim()),
          facets: fc.record(
            { status: fc.array(value, { maxLength: 3 }), type: fc.array(value, { maxLength: 3 }) },
            { requiredKeys: [] },
          ),
          sort: fc.constantFrom('name', '-name', 'email'),
          groupBy: fc.constantFrom(null, 'status'),
          filter: fc.constantFrom(null, { all: [{ field: 'name', op: 'contains', value: 'a & b' }] }),
        }),
        given => {
          const view = viewFrom(given, shape);
          assert.ok(sameView(viewFromText(viewText(view, shape), shape, start), view), viewText(view, shape));
        },
      ),
    );
  });

  it('is empty as the list starts, and short otherwise', () => {
    assert.equal(viewText(start, shape), '');
    assert.equal(
      viewText({ ...start, q: 'vpn', facets: { status: ['closed', 'open'] }, sort: '-name' }, shape),
      'q=vpn&status=closed,open&sort=-name',
    );
    assert.equal(viewText({ ...start, facets: {} }, shape), 'status=');
  });

  it('leaves columns and density to the person', () => {
    const layout = { ...start, density: 'detailed' as const, columns: [{ key: 'name', width: 200 }] };
    const view = viewFromText('q=a', shape, layout);
    assert.equal(view.density, 'detailed');
    assert.deepEqual(view.columns, layout.columns);
  });

  it('ignores what it does not know', () =>
    assert.deepEqual(viewFromText('nope=1&conditions={&sort=zz&status=%', shape, start).facets, {
      status: ['%'],
    }));
});
