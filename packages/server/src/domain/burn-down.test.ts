import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { balanceSteps, forecastOf, overSince } from './burn-down.ts';
import { addDays, daysBetween } from './days.ts';

const november = { startDate: '2026-11-01', endDate: '2026-11-30', today: '2026-11-24' };
const anyDays = fc.array(
  fc.record({
    day: fc.nat(29).map(days => addDays('2026-11-01', days)),
    minutes: fc.integer({ min: -300, max: 600 }),
  }),
  { maxLength: 40 },
);
const anyPeriod = fc
  .record({ length: fc.integer({ min: 1, max: 400 }), gone: fc.nat(399), open: fc.boolean() })
  .map(({ length, gone, open }) => ({
    startDate: '2026-01-01',
    endDate: open ? null : addDays('2026-01-01', length - 1),
    today: addDays('2026-01-01', open ? gone : gone % length),
  }));
const anyPace = fc.record({
  startMinutes: fc.nat(6000),
  usedMinutes: fc.integer({ min: -600, max: 9000 }),
  entryCount: fc.nat(40),
});

describe('burn-down', () => {
  it('goes down by work and up by corrections, one step a day, and ends at what is left', () => {
    fc.assert(
      fc.property(fc.nat(3000), anyDays, (start, entries) => {
        const steps = balanceSteps(start, entries);
        assert.equal(new Set(steps.map(({ day }) => day)).size, steps.length);
        assert.deepEqual(
          steps,
          steps.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
        );
        const used = entries.reduce((sum, { minutes }) => sum + minutes, 0);
        assert.equal(steps.at(-1)?.balanceMinutes ?? start, start - used);
      }),
    );
  });

  it('steps up where time is given back', () => {
    const steps = balanceSteps(600, [
      { day: '2026-11-03', minutes: 120 },
      { day: '2026-11-09', minutes: -90 },
    ]);
    assert.deepEqual(
      steps.map(({ balanceMinutes }) => balanceMinutes),
      [480, 570],
    );
  });

  it('is over since the day on which it went below 0 for good', () => {
    const steps = [
      { day: '2026-11-02', balanceMinutes: -10 },
      { day: '2026-11-03', balanceMinutes: 0 },
      { day: '2026-11-08', balanceMinutes: -5 },
      { day: '2026-11-09', balanceMinutes: -90 },
    ];
    assert.equal(overSince(steps), '2026-11-08');
    assert.equal(overSince(steps.slice(0, 2)), null);
    assert.equal(overSince(steps.slice(0, 1)), '2026-11-02');
    assert.equal(overSince([]), null);
  });
});

describe('forecast', () => {
  it('is that of the drawing: 11.9 h on site, 12.5 h over remote, 7.5 h on the phone', () => {
    const at = (startMinutes: number, usedMinutes: number, entryCount = 4) =>
      forecastOf({ startMinutes, usedMinutes, entryCount }, november);
    assert.deepEqual(
      [at(1200, 390), at(1800, 2040), at(600, 120)].map(({ balanceMinutes }) => balanceMinutes),
      [712, -750, 450],
    );
  });

  it('says nothing before the third day or the second entry, before the period and after it', () => {
    const state = (today: string, entryCount: number) =>
      forecastOf({ startMinutes: 600, usedMinutes: 60, entryCount }, { ...november, today }).state;
    assert.deepEqual(
      [
        state('2026-11-02', 9),
        state('2026-11-03', 1),
        state('2026-11-03', 0),
        state('2026-11-03', 2),
        state('2026-10-31', 9),
        state('2026-12-01', 9),
        state('2026-11-30', 9),
      ],
      ['too_early', 'too_early', 'too_early', 'ready', 'not_started', 'ended', 'ready'],
    );
  });

  it('never gives time back, and uses more the faster the period went so far', () => {
    fc.assert(
      fc.property(anyPace, anyPeriod, fc.nat(600), (pace, period, more) => {
        const end = forecastOf(pace, period).balanceMinutes;
        if (end === null) return;
        assert.ok(end <= pace.startMinutes - pace.usedMinutes);
        const faster = forecastOf({ ...pace, usedMinutes: pace.usedMinutes + more }, period);
        assert.ok(faster.balanceMinutes !== null && faster.balanceMinutes <= end);
      }),
    );
  });

  it('runs out on a day of the period, and exactly where it ends at nothing or below', () => {
    fc.assert(
      fc.property(anyPace, anyPeriod, (pace, period) => {
        const { state, runsOutOn, balanceMinutes } = forecastOf(pace, period),
          left = pace.startMinutes - pace.usedMinutes;
        if (state !== 'ready') return assert.deepEqual([runsOutOn, balanceMinutes], [null, null]);
        if (runsOutOn !== null) {
          assert.ok(left > 0 ? runsOutOn > period.today : left === 0 && runsOutOn === period.today);
          assert.ok(period.endDate === null || runsOutOn <= period.endDate);
          const days = daysBetween(period.today, runsOutOn),
            elapsed = daysBetween(period.startDate, period.today) + 1;
          assert.ok((pace.usedMinutes * days) / elapsed >= left, 'nothing is left on that day');
          assert.ok((pace.usedMinutes * (days - 1)) / elapsed < left, 'something is left the day before');
        }
        if (period.endDate === null) assert.equal(balanceMinutes, null);
        else if (left > 0 && runsOutOn === null) assert.ok(balanceMinutes! >= 0);
        else if (left > 0) assert.ok(balanceMinutes! <= 0);
      }),
    );
  });

  it('runs out today where all is used and nothing over', () => {
    const pace = { startMinutes: 600, usedMinutes: 600, entryCount: 3 };
    assert.equal(forecastOf(pace, november).runsOutOn, november.today);
  });

  it('stands still where corrections outweigh the work', () => {
    const pace = { startMinutes: 600, usedMinutes: -120, entryCount: 3 };
    assert.deepEqual(forecastOf(pace, november), { state: 'ready', balanceMinutes: 720, runsOutOn: null });
  });
});
