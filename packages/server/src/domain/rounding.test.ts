import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HoursRules } from '../contract/types.ts';
import { SERVICE_TYPES } from './hours.ts';
import { countedMinutes, roundUp, type BookedTime } from './rounding.ts';

const anyStep = fc.constantFrom<HoursRules['roundingMinutes'][]>(1, 6, 15, 30);
const anyMinutes = fc.integer({ min: -600, max: 600 }).filter(minutes => minutes !== 0);
const anyBooked: fc.Arbitrary<BookedTime> = fc
  .record({
    at: fc.integer({ min: 0, max: 5 * 1440 - 1 }).map(minute => new Date(minute * 60_000).toISOString()),
    serviceType: fc.constantFrom(...SERVICE_TYPES),
    minutes: anyMinutes,
  })
  .map(entry => ({ ...entry, day: entry.at.slice(0, 10) }));
const anyWork = fc.array(anyBooked, { maxLength: 40 });
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

describe('rounding of booked time', () => {
  it('goes up to the next step, by less than one; a correction as far the other way', () => {
    fc.assert(
      fc.property(anyMinutes, anyStep, (minutes, step) => {
        const rounded = roundUp(minutes, step);
        assert.equal(Math.abs(rounded % step), 0);
        assert.ok(Math.abs(rounded) >= Math.abs(minutes) && Math.abs(rounded) - Math.abs(minutes) < step);
        assert.equal(rounded, -roundUp(-minutes, step), 'a correction takes back what an entry counted');
      }),
    );
  });

  it('rounds each entry by itself, whatever else there was on its day', () => {
    fc.assert(
      fc.property(anyWork, anyStep, (entries, roundingMinutes) => {
        const counted = countedMinutes(entries, { roundingMinutes, roundingPer: 'entry' });
        for (const entry of entries)
          assert.equal(counted.get(entry), roundUp(entry.minutes, roundingMinutes));
      }),
    );
  });

  it('rounds the work of a type on a day once, however many entries it has and in whatever order they come', () => {
    fc.assert(
      fc.property(anyWork, anyStep, (entries, roundingMinutes) => {
        const rules = { roundingMinutes, roundingPer: 'day' } as const;
        const counted = countedMinutes(entries, rules);
        assert.equal(counted.size, entries.length);
        const days = Map.groupBy(entries, ({ day, serviceType }) => `${day} ${serviceType}`);
        for (const own of days.values())
          assert.equal(
            sum(own.map(entry => counted.get(entry) ?? NaN)),
            roundUp(sum(own.map(({ minutes }) => minutes)), roundingMinutes) + 0,
          );
        assert.equal(sum(countedMinutes(entries.toReversed(), rules).values()), sum(counted.values()));
      }),
    );
  });

  it('never counts more per day than per entry, as long as nothing is corrected', () => {
    fc.assert(
      fc.property(anyWork, anyStep, (all, roundingMinutes) => {
        const entries = all.filter(({ minutes }) => minutes > 0);
        const [day, entry] = (['day', 'entry'] as const).map(roundingPer =>
          sum(countedMinutes(entries, { roundingMinutes, roundingPer }).values()),
        );
        assert.ok(day! <= entry! && day! >= sum(entries.map(({ minutes }) => minutes)));
      }),
    );
  });
});
