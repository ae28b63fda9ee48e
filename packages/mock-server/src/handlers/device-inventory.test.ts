import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { JobInput } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

const WINDOWS = 'dev_2',
  MAC = 'dev_16',
  LINUX = 'dev_13',
  OFFLINE = 'dev_7';

describe('what lies on a device', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = (deviceId: string) => ({ deviceId });
  async function run(body: JobInput): Promise<void> {
    const { body: job } = await mock.call('createJob', { body });
    await mock.clock.advance(10_000);
    assert.equal((await mock.call('getJob', { path: { jobId: job.id } })).body.status, 'succeeded');
  }

  it('lists as many updates as the device counts, and fewer once installed [DVM-01, DVM-02]', async () => {
    const open = ['available', 'failed', 'installing'] as ('available' | 'failed' | 'installing')[];
    const { body } = await mock.call('listDevicePatches', {
      path: path(WINDOWS),
      query: { count: 'exact', status: open },
    });
    assert.equal(body.page.totalCount, 6);
    assert.equal(body.items.filter(({ category }) => category === 'security').length, 2);
    assert.match(body.items[0]?.id ?? '', /^KB\d{7}$/);
    assert.ok(
      body.items.every(({ releasedOn }) => /^\d{4}-\d\d-(0[89]|1[0-4])$/.test(releasedOn)),
      'on second Tuesdays',
    );
    const chosen = body.items.slice(1, 3).map(({ id }) => id);
    await run({ type: 'install_patches', targets: { deviceIds: [WINDOWS] }, params: { patchIds: chosen } });
    const left = (
      await mock.call('listDevicePatches', { path: path(WINDOWS), query: { status: open } })
    ).body.items.map(({ id }) => id);
    assert.deepEqual(
      left,
      body.items.map(({ id }) => id).filter(id => !chosen.includes(id)),
    );
    assert.equal(
      (await mock.call('listDevicePatches', { path: path(MAC), query: { count: 'exact', status: open } }))
        .body.page.totalCount,
      2,
    );
  });

  it('lists packages of Linux and upgrades them [DVM-03, DVM-04]', async () => {
    const upgradable = async () =>
      (await mock.call('listDevicePackages', { path: path(LINUX), query: { upgradable: true } })).body.items;
    const before = await upgradable();
    assert.equal(before.length, 6);
    await run({
      type: 'upgrade_packages',
      targets: { deviceIds: [LINUX] },
      params: { names: [before[0]?.name ?? ''] },
    });
    assert.equal((await upgradable()).length, 5);
    assert.equal((await mock.call('getDevice', { path: path(LINUX) })).body.patchCounts?.available, 5);
  });

  it('lists, installs and removes software [DVM-05, DVM-06, DVM-07]', async () => {
    const names = async () =>
      (await mock.call('listDeviceSoftware', { path: path(WINDOWS) })).body.items.map(({ name }) => name);
    const before = await names();
    await run({
      type: 'install_software',
      targets: { deviceIds: [WINDOWS] },
      params: { packageIds: ['pkg_8'] },
    });
    assert.ok((await names()).includes('KeePassXC'));
    await run({
      type: 'uninstall_software',
      targets: { deviceIds: [WINDOWS] },
      params: { names: ['KeePassXC', before[0] ?? ''] },
    });
    assert.ok(!(await names()).includes('KeePassXC') && !(await names()).includes(before[0] ?? ''));
  });

  it('stops, starts and restarts services [DVM-13, DVM-14, DVM-15]', async () => {
    const status = async () =>
      (await mock.call('listDeviceServices', { path: path(WINDOWS), query: { q: 'spooler' } })).body.items[0]
        ?.status;
    await run({ type: 'service_stop', targets: { deviceIds: [WINDOWS] }, params: { names: ['Spooler'] } });
    assert.equal(await status(), 'stopped');
    await run({ type: 'service_restart', targets: { deviceIds: [WINDOWS] }, params: { names: ['Spooler'] } });
    assert.equal(await status(), 'running');
  });

  for (const [system, device] of [
    ['Windows', WINDOWS],
    ['Mac', MAC],
  ] as const)
    it(`lists tasks of a ${system} and ends one, but none of the system [DVM-16, X-06]`, async () => {
      const listed = async () =>
        (
          await mock.call('listDeviceProcesses', {
            path: path(device),
            query: { sort: '-memoryBytes', limit: 200 },
          })
        ).body.items;
      const end = async (pid: number) => {
        const targets = { deviceIds: [device] };
        await mock.call('createJob', { body: { type: 'end_process', targets, params: { pids: [pid] } } });
        await mock.clock.advance(10_000);
      };
      const all = await listed(),
        busy = all.find(({ protectedReason }) => protectedReason === null),
        kept = all.find(({ protectedReason }) => protectedReason === 'system');
      assert.ok(busy && kept);
      await end(busy.pid);
      await end(kept.pid);
      const left = (await listed()).map(({ pid }) => pid);
      assert.deepEqual([left.includes(busy.pid), left.includes(kept.pid)], [false, true]);
    });

  it('stops a service of Windows with its process, as if it had ended by itself [DVM-16]', async () => {
    const spooler = async () =>
      (await mock.call('listDeviceServices', { path: path('dev_2'), query: { q: 'spooler' } })).body.items[0];
    const { pid = null } = (await spooler()) ?? {};
    assert.ok(pid);
    await run({ type: 'end_process', targets: { deviceIds: ['dev_2'] }, params: { pids: [pid] } });
    const { status, exitCode } = (await spooler()) ?? {};
    assert.deepEqual([status, exitCode], ['stopped', 1067]);
  });

  it('says who is active, and when each was last [DVM-23, DVM-24]', async () => {
    const { body } = await mock.call('listDeviceUsers', { path: path(WINDOWS) });
    assert.deepEqual([body.items[0]?.name, body.items[0]?.displayName], ['rjensen', 'Rolf Jensen']);
    await run({ type: 'log_out', targets: { deviceIds: [WINDOWS] }, params: {} });
    assert.ok(
      (await mock.call('listDeviceUsers', { path: path(WINDOWS) })).body.items.every(
        ({ state }) => state === 'disconnected' || state === 'locked_out',
      ),
    );
  });

  it('reads the event log, newest first, by log and level [DVM-32]', async () => {
    const { body } = await mock.call('listDeviceEvents', {
      path: path(WINDOWS),
      query: { log: ['system'], level: ['error', 'critical'], limit: 200 },
    });
    assert.ok(
      body.items.length > 0 &&
        body.items.every(({ log, level }) => log === 'system' && ['error', 'critical'].includes(level)),
    );
    const times = body.items.map(({ at }) => at);
    assert.deepEqual(times, times.toSorted().reverse());
    const second = await mock.call('listDeviceEvents', {
      path: path(WINDOWS),
      query: {
        limit: 5,
        cursor:
          (await mock.call('listDeviceEvents', { path: path(WINDOWS), query: { limit: 5 } })).body.page
            .nextCursor ?? '',
      },
    });
    assert.deepEqual(
      second.body.items,
      (await mock.call('listDeviceEvents', { path: path(WINDOWS), query: { limit: 5, offset: 5 } })).body
        .items,
    );
  });

  it('browses and changes the registry [DVM-33, DVM-34]', async () => {
    const list = async (key?: string) =>
      (
        await mock.call('listDeviceRegistry', {
          path: path(WINDOWS),
          query: key === undefined ? {} : { path: key },
        })
      ).body.items;
    assert.deepEqual(
      (await list()).map(({ name }) => name),
      ['HKEY_CLASSES_ROOT', 'HKEY_CURRENT_CONFIG', 'HKEY_CURRENT_USER', 'HKEY_LOCAL_MACHINE', 'HKEY_USERS'],
    );
    const run1 = 'hkey_local_machine\\software\\MICROSOFT\\Windows\\CurrentVersion\\Run';
    assert.deepEqual(
      (await list(run1)).map(({ name }) => name),
      ['FieldhouseTray', 'SecurityHealth'],
      'whatever the letters',
    );
    const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse';
    await run({
      type: 'registry_create',
      targets: { deviceIds: [WINDOWS] },
      params: { path: key, name: 'Colour', valueType: 'REG_SZ', value: 'blue' },
    });
    await run({
      type: 'registry_update',
      targets: { deviceIds: [WINDOWS] },
      params: { path: key, name: 'Colour', valueType: 'REG_SZ', value: 'green' },
    });
    assert.deepEqual(
      (await list(key)).filter(({ entry }) => entry === 'value').map(({ name, value }) => [name, value]),
      [['Colour', 'green']],
    );
    await run({ type: 'registry_delete', targets: { deviceIds: [WINDOWS] }, params: { path: key } });
    assert.equal(
      (await mock.refused('listDeviceRegistry', { path: path(WINDOWS), query: { path: key } })).status,
      404,
    );
    assert.ok(!(await list('HKEY_LOCAL_MACHINE\\SOFTWARE')).some(({ name }) => name === 'Fieldhouse'));
  });

  it('searches, uploads, downloads and deletes files [DVM-28, DVM-29, DVM-30, DVM-31]', async () => {
    const list = async (query: { path?: string; q?: string }) =>
      (await mock.call('listDeviceFiles', { path: path(WINDOWS), query })).body.items;
    assert.deepEqual(
      (await list({})).map(({ path: drive, entry }) => [drive, entry]),
      [
        ['C:', 'drive'],
        ['D:', 'drive'],
      ],
    );
    assert.deepEqual(
      (await list({ path: 'C:/Users/' })).map(({ name }) => name),
      ['Public', 'rjensen'],
      'with either slash',
    );
    assert.deepEqual(
      (await list({ path: 'C:', q: 'report' })).map(({ path: file }) => file),
      ['C:\\Users\\rjensen\\Downloads\\report.csv'],
    );
    const file = 'C:\\Users\\rjensen\\Downloads\\report.csv';
    const { response } = await mock.call('downloadDeviceFile', {
      path: path(WINDOWS),
      query: { path: file },
    });
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="report\.csv"/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(await response.text(), 'report.csv of AGD-FRONT-02\r\n');
    await run({ type: 'file_delete', targets: { deviceIds: [WINDOWS] }, params: { paths: [file] } });
    assert.equal(
      (await mock.refused('downloadDeviceFile', { path: path(WINDOWS), query: { path: file } })).status,
      404,
    );
    await mock.db.uploads.insert({
      id: 'upl_900',
      fileName: 'fresh.txt',
      size: 5,
      mediaType: 'text/plain',
      sha256: 'x',
      status: 'complete',
      expiresAt: '2026-11-23T00:00:00Z',
    } as never);
    await run({
      type: 'file_upload',
      targets: { deviceIds: [WINDOWS] },
      params: { path: 'C:\\Users\\Public\\fresh.txt', uploadId: 'upl_900' },
    });
    await mock.context().files.write('upl_900', new TextEncoder().encode('fresh'));
    assert.equal(
      await (
        await mock.call('downloadDeviceFile', {
          path: path(WINDOWS),
          query: { path: 'c:\\users\\public\\FRESH.txt' },
        })
      ).response.text(),
      'fresh',
    );
  });

  it('refuses what the system does not have, and what cannot be reached [DVM-36]', async () => {
    for (const [id, device] of [
      ['listDevicePatches', LINUX],
      ['listDevicePackages', WINDOWS],
      ['listDeviceServices', MAC],
      ['listDeviceProcesses', LINUX],
      ['listDeviceRegistry', MAC],
      ['listDeviceSoftware', 'dev_12'],
    ] as const) {
      const { status, problem } = await mock.refused(id, { path: path(device) });
      assert.deepEqual([status, problem.code], [409, 'unsupported_os'], id);
    }
    assert.equal(
      (await mock.refused('listDeviceFiles', { path: path(OFFLINE) })).problem.code,
      'device_offline',
    );
    assert.ok(
      (await mock.call('listDeviceSoftware', { path: path(OFFLINE) })).body.items.length > 0,
      'the last inventory is still known',
    );
  });

  it('says how old a list is, and renews it', async () => {
    const asOf = async () => (await mock.call('listDeviceServices', { path: path(WINDOWS) })).body.asOf ?? '';
    const before = await asOf();
    await run({ type: 'fetch_services', targets: { deviceIds: [WINDOWS] } });
    assert.ok((await asOf()) > before);
  });
});
