import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { daysUntil, warrantyEnd } from './warranty.ts';

describe('daysUntil [AST-11]', () => {
  const noon = new Date('2026-11-22T20:00:00Z');
  it('counts whole days from today, whatever the hour', () => {
    assert.deepEqual(
      ['2026-11-22', '2026-11-23', '2026-12-22', '2026-11-20'].map(day => daysUntil(day, 'UTC', noon)),
      [0, 1, 30, -2],
    );
  });
  it('knows that today is another day elsewhere', () => {
    assert.equal(daysUntil('2026-11-23', 'Asia/Tokyo', noon), 0);
    assert.equal(daysUntil('2026-11-23', 'America/Los_Angeles', noon), 1);
  });
  it('is not moved by summer time', () => {
    assert.equal(daysUntil('2027-04-01', 'Europe/Berlin', new Date('2027-03-27T12:00:00Z')), 5);
  });
});

describe('warrantyEnd [AST-10, AST-11]', () => {
  it('is the day before the anniversary', () => {
    assert.deepEqual(
      [
        warrantyEnd('2024-03-18', 3),
        warrantyEnd('2024-03-01', 1),
        warrantyEnd('2025-01-01', 5),
        warrantyEnd('2024-02-29', 1),
      ],
      ['2027-03-17', '2025-02-28', '2029-12-31', '2025-02-28'],
    );
  });
  it('lasts so many years, less a day, for every begin', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 10 }),
        (date, years) => {
          const days = daysUntil(warrantyEnd(date.toISOString().slice(0, 10), years), 'UTC', date);
          assert.ok(days >= years * 365 - 2 && days <= years * 366 - 1, String(days));
        },
      ),
    );
  });
});
