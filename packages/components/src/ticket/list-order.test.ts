import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listOf, placeIn, type TicketList } from './list-order.ts';

/** A list of 200, of which two pages are not loaded. */
const list = (ids: readonly string[]): TicketList => ({
  source: {
    count: 200,
    indexOf: id => ids.indexOf(id),
    row: index => (ids[index] === undefined ? undefined : { id: ids[index] }),
    subscribe: () => () => undefined,
  },
});

describe('order of the list of a ticket', () => {
  it('knows the tickets before and after it as the list shows them [V-11]', () => {
    const place = placeIn(list(['c', 'a', 'b']), 'a');
    assert.deepEqual(place, { index: 1, count: 200, previous: 'c', next: 'b' });
  });

  it('has none before the first and none that is not loaded [V-11]', () => {
    assert.equal(placeIn(list(['c', 'a']), 'c')?.previous, undefined);
    assert.equal(placeIn(list(['c', 'a']), 'a')?.next, undefined);
  });

  it('has no place for a ticket that the list does not show, and without a list', () => {
    assert.equal(placeIn(list(['c']), 'x'), undefined);
    assert.equal(placeIn(undefined, 'x'), undefined);
    assert.equal(listOf({ source: 1 }), undefined);
  });
});
