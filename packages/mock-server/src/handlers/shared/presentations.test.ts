import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTestMock } from '../../testing.ts';

describe('what rows are shown as', () => {
  const mock = createTestMock(),
    path = { customerId: 'cus_1' };

  it('is another when something that it names has changed', async () => {
    const query = { limit: 5 },
      first = async () => (await mock.call('listDevices', { path, query })).body.items[0];
    const before = await first();
    assert.deepEqual(await first(), before);
    await mock.db.customers.update('cus_1', { name: 'Renamed' });
    assert.equal((await first())?.customerName, 'Renamed');
    await mock.db.devices.update(before?.id ?? '', { favorite: !before?.favorite });
    assert.equal((await first())?.favorite, !before?.favorite);
  });

  it('follows what the user may do', async () => {
    const request = { path: { deviceId: 'dev_1' } },
      mayUpdate = async (token?: string) =>
        (await mock.call('getDevice', { ...request, ...(token ? { token } : {}) })).body.allowedActions.find(
          ({ action }) => action === 'update',
        )?.allowed;
    assert.equal(await mayUpdate(), true);
    assert.equal(await mayUpdate('read-only'), false);
    assert.equal(await mayUpdate(), true);
  });

  it('follows time: a snoozed alert wakes up', async () => {
    const [alert] = await mock.db.alerts.find({ customerId: 'cus_1', status: 'open' }),
      request = { path: { alertId: alert?.id ?? '' } },
      status = async () => (await mock.call('getAlert', request)).body.status;
    assert.equal(await status(), 'open');
    await mock.db.alerts.update(alert?.id ?? '', {
      status: 'snoozed',
      snoozedUntil: new Date(mock.clock.nowMs() + 60_000).toISOString(),
    });
    assert.equal(await status(), 'snoozed');
    await mock.clock.advance(61_000);
    assert.equal(await status(), 'open');
  });

  it("names a contact's devices as they are tied now", async () => {
    const [contact] = (await mock.call('listContacts', { path, query: { limit: 1 } })).body.items,
      [device] = await mock.db.devices.find({ customerId: 'cus_1', contactId: null }),
      request = { path: { contactId: contact?.id ?? '' } };
    await mock.db.devices.update(device?.id ?? '', { contactId: contact?.id ?? null });
    const { deviceIds } = (await mock.call('getContact', request)).body;
    assert.ok(deviceIds.includes(device?.id ?? ''));
  });
});
