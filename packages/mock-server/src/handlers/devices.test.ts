import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('devices', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const total = async (query: object): Promise<number | undefined> =>
    (await mock.call('listDevices', { path, query: { ...query, count: 'exact', limit: 1 } })).body.page
      .totalCount;
  const device = async (deviceId: string) => (await mock.call('getDevice', { path: { deviceId } })).body;

  it('lists with everything a row shows [DEV-01, DEV-02, DEV-03, DEV-05, DEV-07, DEV-08, DEV-09, DEV-10, DEV-13]', async () => {
    const { body } = await mock.call('listDevices', {
      path,
      query: { sort: 'name', limit: 3, count: 'exact' },
    });
    assert.equal(body.page.totalCount, 214);
    assert.deepEqual(
      body.items.map(({ name }) => name),
      ['AGD-FRONT-01', 'AGD-FRONT-02', 'AGD-FRONT-03'],
    );
    const {
      customerName,
      customerRank,
      folderName,
      lastLogin,
      pendingReboot,
      patchCounts,
      alertCounts,
      capabilities,
      contactName,
      macAddresses,
    } = await device('dev_2');
    assert.deepEqual(
      { customerName, customerRank, folderName, pendingReboot, patchCounts, alertCounts, contactName },
      {
        customerName: 'Ashgrove Dental Group',
        customerRank: 'gold',
        folderName: 'Front desk',
        pendingReboot: true,
        patchCounts: { available: 6, security: 2 },
        alertCounts: { information: 2, warning: 0, critical: 0 },
        contactName: 'Rolf Jensen',
      },
    );
    assert.equal(lastLogin?.user, 'rjensen');
    assert.ok(capabilities.includes('powershell') && !capabilities.includes('brew'));
    assert.match(macAddresses[0] ?? '', /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/i);
  });

  it('searches name, address and machine name, as one types [DEV-20, DEV-21, DEV-22, DEV-23]', async () => {
    assert.equal(await total({ q: 'agd-op' }), 4);
    assert.equal(await total({ q: 'fw-edge' }), 1);
    assert.equal(await total({ q: '10.20.0.1' }), 1, 'the firewall');
    const renamed = await mock.call('updateDevice', {
      path: { deviceId: 'dev_1' },
      ifMatch: (await device('dev_1')).etag,
      body: { name: 'Welcome desk' },
    });
    assert.equal(renamed.body.machineName, 'AGD-FRONT-01');
    assert.equal(await total({ q: 'AGD-FRONT-01' }), 1, 'still found by what the machine calls itself');
    await mock.call('updateDevice', {
      path: { deviceId: 'dev_1' },
      ifMatch: renamed.body.etag,
      body: { name: 'AGD-FRONT-01' },
    });
  });

  it('filters by type, availability and marks, OR inside and AND between [DVF-01 ... DVF-13, DVF-16 ... DVF-20]', async () => {
    assert.equal(await total({ kind: ['server', 'mac'] }), 9);
    assert.equal(await total({ kind: ['server', 'mac'], availability: ['offline', 'unreachable'] }), 2);
    assert.equal(await total({ availability: ['retired'] }), 3);
    assert.equal(await total({ monitored: true }), 38);
    assert.equal(await total({ favorite: true, monitored: true }), 5);
    assert.equal(await total({ pendingReboot: true }), 11);
    assert.equal(await total({ snmpType: ['access_point', 'firewall'] }), 2);
  });

  it('filters by the open alerts of a device [DVF-14, DVF-15]', async () => {
    assert.equal(await total({ alertSeverity: ['critical'] }), 3);
    assert.equal(await total({ alertCategory: ['exchange'] }), 1);
    const { body } = await mock.call('listDevices', {
      path,
      query: {
        alertSeverity: ['critical'],
        sort: '-alerts',
        facets: 'alertSeverity,alertCategory,kind,availability',
      },
    });
    assert.equal(body.items[0]?.name, 'SRV-DC01', 'the worst first');
    assert.equal(body.facets?.alertSeverity?.critical, 3);
    assert.equal(body.facets?.alertSeverity?.warning, 7, 'counted within all other filters');
    assert.equal(body.facets?.kind?.server, 2);
  });

  it('takes conditions on any field, also nested ones [X-11]', async () => {
    assert.equal(
      await total({
        filter: JSON.stringify({
          all: [
            { field: 'monitored', op: 'eq', value: true },
            { field: 'lastSeenAt', op: 'within', value: 180 },
          ],
        }),
      }),
      38,
    );
    assert.equal(
      await total({ filter: JSON.stringify({ all: [{ field: 'os.family', op: 'eq', value: 'linux' }] }) }),
      2,
    );
    assert.ok(
      await total({
        filter: JSON.stringify({ all: [{ field: 'hardware.manufacturer', op: 'contains', value: 'dell' }] }),
      }),
    );
    assert.equal(
      await total({
        filter: JSON.stringify({
          any: [
            { field: 'folderName', op: 'eq', value: 'Management' },
            { field: 'lastLogin.user', op: 'eq', value: 'veeam' },
          ],
        }),
      }),
      7,
    );
    assert.equal(
      (
        await mock.refused('listDevices', {
          path,
          query: { filter: '{"all":[{"field":"secret","op":"eq","value":1}]}' },
        })
      ).problem.code,
      'unknown_field',
    );
  });

  it('shows a folder with its subfolders [DEV-27]', async () => {
    const {
      body: { items: folders },
    } = await mock.call('listFolders', { path });
    const servers = folders.find(({ name }) => name === 'Servers') ?? assert.fail();
    const inside = await total({ folderId: [servers.id] });
    const { body: rack } = await mock.call('createFolder', {
      path,
      body: { name: 'Rack B', parentId: servers.id },
    });
    const lnx = await device('dev_13');
    await mock.call('updateDevice', {
      path: { deviceId: lnx.id },
      ifMatch: lnx.etag,
      body: { folderId: rack.id },
    });
    assert.equal(await total({ folderId: [servers.id] }), inside);
    assert.equal(await total({ folderId: [rack.id] }), 1);
    assert.equal(await total({ folderId: ['none'] }), 0);
  });

  it('lists the devices of all customers, by rank [DEV-08, RNK-03]', async () => {
    const { body } = await mock.call('listAllDevices', {
      query: { rank: ['silver'], count: 'exact', facets: 'customerRank', limit: 5 },
    });
    assert.ok(body.page.totalCount);
    assert.ok(body.items.every(({ customerRank }) => customerRank === 'silver'));
    assert.deepEqual(Object.keys(body.facets?.customerRank ?? {}), ['silver']);
  });

  it('adds a device, and says what is missing beside the field [DEV-29]', async () => {
    const { status, body } = await mock.call('createDevice', {
      path,
      body: { name: '  FW-EDGE-02 ', kind: 'snmp', snmpType: 'firewall', address: '10.20.0.3' },
    });
    assert.equal(status, 201);
    assert.deepEqual(
      [body.name, body.availability, body.ipAddresses, body.capabilities],
      ['FW-EDGE-02', 'online', ['10.20.0.3'], []],
    );
    const agent = (await mock.call('createDevice', { path, body: { name: 'NEW-PC', kind: 'pc' } })).body;
    assert.deepEqual([agent.availability, agent.lastSeenAt], ['offline', null], 'until its agent reports');
    const { problem } = await mock.refused('createDevice', { path, body: { name: 'x', kind: 'tcp' } });
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/address', 'address_required'],
        ['/port', 'port_required'],
      ],
    );
    assert.equal(
      (
        await mock.refused('createDevice', {
          path,
          body: { name: 'x', kind: 'http', address: 'javascript:alert(1)' },
        })
      ).problem.errors?.[0]?.code,
      'invalid_address',
    );
    assert.equal(
      (await mock.refused('createDevice', { path, body: { name: 'x', kind: 'pc', folderId: 'fol_9999' } }))
        .problem.errors?.[0]?.code,
      'unknown_folder',
    );
  });

  it('ties device and contact on both sides', async () => {
    const before = await device('dev_1'),
      tina = before.contactId ?? assert.fail();
    const { body: helen } = await mock.call('listContacts', { path, query: { q: 'Halloran', limit: 1 } });
    const { id } = helen.items[0] ?? assert.fail();
    await mock.call('updateDevice', {
      path: { deviceId: 'dev_1' },
      ifMatch: before.etag,
      body: { contactId: id },
    });
    assert.ok((await mock.call('getContact', { path: { contactId: id } })).body.deviceIds.includes('dev_1'));
    assert.ok(
      !(await mock.call('getContact', { path: { contactId: tina } })).body.deviceIds.includes('dev_1'),
    );
  });

  it('refuses a change based on an old version, with the record as it stands', async () => {
    const { etag } = await device('dev_3');
    await mock.call('updateDevice', { path: { deviceId: 'dev_3' }, ifMatch: etag, body: { favorite: true } });
    const { status, problem } = await mock.refused('updateDevice', {
      path: { deviceId: 'dev_3' },
      ifMatch: etag,
      body: { monitored: false },
    });
    assert.equal(status, 412);
    assert.equal((problem.current as { favorite?: boolean }).favorite, true);
  });

  it('deletes and brings back [DVB-20]', async () => {
    const { id, etag } = await device('dev_4');
    await mock.call('deleteDevice', { path: { deviceId: id }, ifMatch: etag });
    assert.equal((await mock.refused('getDevice', { path: { deviceId: id } })).status, 404);
    assert.equal((await mock.call('restoreDevice', { path: { deviceId: id } })).body.name, 'AGD-OLD-07');
  });

  it('moves many at once, each with its own result [DVB-12, DVB-13]', async () => {
    const { body } = await mock.call('bulkDevices', {
      body: { action: 'move', ids: ['dev_5', 'dev_999999', 'dev_6'], params: { customerId: 'cus_3' } },
    });
    assert.deepEqual(
      body.results.map(({ id, status, problem }) => [id, status, problem?.code]),
      [
        ['dev_5', 'done', undefined],
        ['dev_999999', 'failed', 'not_found'],
        ['dev_6', 'done', undefined],
      ],
    );
    const moved = await device('dev_5');
    assert.deepEqual([moved.customerId, moved.folderId, moved.alertCounts.warning], ['cus_3', null, 1]);
    assert.equal(
      (
        await mock.call('listAlerts', {
          path: { customerId: 'cus_3' },
          query: { deviceId: ['dev_5'], status: ['open'], count: 'exact' },
        })
      ).body.page.totalCount,
      1,
      'what monitoring found goes with it',
    );
    assert.equal(
      (await mock.refused('bulkDevices', { body: { action: 'move', ids: ['dev_7'] } })).problem.errors?.[0]
        ?.pointer,
      '/params',
    );
  });

  it('marks all that match a filter, less some', async () => {
    const { body } = await mock.call('bulkDevices', {
      body: {
        action: 'set_favorite',
        filter: { customerId: 'cus_1', facets: { kind: ['server'] }, excludeIds: ['dev_20'] },
        params: { value: true },
      },
    });
    assert.deepEqual(body.results.map(({ status }) => status).sort(), [
      'done',
      'done',
      'done',
      'skipped',
      'skipped',
    ]);
  });
});
