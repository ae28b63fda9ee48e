import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { RemoteAccess, RemoteAccessPatch } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('remote access', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const list = async (query: Record<string, unknown> = {}): Promise<RemoteAccess[]> =>
    (await mock.call('listRemoteAccess', { path, query: query as never })).body.items;
  const read = async (deviceId: string): Promise<RemoteAccess> =>
    (await mock.call('getRemoteAccess', { path: { deviceId } })).body;
  const change = async (deviceId: string, body: RemoteAccessPatch): Promise<RemoteAccess> =>
    (
      await mock.call('updateRemoteAccess', {
        path: { deviceId },
        ifMatch: (await read(deviceId)).etag,
        body,
      })
    ).body;
  const refused = async (deviceId: string, body: RemoteAccessPatch) =>
    mock.refused('updateRemoteAccess', { path: { deviceId }, ifMatch: (await read(deviceId)).etag, body });

  it('lists devices with contact, phone and status [WFH-02, WFH-03, WFH-06..09]', async () => {
    const rows = await list();
    assert.equal(rows.length, 9);
    for (const { contact, status, phone } of rows) {
      assert.equal(contact === null, status === 'not_set');
      if (status === 'enabled') assert.match(phone ?? '', /^\+\d{7,15}$/);
    }
    assert.deepEqual(new Set(rows.map(({ status }) => status)), new Set(['enabled', 'disabled', 'not_set']));
  });
  it('searches device and contact [WFH-12, WFH-13]', async () => {
    const [row] = (await list()).filter(({ contact }) => contact);
    assert.ok((await list({ q: row?.deviceName })).some(({ id }) => id === row?.id));
    assert.ok(
      (await list({ q: row?.contact?.name })).every(({ contact }) => contact?.name === row?.contact?.name),
    );
    assert.ok(
      (await list({ status: 'enabled', sort: '-contact' })).every(({ status }) => status === 'enabled'),
    );
  });

  it('needs a contact, then a phone, before it is enabled [WFH-11]', async () => {
    const [row] = await list({ status: 'not_set' }),
      id = row?.deviceId ?? '';
    const contactless = await refused(id, { status: 'enabled' });
    assert.deepEqual(
      [contactless.status, contactless.problem.code, contactless.problem.allowedNext],
      [409, 'contact_required', []],
    );
    assert.deepEqual(
      [
        (await change(id, { contactId: 'con_1' })).status,
        (await refused(id, { status: 'enabled' })).problem.code,
      ],
      ['disabled', 'phone_required'],
    );
    assert.equal((await refused(id, { phone: '503' })).problem.errors?.[0]?.code, 'invalid_phone');
    const enabled = await change(id, { phone: '+1 (503) 555-0142', status: 'enabled' });
    assert.deepEqual(
      [enabled.phone, enabled.status, enabled.contact?.name],
      ['+15035550142', 'enabled', 'Helen Halloran'],
    );
  });
  it('swaps and clears the contact [WFH-04, WFH-05, WFH-09]', async () => {
    const [row] = await list({ status: 'enabled' }),
      id = row?.deviceId ?? '';
    const swapped = await change(id, { contactId: 'con_5' });
    assert.deepEqual(
      [swapped.contact?.name, swapped.status, swapped.phone],
      ['Kavi Patel', 'disabled', null],
    );
    const cleared = await change(id, { contactId: null });
    assert.deepEqual([cleared.contact, cleared.status, cleared.phone], [null, 'not_set', null]);
    assert.equal((await refused(id, { contactId: 'con_999' })).problem.errors?.[0]?.pointer, '/contactId');
  });
  it('switches on and off [WFH-10]', async () => {
    const [row] = await list({ status: 'enabled' }),
      id = row?.deviceId ?? '';
    assert.equal((await change(id, { status: 'disabled' })).status, 'disabled');
    assert.equal((await change(id, { status: 'enabled' })).status, 'enabled');
    assert.equal(
      (
        await mock.refused('updateRemoteAccess', {
          path: { deviceId: id },
          ifMatch: '"1"',
          body: { status: 'disabled' },
        })
      ).status,
      412,
    );
  });
  it('shares the link of an enabled device, without credentials [WFH-14..16]', async () => {
    const [on] = await list({ status: 'enabled' }),
      [off] = await list({ status: 'disabled' });
    const { body } = await mock.call('createShareLink', { path: { deviceId: on?.deviceId ?? '' } });
    assert.match(body.url, /^https:\/\/remote\.hub\.example\/join\/[0-9a-f]{24}$/);
    assert.deepEqual(Object.keys(body).sort(), ['expiresAt', 'mailTo', 'url']);
    const refusal = await mock.refused('createShareLink', { path: { deviceId: off?.deviceId ?? '' } });
    assert.deepEqual(
      [
        refusal.status,
        refusal.problem.code,
        off?.allowedActions.find(({ action }) => action === 'share_link')?.reason,
      ],
      [409, 'not_enabled', 'not_enabled'],
    );
  });
  it('can be set up for a computer that has no row yet, but not for a printer', async () => {
    const listed = new Set((await list()).map(({ deviceId }) => deviceId)),
      devices = (await mock.call('listDevices', { path, query: { limit: 200 } as never })).body.items;
    const computer = devices.find(({ id, kind }) => kind === 'pc' && !listed.has(id))?.id ?? '',
      printer = devices.find(({ kind }) => kind === 'snmp')?.id ?? '';
    assert.equal((await read(computer)).status, 'not_set');
    assert.equal(
      (await change(computer, { contactId: 'con_2', phone: '+15035550143', status: 'enabled' })).status,
      'enabled',
    );
    assert.ok((await list()).some(({ deviceId }) => deviceId === computer));
    assert.equal((await mock.refused('getRemoteAccess', { path: { deviceId: printer } })).status, 404);
  });
  it('enables many, each with its reason', async () => {
    const rows = await list(),
      filter = { customerId: 'cus_1', facets: { status: ['disabled', 'not_set'] } };
    const { body } = await mock.call('bulkRemoteAccess', { body: { action: 'enable', filter } });
    const by = new Map(rows.map(row => [row.id, row]));
    for (const { id, status, problem } of body.results) {
      const row = by.get(id);
      assert.deepEqual(
        [status, problem?.code],
        row?.contact === null
          ? ['failed', 'contact_required']
          : row?.phone === null
            ? ['failed', 'phone_required']
            : ['done', undefined],
      );
    }
    assert.ok(body.results.length >= 2);
  });
});
