import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ServiceType } from '../contract/types.ts';
import { addDays, daysIn } from './days.ts';
import { hoursFigures, type BookedContract } from './report-hours.ts';

const TODAY = '2026-11-24';
const QUARTER = { from: '2026-07-01', to: '2026-09-30' },
  BEFORE = { from: '2026-04-01', to: '2026-06-30' };
const TERMS: BookedContract['terms'] = {
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  billingPeriod: 'monthly',
  prepaid: { onSite: 600, remote: 300, telephone: 0 },
};
/** At noon in Los Angeles. */
const entry = (day: string, minutes: number, serviceType: ServiceType = 'remote', billable = true) => ({
  ticketId: 'tkt_1',
  at: `${day}T19:00:00Z`,
  serviceType,
  minutes,
  billable,
});
const plan = (
  entries: BookedContract['entries'],
  terms: Partial<BookedContract['terms']> = {},
): BookedContract => ({
  contract: { id: 'ctr_1', name: 'Care Plan' },
  terms: { ...TERMS, ...terms },
  entries,
});
const figures = (...contracts: BookedContract[]) =>
  hoursFigures(contracts, QUARTER, BEFORE, { today: TODAY, dayOf: daysIn('America/Los_Angeles') });

describe('hours in a report', () => {
  it('is null without a contract, and 0 with one that nobody worked on', () => {
    assert.deepEqual(figures().hours, {
      usedMinutes: null,
      previousMinutes: null,
      prepaid: null,
      months: [],
      contracts: [],
    });
    const { hours } = figures(plan([]));
    assert.deepEqual([hours.usedMinutes, hours.prepaid?.availableMinutes], [0, 2_700]);
  });

  it('adds billable minutes of the period, by month, whatever the entries', () => {
    const entries = fc.array(
      fc.tuple(
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -60, max: 300 }),
        fc.constantFrom<ServiceType>('on_site', 'remote', 'telephone'),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(entries, drawn => {
        const all = drawn.map(([days, minutes, type, billable]) =>
            entry(addDays('2026-08-15', days), minutes, type, billable),
          ),
          sum = (from: string, to: string): number =>
            all
              .filter(({ at, billable }) => billable && at.slice(0, 10) >= from && at.slice(0, 10) <= to)
              .filter(({ at }) => at.slice(0, 10) >= TERMS.startDate && at.slice(0, 10) <= '2026-12-31')
              .reduce((total, { minutes }) => total + minutes, 0);
        const { hours } = figures(plan(all));
        assert.equal(hours.usedMinutes, sum(QUARTER.from, QUARTER.to));
        assert.equal(hours.previousMinutes, sum(BEFORE.from, BEFORE.to));
        assert.deepEqual(
          hours.months.map(({ month, usedMinutes }) => [month, usedMinutes]),
          ['07', '08', '09'].map(month => [`2026-${month}`, sum(`2026-${month}-01`, `2026-${month}-31`)]),
        );
        assert.deepEqual(hours.prepaid, {
          usedMinutes: sum(QUARTER.from, QUARTER.to),
          availableMinutes: 2_700,
        });
      }),
    );
  });

  it('compares with nothing that a billing period beyond the report would make untrue', () => {
    assert.equal(figures(plan([], { billingPeriod: 'annually' })).hours.prepaid, null);
    const { hours } = figures(plan([entry('2026-07-10', 60)], { billingPeriod: 'annually' }), {
      ...plan([entry('2026-08-10', 30)]),
      contract: { id: 'ctr_2', name: 'Other' },
    });
    assert.deepEqual(hours.prepaid, { usedMinutes: 30, availableMinutes: 2_700 });
    assert.equal(hours.usedMinutes, 90);
  });

  it('tells of a type whose time did not last in two billing periods, though others had time left', () => {
    const once = plan([entry('2026-07-10', 400)]);
    assert.deepEqual(figures(once).overruns, []);
    const twice = plan([...once.entries, entry('2026-09-10', 320), entry('2026-09-11', 10, 'on_site')]);
    assert.deepEqual(figures(twice).overruns, [
      { name: 'Care Plan', serviceType: 'remote', periods: 2, minutes: 60 },
    ]);
    const whole = plan([entry('2026-07-10', 400)], { billingPeriod: 'annually' });
    assert.deepEqual(figures(whole).overruns, [
      { name: 'Care Plan', serviceType: 'remote', periods: 1, minutes: 100 },
    ]);
  });

  it('rounds as the contract does, and has what came over', () => {
    const hoursRules = {
      roundingMinutes: 15 as const,
      roundingPer: 'entry' as const,
      warnAtPercent: 80,
      carryOver: { onSite: 0, remote: 120, telephone: 0 },
    };
    const { hours } = figures(plan([entry('2026-07-10', 16), entry('2026-08-10', 1)], { hoursRules }));
    assert.deepEqual(
      hours.contracts[0]?.periods.map(({ availableMinutes, billableMinutes }) => [
        availableMinutes,
        billableMinutes,
      ]),
      [
        [1_020, 30],
        [1_020, 15],
        [1_020, 0],
      ],
    );
    assert.equal(hours.usedMinutes, 45);
  });
});
