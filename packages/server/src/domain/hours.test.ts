import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  chargeable,
  contractUsage,
  rateFor,
  SERVICE_TYPES,
  totalUsage,
  typeUsage,
  usageByType,
  type TimeEntry,
} from './hours.ts';
import { NO_MINUTES } from './carry-over.ts';
import type { ChargingPlan, DefaultChargingPlan } from '../contract/types.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const fallback: DefaultChargingPlan = {
  defaultRate: usd('130.00'),
  rates: [{ assetType: 'Server', rate: usd('165.00') }],
  updatedAt: '2026-01-01T00:00:00Z',
};
const plan: ChargingPlan = { defaultRate: usd('145.00'), variableRates: [] };
const entry = (
  serviceType: TimeEntry['serviceType'],
  minutes: number,
  at = '2026-11-02T09:00:00Z',
  more: Partial<TimeEntry> = {},
): TimeEntry => ({ ticketId: `tkt_${minutes}`, at, serviceType, minutes, billable: true, ...more });
const drawn = { onSite: 1200, remote: 1800, telephone: 600 };

const anyEntry = fc.record({
  ticketId: fc.constantFrom('tkt_1', 'tkt_2', 'tkt_3'),
  at: fc.integer({ min: 0, max: 29 }).map(day => new Date(Date.UTC(2026, 10, 1 + day)).toISOString()),
  serviceType: fc.constantFrom(...SERVICE_TYPES),
  minutes: fc.integer({ min: -300, max: 600 }).filter(minutes => minutes !== 0),
  billable: fc.boolean(),
  assetType: fc.constantFrom('Server', 'Printer', null),
});
const anyPrepaid = fc.record({ onSite: fc.nat(3000), remote: fc.nat(3000), telephone: fc.nat(3000) });

describe('hours of a contract', () => {
  it('adds up as drawn: 13.5 + 0 + 8.0 h left, 4.0 h overdrawn, $580.00 [OCT-22..25, X-22]', () => {
    const usage = contractUsage(
      drawn,
      [entry('on_site', 390), entry('remote', 2040), entry('telephone', 120)],
      plan,
      fallback,
    );
    assert.deepEqual(usage.total, {
      prepaidMinutes: 3600,
      carriedMinutes: 0,
      billableMinutes: 2550,
      remainingMinutes: 1290,
      overdrawnMinutes: 240,
      overdrawnTypes: ['remote'],
      balance: 'overdrawn',
    });
    assert.deepEqual(
      usage.types.map(type => [type.serviceType, type.remainingMinutes, type.overdrawnMinutes]),
      [
        ['on_site', 810, 0],
        ['remote', 0, 240],
        ['telephone', 480, 0],
      ],
    );
    assert.deepEqual(usage.charges, [
      { serviceType: 'remote', label: null, minutes: 240, rate: usd('145.00'), amount: usd('580.00') },
    ]);
    assert.deepEqual([usage.chargesTotal, usage.plan], [usd('580.00'), 'contract']);
  });

  it('never lets one type pay for another, whatever was used [OCT-25, X-22]', () => {
    fc.assert(
      fc.property(anyPrepaid, fc.array(anyEntry, { maxLength: 60 }), (prepaid, entries) => {
        const types = usageByType(prepaid, entries),
          total = totalUsage(types);
        for (const type of types) {
          assert.ok(type.remainingMinutes >= 0 && type.overdrawnMinutes >= 0);
          assert.equal(
            type.remainingMinutes * type.overdrawnMinutes,
            0,
            'a type is either left or overdrawn',
          );
          assert.equal(
            type.prepaidMinutes - type.billableMinutes,
            type.remainingMinutes - type.overdrawnMinutes,
          );
        }
        assert.equal(
          total.remainingMinutes,
          types.reduce((sum, type) => sum + type.remainingMinutes, 0),
        );
        assert.ok(total.remainingMinutes >= Math.max(0, total.prepaidMinutes - total.billableMinutes));
        assert.equal(
          total.billableMinutes,
          entries.filter(({ billable }) => billable).reduce((sum, { minutes }) => sum + minutes, 0),
          'work that is not billable does not count',
        );
      }),
    );
  });

  it('charges exactly the minutes beyond the pre-paid ones, the latest work first to be charged [OCT-12, OCT-16]', () => {
    fc.assert(
      fc.property(anyPrepaid, fc.array(anyEntry, { maxLength: 60 }), (prepaid, entries) => {
        const usage = contractUsage(prepaid, entries, plan, fallback);
        for (const type of usage.types) {
          const charged = chargeable(prepaid, entries).filter(
            ({ entry: { serviceType } }) => serviceType === type.serviceType,
          );
          assert.equal(
            charged.reduce((sum, { minutes }) => sum + minutes, 0),
            type.overdrawnMinutes,
          );
          for (const one of charged) assert.ok(one.minutes > 0 && one.minutes <= one.entry.minutes);
          assert.deepEqual(
            charged,
            charged.toSorted((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0)),
          );
        }
        assert.equal(
          usage.charges.reduce((sum, { minutes }) => sum + minutes, 0),
          usage.total.overdrawnMinutes,
        );
      }),
    );
  });

  it('uses what came over from the period before like pre-paid time', () => {
    const rules = { carried: { on_site: 0, remote: 120, telephone: 0 }, warnAtPercent: 80 };
    const usage = contractUsage(drawn, [entry('remote', 2040)], plan, fallback, rules);
    const remote = usage.types.find(({ serviceType }) => serviceType === 'remote');
    assert.deepEqual(
      [remote?.prepaidMinutes, remote?.carriedMinutes, remote?.overdrawnMinutes, usage.total.carriedMinutes],
      [1800, 120, 120, 120],
    );
    assert.equal(usage.chargesTotal.amount, '290.00');
  });

  it('takes back what was charged last by a correction, at the rate it was charged at', () => {
    const prepaid = { onSite: 0, remote: 60, telephone: 0 };
    const server = entry('remote', 60, '2026-11-03T09:00:00Z', { assetType: 'Server' });
    const usage = contractUsage(
      prepaid,
      [entry('remote', 90), server, entry('remote', -70, '2026-11-04T09:00:00Z')],
      null,
      fallback,
    );
    assert.deepEqual(
      usage.charges.map(({ label, minutes }) => [label, minutes]),
      [[null, 20]],
    );
    const more = [entry('remote', 50), entry('remote', -80, '2026-11-05T09:00:00Z')];
    assert.deepEqual(
      [typeUsage('remote', 60, -30).remainingMinutes, contractUsage(prepaid, more, null, fallback).total],
      [
        90,
        {
          prepaidMinutes: 60,
          carriedMinutes: 0,
          billableMinutes: -30,
          remainingMinutes: 90,
          overdrawnMinutes: 0,
          overdrawnTypes: [],
          balance: 'ok',
        },
      ],
    );
  });

  it('takes the first variable rate that covers the work, else the default rate [OCT-14, OCT-15]', () => {
    const own: ChargingPlan = {
      defaultRate: usd('145.00'),
      variableRates: [
        { label: 'Servers on site', serviceType: 'on_site', assetType: 'Server', rate: usd('210.00') },
        { label: null, serviceType: 'on_site', rate: usd('180.00') },
      ],
    };
    assert.deepEqual(rateFor(own, fallback, { serviceType: 'on_site', assetType: 'Server' }), {
      label: 'Servers on site',
      rate: usd('210.00'),
    });
    assert.deepEqual(
      rateFor(own, fallback, { serviceType: 'on_site', assetType: 'Printer' }).rate,
      usd('180.00'),
    );
    assert.deepEqual(rateFor(own, fallback, { serviceType: 'remote' }).rate, usd('145.00'));
  });

  it('falls back on the default plan by asset type without a plan of its own [OCT-17, OCT-18]', () => {
    const usage = contractUsage(
      null,
      [
        entry('remote', 60, undefined, { assetType: 'Server' }),
        entry('remote', 30, undefined, { assetType: 'Phone' }),
      ],
      null,
      fallback,
    );
    assert.deepEqual(
      usage.charges.map(({ label, amount }) => [label, amount.amount]),
      [
        ['Server', '165.00'],
        [null, '65.00'],
      ],
    );
    assert.deepEqual([usage.plan, usage.chargesTotal.amount], ['default', '230.00']);
  });

  it('warns from the level of the contract on', () => {
    const at = (used: number, warnAtPercent: number) =>
      typeUsage('remote', 100, used, { carried: NO_MINUTES, warnAtPercent }).balance;
    assert.deepEqual(
      [at(49, 50), at(50, 50), at(99, 100), at(100, 100), at(0, 1), at(1, 1)],
      ['ok', 'low', 'ok', 'low', 'ok', 'low'],
    );
  });

  it('warns from a fifth downwards, and says none without pre-paid time', () => {
    assert.deepEqual(
      [
        typeUsage('remote', 100, 79).balance,
        typeUsage('remote', 100, 80).balance,
        typeUsage('remote', 100, 100).balance,
        typeUsage('remote', 100, 101).balance,
        typeUsage('remote', 0, 0).balance,
      ],
      ['ok', 'low', 'low', 'overdrawn', 'none'],
    );
  });
});
