import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, dayIn } from './days.ts';
import { lastQuarter, lies, monthsOf, periodOf, previousPeriod, spanOf } from './report-period.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map(n => addDays('2000-01-01', n));
const periods = fc
  .tuple(day, fc.integer({ min: 0, max: 730 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));
const zones = fc.constantFrom(
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'UTC',
);

describe('the period of a report', () => {
  it('is the last quarter that is over unless days are given', () => {
    assert.deepEqual(lastQuarter('2026-11-24'), { from: '2026-07-01', to: '2026-09-30' });
    assert.deepEqual(lastQuarter('2027-01-01'), { from: '2026-10-01', to: '2026-12-31' });
    assert.deepEqual(lastQuarter('2028-03-31'), { from: '2027-10-01', to: '2027-12-31' });
    fc.assert(
      fc.property(day, today => {
        const { from, to } = lastQuarter(today);
        assert.ok(to < today && daysBetween(to, today) <= 92);
        assert.match(from, /-(?:01|04|07|10)-01$/);
        assert.match(addDays(to, 1), /-(?:01|04|07|10)-01$/);
      }),
    );
  });

  it('says why there can be none', () => {
    const today = '2026-11-24';
    assert.equal(periodOf({ from: '2026-01-01' }, today), 'invalid_period');
    assert.equal(periodOf({ to: '2026-01-01' }, today), 'invalid_period');
    assert.equal(periodOf({ from: '2026-02-30', to: '2026-03-01' }, today), 'invalid_period');
    assert.equal(periodOf({ from: '2026-03-02', to: '2026-03-01' }, today), 'ends_before_start');
    assert.equal(periodOf({ from: '2026-11-01', to: '2026-11-25' }, today), 'in_future');
    assert.equal(periodOf({ from: '2024-11-23', to: today }, today), 'too_long');
    assert.deepEqual(periodOf({ from: '2024-11-24', to: today }, today), { from: '2024-11-24', to: today });
    assert.deepEqual(periodOf({ from: today, to: today }, today), { from: today, to: today });
  });

  it('is compared with as many months, or as many days', () => {
    const before = (from: string, to: string): string[] => Object.values(previousPeriod({ from, to }));
    assert.deepEqual(before('2026-07-01', '2026-09-30'), ['2026-04-01', '2026-06-30']);
    assert.deepEqual(before('2024-03-01', '2024-03-31'), ['2024-02-01', '2024-02-29']);
    assert.deepEqual(before('2026-01-01', '2026-12-31'), ['2025-01-01', '2025-12-31']);
    assert.deepEqual(before('2026-07-05', '2026-07-06'), ['2026-07-03', '2026-07-04']);
    fc.assert(
      fc.property(periods, period => {
        const previous = previousPeriod(period);
        assert.equal(addDays(previous.to, 1), period.from);
        const months = (one: typeof period): number => monthsOf(one).length;
        const isWhole = period.from.endsWith('-01') && addDays(period.to, 1).endsWith('-01');
        if (isWhole) assert.equal(months(previous), months(period));
        else assert.equal(daysBetween(previous.from, previous.to), daysBetween(period.from, period.to));
      }),
    );
  });

  it('holds exactly the moments whose day in the zone is one of its days', () => {
    fc.assert(
      fc.property(
        periods,
        zones,
        fc.integer({ min: -40 * 60, max: 40 * 60 }),
        fc.boolean(),
        (period, zone, by, atEnd) => {
          const span = spanOf(period, zone),
            time = new Date((atEnd ? span.toMs : span.fromMs) + by * 60_000).toISOString(),
            own = dayIn(zone, time);
          assert.equal(lies(time, span), own >= period.from && own <= period.to, `${time} in ${zone}`);
        },
      ),
    );
  });

  it('is an hour shorter or longer when clocks change', () => {
    const hours = (from: string, to: string): number => {
      const { fromMs, toMs } = spanOf({ from, to }, 'America/Los_Angeles');
      return (toMs - fromMs) / 3_600_000;
    };
    assert.deepEqual(
      [
        hours('2026-03-08', '2026-03-08'),
        hours('2026-11-01', '2026-11-01'),
        hours('2026-11-02', '2026-11-02'),
      ],
      [23, 25, 24],
    );
  });
});
