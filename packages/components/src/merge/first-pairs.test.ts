import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Duplicate } from '@customer-hub/sdk';
import fc from 'fast-check';
import { firstPairs } from './first-pairs.ts';

describe('pairs that look like one', () => {
  it('are given as many as are wanted, by pages of at most 200, and none twice', async () => {
    const amount = fc.integer({ min: 0, max: 700 });
    await fc.assert(
      fc.asyncProperty(amount, amount, async (there, wanted) => {
        const all = Array.from({ length: there }, (_, n) => ({ id: `dup_${n}` }) as Duplicate);
        const { pairs, total } = await firstPairs(wanted, async ({ limit, offset }) => {
          assert.ok(limit >= 1 && limit <= 200);
          return { items: all.slice(offset, offset + limit), totalCount: there };
        });
        assert.deepEqual(pairs, all.slice(0, wanted));
        if (wanted > 0) assert.equal(total, there);
      }),
    );
  });

  it('are each there once when one moves on to the next page meanwhile', async () => {
    const page = (from: number) =>
      Array.from({ length: 200 }, (_, n) => ({ id: `dup_${from + n}` }) as Duplicate);
    const { pairs } = await firstPairs(400, async ({ offset }) => ({
      items: page(offset === 0 ? 0 : 199),
      totalCount: 401,
    }));
    assert.equal(new Set(pairs.map(({ id }) => id)).size, pairs.length);
    assert.equal(pairs.length, 399);
  });
});
