import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { momentOf, tonight, wallTime } from './clock.ts';

const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/Boise',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const moment = fc
  .integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') })
  .map(at => at - (at % 60_000));

describe('times on clocks of other zones', () => {
  it('a moment read from a clock is found again by what it shows', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const wall = wallTime(at, zone);
        const found = momentOf(wall, zone);
        assert.equal(found?.moved, false);
        // The hour that clocks show twice may be the other one of the two.
        assert.deepEqual(wallTime(found?.at ?? 0, zone), wall);
      }),
    );
  });

  it('an hour that clocks leave out is moved, and said to be', () => {
    const found = momentOf({ date: '2027-03-14', time: '02:30' }, 'America/Los_Angeles');
    assert.equal(found?.moved, true);
    assert.equal(momentOf({ date: '', time: '10:00' }, 'UTC'), undefined);
  });

  it('tonight is always to come', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (now, zone) => {
        assert.ok((momentOf(tonight(now, zone), zone)?.at ?? 0) > now);
      }),
    );
  });
});
