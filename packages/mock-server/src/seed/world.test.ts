import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { openDatabase } from '@customer-hub/server/parts/database/database';
import { createClock } from '@customer-hub/server/parts/server/clock';
import { DEFAULT_SCALE, scaleOf } from './plan.ts';
import { seeded } from './index.ts';
import { createWorld, type World } from './world.ts';

const NOW = '2026-11-22T16:21:00Z';
const world = (seed = 7, scale = DEFAULT_SCALE) => createWorld({ seed, scale, now: NOW });
const openWorld = (of: World) =>
  openDatabase({
    clock: createClock({ startMs: Date.parse(NOW), paused: true }),
    definitions: seeded,
    segments: name => seeded[name]?.seed?.(of) ?? [],
    onChange: () => undefined,
  });
const dump = async (seed: number): Promise<string> => {
  const { definitions, collection } = openWorld(world(seed, { devices: 40, customers: 9 }));
  return JSON.stringify(
    await Promise.all(Object.keys(definitions).map(async name => [name, await collection(name)?.find()])),
  );
};

describe('world', () => {
  it('is the same for the same seed, and another for another', async () => {
    assert.equal(await dump(7), await dump(7));
    assert.notEqual(await dump(7), await dump(8));
  });
  it('makes a row the same whatever was made before it', async () => {
    const open = () => openWorld(world(7, { devices: 40, customers: 9 }));
    const [one, other] = [open(), open()];
    for (const name of Object.keys(one.definitions)) {
      const last = (await one.collection(name)?.find())?.at(-1);
      if (last) assert.deepEqual(await other.collection(name)?.get(last.id), last, name);
    }
  });
  it('holds the customer of the drawings, an empty one, a small shop and the large ones', () => {
    const { customers } = world();
    assert.deepEqual(customers[0]?.name, 'Ashgrove Dental Group');
    assert.deepEqual(customers[0]?.counts, {
      contacts: 48,
      devices: 214,
      folders: 7,
      contracts: 3,
      assets: 96,
      tickets: 17,
      alerts: 23,
      passwords: 31,
      attachments: 12,
      remoteAccess: 9,
      invoices: 14,
      notes: 6,
    });
    assert.ok(customers.some(({ counts }) => Object.values(counts).every(count => count === 0)));
    assert.ok(customers.some(({ counts }) => counts.devices > 0 && counts.devices < 10));
    assert.ok(customers.some(({ counts }) => counts.devices === 10_000));
    assert.equal(customers.length, 1_200);
  });
  it('has 10,000 customers and one with 100,000 devices at that scale', () => {
    const { customers } = world(7, scaleOf(100_000));
    assert.equal(customers.length, 10_000);
    assert.equal(Math.max(...customers.map(({ counts }) => counts.devices)), 100_000);
  });
  it('speaks several languages, two of them right-to-left', () => {
    const languages = new Set(world().customers.map(({ language }) => language));
    for (const language of ['en', 'de', 'ar', 'he', 'ja'] as const)
      assert.ok(languages.has(language), language);
  });
  it('agrees with the collections about ids', async () => {
    const { collection } = openWorld(world(7, { devices: 40, customers: 12 }));
    const made = world(7, { devices: 40, customers: 12 });
    for (const customer of made.customers)
      for (const resource of ['notes', 'contacts', 'devices'] as const) {
        const rows = (await collection(resource)?.find({ customerId: customer.id })) ?? [];
        const index = customer.counts[resource] - 1;
        if (index >= 0)
          assert.ok(
            rows.some(({ id }) => id === made.id(resource, customer, index)),
            `${customer.name} ${resource}`,
          );
      }
  });
});
