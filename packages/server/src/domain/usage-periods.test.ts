import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { carriedOver, NO_MINUTES } from './carry-over.ts';
import { contractPeriod } from './contracts.ts';
import { addDays } from './days.ts';
import { SERVICE_TYPES, type TimeEntry } from './hours.ts';
import { DEFAULT_RULES } from './rounding.ts';
import { countEntries, periodBook, rulesOf, within, type Terms } from './usage-periods.ts';

const anyByType = (most: number) =>
  fc.record({ on_site: fc.nat(most), remote: fc.nat(most), telephone: fc.nat(most) });
const dayOf = (at: string): string => at.slice(0, 10);
const entry = (day: string, minutes: number, more: Partial<TimeEntry> = {}): TimeEntry => ({
  ticketId: 'tkt_1',
  at: `${day}T12:00:00Z`,
  serviceType: 'remote',
  minutes,
  billable: true,
  ...more,
});
const terms: Terms = {
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  billingPeriod: 'monthly',
  prepaid: { onSite: 600, remote: 600, telephone: 600 },
  hoursRules: { ...DEFAULT_RULES, carryOver: { onSite: 0, remote: 120, telephone: 600 } },
};
const today = '2026-04-10';

describe('what comes over into a period', () => {
  it('is never more than may come over, nor than was left', () => {
    fc.assert(
      fc.property(
        anyByType(600),
        anyByType(300),
        fc.array(anyByType(900), { maxLength: 12 }),
        (prepaid, most, used) => {
          const carried = carriedOver(prepaid, most, used),
            before = carriedOver(prepaid, most, used.slice(0, -1)),
            last = used.at(-1);
          for (const type of SERVICE_TYPES) {
            assert.ok(carried[type] >= 0 && carried[type] <= most[type]);
            if (last)
              assert.equal(
                carried[type],
                Math.min(most[type], Math.max(0, prepaid[type] + before[type] - last[type])),
              );
          }
        },
      ),
    );
  });

  it('is nothing for the first period, and for types of which nothing may come over', () => {
    assert.deepEqual(
      carriedOver({ on_site: 60, remote: 60, telephone: 60 }, NO_MINUTES, [NO_MINUTES]),
      NO_MINUTES,
    );
    const book = periodBook(terms, [], today);
    assert.deepEqual(book.carriedInto(contractPeriod(terms, '2026-01-15', today)), NO_MINUTES);
    assert.deepEqual(book.carriedInto(contractPeriod(terms, '2026-03-15', today)), {
      on_site: 0,
      remote: 120,
      telephone: 600,
    });
  });

  it('depends on what was used of it in the period before', () => {
    const used = countEntries([entry('2026-02-10', 700)], terms, dayOf),
      book = periodBook(terms, used, today);
    // February had 600 and 120 that came over; 20 are left.
    assert.equal(book.carriedInto(contractPeriod(terms, '2026-03-01', today)).remote, 20);
    assert.deepEqual(
      book
        .lastUntil(contractPeriod(terms, '2026-03-01', today))
        .map(one => [one.startDate, one.availableMinutes, one.billableMinutes]),
      [
        ['2026-01-01', 1800, 0],
        ['2026-02-01', 2520, 700],
        ['2026-03-01', 2420, 0],
      ],
    );
  });
});

describe('the last periods of a contract', () => {
  it('hold all counted work of the contract once, and none from before or after it', () => {
    const anyDay = fc.integer({ min: -60, max: 420 }).map(days => addDays('2026-01-01', days));
    const anyEntries = fc.array(
      fc
        .tuple(anyDay, fc.integer({ min: -60, max: 300 }), fc.boolean())
        .map(([day, minutes, billable]) => entry(day, minutes, { billable })),
      { maxLength: 40 },
    );
    const anyTerms = fc.record({
      billingPeriod: fc.constantFrom(...(['weekly', 'monthly', 'quarterly', 'once'] as const)),
      endDate: fc.constantFrom('2026-03-20', '2026-12-31', null),
    });
    fc.assert(
      fc.property(anyEntries, anyTerms, (entries, some) => {
        const own = { ...terms, ...some },
          counted = countEntries(entries, own, dayOf),
          book = periodBook(own, counted, '2027-03-01');
        const last = contractPeriod(own, own.endDate ?? '2027-02-28', '2027-03-01'),
          shown = book.lastUntil(last);
        assert.ok(shown.length >= 1 && shown.length <= 6);
        const from = shown[0]!.startDate;
        const expected = counted
          .filter(
            ({ day }) =>
              within(own, day) && day >= from && within({ startDate: from, endDate: last.endDate }, day),
          )
          .reduce((sum, { minutes }) => sum + minutes, 0);
        assert.equal(
          shown.reduce((sum, { billableMinutes }) => sum + billableMinutes, 0),
          expected,
        );
      }),
    );
  });

  it('follow the default rules on contracts from before there were any', () => {
    assert.deepEqual(rulesOf({}), DEFAULT_RULES);
    assert.deepEqual(rulesOf({ hoursRules: null }), DEFAULT_RULES);
  });
});
