import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sortKeyOf } from '@customer-hub/server/parts/database/fields';
import { scaleOf } from './plan.ts';
import { devicesByName } from './device-names.ts';
import { deviceFacts, deviceOfPerson } from './device-plan.ts';
import { devicesSeed } from './devices.ts';
import { createWorld } from './world.ts';
import { writeTime } from './write-time.ts';

const NOW = '2026-11-22T16:21:00Z';
const rowsOf = (customerId: string, seed = 7) =>
  [...devicesSeed(createWorld({ seed, scale: scaleOf(300), now: NOW }))]
    .filter(segment => segment.customerId === customerId)
    .flatMap(segment =>
      Array.from({ length: segment.count }, (_, index) => segment.make(index, `dev_${index + 1}`)),
    );
const count = <T>(rows: readonly T[], key: (row: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, key)].map(([name, list]) => [name, list.length]));

describe('seeded devices', () => {
  it("are, at the drawings' customer, those of the drawings", () => {
    const rows = rowsOf('cus_1'),
      watched = rows.filter(({ monitored }) => monitored);
    assert.deepEqual(
      count(rows, ({ availability }) => availability),
      { online: 187, offline: 19, unreachable: 5, retired: 3 },
    );
    assert.deepEqual(
      count(watched, ({ availability }) => availability),
      { online: 29, offline: 6, unreachable: 2, retired: 1 },
    );
    assert.deepEqual(
      count(watched, ({ kind }) => kind),
      { pc: 23, server: 6, mac: 3, linux: 2, http: 1, snmp: 3 },
    );
    assert.equal(rows.filter(({ patches }) => patches > 0).length, 17, '17 behind');
    assert.equal(rows.filter(({ pendingReboot }) => pendingReboot).length, 11, '11 need a reboot');
    const alerts = rows.reduce(
      (sum, { alertCounts }) =>
        [
          sum[0] + alertCounts.critical,
          sum[1] + alertCounts.warning,
          sum[2] + alertCounts.information,
        ] as const,
      [0, 0, 0] as readonly [number, number, number],
    );
    assert.deepEqual(alerts, [3, 8, 12]);
    const front = rows[1];
    assert.equal(front?.name, 'AGD-FRONT-02');
    assert.equal(front.lastLoginUser, 'rjensen');
    assert.deepEqual(front.patchCounts, { available: 6, security: 2 });
  });

  it('depend on nothing but the seed, and differ with it', () => {
    assert.deepEqual(rowsOf('cus_4'), rowsOf('cus_4'));
    assert.notDeepEqual(rowsOf('cus_4', 8), rowsOf('cus_4'));
  });

  it('know their contact, who knows them', () => {
    const world = createWorld({ seed: 7, scale: scaleOf(300), now: NOW });
    for (const customer of world.customers.slice(0, 20))
      for (let index = 0; index < customer.counts.devices; index++) {
        const { person } = deviceFacts(world, customer, index);
        if (person !== null) assert.equal(deviceOfPerson(world, customer, person), index);
      }
  });

  it('are made each by itself, so that the last of 100,000 waits for none of the others', () => {
    const world = createWorld({ seed: 7, scale: scaleOf(100_000), now: NOW });
    const segment = [...devicesSeed(world)].find(({ count: length }) => length === 100_000);
    assert.ok(segment);
    const last = segment.make(99_999, 'dev_100000');
    for (const index of [0, 1, 50_000]) segment.make(index, `dev_${index + 1}`);
    assert.deepEqual(segment.make(99_999, 'dev_100000'), last);
    assert.equal(last.customerId, segment.customerId);
  });

  it('are in the order of their names as the plan tells it, for every customer', () => {
    const world = createWorld({ seed: 7, scale: scaleOf(300), now: NOW });
    let told = 0;
    for (const customer of world.customers) {
      const order = devicesByName(world, customer);
      if (!order) continue;
      told++;
      const keys = Array.from({ length: customer.counts.devices }, (_, index) =>
        String(sortKeyOf(deviceFacts(world, customer, index).name)),
      );
      const sorted = [...keys.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
      assert.deepEqual([...order], sorted, customer.name);
    }
    assert.ok(told > world.customers.length / 2, `${told} of ${world.customers.length}`);
  });

  it('have times as Date writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), seconds => {
        assert.equal(writeTime(seconds * 1_000), new Date(seconds * 1_000).toISOString());
      }),
    );
  });
});
