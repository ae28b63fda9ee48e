import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TicketSla } from '@customer-hub/sdk';
import fc from 'fast-check';
import { duration, readSla } from './sla.ts';

const NOW = Date.parse('2026-11-22T16:21:00Z');
const MINUTE = 60_000;
const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();
const sla = (changes: Partial<TicketSla>): TicketSla => ({
  slaId: 'sla_1',
  name: 'Gold',
  state: 'on_track',
  clock: 'resolution',
  startedAt: at(-60),
  atRiskAt: at(15),
  dueAt: at(60),
  remainingMinutes: null,
  firstResponseDueAt: null,
  firstRespondedAt: null,
  resolutionDueAt: null,
  resolvedAt: null,
  ...changes,
});
const units = { d: 'd', h: 'h', m: 'm', s: 's' };
const format = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat('en', options).format(value);
const text = (ms: number): string => duration(ms, units, format);

describe('the SLA clock', () => {
  it('reads first response and resolution, what is left of each, and when it turns [TKT-10]', () => {
    assert.deepEqual(readSla(sla({}), NOW), {
      standing: 'on_track',
      clock: 'resolution',
      leftMs: 60 * MINUTE,
      left: 0.5,
    });
    assert.equal(readSla(sla({ clock: 'first_response' }), NOW).clock, 'first_response');
    assert.equal(readSla(sla({}), NOW + 15 * MINUTE).standing, 'at_risk');
    assert.equal(readSla(sla({}), NOW + 60 * MINUTE).standing, 'breached');
    assert.equal(readSla(sla({}), NOW + 61 * MINUTE).leftMs, -MINUTE);
  });

  it('is right after any sleep: it follows from the time of day alone, not from what was shown before [TKT-10]', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (due, asleep) => {
          const clock = sla({
            startedAt: at(due - 600),
            atRiskAt: at(due - 150),
            dueAt: at(due),
            state: 'on_track',
          });
          const later = NOW + asleep * MINUTE;
          const reading = readSla(clock, later);
          assert.equal(reading.leftMs, (due - asleep) * MINUTE);
          assert.equal(
            reading.standing,
            asleep >= due ? 'breached' : asleep >= due - 150 ? 'at_risk' : 'on_track',
          );
          assert.ok(reading.left >= 0 && reading.left <= 1);
        },
      ),
    );
  });

  it('stands still while it is paused, also when it was over already', () => {
    const paused = sla({ state: 'paused', dueAt: null, atRiskAt: null, remainingMinutes: 370 });
    assert.equal(readSla(paused, NOW).leftMs, readSla(paused, NOW + 600 * MINUTE).leftMs);
    assert.deepEqual(readSla(paused, NOW), {
      standing: 'paused',
      clock: 'resolution',
      leftMs: 370 * MINUTE,
      left: 0,
    });
    assert.equal(readSla({ ...paused, remainingMinutes: -5 }, NOW).leftMs, -5 * MINUTE);
  });

  it('says how a finished clock ended, and nothing where there was none', () => {
    const done = { state: 'none', clock: null, dueAt: null, atRiskAt: null, resolutionDueAt: at(0) } as const;
    assert.equal(readSla(sla({ ...done, resolvedAt: at(-1) }), NOW).standing, 'met');
    assert.equal(readSla(sla({ ...done, resolvedAt: at(1) }), NOW).standing, 'late');
    assert.equal(readSla(sla({ ...done, resolutionDueAt: null }), NOW).standing, 'none');
    assert.equal(readSla(sla({ ...done, dueAt: 'soon' }), NOW).standing, 'none');
  });

  it('writes a length of time by its two largest units, and counts seconds when they matter', () => {
    assert.deepEqual([0, 59_999, 60_000, 299_999].map(text), ['0 s', '59 s', '1 m 00 s', '4 m 59 s']);
    assert.deepEqual(
      [5, 38, 59, 60, 125, 1439, 1440, 1560, 126 * 60].map(minutes => text(minutes * MINUTE)),
      ['5 m', '38 m', '59 m', '1 h 00 m', '2 h 05 m', '23 h 59 m', '1 d', '1 d 2 h', '5 d 6 h'],
    );
    assert.equal(text(-125 * MINUTE), '2 h 05 m');
  });
});
