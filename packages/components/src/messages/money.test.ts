import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Format } from './format.ts';
import { moneyText } from './money.ts';

const text = (amount: string, currency: string, locale: string): string =>
  moneyText({ amount, currency }, new Format(locale)).replaceAll(/[\u00a0\u202f\u200e\u200f]/g, ' ');

describe('moneyText', () => {
  it('writes an amount as the reader and its currency have it', () => {
    assert.deepEqual(
      [
        text('2400.00', 'USD', 'en'),
        text('2400.00', 'EUR', 'de'),
        text('1234', 'JPY', 'en'),
        text('-0.5', 'USD', 'en'),
      ],
      ['$2,400.00', '2.400,00 €', '¥1,234', '-$0.50'],
    );
  });
  it('shows parts of a cent only where there are some', () => {
    assert.deepEqual([text('0.0975', 'USD', 'en'), text('145.5000', 'USD', 'en')], ['$0.0975', '$145.50']);
  });
  it('is exact beyond what a float holds', () =>
    assert.equal(text('999999999999999.9999', 'USD', 'en'), '$999,999,999,999,999.9999'));
  it('keeps its order within Arabic text, in the direction of its currency', () => {
    assert.match(
      moneyText({ amount: '5.00', currency: 'USD' }, new Format('ar')),
      /^\u2066[^\u200f]*\u2069$/,
    );
    assert.match(
      moneyText({ amount: '5.00', currency: 'AED' }, new Format('ar')),
      /^\u2067[^\u200f]*\u2069$/,
    );
  });
});
