import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Format } from '../../messages/format.ts';
import { longMonth, scaleTo, shortMonth } from './month-bars.ts';

describe('the picture of months', () => {
  it('has a scale of round steps from nothing to the first one that holds the most', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), most => {
        const scale = scaleTo(most),
          [first, second = 0] = scale,
          top = scale.at(-1) ?? 0;
        assert.equal(first, 0);
        assert.ok(top >= most, `${top} holds ${most}`);
        assert.ok(top - second < most, 'no step too many');
        assert.ok(scale.length <= 5);
        assert.ok(scale.every((value, at) => value === at * second));
      }),
    ));

  it('names months in the language of the reader, whatever the zone', () => {
    const [en, de, ar] = ['en', 'de', 'ar'].map(locale => new Format(locale, 'us', 'Pacific/Honolulu'));
    assert.equal(shortMonth('2026-11', en!), 'Nov');
    assert.equal(longMonth('2026-01', de!), 'Januar 2026');
    assert.match(longMonth('2026-11', ar!), /نوفمبر/);
  });
});
