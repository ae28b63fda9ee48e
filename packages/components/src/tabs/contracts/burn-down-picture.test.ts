import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BurnDown } from '@customer-hub/sdk';
import { contractHours } from '../../messages/en/contractHours.ts';
import { Format } from '../../messages/format.ts';
import {
  BOTTOM,
  burnPicture,
  LEFT,
  RIGHT,
  shownBurns,
  ticksBetween,
  TOP,
  WIDTH,
  worstOf,
} from '../../customer/burn-down-picture.ts';
import { hoursWriter } from './usage-picture.ts';
import { sayingOf } from './usage-words.ts';

const day = (n: number): string => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10);
const november = { startDate: day(0), endDate: day(29), today: day(23) };
const NONE = { balanceMinutes: null, runsOutOn: null, carryMinutes: null, cost: null };
const remote: BurnDown = {
  serviceType: 'remote',
  startMinutes: 1800,
  steps: [
    { day: day(9), balanceMinutes: 600 },
    { day: day(19), balanceMinutes: -240 },
  ],
  overSince: day(19),
  entryCount: 24,
  forecast: {
    state: 'ready',
    balanceMinutes: -750,
    runsOutOn: null,
    carryMinutes: 0,
    cost: { amount: '1812.50', currency: 'USD' },
  },
};

const anyBurn: fc.Arbitrary<BurnDown> = fc
  .record({
    startMinutes: fc.nat(9000),
    at: fc.uniqueArray(fc.nat(23), { maxLength: 20 }),
    balances: fc.array(fc.integer({ min: -3000, max: 9500 }), { minLength: 20, maxLength: 20 }),
    end: fc.option(fc.integer({ min: -4000, max: 9500 })),
    runsOut: fc.option(fc.integer({ min: 24, max: 29 })),
  })
  .map(({ startMinutes, at, balances, end, runsOut }) => {
    const steps = at
      .toSorted((a, b) => a - b)
      .map((n, index) => ({ day: day(n), balanceMinutes: balances[index]! }));
    const last = steps.findLastIndex(({ balanceMinutes }) => balanceMinutes >= 0);
    return {
      ...remote,
      startMinutes,
      steps,
      overSince: steps[last + 1]?.day ?? null,
      forecast: {
        ...NONE,
        state: end === null ? ('too_early' as const) : ('ready' as const),
        balanceMinutes: end,
        runsOutOn: runsOut === null ? null : day(runsOut),
      },
    };
  });

describe('the burn-down picture', () => {
  it('stays within its field, goes with the time, and ends today', () => {
    fc.assert(
      fc.property(anyBurn, fc.boolean(), fc.boolean(), (burn, flip, open) => {
        const picture = burnPicture(burn, { ...november, endDate: open ? null : november.endDate }, flip);
        const [least, most] = flip ? [WIDTH - RIGHT, WIDTH - LEFT] : [LEFT, RIGHT];
        const all = [...picture.line, ...picture.area, ...(picture.dash ?? []), ...(picture.even ?? [])];
        for (const [x, y] of all) {
          assert.ok(x >= least - 1e-6 && x <= most + 1e-6, `${x}`);
          assert.ok(y >= TOP - 1e-6 && y <= BOTTOM + 1e-6, `${y}`);
        }
        const xs = picture.line.map(([x]) => (flip ? -x : x));
        assert.deepEqual(
          xs,
          xs.toSorted((a, b) => a - b),
        );
        assert.ok(Math.abs(picture.now! - picture.line.at(-1)![0]) < 1e-6);
        for (const [, y] of picture.area)
          assert.ok(y <= picture.zero + 1e-6, 'nothing is left below nothing');
        if (burn.overSince) assert.ok(picture.overFrom !== undefined);
        for (const { y } of picture.ticks) assert.ok(y >= TOP - 1e-6 && y <= BOTTOM + 1e-6);
      }),
    );
  });

  it('is the same picture from right to left', () => {
    fc.assert(
      fc.property(anyBurn, burn => {
        const [here, there] = [burnPicture(burn, november), burnPicture(burn, november, true)];
        here.line.forEach(([x, y], n) => {
          assert.ok(Math.abs(WIDTH - x - there.line[n]![0]) < 1e-6 && there.line[n]![1] === y);
        });
      }),
    );
  });

  it('has round lines, few enough to be read, nothing among them', () => {
    assert.deepEqual(ticksBetween(0, 1200), [0, 300, 600, 900, 1200]);
    assert.deepEqual(ticksBetween(-750, 1800), [-600, 0, 600, 1200, 1800]);
    fc.assert(
      fc.property(fc.nat(9000), fc.integer({ min: 60, max: 90_000 }), (below, most) => {
        const ticks = ticksBetween(-below, most);
        assert.ok(ticks.includes(0) && ticks.length >= 2 && ticks.length <= 5, ticks.join());
        assert.ok(ticks.every(tick => tick >= -below && tick <= most));
      }),
    );
  });

  it('begins the field of overdrawn time on the day it went over, or will', () => {
    const over = burnPicture(remote, november).overFrom!;
    assert.ok(Math.abs(over - (LEFT + (20 / 30) * (RIGHT - LEFT))) < 1e-6);
    const soon: BurnDown = {
      ...remote,
      steps: [{ day: day(9), balanceMinutes: 100 }],
      overSince: null,
      forecast: { ...remote.forecast, runsOutOn: day(26) },
    };
    assert.ok(burnPicture(soon, november).overFrom! > over);
  });

  it('puts what is over first, then what runs out; leaves out what nobody has or uses', () => {
    const fine: BurnDown = {
      ...remote,
      serviceType: 'on_site',
      steps: [],
      overSince: null,
      forecast: { ...NONE, state: 'ready', balanceMinutes: 700 },
    };
    const soon: BurnDown = {
      ...fine,
      serviceType: 'telephone',
      forecast: { ...fine.forecast, balanceMinutes: 0, runsOutOn: day(28) },
    };
    assert.equal(worstOf([fine, soon, remote]), remote);
    assert.equal(worstOf([fine, soon]), soon);
    assert.deepEqual(shownBurns([fine, { ...fine, startMinutes: 0, entryCount: 0 }]), [fine]);
  });
});

describe('what is said of a service type', () => {
  const period = { startDate: day(0), endDate: day(29), previousDate: null, nextDate: null };
  const format = new Format('en');
  const words = { t: contractHours, format, hours: hoursWriter([240, 600], format) };
  const say = (burn: BurnDown, of: Partial<typeof period> | { endDate: null } = {}): string => {
    const { tone, lead, rest } = sayingOf(burn, { ...period, ...of }, words);
    return `${tone}: ${[lead, rest].filter(Boolean).join(' ')}`;
  };
  const left = (balanceMinutes: number, forecast: Partial<BurnDown['forecast']> = {}): BurnDown => ({
    ...remote,
    steps: [{ day: day(9), balanceMinutes }],
    overSince: null,
    forecast: { ...NONE, state: 'ready', ...forecast },
  });

  it('tells how it stands, where it goes, and what that costs', () => {
    assert.equal(say(remote), 'bad: 4.0 over since 11/20. About 12.5 over by 11/30: $1,812.50.');
    assert.equal(
      say(left(810, { balanceMinutes: 712, carryMinutes: 300 })),
      'plain: Lasts. About 11.9 h left on 11/30. 5.0 of them carry over.',
    );
    assert.equal(
      say(left(480, { balanceMinutes: 450, carryMinutes: 0 })),
      'plain: Lasts. About 7.5 h left on 11/30. None carry over.',
    );
    assert.equal(
      say(left(60, { balanceMinutes: -30, runsOutOn: day(27), cost: { amount: '72.50', currency: 'USD' } })),
      'warn: Runs out on 11/28. About 0.5 over by 11/30: $72.50.',
    );
    assert.equal(say(left(0, { balanceMinutes: 0 })), 'plain: Used up.');
  });

  it('says of the others that nothing can be said yet, or any more', () => {
    assert.equal(say(left(810, { state: 'too_early' })), 'plain: Too early to say how long they last.');
    assert.equal(say({ ...left(810, { state: 'too_early' }), entryCount: 0 }), 'plain: Nothing used so far.');
    assert.equal(say(left(810, { state: 'ended' })), 'plain: Ended with 13.5 h left.');
    assert.equal(say({ ...remote, forecast: { ...NONE, state: 'ended' } }), 'bad: Ended 4.0 h over.');
    assert.equal(say(left(810, { state: 'not_started' })), 'plain: Starts on 11/01/2026.');
    assert.equal(say(left(810), { endDate: null }), 'plain: Lasts.');
    assert.equal(
      say({ ...remote, forecast: { ...remote.forecast, balanceMinutes: null } }),
      'bad: 4.0 over since 11/20.',
    );
  });
});
