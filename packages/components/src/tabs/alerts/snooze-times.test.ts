import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoOf, snoozeChoices, snoozeUntil, usualChoices } from './snooze-times.ts';

const at = (choice: (typeof snoozeChoices)[number], now: string, zone = 'UTC'): string =>
  isoOf(snoozeUntil(choice, Date.parse(now), zone));

describe('snooze until', () => {
  it("an hour is an hour; a morning is the reader's [ALR-15]", () => {
    assert.equal(at('hour', '2026-11-22T15:21:00Z'), '2026-11-22T16:21:00Z');
    assert.equal(at('tomorrow', '2026-11-22T15:21:00Z', 'America/Los_Angeles'), '2026-11-23T16:00:00Z');
    // Already the 23rd in Berlin.
    assert.equal(at('tomorrow', '2026-11-22T23:30:00Z', 'Europe/Berlin'), '2026-11-24T07:00:00Z');
    assert.equal(at('week', '2026-11-22T15:21:00Z'), '2026-11-29T08:00:00Z');
  });
  it('the next Monday is never today', () => {
    assert.equal(at('monday', '2026-11-22T15:21:00Z'), '2026-11-23T08:00:00Z');
    assert.equal(at('monday', '2026-11-23T06:00:00Z'), '2026-11-30T08:00:00Z');
    assert.equal(at('monday', '2026-11-24T06:00:00Z'), '2026-11-30T08:00:00Z');
  });
  it('offers no moment twice', () => {
    assert.deepEqual(usualChoices(Date.parse('2026-11-22T15:21:00Z'), 'UTC'), [
      'hour',
      'hours',
      'tomorrow',
      'week',
    ]);
    assert.deepEqual(usualChoices(Date.parse('2026-11-23T15:21:00Z'), 'UTC'), [...snoozeChoices]);
  });
  it('lies ahead, whenever and wherever, over changes of clocks too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...snoozeChoices),
        fc.integer({ min: 1.6e12, max: 2.2e12 }),
        fc.constantFrom('UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe'),
        (choice, now, zone) => {
          const until = snoozeUntil(choice, now, zone);
          assert.ok(until > now && until <= now + 8 * 86_400_000);
        },
      ),
    );
  });
});
