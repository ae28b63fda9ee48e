import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fitTabs } from './fit-tabs.ts';

describe('fitTabs', () => {
  it('shows all tabs where they fit', () => assert.deepEqual(fitTabs([80, 80, 80], 300, 0), [0, 1, 2]));
  it('moves what does not fit into More, the selected one never', () => {
    assert.deepEqual(fitTabs([80, 80, 80, 80], 270, 3), [0, 3]);
    assert.deepEqual(fitTabs([80, 80, 80, 80], 270, 0), [0, 1]);
  });
  it('keeps the order, never shows a tab twice, and always the selected one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.nat(),
        (widths, available, pick) => {
          const selected = pick % widths.length;
          const shown = fitTabs(widths, available, selected);
          assert.ok(shown.includes(selected));
          assert.deepEqual(
            shown,
            [...new Set(shown)].sort((a, b) => a - b),
          );
        },
      ),
    );
  });
});
