import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addMoney, moneyDraft, readMoney, timesMoney } from './money.ts';

const units = fc.integer({ min: 0, max: 9_999_999_999 });
/** Ten-thousandths as the contract writes them. */
const amountOf = (value: number): string => {
  const part = String(value % 10_000)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${Math.floor(value / 10_000)}.${part}`;
};

describe('money as it is typed', () => {
  it("reads an amount in the reader's own way, and in plain digits", () => {
    assert.deepEqual(
      ['1,234.5', '1234.50', '.5', '7', ' 12.3456 '].map(text => readMoney(text, 'en')),
      ['1234.50', '1234.50', '0.50', '7.00', '12.3456'],
    );
    assert.deepEqual(
      ['1.234,5', '1234,50', '12,3456'].map(text => readMoney(text, 'de')),
      ['1234.50', '1234.50', '12.3456'],
    );
    assert.equal(readMoney('٢٤٠٠٫٥', 'ar-EG'), '2400.50');
  });
  it('refuses what is no amount', () => {
    for (const text of [
      '',
      'a lot',
      '1.2.3',
      '-1',
      '1.23456',
      '1e3',
      '$5',
      '1234567890123456',
      'NaN',
      'Infinity',
    ])
      assert.equal(readMoney(text, 'en'), undefined, text);
  });
  it('comes back as it was shown, in every language', () => {
    fc.assert(
      fc.property(units, fc.constantFrom('en', 'de', 'ar', 'fr', 'ar-EG', 'hi', 'de-CH'), (value, locale) => {
        const amount = amountOf(value);
        assert.equal(readMoney(moneyDraft(amount, locale), locale), amount);
      }),
    );
  });
});

describe('money as it is added up', () => {
  it('never loses a part of a cent', () => {
    assert.equal(addMoney(Array.from({ length: 10 }, () => '0.10')), '1.00');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 30 }), values => {
        assert.equal(addMoney(values.map(amountOf)), amountOf(values.reduce((sum, value) => sum + value, 0)));
      }),
    );
  });
  it('multiplies to cents, halves up', () => {
    assert.deepEqual(
      [
        timesMoney('9.99', '2.5'),
        timesMoney('0.335', '1'),
        timesMoney('145.00', '4'),
        timesMoney('145.00', '0.01666667'),
        timesMoney('19.99', '3'),
      ],
      ['24.98', '0.34', '580.00', '2.42', '59.97'],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (cents, count) => {
          assert.equal(timesMoney(amountOf(cents * 100), String(count)), amountOf(cents * 100 * count));
        },
      ),
    );
  });
});
