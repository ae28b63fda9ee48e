import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Contract, ContractKind, Money } from '@customer-hub/sdk';
import type { Draft } from '../../form/definition.ts';
import { valueAt } from '@customer-hub/state/edits';
import { createTestMock } from '@customer-hub/mock-server';
import {
  changesOf,
  kindTerms,
  kinds,
  newForm,
  packRate,
  toForm,
  toInput,
  unpackRate,
} from './contract-input.ts';

/** Which terms the server takes for each kind, out of what it refuses. */
const mock = createTestMock();
const usd = { amount: '1.00', currency: 'USD' };
const terms = {
  fee: usd,
  prepaid: { onSite: 0, remote: 0, telephone: 0 },
  hourlyRate: usd,
  unitRate: usd,
  countBy: 'pcs' as const,
  includedAmount: usd,
  chargingPlan: { defaultRate: usd, variableRates: [] },
  hoursRules: {
    roundingMinutes: 1 as const,
    roundingPer: 'day' as const,
    warnAtPercent: 80,
    carryOver: { onSite: 0, remote: 0, telephone: 0 },
  },
};
const KIND_TERMS = Object.fromEntries(
  await Promise.all(
    kinds.map(async kind => {
      const { problem } = await mock.refused('createContract', {
        path: { customerId: 'cus_1' },
        body: { name: 'X', kind, startDate: '2026-11-01', ...terms },
      });
      const refused = new Set(
        problem.errors?.filter(({ code }) => code === 'not_for_kind').map(({ pointer }) => pointer.slice(1)),
      );
      return [kind, Object.keys(terms).filter(term => !refused.has(term))] as const;
    }),
  ),
);
mock.stop();

const amount = fc
  .integer({ min: 0, max: 999_999_999 })
  .map(value => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
const locale = fc.constantFrom('en', 'de', 'ar');
const word = fc
  .string({ minLength: 1, maxLength: 20 })
  .map(text => text.trim())
  .filter(Boolean);

/** As records are written: with the prototype of any object. */
const plain = { noNullPrototype: true } as const;

/** A contract with exactly the terms of its kind, as the server gives it. */
const anyContract = fc
  .record({
    kind: fc.constantFrom(...kinds),
    name: word,
    fee: amount,
    rate: amount,
    minutes: fc.tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000)),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    rates: fc.array(
      fc.record({
        label: fc.option(word),
        serviceType: fc.constantFrom(null, 'on_site', 'remote', 'telephone'),
        assetType: fc.option(word),
        rate: amount,
      }),
      { maxLength: 4 },
    ),
    rules: fc.record(
      {
        roundingMinutes: fc.constantFrom(...([1, 6, 15, 30] as const)),
        roundingPer: fc.constantFrom(...(['entry', 'day'] as const)),
        warnAtPercent: fc.integer({ min: 1, max: 100 }),
        carryOver: fc.record({ onSite: fc.nat(9000), remote: fc.nat(9000), telephone: fc.nat(9000) }, plain),
      },
      plain,
    ),
    ends: fc.boolean(),
    own: fc.boolean(),
  })
  .map(
    ({
      kind,
      name,
      fee,
      rate,
      minutes: [onSite, remote, telephone],
      currency,
      rates,
      rules,
      ends,
      own,
    }): Contract => {
      const money = (value: string): Money => ({ amount: value, currency });
      const has = (term: string): boolean => KIND_TERMS[kind]!.includes(term);
      return {
        id: 'ctr_1',
        customerId: 'cus_1',
        name,
        kind,
        group: 'block',
        sla: { id: 'sla_1', name: 'Gold' },
        startDate: '2026-01-01',
        endDate: ends ? '2026-12-31' : null,
        status: 'active',
        billingPeriod: 'monthly',
        taxable: true,
        isDefault: false,
        fee: has('fee') ? money(fee) : null,
        prepaid: has('prepaid') ? { onSite, remote, telephone } : null,
        hourlyRate: has('hourlyRate') ? money(rate) : null,
        unitRate: has('unitRate') ? money(rate) : null,
        countBy: has('countBy') ? 'servers' : null,
        includedAmount: has('includedAmount') ? money(fee) : null,
        chargingPlan:
          has('chargingPlan') && own
            ? {
                defaultRate: money(rate),
                variableRates: rates.map(
                  one =>
                    ({ ...one, rate: money(one.rate) }) as NonNullable<
                      Contract['chargingPlan']
                    >['variableRates'][number],
                ),
              }
            : null,
        hoursRules: has('hoursRules') ? rules : null,
        hours: null,
        ticketCount: 0,
        createdAt: '',
        updatedAt: '',
        etag: '"1"',
        allowedActions: [],
      };
    },
  );
const draftOf =
  (form: object) =>
  (key: string): Draft | undefined =>
    (valueAt(form, key) ?? undefined) as Draft | undefined;

describe('the form of a contract', () => {
  it('asks for exactly the terms that the server takes for each kind [X-07]', () => {
    const sorted = (of: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(of).map(([kind, own]) => [kind, own.toSorted()]));
    assert.deepEqual(sorted(kindTerms), sorted(KIND_TERMS));
  });

  it('gives back what it was given, to the cent and to the minute, in every language [OCT-03 .. OCT-15]', () => {
    fc.assert(
      fc.property(anyContract, locale, (contract, language) => {
        const input = toInput(draftOf(toForm(contract, language, 'USD')), language) as unknown as Record<
          string,
          unknown
        >;
        for (const [key, value] of Object.entries(input)) {
          const was = key === 'slaId' ? contract.sla?.id : contract[key as keyof Contract];
          assert.deepEqual(value, was, key);
        }
        for (const term of Object.keys(input))
          if (
            [
              'fee',
              'prepaid',
              'hourlyRate',
              'unitRate',
              'countBy',
              'includedAmount',
              'chargingPlan',
              'hoursRules',
            ].includes(term)
          )
            assert.ok(KIND_TERMS[contract.kind]!.includes(term), term);
      }),
    );
  });

  it('sends nothing that was not changed', () => {
    fc.assert(
      fc.property(anyContract, locale, (contract, language) => {
        const form = toForm(contract, language, 'USD');
        const before = toInput(draftOf(form), language);
        assert.deepEqual(changesOf(before, toInput(draftOf(form), language)), {});
        assert.deepEqual(
          changesOf(before, toInput(draftOf({ ...form, name: 'Other name' }), language)),
          contract.name === 'Other name' ? {} : { name: 'Other name' },
        );
      }),
    );
  });

  it('leaves pre-paid hours out when none are entered, and fills up the others with zero [OCT-08]', () => {
    const form = (prepaid: object) =>
      toInput(draftOf({ ...newForm('2026-11-22', 'USD'), name: 'X', prepaid }), 'en').prepaid;
    assert.equal(form({}), null);
    assert.deepEqual(form({ remote: '1:30' }), { onSite: 0, remote: 90, telephone: 0 });
  });

  it('uses the default plan unless one is made [OCT-13, OCT-17]', () => {
    const kind: ContractKind = 'hourly';
    assert.equal(
      toInput(draftOf({ ...newForm('2026-11-22', 'USD'), name: 'X', kind }), 'en').chargingPlan,
      null,
    );
    const rate = packRate({ label: 'Night, "urgent"', service: 'on_site', asset: '', rate: '195' });
    assert.deepEqual(unpackRate(rate).label, 'Night, "urgent"');
    assert.deepEqual(
      toInput(
        draftOf({
          ...newForm('2026-11-22', 'USD'),
          name: 'X',
          kind,
          chargingPlan: { mode: 'own', defaultRate: '145', variableRates: [rate] },
        }),
        'en',
      ).chargingPlan,
      {
        defaultRate: { amount: '145.00', currency: 'USD' },
        variableRates: [
          {
            label: 'Night, "urgent"',
            serviceType: 'on_site',
            assetType: null,
            rate: { amount: '195.00', currency: 'USD' },
          },
        ],
      },
    );
  });
});
