import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, wallTime } from '../../messages/zoned.ts';
import { barsOf, dayGroups, daysOf, firstOf, intervalOf } from './activity-days.ts';

const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2025-01-01', n));
const counts = fc.dictionary(day, fc.integer({ min: 0, max: 50 }), { maxKeys: 60 });
const zone = fc.constantFrom(
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
);

describe('days of the activity', () => {
  it('are groups of the list: the latest first, none empty, together all entries', () =>
    fc.assert(
      fc.property(counts, of => {
        const groups = dayGroups(of),
          keys = groups.map(({ key }) => key ?? '');
        assert.deepEqual(keys, keys.toSorted().toReversed());
        assert.ok(groups.every(({ count }) => count > 0));
        assert.equal(
          groups.reduce((sum, { count }) => sum + count, 0),
          Object.values(of).reduce((sum, count) => sum + count, 0),
        );
      }),
    ));

  it('are found by the entries before them; a day without entries leads to the one before it', () =>
    fc.assert(
      fc.property(counts, day, (of, wanted) => {
        const rows = dayGroups(of).flatMap(({ key, count }) =>
            Array.from({ length: count }, () => key ?? ''),
          ),
          index = firstOf(of, wanted);
        if (index === undefined) assert.ok(rows.every(row => row > wanted));
        else {
          assert.ok((rows[index] ?? '~') <= wanted);
          assert.ok(rows.slice(0, index).every(row => row > wanted));
        }
      }),
    ));

  it('stand side by side until today, a week at least, never more than asked for', () =>
    fc.assert(
      fc.property(counts, fc.integer({ min: 7, max: 90 }), (of, most) => {
        const today = '2027-06-30',
          bars = barsOf(of, today, most);
        assert.ok(bars.length >= 7 && bars.length <= most);
        assert.equal(bars.at(-1)?.day, today);
        for (const [n, bar] of bars.entries()) {
          assert.equal(bar.count, of[bar.day] ?? 0);
          if (n > 0) assert.equal(bar.day, addDays(bars[n - 1]?.day ?? '', 1));
        }
      }),
    ));

  it('are moments and days again in any zone, also where clocks change', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), zone, (from, more, timeZone) => {
        const to = addDays(from, more),
          interval = intervalOf(from, to, timeZone);
        assert.deepEqual(daysOf(interval, timeZone), { from, to });
        assert.equal(wallTime(Date.parse(interval.split('/')[0] ?? ''), timeZone), `${from}T00:00:00`);
      }),
    ));

  it('are none of what is no interval', () => {
    for (const text of [undefined, '', 'x', '2026-01-02T00:00:00Z/2026-01-01T00:00:00Z', '/'])
      assert.equal(daysOf(text, 'UTC'), undefined);
  });
});
