import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { afterBusinessTime, businessResumes, businessTime, type Calendar } from './business-hours.ts';

const HOUR = 3_600_000;
const at = (time: string): number => Date.parse(time);
const iso = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16);
/** Days are `1-5`, hours are `9-17`. */
const calendar = (days: string, hours: string, timeZone = 'UTC', ...holidays: string[]) => {
  const [first = 1, last = first] = days.split('-').map(Number);
  return {
    timeZone,
    week: Array.from({ length: last - first + 1 }, (_, n) => first + n).flatMap(weekday =>
      hours.split(' ').map(span => {
        const [from = '', to = ''] = span.split('-').map(hour => `${hour.padStart(2, '0')}:00`);
        return { weekday, from, to };
      }),
    ),
    holidays: holidays.map(date => ({ date, name: '' })),
  };
};
const due = (of: Calendar, from: string, hours: number): string | undefined =>
  iso(afterBusinessTime(of, at(from), hours * HOUR));
const hours = (of: Calendar, from: string, to: string): number => businessTime(of, at(from), at(to)) / HOUR;

describe('business hours', () => {
  const office = calendar('1-5', '8-18');

  it('count on where work is done next: 4 hours from Monday 17:00 end on Tuesday at 11:00', () => {
    assert.equal(due(office, '2026-11-23T17:00Z', 4), '2026-11-24T11:00');
    assert.equal(due(office, '2026-11-23T10:00Z', 4), '2026-11-23T14:00');
    assert.equal(
      due(office, '2026-11-21T03:00Z', 10),
      '2026-11-23T18:00',
      'the end of a day, not the next one',
    );
    assert.equal(due(null, '2026-11-23T17:00Z', 4), '2026-11-23T21:00');
  });

  it('give what other desks publish', () => {
    // glpi-project/glpi#22678: an hour before the goal of 4 hours.
    assert.equal(due(office, '2026-11-23T17:00Z', 3), '2026-11-24T10:00');
    // zammad/zammad#390: 48 hours at 12 a day, over two holidays.
    assert.equal(
      due(calendar('1-7', '9-21', 'UTC', '2016-11-11', '2016-11-13'), '2016-11-09T23:00Z', 48 - 12),
      '2016-11-14T21:00',
    );
    // A goal of 4 hours from Friday 16:00: with 9 to 17 due on Monday at 12:00, with 8 to 17 at 11:00.
    assert.equal(due(calendar('1-5', '9-17'), '2026-11-20T16:00Z', 4), '2026-11-23T12:00');
    assert.equal(due(calendar('1-5', '8-17'), '2026-11-20T16:00Z', 4), '2026-11-23T11:00');
    // Monday from 8 to 18 holds 8 hours where work is done from 9 to 17.
    const york = calendar('1-5', '9-17', 'America/New_York');
    assert.equal(hours(york, '2025-12-08T13:00Z', '2025-12-08T23:00Z'), 8);
  });

  it('know breaks, holidays and zones', () => {
    const breaks = calendar('4', '9-12 13-17', 'America/Los_Angeles', '2026-11-26');
    assert.equal(due(breaks, '2026-11-19T19:00Z', 2), '2026-11-19T22:00', '11:00 to 14:00 in Los Angeles');
    assert.equal(hours(breaks, '2026-11-20T08:00Z', '2026-12-03T20:00Z'), 3, 'nothing on Thanksgiving');
    assert.equal(
      hours(calendar('1', '8-18', 'Asia/Kathmandu'), '2026-11-22T00:00Z', '2026-11-24T00:00Z'),
      10,
    );
  });

  it('have an hour more or less only where the clocks change while work is done', () => {
    for (const [zone, spring, autumn] of [
      ['Europe/Berlin', '2026-03-29', '2026-10-25'],
      ['America/New_York', '2026-03-08', '2026-11-01'],
    ] as const) {
      // From Saturday to Monday at noon.
      const around = (of: string, day: string): number =>
        businessTime(
          calendar('7', of, zone),
          at(`${day}T12:00Z`) - 24 * HOUR,
          at(`${day}T12:00Z`) + 24 * HOUR,
        );
      const day = (of: string): number => (around(of, spring) - around(of, autumn)) / HOUR;
      assert.deepEqual([day('8-18'), day('1-5')], [0, -2], zone);
    }
    const berlin = calendar('1-5', '8-18', 'Europe/Berlin');
    assert.equal(due(berlin, '2026-03-27T16:00Z', 4), '2026-03-30T09:00', 'Friday 17:00 to Monday 11:00');
    assert.equal(due(berlin, '2026-10-23T15:00Z', 4), '2026-10-26T10:00');
    // In a night without 02:00 to 03:00 nothing is counted twice.
    assert.equal(
      hours(calendar('7', '2-3 3-4', 'Europe/Berlin'), '2026-03-28T23:00Z', '2026-03-29T09:00Z'),
      1,
    );
    // Lord Howe moves by half an hour.
    const howe = calendar('7', '0-24', 'Australia/Lord_Howe');
    assert.equal(hours(howe, '2026-10-03T00:00Z', '2026-10-05T00:00Z'), 23.5);
  });

  it('are counted for as long as there are any, however few a week', () => {
    const seldom = { ...calendar('1', '9-10'), week: [{ weekday: 1, from: '09:00', to: '09:45' }] };
    assert.equal(
      hours(
        seldom,
        '2026-01-01T00:00Z',
        iso(afterBusinessTime(seldom, at('2026-01-01T00:00Z'), 500 * HOUR)) ?? '',
      ),
      500,
    );
  });

  it('are never waited for in vain', () => {
    const never = calendar('1', '9-9');
    assert.equal(due(never, '2026-11-23T08:00Z', 1), undefined);
    assert.equal(businessResumes(never, at('2026-11-23T08:00Z')), undefined);
    assert.equal(iso(businessResumes(office, at('2026-11-20T18:00Z'))), '2026-11-23T08:00');
    assert.equal(businessResumes(office, at('2026-11-20T17:59Z')), undefined);
    assert.equal(businessResumes(null, 0), undefined);
  });
});

describe('business time, whatever the calendar', () => {
  const time = fc.integer({ min: at('2026-01-01T00:00Z') / 60_000, max: at('2027-06-01T00:00Z') / 60_000 });
  const moment = time.map(minutes => minutes * 60_000);
  const length = fc.nat(20_000).map(minutes => minutes * 60_000);
  const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland', 'Australia/Lord_Howe'];
  const clock = fc
    .nat(24 * 4)
    .map(n => `${String(n >> 2).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`);
  const calendars = fc.record({
    timeZone: fc.constantFrom(...zones),
    week: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), {
      minLength: 1,
      maxLength: 8,
    }),
    holidays: fc.array(
      moment.map(ms => ({ date: new Date(ms).toISOString().slice(0, 10), name: '' })),
      { maxLength: 4 },
    ),
  });

  it('is the sum of its parts, and never more than the time itself', () =>
    fc.assert(
      fc.property(calendars, moment, moment, moment, (of, a, b, c) => {
        const [first = 0, middle = 0, last = 0] = [a, b, c].toSorted((x, y) => x - y);
        const parts = [businessTime(of, first, middle), businessTime(of, middle, last)];
        assert.equal(businessTime(of, first, last), (parts[0] ?? 0) + (parts[1] ?? 0));
        assert.equal(businessTime(of, last, first), -businessTime(of, first, last));
        assert.ok(parts.every(part => part >= 0) && businessTime(of, first, last) <= last - first);
      }),
      { numRuns: 60 },
    ));

  it('has passed when it is due; a longer goal or a later start is never due earlier', () =>
    fc.assert(
      fc.property(calendars, moment, length, length, (of, from, one, more) => {
        const end = afterBusinessTime(of, from, one),
          later = afterBusinessTime(of, from, one + more);
        if (end === undefined) return assert.equal(later, undefined);
        assert.equal(businessTime(of, from, end), one);
        assert.equal(one === 0 ? later : afterBusinessTime(of, end, more), later);
        assert.ok(later === undefined || later >= end);
        const next = afterBusinessTime(of, from + more, one);
        assert.ok(next === undefined || next >= end);
      }),
      { numRuns: 60 },
    ));
});
