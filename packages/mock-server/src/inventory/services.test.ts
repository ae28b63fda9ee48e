import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { emptyChanges } from '@customer-hub/server/parts/database/collections/device-changes';
import { createTestMock } from '../testing.ts';
import { services } from './services.ts';

describe('a server with 10,000 services', () => {
  const mock = createTestMock({ scale: { devices: 300, customers: 5_001 } });
  after(() => mock.stop());
  const ofDevice = async () => {
    const { body } = await mock.call('listDevices', {
      path: { customerId: 'cus_1' },
      query: { q: 'VM-RDS01' },
    });
    return body.items[0]?.id ?? '';
  };
  const list = async (query: object) =>
    (await mock.call('listDeviceServices', { path: { deviceId: await ofDevice() }, query })).body;

  it('is read page by page in any order, and shows at once what a job has changed', async () => {
    const asked = { count: 'exact', facets: 'status,shouldRun', limit: 1 },
      before = await list(asked);
    assert.ok((before.page.totalCount ?? 0) > 10_000);
    const names: string[] = [];
    for (let offset = 9_000; offset < 9_600; offset += 200)
      names.push(
        ...(await list({ sort: '-name', offset, limit: 200 })).items.map(({ name }) => name.toLowerCase()),
      );
    assert.equal(new Set(names).size, 600);
    assert.deepEqual(
      (await list({ sort: 'displayName', offset: 5_000, limit: 3 })).items,
      (await list({ sort: 'displayName', offset: 4_998, limit: 5 })).items.slice(2),
    );
    const state = async () => (await list({ q: 'spooler' })).items.find(({ name }) => name === 'Spooler');
    assert.equal((await state())?.status, 'running');
    await mock.call('createJob', {
      body: {
        type: 'service_stop',
        targets: { deviceIds: [await ofDevice()] },
        params: { names: ['Spooler'] },
      },
    });
    await mock.clock.advance(10_000);
    assert.equal((await state())?.status, 'stopped');
    const stopped = ({ facets }: typeof before): number => facets?.status?.stopped ?? 0;
    assert.ok(stopped(await list(asked)) > stopped(before));
  });

  it('is made once for as long as nothing changes', async () => {
    const device = {
        id: 'dev_1',
        name: 'PC-1',
        kind: 'pc',
        availability: 'online',
        createdAt: mock.clock.now(),
      },
      row = { ...device, lastSeenAt: null, inventoryAsOf: null } as Parameters<typeof services>[0],
      first = services(row, { ...emptyChanges });
    assert.equal(services({ ...row }, { ...emptyChanges }), first);
    const changed = services(row, { ...emptyChanges, services: { Spooler: 'stopped' } });
    assert.equal(changed.find(({ name }) => name === 'Spooler')?.status, 'stopped');
    assert.equal(services(row, { ...emptyChanges }), first, 'both are kept');
  });
});
