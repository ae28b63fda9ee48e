import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { availabilityOf, diskTrend, peakOf, stretches } from './charts.ts';

const from = Date.parse('2026-11-29T08:00:00Z');
const to = from + 24 * 3_600_000;
const size = { from, to, width: 200, height: 40 };
const point = (hours: number, percent: number) => ({
  at: new Date(from + hours * 3_600_000).toISOString(),
  percent,
});
const numbersIn = (path: string): number[] => (path.match(/-?\d+\.\d/g) ?? []).map(Number);

describe('lines of a device', () => {
  it('run from the first to the last measurement, 100 % at the top', () => {
    const [only, ...more] = stretches([point(0, 0), point(0.5, 50), point(1, 100)], size);
    assert.equal(more.length, 0);
    assert.equal(only?.line, 'M0.0 40.0L4.2 20.0L8.3 0.0');
    assert.equal(only?.area, 'M0.0 40.0L4.2 20.0L8.3 0.0L8.3 40.0L0.0 40.0Z');
  });

  it('are broken where nothing was measured, and empty without measurements', () => {
    const points = [point(0, 10), point(0.25, 10), point(5, 90), point(5.25, 90)];
    assert.equal(stretches(points, size).length, 2);
    assert.deepEqual(stretches([], size), []);
    assert.deepEqual(stretches([point(3, 40)], size), [], 'one point is no line');
  });

  it('stay inside their picture', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -2, max: 30, noNaN: true }),
            fc.double({ min: 0, max: 100, noNaN: true }),
          ),
        ),
        given => {
          const points = given.toSorted(([a], [b]) => a - b).map(([hours, percent]) => point(hours, percent));
          for (const { area } of stretches(points, size))
            numbersIn(area).forEach((value, n) => assert.ok(value >= 0 && value <= (n % 2 === 0 ? 200 : 40)));
        },
      ),
    ));

  it('know their peak', () => {
    assert.equal(peakOf([point(1, 20), point(2, 91), point(3, 40)])?.percent, 91);
    assert.equal(peakOf([]), undefined);
  });
});

describe('the trend of a disk', () => {
  const GB = 1e9;
  const disk = (used: readonly number[], more: object) => ({
    name: 'E:',
    label: null,
    totalBytes: 100 * GB,
    usedBytes: (used.at(-1) ?? 0) * GB,
    history: used.map((value, n) => ({
      date: `2026-11-${String(n + 1).padStart(2, '0')}`,
      usedBytes: value * GB,
    })),
    fullInDays: null,
    growthPerDayBytes: null,
    forecast: 'none' as const,
    ...more,
  });
  const room = { width: 130, height: 30, top: 3 };

  it('ends where the disk is full', () => {
    const { future, full } = diskTrend(
      disk([60, 70, 80], { forecast: 'fits', growthPerDayBytes: 2 * GB }),
      room,
    );
    assert.deepEqual(full?.map(Math.round), [65 + Math.round((10 / 30) * 65), 3]);
    assert.ok(future);
  });

  it('has no future without a forecast, and no end where the disk does not fill', () => {
    assert.equal(diskTrend(disk([60, 10], {}), room).future, undefined);
    const emptying = diskTrend(disk([60, 50], { forecast: 'fits', growthPerDayBytes: -GB }), room);
    assert.ok(emptying.future);
    assert.equal(emptying.full, undefined);
  });

  it('stays between full and its own floor', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: -50, max: 50 }),
        (used, growth) => {
          const { past, future = '' } = diskTrend(
            disk(used, { forecast: 'fits', growthPerDayBytes: growth * GB }),
            room,
          );
          numbersIn(past).forEach((value, n) => assert.ok(n % 2 === 0 || (value >= 3 && value <= 30.05)));
          numbersIn(future).forEach((value, n) => assert.ok(n % 2 === 0 ? value <= 130.05 : value >= 2.95));
        },
      ),
    ));
});

describe('availability', () => {
  const day = (onlineShare: number | null, expected = true) => ({
    date: '2026-11-01',
    onlineShare,
    expected,
  });

  it('is the share of the days that are known, and what was missed of those expected', () => {
    assert.deepEqual(availabilityOf([day(1), day(0.5), day(null)]), {
      share: 0.75,
      missedMs: 12 * 3_600_000,
    });
    assert.equal(availabilityOf([day(0, false)])?.missedMs, 0, 'a closed laptop misses nothing');
    assert.equal(availabilityOf([day(null)]), undefined);
  });
});
