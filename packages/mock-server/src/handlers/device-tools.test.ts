import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createHub, type ConflictError, type ValidationError } from '@customer-hub/sdk';
import type { JobInput } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

const WINDOWS = 'dev_2',
  OFFLINE = 'dev_7',
  MAC = 'dev_16',
  LINUX = 'dev_13',
  WEAK_LINUX = 'dev_14',
  CONTROLLER = 'dev_19',
  SQL = 'dev_21',
  APP = 'dev_23';
const isRefused = (code: string) => (error: unknown) => (error as ConflictError).code === code;
const mock = createTestMock();
after(() => mock.stop());
const hubOf = (token: string) =>
  createHub({ baseUrl: 'http://mock.test/v1', auth: () => token, fetch: one => mock.fetch(one) });
const hub = hubOf('staff'),
  reader = hubOf('read-only');
async function run(input: JobInput) {
  const job = await hub.jobs.create(input);
  await mock.clock.advance(10_000);
  assert.equal((await hub.jobs.get(job.id)).status, 'succeeded');
  return job;
}

describe('services and processes', () => {
  it('name those that stop with them, in the order in which they stop [DVM-14]', async () => {
    const all = (await hub.devices.services(SQL, { limit: 200 })).items,
      of = (name: string) => all.find(one => one.name === name) ?? assert.fail(name);
    assert.deepEqual(of('MSSQLSERVER').dependents, ['SQLSERVERAGENT', 'ReportServer', 'MSSQLFDLauncher']);
    assert.ok(of('RpcSs').dependents.indexOf('Fax') < of('RpcSs').dependents.indexOf('Spooler'));
    assert.deepEqual(
      [of('RpcSs').protectedReason, of('FieldhouseAgent').protectedReason],
      ['system', 'agent'],
    );
    for (const { name, dependents, status } of all)
      if (status === 'stopped')
        assert.ok(
          dependents.every(other => !all.find(one => one.name === other)?.pid),
          `${name} stands still`,
        );
  });

  it('say which should run, and since when one has not', async () => {
    const { items } = await hub.devices.services(SQL, { shouldRun: true, facets: 'status,startup' }),
      writer = items.find(({ name }) => name === 'SQLWriter');
    assert.deepEqual([writer?.status, writer?.exitCode, writer?.pid], ['stopped', 1067, null]);
    assert.ok(items.every(({ startup, triggered }) => startup.startsWith('automatic') && !triggered));
    const manual = await hub.devices.services(SQL, { startup: ['disabled'], facets: 'status' });
    assert.deepEqual(manual.facets?.status, { stopped: manual.items.length });
    assert.ok((await hub.devices.services(SQL, { q: 'shadow copies' })).items.length > 0, 'by what they do');
  });

  it('have a process as long as they run', async () => {
    const process = async (pid: number | null) =>
      (await hub.devices.processes(APP, { limit: 200 })).items.find(one => one.pid === pid);
    const spooler = async () =>
      (await hub.devices.services(APP, { q: 'spooler' })).items.find(({ name }) => name === 'Spooler');
    const { pid } = (await spooler()) ?? assert.fail();
    assert.equal((await process(pid))?.name, 'spoolsv.exe');
    await run({ type: 'service_stop', targets: { deviceIds: [APP] }, params: { names: ['Spooler'] } });
    assert.deepEqual([(await spooler())?.pid, (await process(pid))?.name], [null, undefined]);
    await run({ type: 'service_start', targets: { deviceIds: [APP] }, params: { names: ['Spooler'] } });
    const again = await spooler();
    assert.ok(again?.pid && again.statusSince !== null && (await process(again.pid)));
  });

  it('of a device are the same at the next look, with other figures', async () => {
    const look = async () => (await hub.devices.processes(MAC, { limit: 200, sort: 'pid' })).items;
    const first = await look();
    await mock.clock.advance(9_000);
    const second = await look();
    assert.deepEqual(
      second.map(({ pid, name, startedAt }) => [pid, name, startedAt]),
      first.map(({ pid, name, startedAt }) => [pid, name, startedAt]),
    );
    assert.notDeepEqual(second, first);
    assert.equal(new Set(first.map(({ pid }) => pid)).size, first.length, 'each number once');
    assert.equal(first.find(({ name }) => name === 'launchd')?.protectedReason, 'system');
    assert.ok(
      first.some(({ kind }) => kind === 'app') &&
        first.every(({ startedAt }) => startedAt <= mock.clock.now()),
    );
  });

  it('tell who is signed in since when', async () => {
    const { items } = await hub.devices.users(WINDOWS);
    for (const { state, sessionId, sessionSince, lockedOutSince } of items) {
      assert.equal(sessionId !== null, state === 'active' || state === 'idle');
      assert.equal(sessionSince !== null, sessionId !== null);
      assert.equal(lockedOutSince !== null, state === 'locked_out');
    }
  });
});

describe('updates, packages and programs', () => {
  it('say why one failed or is kept back', async () => {
    const { items, facets } = await hub.devices.patches(CONTROLLER, { limit: 200, facets: 'status' });
    assert.equal((facets?.status?.available ?? 0) + (facets?.status?.failed ?? 0), 14);
    for (const { status, reason } of items)
      assert.equal(reason !== null, status === 'failed' || status === 'excluded');
    const ids = new Map(items.map(one => [one.id, one]));
    const superseded = items.filter(({ supersededBy }) => supersededBy !== null);
    assert.ok(superseded.length > 0);
    for (const { supersededBy, releasedOn } of superseded)
      assert.ok((ids.get(supersededBy ?? '')?.releasedOn ?? '') > releasedOn);
    const excluded = await hub.devices.patches(CONTROLLER, { status: ['excluded'] });
    assert.ok(excluded.items.length > 0 && excluded.items.every(({ status }) => status === 'excluded'));
  });

  it('sort packages by version, and find those for security [DVM-03]', async () => {
    const { items } = await hub.devices.packages(WEAK_LINUX, { security: true, limit: 200 });
    assert.equal(items.length, 9);
    assert.ok(items.every(({ availableVersion }) => availableVersion !== null));
    const sorted = (await hub.devices.packages(LINUX, { sort: 'installedVersion', limit: 200 })).items,
      majors = sorted.map(({ installedVersion }) => Number(installedVersion.split('.')[0]));
    assert.deepEqual(
      majors,
      majors.toSorted((a, b) => a - b),
      '10 after 9',
    );
    const down = (await hub.devices.packages(LINUX, { sort: '-installedVersion', limit: 200 })).items;
    assert.deepEqual(down.at(-1)?.installedVersion, sorted[0]?.installedVersion);
  });

  it('leave the list once upgraded, and no longer count as security updates [DVM-04]', async () => {
    const [weak] = (await hub.devices.packages(WEAK_LINUX, { security: true })).items;
    await run({
      type: 'upgrade_packages',
      targets: { deviceIds: [WEAK_LINUX] },
      params: { names: [weak?.name ?? ''] },
    });
    assert.deepEqual((await hub.devices.get(WEAK_LINUX)).patchCounts, { available: 21, security: 8 });
    assert.equal((await hub.devices.packages(WEAK_LINUX, { security: true })).items.length, 8);
  });

  it('install all that wait, but none that a rule keeps back [DVM-02]', async () => {
    const excluded = async () =>
      (await hub.devices.patches(CONTROLLER, { status: ['excluded'] })).items.map(({ id }) => id);
    const before = await excluded();
    await run({
      type: 'install_patches',
      targets: { deviceIds: [CONTROLLER] },
      params: { category: 'security' },
    });
    assert.deepEqual((await hub.devices.get(CONTROLLER)).patchCounts, { available: 9, security: 0 });
    assert.deepEqual(await excluded(), before);
  });

  it('count who else has a program, also once it was installed or removed [DVM-05]', async () => {
    const count = async () =>
      (await hub.devices.software(WINDOWS, { limit: 200 })).items.find(({ name }) => name === 'KeePassXC')
        ?.devicesWithIt;
    let expected = 0;
    for await (const { id, os } of hub.devices.list('cus_1', { limit: 200 })) {
      if (!os) continue;
      const found = (await hub.devices.software(id, { q: 'KeePassXC' })).items;
      expected += found.length;
    }
    const before = await count();
    if (before !== undefined) assert.equal(before, expected);
    const type = before === undefined ? 'install_software' : 'uninstall_software';
    await run(
      type === 'install_software'
        ? { type, targets: { deviceIds: [WINDOWS] }, params: { packageIds: ['pkg_8'] } }
        : { type, targets: { deviceIds: [WINDOWS] }, params: { names: ['KeePassXC'] } },
    );
    assert.equal(await count(), before === undefined ? expected + 1 : undefined);
  });
});

describe('the event log', () => {
  it('tells how many of each level lie where, in all filters but that of the level', async () => {
    const page = await mock.call('listDeviceEvents', {
      path: { deviceId: WINDOWS },
      query: { histogram: true, level: ['error'], count: 'exact', facets: 'level' },
    });
    const { histogram, page: place, facets } = page.body;
    const sum = (level: 'error' | 'warning') =>
      histogram?.spans.reduce((all, { counts }) => all + counts[level], 0);
    assert.equal(histogram?.unit, 'day');
    assert.deepEqual([sum('error'), sum('warning')], [place.totalCount, facets?.level?.warning]);
    const week = await mock.call('listDeviceEvents', {
      path: { deviceId: WINDOWS },
      query: { sinceDays: 2, histogram: true, limit: 200 },
    });
    assert.equal(week.body.histogram?.unit, 'hour');
    assert.ok(week.body.items.every(({ at }) => at > '2026-11-20T16:'));
  });

  it('finds what is asked for among 100,000 records at once', async () => {
    const asked = { limit: 100, count: 'exact', q: 'vss writer', level: ['error'] } as const;
    await hub.devices.eventLog(CONTROLLER, { limit: 1 });
    const begun = performance.now(),
      all = await hub.devices.eventLog(CONTROLLER, { count: 'exact', limit: 1 }),
      found = await hub.devices.eventLog(CONTROLLER, { ...asked, level: ['error'] });
    assert.ok((all.totalCount ?? 0) >= 100_000, `${all.totalCount}`);
    assert.ok((found.totalCount ?? 0) > 1_000 && found.items.every(({ eventId }) => eventId === 7034));
    assert.ok(performance.now() - begun < 2_000, `${performance.now() - begun} ms`);
    const next = await hub.devices.eventLog(CONTROLLER, {
      ...asked,
      level: ['error'],
      cursor: found.nextCursor ?? '',
    });
    assert.ok((next.items[0]?.at ?? '') <= (found.items.at(-1)?.at ?? ''));
    assert.equal(next.offset, 100);
    await assert.rejects(
      hub.devices.eventLog(CONTROLLER, { cursor: found.nextCursor ?? '' }),
      isRefused('cursor_mismatch'),
    );
  });

  it('keeps what it has when it is read anew, and ends where it was asked to', async () => {
    const [newest] = (await hub.devices.eventLog(WINDOWS, { limit: 1 })).items;
    assert.ok(newest);
    await run({ type: 'fetch_event_log', targets: { deviceIds: [WINDOWS] } });
    const until = (await hub.devices.eventLog(WINDOWS, { until: newest.at, limit: 1 })).items;
    assert.deepEqual(until[0], newest);
    const since = await hub.devices.eventLog(WINDOWS, {
      since: newest.at,
      source: [newest.source],
      eventId: [newest.eventId],
    });
    assert.ok(since.items.some(({ recordId }) => recordId === newest.recordId));
    await assert.rejects(
      hub.devices.eventLog(WINDOWS, { since: newest.at, sinceDays: 1 }),
      isRefused('malformed'),
    );
  });
});

describe('the registry', () => {
  const KEY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU';
  const values = async () =>
    (await hub.devices.registry(WINDOWS, { path: KEY })).items.map(
      ({ name, valueType, value }) => `${name} ${valueType} ${value}`,
    );
  const set = (value: string): JobInput => ({
    type: 'registry_update',
    targets: { deviceIds: [WINDOWS] },
    params: { path: KEY, name: 'AUOptions', valueType: 'REG_DWORD', value },
  });

  it('writes each change down with the value before, and takes it back [DVM-34]', async () => {
    const before = await values(),
      job = await run(set('2'));
    const [change] = (await hub.devices.registryChanges(WINDOWS)).items;
    assert.deepEqual(
      [change?.action, change?.before, change?.after, change?.jobId, change?.undone],
      [
        'updated',
        { valueType: 'REG_DWORD', value: '4' },
        { valueType: 'REG_DWORD', value: '2' },
        job.id,
        false,
      ],
    );
    await run(set('3'));
    const [later] = (await hub.devices.registryChanges(WINDOWS)).items;
    assert.ok(change && later);
    await assert.rejects(hub.devices.undoRegistryChange(WINDOWS, change.id), isRefused('changed_since'));
    assert.equal((await hub.devices.undoRegistryChange(WINDOWS, later.id)).undone, true);
    await hub.devices.undoRegistryChange(WINDOWS, change.id);
    assert.deepEqual(await values(), before);
    await assert.rejects(hub.devices.undoRegistryChange(WINDOWS, change.id), isRefused('already_undone'));
    await assert.rejects(reader.devices.undoRegistryChange(WINDOWS, change.id), isRefused('missing_scope'));
    await assert.rejects(hub.devices.undoRegistryChange(SQL, change.id), isRefused('device_offline'));
    await assert.rejects(hub.devices.undoRegistryChange(WINDOWS, 'rgc_9999'), isRefused('not_found'));
    assert.equal((await hub.devices.registryChanges(WINDOWS, { path: 'HKEY_CURRENT_USER' })).items.length, 0);
  });

  it('brings a deleted key back with all below it', async () => {
    const path = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies',
      text = async () => (await (await hub.devices.exportRegistry(WINDOWS, path)).blob()).text();
    const before = await text();
    assert.match(
      before,
      /^Windows Registry Editor Version 5\.00\r\n\r\n\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\]\r\n/,
    );
    assert.match(before, /"AUOptions"=dword:00000004\r\n/);
    await run({ type: 'registry_delete', targets: { deviceIds: [WINDOWS] }, params: { path } });
    await assert.rejects(hub.devices.exportRegistry(WINDOWS, path), isRefused('not_found'));
    const [change] = (await hub.devices.registryChanges(WINDOWS, { path })).items;
    await hub.devices.undoRegistryChange(WINDOWS, change?.id ?? '');
    assert.equal(await text(), before);
  });

  it('refuses content that its type cannot hold, and keys of the system', async () => {
    const wrong = async (valueType: 'REG_DWORD' | 'REG_QWORD' | 'REG_BINARY', value: string) => {
      const input: JobInput = { ...set(''), params: { path: KEY, name: 'x', valueType, value } } as JobInput;
      await assert.rejects(
        hub.jobs.create(input),
        (error: ValidationError) => error.fields[0]?.pointer === '/params/value',
      );
    };
    await wrong('REG_DWORD', '4294967296');
    await wrong('REG_QWORD', '-1');
    await wrong('REG_BINARY', 'abc');
    const hives = (await hub.devices.registry(WINDOWS, { path: 'HKEY_LOCAL_MACHINE' })).items;
    assert.deepEqual(
      hives.filter(({ locked }) => locked).map(({ name }) => name),
      ['SAM', 'SECURITY'],
    );
    await assert.rejects(
      hub.devices.registry(WINDOWS, { path: 'hkey_local_machine\\sam' }),
      isRefused('key_locked'),
    );
    await assert.rejects(
      hub.devices.exportRegistry(WINDOWS, 'HKEY_LOCAL_MACHINE\\SECURITY'),
      isRefused('key_locked'),
    );
    await assert.rejects(
      hub.jobs.create({
        type: 'registry_delete',
        targets: { deviceIds: [WINDOWS] },
        params: { path: 'HKEY_LOCAL_MACHINE\\SAM' },
      }),
      (error: ValidationError) => error.fields[0]?.code === 'key_locked',
    );
    await assert.rejects(hub.devices.registryChanges(MAC), isRefused('unsupported_os'));
  });
});

describe('files', () => {
  const FILE = 'C:\\Users\\rjensen\\Downloads\\report.csv';
  it('have a checksum on the device that the bytes agree with [DVM-30]', async () => {
    const told = await hub.devices.fileChecksum(WINDOWS, FILE),
      { headers, response } = await mock.call('downloadDeviceFile', {
        path: { deviceId: WINDOWS },
        query: { path: FILE },
      }),
      bytes = new Uint8Array(await response.arrayBuffer()),
      sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    assert.equal(told.sha256, Buffer.from(sum).toString('hex'));
    assert.equal(headers.get('repr-digest'), `sha-256=:${Buffer.from(sum).toString('base64')}:`);
    const part = await mock.call('downloadDeviceFile', {
      path: { deviceId: WINDOWS },
      query: { path: FILE },
      headers: { range: 'bytes=2-5' },
    });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('repr-digest'), headers.get('repr-digest'), 'of the whole file');
    assert.deepEqual(new Uint8Array(await part.response.arrayBuffer()), bytes.slice(2, 6));
    assert.equal(
      (await hub.devices.files(WINDOWS, { path: 'C:\\Windows\\System32' })).items.find(
        ({ name }) => name === 'notepad.exe',
      )?.readOnly,
      true,
    );
  });

  it('refuse what is not there, cannot be reached or is not to be had', async () => {
    await assert.rejects(hub.devices.fileChecksum(WINDOWS, 'C:\\nothing'), isRefused('not_found'));
    await assert.rejects(hub.devices.fileChecksum(OFFLINE, FILE), isRefused('device_offline'));
    await assert.rejects(hub.devices.deletedFiles(MAC), isRefused('unsupported_os'));
    assert.deepEqual((await reader.devices.deletedFiles(WINDOWS)).items, []);
  });
});
