import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from './days.ts';
import { supportEnds } from './os-support.ts';
import { assetFigures, deviceFigures, type CountedDevices } from './report-devices.ts';

const TODAY = '2026-11-24';
const one = fc.record({
  kind: fc.constantFrom('pc' as const, 'server' as const, 'snmp' as const),
  availability: fc.constantFrom('online' as const, 'offline' as const, 'retired' as const),
  osName: fc.constantFrom(null, 'Windows 10 Pro', 'Windows 11 Pro', 'Windows Server 2012 R2 Standard'),
  osVersion: fc.constant(null),
  security: fc.constantFrom(null, 0, 3),
  n: fc.integer({ min: 1, max: 9 }),
});
const sum = (rows: readonly CountedDevices[], is: (row: CountedDevices) => boolean): number =>
  rows.filter(is).reduce((total, { n }) => total + n, 0);

describe('devices in a report', () => {
  it('counts each device in use once, by kind, state, updates and system', () => {
    fc.assert(
      fc.property(fc.array(one), rows => {
        const { total, kinds, states, patches, unsupported } = deviceFigures(rows, TODAY),
          isUsed = ({ availability }: CountedDevices): boolean => availability !== 'retired';
        assert.equal(total, sum(rows, isUsed));
        assert.equal(
          kinds.reduce((all, { count }) => all + count, 0),
          total,
        );
        assert.equal(states.online + states.offline + states.unreachable, total);
        assert.equal(
          states.retired,
          sum(rows, row => !isUsed(row)),
        );
        const managed = sum(rows, row => isUsed(row) && row.security !== null);
        if (managed === 0) assert.equal(patches, null);
        else
          assert.deepEqual(patches, {
            managed,
            upToDate: sum(rows, row => isUsed(row) && row.security === 0),
          });
        assert.equal(
          unsupported.reduce((all, { count }) => all + count, 0),
          sum(rows, row => isUsed(row) && /10|2012/.test(row.osName ?? '')),
        );
      }),
    );
  });

  it('knows until when makers support a system, and says nothing of others', () => {
    const ends = (name: string, version: string | null = null): string | undefined =>
      supportEnds({ name, version });
    assert.equal(ends('Windows 10 Pro', '22H2'), '2025-10-14');
    assert.equal(ends('Windows 10 Enterprise LTSC 2021', '21H2'), undefined);
    assert.equal(ends('Windows 8.1 Pro'), '2023-01-10');
    assert.equal(ends('Windows 8 Pro'), '2020-01-14');
    assert.equal(ends('Windows 11 Pro', '24H2'), undefined);
    assert.equal(ends('Windows Server 2016 Standard', '1607'), '2027-01-12');
    assert.equal(ends('Ubuntu', '20.04.6 LTS'), '2025-05-31');
    assert.equal(ends('Debian GNU/Linux', '11 (bullseye)'), '2026-08-31');
    assert.equal(ends('macOS Sonoma', '14.8.2'), undefined);
  });
});

describe('hardware in a report', () => {
  const asset = fc.record({
    purchaseDate: fc.option(fc.integer({ min: 0, max: 4_000 }).map(days => addDays(TODAY, -days))),
    warrantyExpiresOn: fc.option(fc.integer({ min: -400, max: 400 }).map(days => addDays(TODAY, days))),
    n: fc.integer({ min: 1, max: 5 }),
  });

  it('counts each piece in one age and one state of its warranty, and is null where nothing is known', () => {
    fc.assert(
      fc.property(fc.array(asset), rows => {
        const { total, ages, warranties } = assetFigures(rows, TODAY),
          all = (counts: object): number => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
        assert.equal(
          total,
          rows.reduce((a, { n }) => a + n, 0),
        );
        assert.equal(
          ages === null,
          rows.every(({ purchaseDate }) => purchaseDate === null),
        );
        assert.equal(
          warranties === null,
          rows.every(({ warrantyExpiresOn }) => warrantyExpiresOn === null),
        );
        if (ages) assert.equal(all(ages), total);
        if (warranties) assert.equal(all(warranties), total);
      }),
    );
  });

  it('turns a year older on the day of purchase', () => {
    const age = (purchaseDate: string): string | undefined => {
      const { ages } = assetFigures([{ purchaseDate, warrantyExpiresOn: null, n: 1 }], TODAY);
      return Object.entries(ages ?? {}).find(([, count]) => count === 1)?.[0];
    };
    assert.deepEqual(
      ['2024-11-25', '2024-11-24', '2022-11-25', '2022-11-24', '2021-11-25', '2021-11-24'].map(age),
      ['under2', 'from2to4', 'from2to4', 'from4to5', 'from4to5', 'over5'],
    );
  });
});
