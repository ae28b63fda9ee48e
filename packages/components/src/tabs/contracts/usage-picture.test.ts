import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HoursSummary, ServiceType, ServiceTypeUsage } from '@customer-hub/sdk';
import { Format } from '../../messages/format.ts';
import { hoursDraft, readHours } from './hours-text.ts';
import { explainLeft, hoursWriter, minutesOf } from './usage-picture.ts';

const typeUsage = (
  serviceType: ServiceType,
  prepaidMinutes: number,
  billableMinutes: number,
): ServiceTypeUsage => ({
  serviceType,
  prepaidMinutes,
  billableMinutes,
  remainingMinutes: Math.max(0, prepaidMinutes - billableMinutes),
  overdrawnMinutes: Math.max(0, billableMinutes - prepaidMinutes),
  balance: 'ok',
});
const totalUsage = (types: readonly ServiceTypeUsage[]): HoursSummary => {
  const sum = (key: 'prepaidMinutes' | 'billableMinutes' | 'remainingMinutes' | 'overdrawnMinutes'): number =>
    types.reduce((total, type) => total + type[key], 0);
  return {
    prepaidMinutes: sum('prepaidMinutes'),
    billableMinutes: sum('billableMinutes'),
    remainingMinutes: sum('remainingMinutes'),
    overdrawnMinutes: sum('overdrawnMinutes'),
    balance: 'ok',
  };
};
const minutes = fc.integer({ min: 0, max: 100_000 });
const anyTypes = fc
  .tuple(minutes, minutes, minutes, minutes, minutes, minutes)
  .map(([a, b, c, d, e, f]): ServiceTypeUsage[] => [
    typeUsage('on_site', a, b),
    typeUsage('remote', c, d),
    typeUsage('telephone', e, f),
  ]);
const drawn = [
  typeUsage('on_site', 1200, 390),
  typeUsage('remote', 1800, 2040),
  typeUsage('telephone', 600, 120),
];
const en = new Format('en');
const written = (text: string): number => {
  const [hours = '', part] = text.replaceAll(',', '').split(':');
  return part === undefined ? Math.round(Number(hours) * 60) : Number(hours) * 60 + Number(part);
};

describe('the sums of hours', () => {
  it('writes numbers that add up as they stand there [OCT-22 .. OCT-25, X-22]', () => {
    fc.assert(
      fc.property(anyTypes, types => {
        const total = totalUsage(types);
        const hours = hoursWriter(minutesOf({ types, total, charges: [] }), en);
        for (const key of [
          'prepaidMinutes',
          'billableMinutes',
          'remainingMinutes',
          'overdrawnMinutes',
        ] as const) {
          assert.equal(
            types.reduce((sum, type) => sum + written(hours(type[key])), 0),
            written(hours(total[key])),
          );
        }
      }),
    );
    const hours = hoursWriter(minutesOf({ types: drawn, total: totalUsage(drawn), charges: [] }), en);
    assert.deepEqual(
      drawn.map(({ remainingMinutes }) => hours(remainingMinutes)),
      ['13.5', '0.0', '8.0'],
    );
    assert.equal(hoursWriter([25, 60], en)(25), '0:25');
    // [I-14]
    assert.deepEqual([15, 45, 60].map(hoursWriter([15, 45, 60], en)), ['0.25', '0.75', '1.0']);
    assert.equal(hoursWriter([6], new Format('de'))(90), '1,5');
  });

  it('explains what is left: the parts add up to it, and what is over never comes off [X-22]', () => {
    fc.assert(
      fc.property(anyTypes, types => {
        const total = totalUsage(types);
        const { parts, over, naive } = explainLeft(types, total);
        assert.equal(
          parts.reduce((sum, { remainingMinutes }) => sum + remainingMinutes, 0),
          total.remainingMinutes,
        );
        assert.equal(
          total.remainingMinutes - naive,
          over.reduce((sum, { overdrawnMinutes }) => sum + overdrawnMinutes, 0),
        );
      }),
    );
    assert.equal(explainLeft(drawn, totalUsage(drawn)).naive, 17.5 * 60);
  });
});

describe('hours as they are typed', () => {
  it('reads decimals and minutes [OCT-08]', () => {
    assert.deepEqual(
      ['20', '20.5', '20:30', '.25', '0.33', ' 7 '].map(text => readHours(text, 'en')),
      [1200, 1230, 1230, 15, 20, 420],
    );
    assert.equal(readHours('20,5', 'de'), 1230);
    for (const text of ['', '-1', '1:75', 'ten', '1e3', '10000000'])
      assert.equal(readHours(text, 'en'), undefined, text);
  });
  it('comes back as it was shown, to the minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.constantFrom('en', 'de', 'ar'),
        (value, locale) => assert.equal(readHours(hoursDraft(value, locale), locale), value),
      ),
    );
  });
});
