import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  calendarDays,
  daysFrom,
  daysText,
  kindOf,
  lastOver,
  nameOfDays,
  problemOf,
  stepped,
} from './report-days.ts';

const TODAY = '2026-11-24';
const kinds = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const);
const day = fc.integer({ min: 0, max: 20_000 }).map(n => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('the days of a report', () => {
  it('are those of the calendar, and end today while they run', () => {
    assert.deepEqual(lastOver('quarter', TODAY), { from: '2026-07-01', to: '2026-09-30' });
    assert.deepEqual(lastOver('month', '2026-03-31'), { from: '2026-02-01', to: '2026-02-28' });
    assert.deepEqual(lastOver('year', TODAY), { from: '2025-01-01', to: '2025-12-31' });
    assert.deepEqual(calendarDays('quarter', TODAY, TODAY), { from: '2026-10-01', to: TODAY });
    fc.assert(
      fc.property(kinds, day, day, (kind, one, other) => {
        const [at, today] = [one, other].toSorted() as [string, string];
        const days = calendarDays(kind, at, today);
        assert.ok(days.from <= at && at <= days.to && days.to <= today);
        assert.equal(problemOf(days, today), undefined);
      }),
    );
  });

  it('step to the next and back, but not into what has not begun', () => {
    fc.assert(
      fc.property(kinds, day, day, (kind, one, other) => {
        const [at, today] = [one, other].toSorted() as [string, string];
        const days = calendarDays(kind, at, today);
        const before = stepped(kind, days, -1, today)!;
        assert.deepEqual(stepped(kind, before, 1, today), days);
        const next = stepped(kind, days, 1, today);
        assert.equal(next === undefined, days.to === today || next === undefined);
        if (next) assert.ok(next.from > days.to && next.from <= today);
      }),
    );
    assert.equal(stepped('quarter', { from: '2026-10-01', to: TODAY }, 1, TODAY), undefined);
  });

  it('say what they are of, and why they are of nothing', () => {
    assert.equal(kindOf({ from: '2026-07-01', to: '2026-09-30' }, TODAY), 'quarter');
    assert.equal(kindOf({ from: '2026-11-01', to: TODAY }, TODAY), 'month');
    assert.equal(kindOf({ from: '2025-01-01', to: '2025-12-31' }, TODAY), 'year');
    assert.equal(kindOf({ from: '2026-07-02', to: '2026-09-30' }, TODAY), 'own');
    const problem = (from: string, to: string) => problemOf({ from, to }, TODAY);
    assert.deepEqual(
      [
        problem('', TODAY),
        problem('2026-02-30', TODAY),
        problem('2026-03-02', '2026-03-01'),
        problem('2026-03-01', '2026-11-25'),
        problem('2024-11-23', TODAY),
        problem('2024-11-24', TODAY),
      ],
      ['invalid_period', 'invalid_period', 'ends_before_start', 'in_future', 'too_long', undefined],
    );
  });

  it('come back from an address as they went, and nothing else does', () => {
    fc.assert(
      fc.property(day, day, (from, to) => assert.deepEqual(daysFrom(daysText({ from, to })), { from, to })),
    );
    for (const text of [undefined, '', 'x', '2026-07-01', '2026-07-01_x', '2026-13-01_2026-07-01'])
      assert.equal(daysFrom(text), undefined);
  });

  it('are called by months where they are months', () => {
    const name = (from: string, to: string, locale: string): string =>
      nameOfDays(
        { from, to },
        locale,
        one => one,
        (first, last) => `${first} to ${last}`,
      ).replaceAll(/[\u2009\u202f]/g, ' ');
    assert.equal(name('2026-07-01', '2026-09-30', 'en'), 'July – September 2026');
    assert.equal(name('2026-07-01', '2026-07-31', 'de'), 'Juli 2026');
    assert.equal(name('2025-01-01', '2025-12-31', 'en'), '2025');
    assert.equal(name('2026-07-01', '2026-09-29', 'en'), '2026-07-01 to 2026-09-29');
  });
});
