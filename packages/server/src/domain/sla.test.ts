import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { businessTime } from './business-hours.ts';
import {
  NO_CLOCK,
  pauseClock,
  reopenClock,
  resolveClock,
  respond,
  restartClock,
  resumeClock,
  slaAt,
  slaOrder,
  slaState,
  startClock,
  ticketFlags,
  type ServiceLevel,
} from './sla.ts';

const t = (minutes: number): string => new Date(Date.UTC(2026, 10, 22) + minutes * 60_000).toISOString();
const gold = {
  id: 'sla_1',
  name: 'Gold 4 h / 8 h',
  targets: [
    { priority: 'high' as const, firstResponseMinutes: 240, resolutionMinutes: 480 },
    { priority: 'low' as const, firstResponseMinutes: null, resolutionMinutes: 4800 },
  ],
};
const clock = startClock(gold, 'high', t(0));

describe('SLA clock [TKT-10]', () => {
  it('runs to the first response, then to the resolution, then stops', () => {
    assert.deepEqual([slaAt(clock, t(1)).clock, slaAt(clock, t(1)).dueAt], ['first_response', t(240)]);
    const answered = respond(clock, t(30));
    assert.deepEqual([slaAt(answered, t(31)).clock, slaAt(answered, t(31)).dueAt], ['resolution', t(480)]);
    const resolved = slaAt(resolveClock(answered, t(100)), t(999));
    assert.deepEqual(
      [resolved.clock, resolved.state, resolved.resolvedAt, resolved.dueAt],
      [null, 'none', t(100), null],
    );
  });
  it('is on track, at risk in the last quarter, then breached', () => {
    const states = [0, 179, 180, 239, 240, 5000].map(minutes => slaAt(clock, t(minutes)).state);
    assert.deepEqual(states, ['on_track', 'on_track', 'at_risk', 'at_risk', 'breached', 'breached']);
    assert.equal(slaAt(clock, t(0)).atRiskAt, t(180));
  });
  it('has none without an SLA or target', () => {
    assert.equal(slaAt(startClock(null, 'high', t(0)), t(5)).state, 'none');
    assert.equal(slaAt(startClock(gold, 'medium', t(0)), t(5)).state, 'none');
    assert.equal(slaAt(startClock(gold, 'low', t(0)), t(5)).clock, 'resolution');
  });

  it('pauses with what is left, and runs on with exactly that', () => {
    const paused = pauseClock(clock, t(100)),
      shown = slaAt(paused, t(9000));
    assert.deepEqual(
      [shown.state, shown.remainingMinutes, shown.dueAt, shown.atRiskAt],
      ['paused', 140, null, null],
    );
    assert.equal(slaAt(resumeClock(paused, t(9000)), t(9000)).dueAt, t(9140));
    assert.equal(
      slaAt(pauseClock(clock, t(300)), t(300)).remainingMinutes,
      -60,
      'a breached clock can be paused, too',
    );
  });
  it('loses and gains no time, however often it is paused', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 10 }), steps => {
        let now = 0,
          ran = 0,
          current = respond(clock, t(0));
        for (const [run, rest] of steps) {
          now += run;
          ran += run;
          current = pauseClock(current, t(now));
          now += rest;
          current = resumeClock(current, t(now));
        }
        const { dueAt, state } = slaAt(current, t(now));
        assert.equal((Date.parse(dueAt ?? '') - Date.parse(t(now))) / 60_000, 480 - ran);
        assert.equal(state, ran >= 480 ? 'breached' : ran >= 360 ? 'at_risk' : 'on_track');
      }),
    );
  });
  it('shows the same state in a list as in a record', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.nat(1000), { nil: null }),
        (now, answered, resolved, pausedAt) => {
          let current = answered ? respond(clock, t(10)) : clock;
          if (pausedAt !== null) current = pauseClock(current, t(pausedAt));
          if (resolved) current = resolveClock(current, t(now));
          assert.equal(slaState(current, t(now)), slaAt(current, t(now)).state);
        },
      ),
    );
  });
  it('counts the time while it was resolved when it is opened again', () => {
    const again = reopenClock(resolveClock(respond(clock, t(5)), t(10)));
    assert.deepEqual([slaAt(again, t(470)).dueAt, slaAt(again, t(481)).state], [t(480), 'breached']);
  });
  it('takes the targets of another priority without forgetting the answer', () => {
    const changed = restartClock(respond(clock, t(5)), gold, 'low', t(0));
    assert.deepEqual([changed.firstRespondedAt, slaAt(changed, t(6)).dueAt], [t(5), t(4800)]);
  });

  it('keeps the pauses so far when the priority or the SLA changes; a pause that lasts stands still [I-15]', () => {
    const paused = resumeClock(pauseClock(clock, t(10)), t(70));
    assert.equal(slaAt(restartClock(paused, gold, 'low', t(0)), t(80)).dueAt, t(4860));
    const standing = restartClock(pauseClock(paused, t(80)), gold, 'low', t(0));
    assert.deepEqual(
      [slaAt(standing, t(90)).state, slaAt(standing, t(900)).remainingMinutes],
      ['paused', 4780],
    );
    assert.equal(slaAt(resumeClock(standing, t(180)), t(190)).dueAt, t(4960));
  });

  describe('by business hours', () => {
    const calendar = {
      timeZone: 'UTC',
      week: [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '08:00', to: '18:00' })),
      holidays: [],
    };
    const office = { ...gold, id: 'sla_2', calendar };
    const monday = '2026-11-23T17:00:00.000Z',
      begun = startClock(office, 'high', monday);

    it('is due and at risk by them, and tells when it counts on', () => {
      const evening = slaAt(begun, '2026-11-23T20:00:00.000Z');
      assert.deepEqual(
        [evening.dueAt, evening.atRiskAt, evening.standsUntil],
        ['2026-11-24T11:00:00.000Z', '2026-11-24T10:00:00.000Z', '2026-11-24T08:00:00.000Z'],
      );
      assert.deepEqual(
        ['2026-11-24T09:59:00.000Z', '2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000Z'].map(now =>
          slaState(begun, now),
        ),
        ['on_track', 'at_risk', 'breached'],
      );
      assert.equal(slaAt(begun, '2026-11-24T08:00:00.000Z').standsUntil, null);
      assert.equal('standsUntil' in slaAt(clock, t(0)), false, 'around the clock it never stands');
    });

    it('moves by the business hours of a pause; with other hours the same pause counts by those [I-15]', () => {
      const paused = pauseClock(begun, '2026-11-23T17:30:00.000Z');
      assert.equal(slaAt(paused, '2026-11-24T07:00:00.000Z').remainingMinutes, 210);
      const resumed = resumeClock(paused, '2026-11-24T09:00:00.000Z');
      assert.equal(slaAt(resumed, '2026-11-24T09:00:00.000Z').dueAt, '2026-11-24T12:30:00.000Z');
      const always = restartClock(resumed, gold, 'high', monday);
      // 4 hours, and 15 and a half of pause.
      assert.equal(slaAt(always, '2026-11-24T09:00:00.000Z').dueAt, '2026-11-24T12:30:00.000Z');
      assert.deepEqual(restartClock(always, office, 'high', monday), resumed);
    });

    it('is never due earlier because of a pause, and only once what was promised has been business time', () => {
      const step = fc.record({ run: fc.nat(3000), rest: fc.nat(3000) });
      fc.assert(
        fc.property(
          fc.array(step, { maxLength: 6 }),
          fc.constantFrom<ServiceLevel>(gold, office),
          (steps, level) => {
            const hours = level.calendar ?? null;
            let now = Date.parse(monday),
              ran = 0,
              current = respond(startClock(level, 'high', monday), monday);
            for (const { run, rest } of steps) {
              ran += businessTime(hours, now, (now += run * 60_000));
              const before = current.resolutionDueAt ?? '';
              current = pauseClock(current, new Date(now).toISOString());
              current = resumeClock(current, new Date((now += rest * 60_000)).toISOString());
              assert.ok((current.resolutionDueAt ?? '') >= before);
            }
            const due = Date.parse(current.resolutionDueAt ?? '');
            assert.equal(businessTime(hours, now, due) + ran, 480 * 60_000);
            assert.deepEqual(restartClock(current, level, 'high', monday), current);
          },
        ),
      );
    });
  });

  it('sorts what is due first on top, paused below, none last', () => {
    const late = startClock(gold, 'low', t(0)),
      paused = pauseClock(clock, t(1));
    const order = [NO_CLOCK, paused, late, clock].sort((a, b) => slaOrder(a) - slaOrder(b));
    assert.deepEqual(order, [clock, late, paused, NO_CLOCK]);
  });
  it('gives overdue and paused as flags beside the status [OTK-06, X-18]', () => {
    assert.deepEqual(ticketFlags({ clock, spam: false }, t(241)), ['overdue']);
    assert.deepEqual(ticketFlags({ clock: pauseClock(clock, t(1)), spam: true }, t(241)), ['paused', 'spam']);
    assert.deepEqual(
      ticketFlags({ clock: resolveClock(pauseClock(clock, t(1)), t(2)), spam: false }, t(241)),
      [],
    );
  });
});
