import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isWhole,
  lineAmount,
  linesTotal,
  packLine,
  previewLines,
  readQuantity,
  toLine,
  unpackLine,
} from './invoice-lines.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('lines of an invoice', () => {
  it("are counted to the cent, in the reader's own way of writing [INV-08]", () => {
    assert.equal(lineAmount({ description: 'Cable', quantity: '2.5', price: '9.99' }, 'en'), '24.98');
    assert.equal(lineAmount({ description: 'Kabel', quantity: '2,5', price: '1.009,99' }, 'de'), '2524.98');
    assert.equal(
      linesTotal(
        [
          { description: '', quantity: '3', price: '0.10' },
          { description: '', quantity: '?', price: '5' },
          { description: '', quantity: '1', price: '0.70' },
        ],
        'en',
      ),
      '1.00',
    );
  });
  it('add up without a float in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9_999_999 })), {
          maxLength: 20,
        }),
        lines => {
          const drafts = lines.map(([quantity, cents]) => ({
            description: 'x',
            quantity: String(quantity),
            price: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
          }));
          const cents = lines.reduce((sum, [quantity, price]) => sum + quantity * price, 0);
          assert.equal(
            linesTotal(drafts, 'en'),
            `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
          );
        },
      ),
    );
  });
  it('need a description, a quantity above 0 and a price', () => {
    const good = { description: 'Cable', quantity: '1', price: '9.99' };
    assert.equal(isWhole(good, 'en'), true);
    for (const wrong of [
      { description: ' ' },
      { quantity: '0' },
      { quantity: '-1' },
      { quantity: '1.000000001' },
      { quantity: '1000001' },
      { price: 'a lot' },
      { price: '' },
    ])
      assert.equal(isWhole({ ...good, ...wrong }, 'en'), false, JSON.stringify(wrong));
    assert.equal(readQuantity('1,000', 'en'), '1000');
  });
  it('are sent as they were typed, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (description, quantity, price) =>
        assert.deepEqual(unpackLine(packLine({ description, quantity, price })), {
          description,
          quantity,
          price,
        }),
      ),
    );
    assert.deepEqual(toLine({ description: ' Cable ', quantity: '2.5', price: '9.9' }, 'EUR', 'en'), {
      description: 'Cable',
      quantity: 2.5,
      unitPrice: { amount: '9.90', currency: 'EUR' },
    });
  });
  it('of a contract are its fee and the time beyond the pre-paid hours [INV-08, OCT-16]', () => {
    const charges = [
      {
        serviceType: 'remote' as const,
        label: null,
        minutes: 240,
        rate: usd('145.00'),
        amount: usd('580.00'),
      },
      {
        serviceType: 'on_site' as const,
        label: 'Emergency',
        minutes: 60,
        rate: usd('195.00'),
        amount: usd('195.00'),
      },
    ];
    assert.deepEqual(
      previewLines({ name: 'Care', fee: usd('2400.00') }, { charges }, type => `beyond ${type}`),
      [
        { description: 'Care', amount: usd('2400.00') },
        { description: 'beyond remote', amount: usd('580.00') },
        { description: 'Emergency', amount: usd('195.00') },
      ],
    );
    assert.deepEqual(previewLines({ name: 'Hourly', fee: null }, { charges: [] }, String), []);
  });
});
