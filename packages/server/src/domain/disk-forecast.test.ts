import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from './days.ts';
import { diskForecast, LEAST_DAYS } from './disk-forecast.ts';

const TOTAL = 1_000_000_000_000;
const line = (days: number, first: number, growth: number): { date: string; usedBytes: number }[] =>
  Array.from({ length: days }, (_, day) => ({
    date: addDays('2026-10-24', day),
    usedBytes: Math.round(first + growth * day),
  }));
const forecast = (history: ReturnType<typeof line>) =>
  diskForecast(history, { totalBytes: TOTAL, usedBytes: history.at(-1)?.usedBytes ?? 0 });

describe('when a disk will be full', () => {
  it('says nothing of too few days', () => {
    assert.deepEqual(forecast(line(LEAST_DAYS - 1, 1e11, 1e10)), {
      fullInDays: null,
      growthPerDayBytes: null,
      forecast: 'not_enough_data',
    });
    assert.equal(forecast(line(LEAST_DAYS, 1e11, 1e10)).forecast, 'fits');
  });

  it('finds the growth of a straight line, and the day on which it meets the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: LEAST_DAYS, max: 60 }),
        fc.integer({ min: 0, max: 4e11 }),
        fc.integer({ min: -6e9, max: 9e9 }),
        (days, first, growth) => {
          const history = line(days, Math.max(first, -growth * 60), growth),
            last = history.at(-1)?.usedBytes ?? 0,
            { fullInDays, growthPerDayBytes, forecast: kind } = forecast(history);
          assert.equal(kind, 'fits');
          assert.ok(Math.abs((growthPerDayBytes ?? NaN) - growth) <= 1, `${growthPerDayBytes} for ${growth}`);
          if (fullInDays === null)
            return assert.ok((growthPerDayBytes ?? 1) <= 0, 'what does not grow is never full');
          const after = last + (growthPerDayBytes ?? 0) * fullInDays;
          assert.ok(after >= TOTAL && after - (growthPerDayBytes ?? 0) < TOTAL);
        },
      ),
    );
  });

  it('gives no day where the disk goes up and down', () => {
    const saw = line(30, 5e11, 0).map((day, index) => ({ ...day, usedBytes: index % 2 ? 3e11 : 7e11 }));
    assert.deepEqual(forecast(saw), { fullInDays: null, growthPerDayBytes: null, forecast: 'none' });
  });

  it('takes a disk that stands still for one that fits', () => {
    const still = line(30, 5e11, 0).map((day, index) => ({
      ...day,
      usedBytes: day.usedBytes + (index % 3) * 1e6,
    }));
    assert.equal(forecast(still).forecast, 'fits');
  });
});
