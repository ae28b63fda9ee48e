import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  CONTRACT_GROUP,
  contractPeriod,
  contractProblems,
  contractStatus,
  KIND_TERMS,
  TERMS,
} from './contracts.ts';
import { contractBlockers } from './deletion.ts';
import { addDays, addMonths, dayIn, daysBetween, daysIn, isDay } from './days.ts';
import type { ContractKind } from '../contract/types.ts';

const kinds = Object.keys(CONTRACT_GROUP) as ContractKind[];
const anyDay = fc.integer({ min: 0, max: 7000 }).map(days => addDays('2015-01-01', days));

describe('contracts', () => {
  it('maps the eight kinds to the four groups of the table [CTR-05, X-07]', () => {
    assert.deepEqual(
      { ...Object.groupBy(kinds, kind => CONTRACT_GROUP[kind]) },
      {
        standard: ['retainer_flat_fee', 'hourly'],
        block: ['block_hours', 'block_money'],
        monitoring: ['remote_monitoring', 'online_backup'],
        project: ['project_one_time_fee', 'project_hourly_rate'],
      },
    );
  });

  it('takes exactly the terms of the kind', () => {
    const value = {
      fee: { amount: '1.00', currency: 'USD' },
      prepaid: { onSite: 0, remote: 0, telephone: 0 },
      hourlyRate: { amount: '1.00', currency: 'USD' },
      unitRate: { amount: '1.00', currency: 'USD' },
      countBy: 'pcs',
      includedAmount: { amount: '1.00', currency: 'USD' },
      chargingPlan: { defaultRate: { amount: '1.00', currency: 'USD' }, variableRates: [] },
      hoursRules: {
        roundingMinutes: 15,
        roundingPer: 'day',
        warnAtPercent: 70,
        carryOver: { onSite: 0, remote: 0, telephone: 0 },
      },
    } as const;
    for (const kind of kinds)
      for (const term of TERMS) {
        const problems = contractProblems({ kind, [term]: value[term] }, undefined);
        assert.equal(
          problems.some(({ code }) => code === 'not_for_kind'),
          !KIND_TERMS[kind].includes(term),
          `${kind}.${term}`,
        );
      }
  });
  it('refuses an end before the start, also when only one of them changes', () => {
    assert.equal(
      contractProblems({ startDate: '2026-02-01', endDate: '2026-01-31' }, undefined)[0]?.code,
      'ends_before_start',
    );
    assert.equal(
      contractProblems(
        { endDate: '2025-12-31' },
        { kind: 'hourly', startDate: '2026-01-01', endDate: null },
      )[0]?.pointer,
      '/endDate',
    );
    assert.deepEqual(
      contractProblems({ endDate: null }, { kind: 'hourly', startDate: '2026-01-01', endDate: '2026-02-01' }),
      [],
    );
  });

  it('expires the day after its last, in the zone of the account [CTR-07]', () => {
    // Five in the morning of December 1st in UTC is still the last evening of November in Los Angeles.
    const contract = { endDate: '2026-11-30' },
      accountDay = daysIn('America/Los_Angeles');
    assert.equal(contractStatus(contract, accountDay('2026-12-01T05:00:00Z')), 'active');
    assert.equal(contractStatus(contract, accountDay('2026-12-01T09:00:00Z')), 'expired');
    assert.equal(contractStatus({ endDate: null }, '2099-01-01'), 'active');
  });

  it('finds the month as drawn, with a way back but none into the future', () => {
    assert.deepEqual(
      contractPeriod(
        { startDate: '2026-01-01', endDate: '2026-12-31', billingPeriod: 'monthly' },
        '2026-11-22',
        '2026-11-22',
      ),
      { startDate: '2026-11-01', endDate: '2026-11-30', previousDate: '2026-10-31', nextDate: null },
    );
    assert.deepEqual(
      contractPeriod(
        { startDate: '2026-01-01', endDate: null, billingPeriod: 'monthly' },
        '2026-10-31',
        '2026-11-22',
      ),
      { startDate: '2026-10-01', endDate: '2026-10-31', previousDate: '2026-09-30', nextDate: '2026-11-01' },
    );
    assert.deepEqual(
      contractPeriod(
        { startDate: '2026-06-01', endDate: '2026-10-31', billingPeriod: 'once' },
        '2026-11-22',
        '2026-11-22',
      ),
      { startDate: '2026-06-01', endDate: '2026-10-31', previousDate: null, nextDate: null },
    );
  });
  it('covers each day of a contract by exactly one period [OCT-04..07]', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(
          'weekly' as const,
          'every_two_weeks' as const,
          'monthly' as const,
          'quarterly' as const,
          'twice_a_year' as const,
          'annually' as const,
        ),
        (startDate, length, billingPeriod) => {
          const contract = { startDate, endDate: addDays(startDate, length), billingPeriod },
            today = contract.endDate;
          let day: string | null = startDate,
            previous: string | null = null,
            steps = 0;
          while (day !== null && steps++ < 200) {
            const period: ReturnType<typeof contractPeriod> = contractPeriod(contract, day, today);
            assert.equal(period.startDate, day, 'periods follow each other without a gap');
            assert.equal(period.previousDate, previous);
            assert.ok(
              period.endDate !== null &&
                period.endDate >= period.startDate &&
                period.endDate <= contract.endDate,
            );
            previous = period.endDate;
            day = period.nextDate;
          }
          assert.equal(previous, contract.endDate);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('days', () => {
  it('keeps the last day of short months', () =>
    assert.deepEqual(
      [
        addMonths('2026-01-31', 1),
        addMonths('2026-01-31', 2),
        addMonths('2024-01-31', 1),
        addMonths('2026-03-31', -1),
        addMonths('2026-11-15', 2),
      ],
      ['2026-02-28', '2026-03-31', '2024-02-29', '2026-02-28', '2027-01-15'],
    ));
  it('counts what it adds', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) =>
        assert.equal(daysBetween(day, addDays(day, days)), days),
      ),
    ));
  it('knows which day it is where', () =>
    assert.deepEqual(
      [dayIn('Asia/Tokyo', '2026-11-22T16:00:00Z'), dayIn('America/Los_Angeles', '2026-11-22T07:59:00Z')],
      ['2026-11-23', '2026-11-21'],
    ));
  it('counts in UTC where there is no zone, or none of that name', () =>
    assert.deepEqual(
      ['Pacific/Auckland', 'Mars/Olympus', '', undefined].map(zone => daysIn(zone)('2026-11-22T16:00:00Z')),
      ['2026-11-23', '2026-11-22', '2026-11-22', '2026-11-22'],
    ));
  it('tells a day from a look-alike', () =>
    assert.deepEqual([isDay('2026-02-28'), isDay('2026-02-30'), isDay('26-1-1')], [true, false, false]));
});

describe('contractBlockers', () => {
  const states = fc.constantFrom('draft', 'sent', 'paid', 'overdue', 'void', null);
  it('counts open tickets and unpaid invoices, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9 }), fc.array(states), (open, invoices) => {
        const blockers = contractBlockers(
          open,
          invoices.map(state => ({ state })),
        );
        const unpaid = invoices.filter(state => state === 'sent' || state === 'overdue').length;
        assert.deepEqual(Object.fromEntries(blockers.map(({ code, count }) => [code, count])), {
          ...(open > 0 ? { has_open_tickets: open } : {}),
          ...(unpaid > 0 ? { has_unpaid_invoices: unpaid } : {}),
        });
      }),
    );
  });
});
