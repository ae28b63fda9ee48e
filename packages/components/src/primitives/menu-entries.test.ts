import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hiddenReason } from '../policy/features.ts';
import { isItem, offered, type MenuEntry } from './menu-entries.ts';

const item = fc.record({
  label: fc.string({ minLength: 1 }),
  disabled: fc.constantFrom(undefined, 'Not now', hiddenReason('Not here')),
});
const entries = fc.array(fc.oneof({ weight: 3, arbitrary: item }, fc.constant('separator' as const)));
const isHidden = (entry: MenuEntry): boolean => isItem(entry) && entry.disabled === hiddenReason('Not here');

describe('entries of a menu', () => {
  it('that are not to be seen are left out, with lines that would divide nothing', () => {
    fc.assert(
      fc.property(entries, given => {
        const shown = offered(given);
        const seen = given.filter(entry => isItem(entry) && !isHidden(entry));
        if (seen.length === 0 || !given.some(isHidden)) return assert.deepEqual(shown, given);
        assert.deepEqual(shown.filter(isItem), seen);
        shown.forEach((entry, n) => {
          if (entry === 'separator') assert.ok(isItem(shown[n - 1]!) && isItem(shown[n + 1]!));
        });
      }),
    );
  });

  it('are left out of a menu beside another one, too', () => {
    const [sub] = offered([
      { label: 'More', items: [{ label: 'A' }, { label: 'B', disabled: hiddenReason('No') }] },
    ]);
    assert.deepEqual(sub, { label: 'More', items: [{ label: 'A' }] });
  });
});
