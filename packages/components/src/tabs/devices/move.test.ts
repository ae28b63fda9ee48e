import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub } from '@customer-hub/sdk';
import { createTestMock } from '@customer-hub/mock-server';
import { moveDevices, moveDevicesBack } from './move.ts';

const customerId = 'cus_1';

describe('moving devices [DEV-27, DEV-28]', () => {
  const setUp = async () => {
    const mock = createTestMock({ seed: 7, scale: { devices: 300, customers: 8 } });
    const hub = createHub({ baseUrl: 'https://hub.test/v1', auth: () => 'staff', fetch: mock.fetch });
    const folders = (await hub.folders.list(customerId)).items;
    const places = async () =>
      new Map(
        (
          await Promise.all([0, 200].map(offset => hub.devices.list(customerId, { limit: 200, offset })))
        ).flatMap(page => page.items.map(({ id, folderId }) => [id, folderId] as const)),
      );
    return { mock, hub, folders, places };
  };

  it('puts each one back where it lay, whichever folder that was', async () => {
    const { mock, hub, folders, places } = await setUp();
    const before = await places();
    const ids = [...before.keys()].filter((_, n) => n % 9 === 0);
    assert.ok(new Set(ids.map(id => before.get(id))).size > 2, 'devices of several folders');
    const { results } = await moveDevices(hub, customerId, { ids }, { folderId: folders[0]!.id });
    assert.ok(results.every(({ status }) => status === 'done'));
    const moved = await places();
    assert.ok(ids.every(id => moved.get(id) === folders[0]!.id));
    assert.equal(await moveDevicesBack(hub, ids), true);
    assert.deepEqual(await places(), before);
    mock.stop();
  });

  it('does the same for all that match, and takes devices out of every folder', async () => {
    const { mock, hub, places } = await setUp();
    const before = await places();
    await moveDevices(
      hub,
      customerId,
      { filter: { customerId, facets: { kind: ['server'] } } },
      { folderId: null },
    );
    const servers = (await hub.devices.list(customerId, { kind: ['server'], limit: 200 })).items;
    assert.ok(servers.length > 3 && servers.every(({ folderId }) => folderId === null));
    assert.equal(
      await moveDevicesBack(
        hub,
        servers.map(({ id }) => id),
      ),
      true,
    );
    assert.deepEqual(await places(), before);
    mock.stop();
  });

  it('touches nothing when it does not know where one of them lay', async () => {
    const { mock, hub, places } = await setUp();
    const before = await places();
    assert.equal(await moveDevicesBack(hub, [...before.keys()].slice(0, 3)), false);
    assert.deepEqual(await places(), before);
    mock.stop();
  });
});
