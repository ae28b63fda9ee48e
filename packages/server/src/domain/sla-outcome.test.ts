import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Sla } from '../contract/types.ts';
import { businessTime } from './business-hours.ts';
import { daysIn } from './days.ts';
import { serviceLevels } from './service-levels.ts';
import { slaHistory, slaOutcome } from './sla-outcome.ts';
import {
  NO_CLOCK,
  pauseClock,
  reopenClock,
  resolveClock,
  respond,
  resumeClock,
  slaTurnsAt,
  startClock,
  type ServiceLevel,
  type SlaClock,
} from './sla.ts';

const HOUR = 3_600_000;
const dayOf = daysIn('America/Los_Angeles');
const at = (time: string): number => Date.parse(time);
const iso = (ms: number): string => new Date(ms).toISOString();
const START = at('2026-03-01T08:00:00Z');

/** Two hours to answer, eight to solve, around the clock. */
const around: ServiceLevel = {
  id: 'sla_x',
  name: 'x',
  targets: [{ priority: 'high', firstResponseMinutes: 120, resolutionMinutes: 480 }],
};
const levels: readonly ServiceLevel[] = [
  around,
  // The other way round is odd, and nobody forbids it.
  {
    id: 'sla_y',
    name: 'y',
    targets: [{ priority: 'high', firstResponseMinutes: 480, resolutionMinutes: 120 }],
  },
  ...serviceLevels.map((sla: Sla) => ({ ...sla, calendar: sla.businessHours ?? null })),
];

/** What happens to a ticket, each so many minutes after the one before. */
const steps = fc.array(
  fc.tuple(
    fc.constantFrom('respond', 'pause', 'resume', 'resolve', 'reopen'),
    fc.integer({ min: 1, max: 900 }),
  ),
  { maxLength: 8 },
);
const change = { pause: pauseClock, resume: resumeClock, respond, resolve: resolveClock } as const;
function played(level: ServiceLevel, happened: readonly (readonly [string, number])[]): [SlaClock, number] {
  let clock = startClock(level, 'high', iso(START)),
    now = START;
  for (const [what, minutes] of happened) {
    now += minutes * 60_000;
    clock = what === 'reopen' ? reopenClock(clock) : change[what as keyof typeof change](clock, iso(now));
  }
  return [clock, now];
}

describe('what became of an SLA', () => {
  it('is kept with both targets met, missed as soon as one is not', () => {
    const clock = startClock(around, 'high', iso(START)),
      answered = respond(clock, iso(START + HOUR));
    assert.deepEqual(slaOutcome(clock, iso(START + HOUR)), { outcome: 'open', at: null });
    assert.deepEqual(slaOutcome(clock, iso(START + 2 * HOUR)), {
      outcome: 'missed',
      at: iso(START + 2 * HOUR),
    });
    assert.deepEqual(slaOutcome(answered, iso(START + 7 * HOUR)), { outcome: 'open', at: null });
    assert.deepEqual(slaOutcome(resolveClock(answered, iso(START + 7 * HOUR)), iso(START + 90 * HOUR)), {
      outcome: 'kept',
      at: iso(START + 7 * HOUR),
    });
    assert.deepEqual(slaOutcome(answered, iso(START + 9 * HOUR)).at, iso(START + 8 * HOUR));
    // Late is late, also when it is answered and solved by then.
    const late = resolveClock(respond(clock, iso(START + 3 * HOUR)), iso(START + 4 * HOUR));
    assert.deepEqual(slaOutcome(late, iso(START + 5 * HOUR)), {
      outcome: 'missed',
      at: iso(START + 2 * HOUR),
    });
  });

  it('is nothing without a target, and not settled while it is paused', () => {
    assert.deepEqual(slaOutcome(NO_CLOCK, iso(START)), { outcome: 'none', at: null });
    const paused = pauseClock(startClock(around, 'high', iso(START)), iso(START + HOUR));
    assert.deepEqual(slaOutcome(paused, iso(START + 99 * HOUR)), { outcome: 'paused', at: null });
    assert.equal(
      slaOutcome(resumeClock(paused, iso(START + 99 * HOUR)), iso(START + 99.5 * HOUR)).outcome,
      'open',
    );
  });

  it('goes by the time that counts: whatever was paused or out of hours is left out', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...levels),
        steps,
        fc.integer({ min: 0, max: 900 }),
        (level, happened, later) => {
          const [clock, end] = played(level, happened),
            now = end + later * 60_000,
            target = level.targets.find(({ priority }) => priority === 'high');
          // The same by its own account: minutes that counted until the answer and until the end.
          const { beganAt, pauses, pausedAt, resolvedAt, calendar } = clock;
          const stood = [...pauses, ...(pausedAt ? [{ from: pausedAt, to: iso(now + HOUR) }] : [])];
          const counted = (until: number): number =>
            stood.reduce(
              (sum, { from, to }) =>
                sum - (at(from) < until ? businessTime(calendar, at(from), Math.min(at(to), until)) : 0),
              businessTime(calendar, at(beganAt ?? iso(START)), until),
            );
          const ended = at(resolvedAt ?? pausedAt ?? iso(now)),
            answered = clock.firstRespondedAt ? at(clock.firstRespondedAt) : ended;
          const isLate = (minutes: number | null | undefined, until: number): boolean =>
            minutes != null && counted(until) >= minutes * 60_000;
          const late =
            isLate(target?.firstResponseMinutes, answered) || isLate(target?.resolutionMinutes, ended);
          const wanted = late ? 'missed' : resolvedAt ? 'kept' : pausedAt ? 'paused' : 'open';
          assert.equal(slaOutcome(clock, iso(now)).outcome, wanted);
        },
      ),
    ));

  it('turns when the clock says that it turns, and not in between', () =>
    fc.assert(
      fc.property(fc.constantFrom(...levels), steps, (level, happened) => {
        const [clock, end] = played(level, happened),
          turn = slaTurnsAt(clock, iso(end)),
          before = slaOutcome(clock, iso(end)),
          last = turn === null ? end + 3_000 * HOUR : at(turn) - 1;
        if (last >= end) assert.deepEqual(slaOutcome(clock, iso(last)), before);
      }),
    ));
});

describe('the SLA month by month', () => {
  it('counts each ticket once, in the month of the account in which it was settled', () => {
    const settled = fc.array(
      fc.oneof(
        fc.record({
          outcome: fc.constantFrom('kept' as const, 'missed' as const),
          at: fc.integer({ min: -500, max: 10 }).map(days => iso(START + days * 24 * HOUR)),
        }),
        fc.record({ outcome: fc.constantFrom('open' as const, 'paused' as const), at: fc.constant(null) }),
      ),
    );
    fc.assert(
      fc.property(settled, fc.integer({ min: 1, max: 14 }), (all, count) => {
        const { months, open, paused } = slaHistory(all, iso(START), count, dayOf);
        assert.equal(months.length, count);
        assert.equal(months.at(-1)?.month, '2026-03');
        assert.deepEqual(
          months.map(({ month }) => month),
          months.map(({ month }) => month).toSorted(),
        );
        for (const { month, kept, missed } of months) {
          const of = (wanted: string): number =>
            all.filter(({ outcome, at: time }) => outcome === wanted && time && dayOf(time).startsWith(month))
              .length;
          assert.deepEqual([kept, missed], [of('kept'), of('missed')]);
        }
        assert.equal(open, all.filter(({ outcome }) => outcome === 'open').length);
        assert.equal(paused, all.filter(({ outcome }) => outcome === 'paused').length);
      }),
    );
  });
});
