import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { covered, daysOf, intervalOf, stack, sums, totalOf } from './chart-plan.ts';

const day = fc.record({
  date: fc.constant('2026-11-22'),
  information: fc.nat(400),
  warning: fc.nat(400),
  critical: fc.nat(400),
});

describe('chart of alerts', () => {
  it('stacks within its height, in order, each severity that occurs in sight, none that does not', () => {
    fc.assert(
      fc.property(day, fc.nat(3000), (one, more) => {
        const blocks = stack(one, totalOf(one) + more, 44);
        assert.deepEqual(
          blocks.map(({ severity }) => severity),
          (['critical', 'warning', 'information'] as const).filter(severity => one[severity] > 0),
        );
        let ground = 44;
        for (const { y, height } of blocks) {
          assert.ok(height >= 3 && y >= -0.001 && y + height <= ground + 0.001);
          ground = y;
        }
      }),
    );
  });
  it('is as high as there are many', () => {
    const high = (many: number): number =>
      stack({ date: '', information: many, warning: 0, critical: 0 }, 100, 44)[0]!.height;
    assert.ok(high(100) > 42 && high(50) > 20 && high(50) < 23);
  });
  it('covers the days from the first with alerts on, at least a week, and those that are chosen [V-12]', () => {
    const month = Array.from({ length: 31 }, (_, n) => ({
      date: `2026-11-${String(n + 1).padStart(2, '0')}`,
      information: n === 19 ? 2 : 0,
      warning: 0,
      critical: 0,
    }));
    const first = (days: typeof month, from?: string): string | undefined => covered(days, from)[0]?.date;
    assert.equal(first(month), '2026-11-20');
    assert.equal(first(month, '2026-11-03'), '2026-11-03');
    const calm = month.map(day => ({ ...day, information: 0 }));
    assert.deepEqual([first(calm), covered(calm).length], ['2026-11-25', 7]);
    assert.deepEqual(covered([]), []);
  });
  it('sums the days', () =>
    assert.deepEqual(
      sums([
        { date: '', information: 1, warning: 2, critical: 3 },
        { date: '', information: 4, warning: 5, critical: 6 },
      ]),
      { information: 5, warning: 7, critical: 9 },
    ));
  it('asks for whole days of the reader, and knows them again', () => {
    assert.equal(
      intervalOf('2026-11-20', '2026-11-20', 'America/Los_Angeles'),
      '2026-11-20T08:00:00Z/2026-11-21T08:00:00Z',
    );
    assert.deepEqual(daysOf('2026-11-20T08:00:00Z/2026-11-22T08:00:00Z', 'America/Los_Angeles'), {
      from: '2026-11-20',
      to: '2026-11-21',
    });
    for (const bad of ['', 'x/y', '2026-11-20T08:00:00Z', '2026-11-22T00:00:00Z/2026-11-20T00:00:00Z'])
      assert.equal(daysOf(bad), undefined);
  });
});
