import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, instantOf, wallTime } from './zoned.ts';

const zones = [
  'UTC',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('times of a zone', () => {
  it('reads a clock elsewhere', () => {
    assert.equal(wallTime(Date.parse('2026-11-22T07:30:05Z'), 'America/Los_Angeles'), '2026-11-21T23:30:05');
    assert.equal(instantOf('2026-11-21T23:30', 'America/Los_Angeles'), Date.parse('2026-11-22T07:30:00Z'));
    assert.ok(Number.isNaN(instantOf('soon', 'UTC')));
  });
  it('begins a day of 23 or of 25 hours where it begins', () => {
    const hours = (date: string): number =>
      (instantOf(`${addDays(date, 1)}T00:00`, 'Europe/Berlin') -
        instantOf(`${date}T00:00`, 'Europe/Berlin')) /
      3_600_000;
    assert.deepEqual(['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(hours), [24, 23, 25, 24]);
  });
  it('takes an hour that does not exist as the moment around the jump', () => {
    const at = instantOf('2026-03-29T02:30', 'Europe/Berlin');
    assert.ok(at >= Date.parse('2026-03-29T00:30:00Z') && at <= Date.parse('2026-03-29T01:30:00Z'));
  });
  it('comes back to the minute it came from, wherever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 20_000, max: 25_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minute) => {
          const at = (day * 1440 + minute) * 60_000;
          const wall = wallTime(at, zone).slice(0, 16);
          // An hour that comes twice has two moments; both read the same on the wall.
          assert.equal(wallTime(instantOf(wall, zone), zone).slice(0, 16), wall);
        },
      ),
    );
  });
  it('counts days over months and years', () => assert.equal(addDays('2026-12-31', 1), '2027-01-01'));
});
