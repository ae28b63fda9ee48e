import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createHub, type ConflictError } from '@customer-hub/sdk';
import { createTestMock } from '../testing.ts';

const WINDOWS = 'dev_2',
  OFFLINE = 'dev_7',
  RETIRED = 'dev_4',
  SWITCH = 'dev_22',
  LAPTOP = 'dev_15',
  SQL = 'dev_21',
  FILES = 'dev_20';
const isRefused = (code: string) => (error: unknown) => (error as ConflictError).code === code;

describe('how a device fares', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const hub = createHub({
      baseUrl: 'http://mock.test/v1',
      auth: () => 'staff',
      fetch: one => mock.fetch(one),
    }),
    reader = createHub({
      baseUrl: 'http://mock.test/v1',
      auth: () => 'read-only',
      fetch: one => mock.fetch(one),
    });

  it('says since when it is there, in which zone, and who is asked', async () => {
    const device = await hub.devices.get(WINDOWS);
    assert.equal(device.timeZone, 'America/Los_Angeles');
    assert.ok(device.availabilitySince !== null && device.availabilitySince < mock.clock.now());
    const laptop = await hub.devices.get(LAPTOP);
    assert.equal(laptop.availabilitySince, laptop.lastSeenAt, 'one that is away, since it was seen last');
    assert.deepEqual(
      [(await hub.devices.get(FILES)).consent, (await hub.devices.get(SWITCH)).timeZone],
      ['never', null],
    );
  });

  it('says of each tool whether it may be used, and why not', async () => {
    const tools = async (from: typeof hub, id: string) =>
      new Map(
        (await from.devices.get(id)).allowedActions.map(({ action, allowed, reason }) => [
          action,
          allowed || reason,
        ]),
      );
    const windows = await tools(hub, WINDOWS);
    for (const tool of [
      'services',
      'registry',
      'files',
      'chat',
      'event_log',
      'users',
      'software',
      'run_command',
      'message_users',
      'network_scan',
      'set_helpdesk_agent',
      'deploy_app',
      'end_process',
    ])
      assert.equal(windows.get(tool), true, tool);
    const away = await tools(hub, OFFLINE);
    assert.deepEqual(
      ['services', 'run_command', 'network_scan', 'event_log', 'software', 'deploy_app'].map(tool =>
        away.get(tool),
      ),
      ['offline', 'offline', 'offline', true, true, true],
      'what waits for the device may be started',
    );
    assert.equal((await tools(hub, RETIRED)).get('software'), 'retired');
    for (const tool of ['users', 'end_process'])
      assert.equal((await tools(hub, SWITCH)).get(tool), 'unsupported_os');
    assert.equal((await tools(reader, WINDOWS)).get('registry'), 'no_permission');
    assert.equal((await tools(reader, WINDOWS)).get('event_log'), true);
  });

  it('tells availability, processor, memory and disks, the same at each look', async () => {
    const metrics = await hub.devices.metrics(WINDOWS);
    assert.deepEqual(await hub.devices.metrics(WINDOWS), metrics);
    assert.equal(metrics.availability.length, 30);
    assert.equal(metrics.availability.at(-1)?.date, '2026-11-22');
    assert.ok(
      metrics.availability.every(
        ({ onlineShare }) => onlineShare === null || (onlineShare >= 0 && onlineShare <= 1),
      ),
    );
    assert.ok(
      metrics.cpu.length > 0 && metrics.cpu.length <= 96 && metrics.memory.length === metrics.cpu.length,
    );
    const { hardware, patchCounts } = await hub.devices.get(WINDOWS);
    assert.deepEqual(
      metrics.disks.map(({ name, totalBytes, usedBytes }) => [name, (totalBytes - usedBytes) / 1024 ** 3]),
      hardware?.disks.map(({ name, freeGb }) => [name, freeGb]),
      'agrees with the record',
    );
    const bySeverity = Object.values(metrics.patchesBySeverity ?? {}).reduce((sum, count) => sum + count, 0);
    assert.equal(bySeverity, patchCounts?.available);
    assert.ok(
      (await hub.devices.metrics(WINDOWS, { hours: 2 })).cpu.every(({ at }) => at > '2026-11-22T14:00'),
    );
  });

  it('shows the disk that fills, on the server that runs all day', async () => {
    const { disks, availability } = await hub.devices.metrics(SQL),
      backups = disks.find(({ name }) => name === 'E:');
    assert.deepEqual([backups?.label, backups?.forecast], ['Backups', 'fits']);
    assert.ok(
      (backups?.fullInDays ?? 0) >= 8 && (backups?.fullInDays ?? 0) <= 10,
      `${backups?.fullInDays} days`,
    );
    assert.ok(availability.every(({ expected }) => expected));
    assert.ok((await hub.devices.metrics(LAPTOP)).availability.every(({ expected }) => !expected));
  });

  it('has nothing but availability where no agent runs, and 404 where no device is', async () => {
    const { cpu, memory, disks, memoryBytes, patchesBySeverity } = await hub.devices.metrics(SWITCH);
    assert.deepEqual([cpu, memory, disks, memoryBytes, patchesBySeverity], [[], [], [], null, null]);
    await assert.rejects(hub.devices.metrics('dev_999999'), isRefused('not_found'));
  });

  it('has no point after the device has gone', async () => {
    const { lastSeenAt } = await hub.devices.get(LAPTOP),
      { cpu, availability } = await hub.devices.metrics(LAPTOP, { hours: 168 });
    assert.ok(cpu.length > 0 && cpu.every(({ at }) => at <= (lastSeenAt ?? '')));
    assert.ok((availability.at(-1)?.onlineShare ?? 1) < 0.5, 'gone since last night');
  });
});

describe('what happened to a device', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const hub = createHub({
    baseUrl: 'http://mock.test/v1',
    auth: () => 'staff',
    fetch: one => mock.fetch(one),
  });

  it('comes from jobs, alerts, tickets, moves, contacts, sessions and changes that are really there', async () => {
    const before = await hub.devices.history(WINDOWS, { count: 'exact' });
    const job = await hub.jobs.create({
      type: 'registry_create',
      targets: { deviceIds: [WINDOWS] },
      params: {
        path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse',
        name: 'Site',
        valueType: 'REG_SZ',
        value: 'Portland',
      },
    });
    await mock.clock.advance(10_000);
    await hub.devices.connect(WINDOWS);
    const renamed = await hub.devices.update(await hub.devices.get(WINDOWS), {
      name: 'AGD-FRONT-02B',
      contactId: null,
    });
    await hub.devices.bulk({ action: 'move', ids: [renamed.id], params: { folderId: null } });
    const history = await hub.devices.history(WINDOWS, { count: 'exact', facets: 'kind,person' });
    assert.equal(history.totalCount, (before.totalCount ?? 0) + 6);
    const told = history.items.slice(0, 6).map(({ kind, title }) => `${kind} ${title}`);
    assert.deepEqual(
      [...told].sort(),
      [
        'contact contact_cleared',
        'job registry_create',
        'move moved',
        'record renamed',
        'registry created',
        'session connected',
      ].sort(),
    );
    const ran = history.items.find(({ kind }) => kind === 'job');
    assert.deepEqual([ran?.ref, ran?.status, ran?.exitCode], [{ type: 'job', id: job.id }, 'succeeded', 0]);
    assert.equal(history.facets?.kind?.move, 1);
    const person = ran?.by?.id ?? assert.fail();
    const mine = await hub.devices.history(WINDOWS, { person: [person], kind: ['job', 'registry'] });
    assert.deepEqual(mine.items.map(({ kind }) => kind).sort(), ['job', 'registry']);
    assert.equal(mine.perDay.at(-1)?.count, 2, 'days count what the filter leaves');
    assert.equal((await hub.devices.history(WINDOWS, { q: 'portland' })).items.length, 0);
  });

  it('agrees with the alerts and tickets of the device', async () => {
    const { items } = await hub.devices.history(SQL, { kind: ['alert'], limit: 200 }),
      open = items.filter(({ status }) => status === 'opened').map(({ ref }) => ref?.id);
    const alerts = await hub.alerts.list('cus_1', { deviceId: [SQL], limit: 200 });
    assert.deepEqual([...open].sort(), alerts.items.map(({ id }) => id).sort());
    const times = items.map(({ at }) => at);
    assert.deepEqual(times, times.toSorted().reverse(), 'the latest first');
    const [first] = items;
    assert.ok(first);
    const cut = await hub.devices.history(SQL, { since: first.at, kind: ['alert'] });
    assert.ok(cut.items.length >= 1 && cut.items.every(({ at }) => at >= first.at));
    assert.equal(cut.perDay.length, 90);
  });

  it('walks pages without losing an entry', async () => {
    const all = (await hub.devices.history(SQL, { limit: 200 })).items.map(({ id }) => id),
      walked: string[] = [];
    for await (const { id } of hub.devices.history(SQL, { limit: 2 })) walked.push(id);
    assert.deepEqual(walked, all);
    await assert.rejects(hub.devices.history('dev_999999'), isRefused('not_found'));
  });
});

describe('a way onto a device', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const hub = createHub({
      baseUrl: 'http://mock.test/v1',
      auth: () => 'staff',
      fetch: one => mock.fetch(one),
    }),
    reader = createHub({
      baseUrl: 'http://mock.test/v1',
      auth: () => 'read-only',
      fetch: one => mock.fetch(one),
    });

  it('is an address that is good for a few minutes [DEV-17, ALR-06]', async () => {
    const session = await hub.devices.connect(WINDOWS),
      scan = await hub.devices.scanNetwork(WINDOWS);
    assert.match(session.url, /^https:\/\/remote\.hub\.example\//);
    assert.match(scan.url, /^https:\/\/scan\.hub\.example\//);
    assert.equal(Date.parse(session.expiresAt) - mock.clock.nowMs(), 300_000);
    assert.equal(session.consent, (await hub.devices.get(WINDOWS)).consent);
  });

  it('is refused where nobody can go', async () => {
    for (const way of ['connect', 'scanNetwork'] as const) {
      await assert.rejects(hub.devices[way](OFFLINE), isRefused('device_offline'));
      await assert.rejects(hub.devices[way](RETIRED), isRefused('retired'));
      await assert.rejects(hub.devices[way](SWITCH), isRefused('unsupported_os'));
      await assert.rejects(reader.devices[way](WINDOWS), isRefused('missing_scope'));
    }
  });
});
