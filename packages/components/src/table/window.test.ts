import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { follow, planWindow, reveal, scrollTo, settle, spacerHeight, start, topOf } from './window.ts';
import { Lines } from './lines.ts';

const uniformHeights = (rows: number, rowHeight: number): Lines => new Lines({ rows, rowHeight });

const table = fc.record({
  count: fc.integer({ min: 1, max: 2_000_000 }),
  height: fc.integer({ min: 20, max: 64 }),
  viewport: fc.integer({ min: 60, max: 1500 }),
});
const steps = fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 60 });

describe('window planner', () => {
  it('renders every row that touches the viewport, and few more', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 1, noNaN: true }), ({ count, height, viewport }, share) => {
        const heights = uniformHeights(count, height);
        const top = share * Math.max(0, heights.total - viewport);
        const { first, last } = planWindow(heights, top, viewport, 2 * height);
        assert.ok(heights.top(first) <= top);
        assert.ok(last === count || heights.top(last) >= top + viewport);
        assert.ok(last - first <= Math.ceil(viewport / height) + 6);
      }),
    );
  });

  it('is empty without rows or room', () => {
    assert.deepEqual(planWindow(uniformHeights(0, 28), 0, 500, 56), { first: 0, last: 0 });
    assert.deepEqual(planWindow(uniformHeights(10, 28), 0, 0, 56), { first: 0, last: 0 });
  });

  it('reveals a row by the shortest way', () => {
    const heights = uniformHeights(100, 10);
    assert.equal(reveal(heights, 5, 0, 100), 0);
    assert.equal(reveal(heights, 10, 0, 100), 10);
    assert.equal(reveal(heights, 2, 50, 100), 20);
    assert.equal(reveal(heights, 99, 0, 100), 900);
  });
});

describe('scaled scrolling', () => {
  it('never makes an element that a browser cannot', () => {
    assert.equal(spacerHeight(1_000_000 * 44), 8_000_000);
    assert.equal(spacerHeight(100 * 28), 2800);
  });

  it('moves rows as far as the wheel, stays within both ends, and keeps what is shown when it settles', () => {
    fc.assert(
      fc.property(table, steps, ({ count, height, viewport }, deltas) => {
        const { total } = uniformHeights(count, height);
        const real = Math.max(0, spacerHeight(total) - viewport);
        const virtual = Math.max(0, total - viewport);
        let scroll = start;
        for (const delta of deltas) {
          const before = topOf(scroll);
          const target = Math.max(0, Math.min(real, scroll.scrollTop + delta));
          const step = target - scroll.scrollTop;
          scroll = follow(scroll, target, total, viewport);
          assert.ok(topOf(scroll) >= 0 && topOf(scroll) <= virtual, 'within the rows');
          assert.ok(scroll.scrollTop >= 0 && scroll.scrollTop <= real, 'within the scroller');
          if (Math.abs(step) <= viewport)
            assert.equal(topOf(scroll), Math.max(0, Math.min(virtual, before + step)));
          const settled = settle(scroll, total, viewport);
          assert.equal(topOf(settled), topOf(scroll));
        }
      }),
    );
  });

  it('reaches the first and the last row of a million by single steps', () => {
    const { total } = uniformHeights(1_000_000, 44);
    const real = 8_000_000 - 600;
    let scroll = scrollTo(total - 5000, total, 600);
    for (let n = 0; n < 100; n++) scroll = follow(scroll, Math.min(real, scroll.scrollTop + 100), total, 600);
    assert.equal(topOf(scroll), total - 600);
    scroll = scrollTo(5000, total, 600);
    for (let n = 0; n < 100; n++) scroll = follow(scroll, Math.max(0, scroll.scrollTop - 100), total, 600);
    assert.equal(topOf(scroll), 0);
  });

  it('shows the row in proportion when the thumb is dragged', () => {
    const { total } = uniformHeights(1_000_000, 44);
    const scroll = follow(start, (8_000_000 - 600) / 2, total, 600);
    assert.ok(Math.abs(topOf(scroll) - (total - 600) / 2) < 2);
    assert.equal(topOf(follow(scroll, 8_000_000 - 600, total, 600)), total - 600);
    assert.equal(topOf(follow(scroll, 0, total, 600)), 0);
  });
});
