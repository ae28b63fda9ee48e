import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BusinessHours, TicketPriority } from '../contract/types.ts';
import { answerMinutes, percentile, ticketFigures, type CountedTicket } from './report-tickets.ts';
import { pauseClock, resolveClock, respond, resumeClock, startClock, type SlaClock } from './sla.ts';

const START = Date.parse('2026-07-01T00:00:00Z');
const MINUTE_MS = 60_000,
  DAY_MINUTES = 1_440;
const t = (minutes: number): string => new Date(START + minutes * MINUTE_MS).toISOString();
/** Thirty days. */
const SPAN = { fromMs: START, toMs: START + 30 * DAY_MINUTES * MINUTE_MS };
const OFFICE: BusinessHours = {
  timeZone: 'Europe/Berlin',
  week: [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '08:00', to: '17:00' })) as BusinessHours['week'],
  holidays: [],
};
const sla = (calendar: BusinessHours | null) => ({
  id: 'sla_1',
  name: 'Gold',
  calendar,
  targets: (['critical', 'high', 'medium', 'low'] as const).map((priority, at) => ({
    priority,
    firstResponseMinutes: 60 * (at + 1),
    resolutionMinutes: priority === 'low' ? null : 480 * (at + 1),
  })),
});

/** What happened to a ticket, in minutes from the beginning of the span. */
const lives = fc.record({
  came: fc.integer({ min: -10 * DAY_MINUTES, max: 35 * DAY_MINUTES }),
  priority: fc.constantFrom<TicketPriority>('critical', 'high', 'medium', 'low'),
  type: fc.constantFrom('incident' as const, 'request' as const),
  hasSla: fc.boolean(),
  isOffice: fc.boolean(),
  paused: fc.option(fc.integer({ min: 1, max: 500 })),
  pauseTook: fc.option(fc.integer({ min: 1, max: 500 })),
  answered: fc.option(fc.integer({ min: 1, max: 3_000 })),
  solved: fc.option(fc.integer({ min: 1, max: 9_000 })),
});
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** The clock as the rules of tickets run it: pause, resume, answer and solution in the order of time. */
function live({
  came,
  priority,
  type,
  hasSla,
  isOffice,
  paused,
  pauseTook,
  answered,
  solved,
}: Life): CountedTicket {
  let clock: SlaClock = startClock(hasSla ? sla(isOffice ? OFFICE : null) : null, priority, t(came));
  const steps: [at: number, step: (at: string) => void][] = [];
  if (paused !== null) {
    steps.push([came + paused, at => (clock = pauseClock(clock, at))]);
    if (pauseTook !== null) steps.push([came + paused + pauseTook, at => (clock = resumeClock(clock, at))]);
  }
  if (answered !== null) steps.push([came + answered, at => (clock = respond(clock, at))]);
  if (solved !== null) steps.push([came + solved, at => (clock = resolveClock(clock, at))]);
  for (const [at, step] of steps.toSorted(([a], [b]) => a - b)) step(t(at));
  return { createdAt: t(came), type, priority, clock };
}

/** Counted the simple way: every definition as it reads in the contract, ticket by ticket. */
function naive(tickets: readonly CountedTicket[], nowMs: number) {
  const isIn = (time: string | null): boolean =>
    time !== null && Date.parse(time) >= SPAN.fromMs && Date.parse(time) < SPAN.toMs;
  let [received, solved, answersDue, answersKept, solutionsDue, solutionsKept] = [0, 0, 0, 0, 0, 0];
  for (const { createdAt, clock } of tickets) {
    if (isIn(createdAt)) received++;
    if (isIn(clock.resolvedAt)) solved++;
    const isPaused = Boolean(clock.pausedAt) && !clock.resolvedAt;
    for (const which of ['answer', 'solution'] as const) {
      const due = which === 'answer' ? clock.firstResponseDueAt : clock.resolutionDueAt,
        done = which === 'answer' ? (clock.firstRespondedAt ?? clock.resolvedAt) : clock.resolvedAt;
      if (!isIn(due) || due === null) continue;
      const inTime = done !== null && done <= due,
        isOpen = done === null && (isPaused || new Date(nowMs).toISOString() < due);
      if (isOpen) continue;
      if (which === 'answer') {
        answersDue++;
        answersKept += Number(inTime);
      } else {
        solutionsDue++;
        solutionsKept += Number(inTime);
      }
    }
  }
  return {
    received,
    solved,
    answers: { due: answersDue, kept: answersKept },
    solutions: { due: solutionsDue, kept: solutionsKept },
  };
}

describe('requests in a report', () => {
  it('counts what a simple count counts, whatever happened to them', () => {
    fc.assert(
      fc.property(
        fc.array(lives, { maxLength: 30 }),
        fc.integer({ min: 0, max: 60 * DAY_MINUTES }),
        (all, now) => {
          const tickets = all.map(live),
            nowMs = START + now * MINUTE_MS,
            { received, solved, answers, solutions, types, priorities, firstAnswer } = ticketFigures(
              tickets,
              SPAN,
              nowMs,
            );
          assert.deepEqual({ received, solved, answers, solutions }, naive(tickets, nowMs));
          const sum = (of: (row: (typeof priorities)[number]) => number): number =>
            priorities.reduce((total, row) => total + of(row), 0);
          assert.equal(
            sum(row => row.received),
            received,
          );
          assert.equal(
            sum(({ answers: { due } }) => due),
            answers.due,
          );
          assert.equal(
            sum(({ solutions: { kept } }) => kept),
            solutions.kept,
          );
          assert.equal(
            types.reduce((total, { count }) => total + count, 0),
            received,
          );
          assert.ok(answers.kept <= answers.due && solutions.kept <= solutions.due);
          assert.ok(firstAnswer.answered <= received);
          assert.equal(firstAnswer.answered === 0, firstAnswer.medianMinutes === null);
          assert.ok((firstAnswer.medianMinutes ?? 0) <= (firstAnswer.slowMinutes ?? 0));
        },
      ),
    );
  });

  it('waits for an answer as long as the clock of the SLA says: in time means within its target', () => {
    fc.assert(
      fc.property(lives, life => {
        const ticket = live({ ...life, hasSla: true }),
          { clock } = ticket,
          minutes = answerMinutes(ticket);
        if (clock.firstRespondedAt === null) return assert.equal(minutes, undefined);
        const target =
          sla(null).targets.find(({ priority }) => priority === ticket.priority)?.firstResponseMinutes ?? 0;
        assert.equal((minutes ?? 0) <= target, clock.firstRespondedAt <= (clock.firstResponseDueAt ?? ''));
      }),
    );
  });

  it('counts business hours of the SLA, and neither nights nor pauses', () => {
    // Thursday, July 2, 4:30 PM in Berlin to Friday 9:00: half an hour and an hour.
    const thursday = {
      ...live({
        came: 0,
        priority: 'high',
        type: 'incident',
        hasSla: true,
        isOffice: true,
        paused: null,
        pauseTook: null,
        answered: null,
        solved: null,
      }),
    };
    const ticket = (clock: Partial<SlaClock>): CountedTicket => ({
      ...thursday,
      createdAt: '2026-07-02T14:30:00.000Z',
      clock: {
        ...thursday.clock,
        beganAt: '2026-07-02T14:30:00.000Z',
        firstRespondedAt: '2026-07-03T07:00:00.000Z',
        ...clock,
      },
    });
    assert.equal(answerMinutes(ticket({})), 90);
    assert.equal(answerMinutes(ticket({ calendar: null })), 990);
    const pauses = [{ from: '2026-07-03T06:15:00.000Z', to: '2026-07-03T06:45:00.000Z' }];
    assert.equal(answerMinutes(ticket({ pauses })), 60);
    // On Sunday, October 25, clocks go back in Berlin: around the clock the night has an hour more.
    const autumn = { beganAt: '2026-10-24T15:00:00.000Z', firstRespondedAt: '2026-10-26T08:00:00.000Z' };
    assert.equal(answerMinutes(ticket(autumn)), 60);
    assert.equal(answerMinutes(ticket({ ...autumn, calendar: null })), 41 * 60);
  });

  it('names the value that half, or nine of ten, are not above', () => {
    assert.deepEqual([percentile([], 0.5), percentile([7], 0.9)], [null, 7]);
    assert.equal(percentile([1, 2, 3, 4], 0.5), 2);
    assert.equal(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), 9);
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), fc.constantFrom(0.5, 0.9), (values, share) => {
        const sorted = values.toSorted((a, b) => a - b),
          found = percentile(sorted, share) ?? NaN;
        assert.ok(values.includes(found));
        assert.ok(values.filter(value => value <= found).length >= share * values.length);
        assert.ok(values.filter(value => value < found).length < share * values.length);
      }),
    );
  });
});
