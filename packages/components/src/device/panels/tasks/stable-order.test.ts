import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StableOrder } from './stable-order.ts';

const rowsOf = (ids: readonly string[]): { id: string }[] => ids.map(id => ({ id }));
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

describe('StableOrder', () => {
  it('keeps rows in their places and puts new ones at the end', () => {
    const order = new StableOrder();
    assert.deepEqual(idsOf(order.keep('-cpu', rowsOf(['a', 'b', 'c']))), ['a', 'b', 'c']);
    assert.deepEqual(idsOf(order.keep('-cpu', rowsOf(['c', 'd', 'a']))), ['a', 'c', 'd']);
    assert.deepEqual(idsOf(order.keep('name', rowsOf(['d', 'c', 'a']))), ['d', 'c', 'a']);
    order.forget();
    assert.deepEqual(idsOf(order.keep('name', rowsOf(['c', 'a', 'd']))), ['c', 'a', 'd']);
  });

  it('never swaps two rows that stay, and neither loses nor doubles one', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(ids, { minLength: 2, maxLength: 8 }), answers => {
        const order = new StableOrder();
        let before: string[] = [];
        for (const answer of answers) {
          const now = idsOf(order.keep('x', rowsOf(answer)));
          assert.deepEqual([...now].sort(), [...answer].sort());
          const stayed = before.filter(id => now.includes(id));
          assert.deepEqual(
            now.filter(id => stayed.includes(id)),
            stayed,
          );
          before = now;
        }
      }),
    );
  });
});
