import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collections } from '../database/collections/index.ts';
import type { CollectionDefinition, Row } from '../database/store.ts';
import { daysIn } from '../domain/days.ts';
import { pauseClock, resolveClock, respond, startClock, type SlaClock } from '../domain/sla.ts';

const START = Date.parse('2026-03-20T08:00:00Z'),
  DAY_MS = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const times = fc.integer({ min: 0, max: 200 * DAY_MS }).map(ms => START + ms);

const calendar = {
  timeZone: 'America/New_York',
  week: [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '08:00', to: '17:00' })),
  holidays: [],
};
const clocks: fc.Arbitrary<SlaClock> = fc
  .record({
    began: times,
    hours: fc.constantFrom(null, calendar),
    minutes: fc.tuple(
      fc.option(fc.integer({ min: 7, max: 9_000 })),
      fc.option(fc.integer({ min: 11, max: 90_000 })),
    ),
    then: fc.constantFrom('runs', 'responded', 'paused', 'resolved'),
  })
  .map(({ began, hours, minutes: [firstResponseMinutes, resolutionMinutes], then }) => {
    const target = { priority: 'medium' as const, firstResponseMinutes, resolutionMinutes },
      clock = startClock(
        { id: 'sla_1', name: 'SLA', targets: [target], calendar: hours },
        'medium',
        iso(began),
      ),
      after = iso(began + 60_000);
    return then === 'responded'
      ? respond(clock, after)
      : then === 'paused'
        ? pauseClock(clock, after)
        : then === 'resolved'
          ? resolveClock(clock, after)
          : clock;
  });
const rows: Readonly<Record<string, fc.Arbitrary<object>>> = {
  alerts: fc.record({
    status: fc.constantFrom('open', 'snoozed', 'resolved'),
    snoozedUntil: fc.option(times.map(iso)),
    ticketId: fc.constant(null),
    category: fc.constant('disk'),
    severity: fc.constant('warning'),
  }),
  assets: fc.record({ warrantyExpiresOn: fc.option(times.map(ms => iso(ms).slice(0, 10))) }),
  tickets: fc.record({ clock: clocks, spam: fc.boolean() }),
};
/** Days begin at any quarter of an hour, and at other ones in summer. */
const zones = fc.constantFrom(
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/St_Johns',
  'America/Los_Angeles',
  'Etc/GMT+12',
);
describe('values that change with time', () => {
  for (const [name, row] of Object.entries(rows))
    it(`of ${name} stay the same until the row turns`, () => {
      const { computed = {}, turnsAt } = (
          collections as unknown as Record<string, CollectionDefinition<Row>>
        )[name] as CollectionDefinition<Row>,
        passing = Object.values(computed).filter(compute => compute.length > 2);
      assert.ok(turnsAt && passing.length > 0);
      fc.assert(
        fc.property(
          row,
          times,
          fc.double({ min: 0, max: 1, noNaN: true }),
          zones,
          (given, nowMs, share, zone) => {
            const now = iso(nowMs),
              dayOf = daysIn(zone),
              turns = turnsAt(given as Row, now),
              endMs = turns === null ? nowMs + 1_000 * DAY_MS : Date.parse(turns);
            assert.ok(endMs > nowMs, `${turns} is over at ${now}`);
            // The last moment before, and any.
            for (const laterMs of [endMs - 1, nowMs + Math.floor((endMs - 1 - nowMs) * share)])
              for (const compute of passing)
                assert.deepEqual(
                  compute(given as Row, dayOf, iso(laterMs)),
                  compute(given as Row, dayOf, now),
                  `${iso(laterMs)} in ${zone}`,
                );
          },
        ),
        { numRuns: 400 },
      );
    });
  it('say when they turn, in every collection that has some', () => {
    for (const [name, { computed = {}, turnsAt }] of Object.entries(collections) as [
      string,
      CollectionDefinition<Row>,
    ][])
      if (Object.values(computed).some(compute => compute.length > 2))
        assert.ok(turnsAt, `${name} has no turnsAt`);
  });
});
