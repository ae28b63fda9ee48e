import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addMoney, hoursQuantity, perHour, sumByCurrency, timesMoney, zero } from './money.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const money = (value: number) =>
  eur(
    `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`,
  );

describe('money', () => {
  it('adds without losing a cent', () => {
    assert.deepEqual(addMoney(eur('0.10'), eur('0.20')), eur('0.30'));
    assert.deepEqual(addMoney(eur('0.1025'), eur('-0.2')), eur('-0.0975'));
    fc.assert(
      fc.property(cents, cents, (a, b) => assert.deepEqual(addMoney(money(a), money(b)), money(a + b))),
    );
  });
  it('refuses to add currencies', () =>
    assert.throws(() => addMoney(eur('1'), { amount: '1', currency: 'USD' }), RangeError));
  it('rounds work to cents, halves away from zero', () => {
    assert.deepEqual(
      [
        perHour(eur('145.00'), 240).amount,
        perHour(eur('100.00'), 1).amount,
        perHour(eur('0.30'), 1).amount,
        timesMoney(eur('0.335'), 1).amount,
        timesMoney(eur('-0.335'), 1).amount,
        timesMoney(eur('12.5'), 2.5).amount,
      ],
      ['580.00', '1.67', '0.01', '0.34', '-0.34', '31.25'],
    );
  });
  it('hours times rate is the amount, for every quarter and every other length of time [I-14]', () => {
    assert.deepEqual([15, 45, 90].map(hoursQuantity), [0.25, 0.75, 1.5]);
    fc.assert(
      fc.property(fc.nat(6000), fc.integer({ min: 0, max: 50_000 }), (minutes, rate) => {
        const cents = money(rate * 5);
        assert.deepEqual(timesMoney(cents, hoursQuantity(minutes)), perHour(cents, minutes));
      }),
      { numRuns: 2000 },
    );
  });
  it('keeps one sum per currency', () =>
    assert.deepEqual(sumByCurrency([eur('1.50'), { amount: '2.00', currency: 'USD' }, eur('0.50')]), [
      eur('2.00'),
      { amount: '2.00', currency: 'USD' },
    ]));
  it('starts at nothing', () => assert.deepEqual(zero('EUR'), eur('0.00')));
});
