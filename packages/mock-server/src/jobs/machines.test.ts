import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { ConflictError, createHub, NotFoundError, type Hub } from '@customer-hub/sdk';
import type { Job, JobEvent, JobInput, JobTarget } from '@customer-hub/server/parts/contract/types';
import { createMockServer, type MockServer } from '../http.ts';
import { TEST_EPOCH } from '../testing.ts';
import { BULLETS } from './secrets.ts';

const turn = (): Promise<void> =>
  new Promise(done => {
    setImmediate(done);
  });

describe('machines at work, through the SDK over HTTP', () => {
  let server: MockServer, hub: Hub;
  before(async () => {
    server = await createMockServer({
      scale: { devices: 60, customers: 9 },
      epoch: TEST_EPOCH,
      paused: true,
      strict: true,
    });
    hub = createHub({ baseUrl: server.url, auth: () => 'staff' });
  });
  beforeEach(() => {
    server.mock.reset();
  });
  after(() => server.close());

  const advance = (ms: number): Promise<void> => server.mock.clock.advance(ms);
  const command = (
    text: string,
    {
      deviceIds = ['dev_1'],
      ...params
    }: { deviceIds?: string[]; timeoutSeconds?: number; secret?: boolean } = {},
  ): Promise<Job> =>
    hub.jobs.create({
      type: 'run_command',
      targets: { deviceIds },
      params: { shell: 'powershell', command: text, ...params },
    });
  const onlyTarget = async (jobId: string): Promise<JobTarget> => {
    const [target] = (await hub.jobs.targets(jobId)).items;
    assert.ok(target);
    return target;
  };
  const availability = async (): Promise<string> => (await hub.devices.get('dev_1')).availability;

  it('restarts in a minute: everybody is logged out, and nothing waits for a restart any more [DEV-11]', async () => {
    const device = 'dev_2';
    assert.equal((await hub.devices.get(device)).pendingReboot, true);
    await hub.jobs.create({
      type: 'service_stop',
      targets: { deviceIds: [device] },
      params: { names: ['Spooler'] },
    });
    await advance(5_000);
    const job = await hub.jobs.create({ type: 'restart', targets: { deviceIds: [device] }, params: {} }),
      other = await command('sleep 600', { deviceIds: [device] });
    await advance(15_000);
    const away = await hub.devices.get(device);
    assert.deepEqual([away.availability, (await hub.jobs.get(job.id)).status], ['offline', 'running']);
    await advance(50_000);
    const back = await hub.devices.get(device);
    assert.deepEqual([back.availability, back.pendingReboot], ['online', false]);
    assert.match((await onlyTarget(job.id)).lastLine ?? '', /^Back after \d\d s\.$/);
    const users = (await hub.devices.users(device)).items;
    assert.ok(
      users.every(({ sessionId }) => sessionId === null),
      'everybody is logged out',
    );
    const [spooler] = (await hub.devices.services(device, { q: 'Spooler' })).items;
    assert.equal(spooler?.status, 'running', 'what starts by itself runs again');
    const killed = await onlyTarget(other.id);
    assert.deepEqual([killed.status, killed.result?.exitCode], ['failed', null], 'what ran there is lost');
  });

  it('holds back what a device says while it is gone for a moment', async () => {
    const job = await command('drop 5');
    await advance(3_000);
    assert.deepEqual(
      [await availability(), (await onlyTarget(job.id)).result?.stdout],
      ['offline', 'Working\n'],
    );
    await advance(10_000);
    const target = await onlyTarget(job.id);
    assert.deepEqual([target.status, target.result?.stdout], ['succeeded', 'Working\nStill working\nDone\n']);
  });

  it('gives up a device that stays away in the middle, and succeeds in a second attempt [DVM-22]', async () => {
    const stop = server.mock.fault({ deviceId: 'dev_1', trouble: 'drops_out', times: 1 }),
      job = await hub.jobs.create({
        type: 'run_script',
        targets: { deviceIds: ['dev_1', 'dev_2'] },
        params: { scriptId: 'scr_2' },
      });
    await advance(40_000);
    await assert.rejects(
      hub.jobs.retry(job.id),
      (error: unknown) => error instanceof ConflictError && error.code === 'wrong_state',
    );
    await advance(40_000);
    const failed = (await hub.jobs.targets(job.id, { status: ['failed'] })).items;
    assert.deepEqual(
      failed.map(({ deviceId, lastLine, result }) => [deviceId, lastLine, result?.exitCode]),
      [['dev_1', 'The connection to the device was lost while it worked.', null]],
    );
    assert.equal((await hub.jobs.get(job.id)).status, 'partially_failed');
    stop();
    await advance(60_000);
    const again = await hub.jobs.retry(job.id);
    assert.deepEqual(
      [again.status, again.attempts, again.counts.queued, again.counts.succeeded],
      ['queued', 2, 1, 1],
    );
    await advance(10_000);
    const targets = (await hub.jobs.targets(job.id)).items;
    assert.deepEqual(
      targets.map(({ deviceId, status, attempt }) => [deviceId, status, attempt]),
      [
        ['dev_1', 'succeeded', 2],
        ['dev_2', 'succeeded', 1],
      ],
      targets[0]?.lastLine ?? '',
    );
    const first = await (await hub.jobs.output(job.id, failed[0]?.id ?? '', { attempt: 1 })).text();
    assert.match(first, /connection to the device was lost/);
    assert.doesNotMatch(await (await hub.jobs.output(job.id, failed[0]?.id ?? '')).text(), /lost/);
    await assert.rejects(hub.jobs.retry(job.id), ConflictError, 'nothing is left');
  });

  it('tells what times out and what is denied', async () => {
    server.mock.fault({ deviceId: 'dev_1', trouble: 'times_out', times: 1 });
    const silent = await command('hostname'),
      denied = await command('deny');
    await advance(40_000);
    assert.deepEqual((await onlyTarget(silent.id)).status, 'timed_out');
    const target = await onlyTarget(denied.id);
    assert.deepEqual([target.result?.exitCode, target.lastLine], [5, 'Access is denied.']);
    server.mock.scenario('unreliable_devices');
    const many = await hub.jobs.create({
      type: 'run_command',
      targets: { filter: { customerId: 'cus_1', facets: { kind: ['pc'], availability: ['online'] } } },
      params: { shell: 'cmd', command: 'hostname' },
    });
    await advance(300_000);
    const { counts, status } = await hub.jobs.get(many.id);
    assert.equal(status, 'partially_failed');
    assert.ok(counts.failed > 0 && counts.timed_out > 0 && counts.succeeded > 0);
    server.mock.scenario();
  });

  it('stops a command that never ends when it is cancelled', async () => {
    const pings = await command('ping -t example.com'),
      nothing = await command('hang');
    await advance(5_000);
    for (const { id } of [pings, nothing]) assert.equal((await hub.jobs.cancel(id)).status, 'cancelling');
    await advance(1_000);
    for (const { id } of [pings, nothing]) {
      const target = await onlyTarget(id);
      assert.deepEqual(
        [(await hub.jobs.get(id)).status, target.status, target.result?.exitCode, target.lastLine],
        ['cancelled', 'cancelled', null, 'Cancelled.'],
      );
    }
    const told = (await onlyTarget(pings.id)).result?.stdout ?? '';
    assert.ok(told.split('Reply from').length > 8, 'a line each half second');
    await advance(60_000);
    assert.equal((await onlyTarget(pings.id)).result?.stdout, told, 'nothing comes after');
  });

  it('cancels also where the device has gone meanwhile', async () => {
    const job = await command('ticks');
    await advance(3_000);
    await server.mock.db.devices.update('dev_1', { availability: 'offline' });
    await hub.jobs.cancel(job.id);
    await advance(1_000);
    assert.equal((await onlyTarget(job.id)).status, 'cancelled');
  });

  it('loses and doubles no piece of a flood, however often the stream is cut', async () => {
    const job = await command('ticks', { timeoutSeconds: 20 }),
      pieces: Extract<JobEvent, { type: 'output' }>[] = [];
    let lastEventId = '',
      cuts = 0,
      over = false;
    while (!over) {
      const stop = new AbortController(),
        most = 1 + (cuts % 5);
      let heard = 0;
      const follow = (async () => {
        const options = { signal: stop.signal, headers: { 'last-event-id': lastEventId } };
        for await (const { id, data } of hub.jobs.events(job.id, options)) {
          lastEventId = id;
          assert.notEqual(data.type, 'reset');
          if (data.type === 'output') pieces.push(data);
          over = data.type === 'done';
          if (++heard >= most) stop.abort();
        }
      })().catch((error: unknown) => {
        assert.ok(stop.signal.aborted, String(error));
      });
      cuts++;
      while (!stop.signal.aborted && !over) {
        await turn();
        await advance(100);
      }
      await follow;
    }
    assert.ok(cuts > 5);
    assert.deepEqual(
      pieces.map(({ seq }) => seq),
      pieces.map((_, index) => index),
    );
    const target = await onlyTarget(job.id),
      whole = await (await hub.jobs.output(job.id, target.id)).text();
    assert.equal(pieces.map(({ text }) => text).join(''), whole);
    assert.deepEqual([target.result?.pieces, target.result?.bytes], [pieces.length, whole.length]);
  });

  it('floods: says that it is too late for what is no longer kept, and gives the whole as a file', async () => {
    const job = await command('flood 20');
    await advance(10_000);
    const target = await onlyTarget(job.id);
    assert.deepEqual([target.status, target.result?.truncated], ['succeeded', true]);
    assert.ok((target.result?.stdout.length ?? 0) <= 65_536);
    const heard: string[] = [];
    for await (const { event } of hub.jobs.events(job.id, { headers: { 'last-event-id': '2' } }))
      heard.push(event);
    assert.deepEqual(heard, ['reset', 'done']);
    const whole = await hub.jobs.output(job.id, target.id);
    assert.deepEqual([whole.size, target.result?.bytes], [20 * 1024 ** 2, 20 * 1024 ** 2]);
    const lines = (await whole.text()).trimEnd().split('\n');
    assert.ok(
      lines.every((line, index) => Number(line.slice(0, 10)) === index),
      'each line in its place',
    );
  });

  it('downloads output in parts, and says when there is none', async () => {
    const job = await command('echo 0123456789'),
      { id } = await onlyTarget(job.id);
    await assert.rejects(hub.jobs.output(job.id, id), NotFoundError);
    await advance(5_000);
    const part = await hub.jobs.output(job.id, id, {}, { headers: { range: 'bytes=2-4' } });
    assert.equal(await part.text(), '234');
    await assert.rejects(hub.jobs.output(job.id, id, { attempt: 2 }), NotFoundError);
    const other = await command('hostname');
    await assert.rejects(hub.jobs.output(other.id, id), NotFoundError, 'a target of another job');
  });

  it('keeps hostile output as it came, and its last line as plain text', async () => {
    const colours = await command('ansi'),
      bytes = await command('bytes');
    await advance(5_000);
    const target = await onlyTarget(colours.id);
    assert.ok(target.result?.stdout.includes('\x1b]52;c;'));
    assert.equal(target.lastLine, 'no link the end');
    assert.match((await onlyTarget(bytes.id)).result?.stdout ?? '', /^\uFFFDffnung/);
  });

  it('never gives a secret back: not in the job, its output or the stream', async () => {
    const secret = 'hunter2-Correct-Horse',
      job = await command(`net user admin ${secret}; ${secret}`, { secret: true });
    const script = await hub.jobs.create({
      type: 'run_script',
      targets: { deviceIds: ['dev_1'] },
      params: { scriptId: 'scr_14', args: ['corp.example', 'joiner', secret] },
    });
    await advance(10_000);
    assert.deepEqual(
      [job.params.command, script.params.args],
      [BULLETS, ['corp.example', 'joiner', BULLETS]],
    );
    const again = job.allowedActions.find(({ action }) => action === 'run_again');
    assert.deepEqual([again?.allowed, again?.reason], [false, 'secret']);
    for (const { id } of [job, script]) {
      const target = await onlyTarget(id),
        told = JSON.stringify([
          await hub.jobs.get(id, { since: 0 }),
          target,
          await (await hub.jobs.output(id, target.id)).text(),
          (await hub.jobs.list()).items,
          server.mock.journal(),
        ]);
      assert.ok(!told.includes(secret));
    }
    const failed = await onlyTarget(job.id);
    assert.match(failed.result?.stderr ?? '', new RegExp(BULLETS), 'it ran with the secret');
    await hub.jobs.retry(job.id);
    await advance(10_000);
    assert.match((await onlyTarget(job.id)).result?.stderr ?? '', new RegExp(BULLETS));
  });

  it('runs as who is signed in, or says that nobody is', async () => {
    const input: JobInput = {
      type: 'run_script',
      targets: { deviceIds: ['dev_1'] },
      params: { scriptId: '', runAs: 'user' },
    };
    const own = await hub.catalogues.createScript({
      name: 'Who am I',
      language: 'powershell',
      osFamilies: ['windows'],
      content: 'whoami; exit $args[0]',
    });
    input.params.scriptId = own.id;
    input.params.args = ['3'];
    const job = await hub.jobs.create(input);
    await advance(5_000);
    assert.deepEqual(
      [(await onlyTarget(job.id)).result?.stdout, (await onlyTarget(job.id)).result?.exitCode],
      ['tlopez\n', 3],
    );
    await hub.jobs.create({ type: 'log_out', targets: { deviceIds: ['dev_1'] }, params: {} });
    await advance(5_000);
    const alone = await hub.jobs.create(input);
    await advance(5_000);
    assert.equal((await onlyTarget(alone.id)).lastLine, 'Nobody is signed in to this device.');
    assert.deepEqual(
      (await hub.catalogues.scriptUses(own.id)).items.map(({ jobId, status }) => [jobId, status]),
      [
        [alone.id, 'failed'],
        [job.id, 'failed'],
      ],
    );
  });

  it('has a shell that agrees with the services and processes of the machine [DVM-13, DVM-16, DVM-18]', async () => {
    const stopped = await command('Stop-Service Spooler; Get-Service Spooler');
    await advance(5_000);
    assert.match((await onlyTarget(stopped.id)).result?.stdout ?? '', /Stopped\s+Spooler/);
    const [spooler] = (await hub.devices.services('dev_1', { q: 'Spooler' })).items;
    assert.deepEqual([spooler?.status, spooler?.pid], ['stopped', null]);
    const missing = await command('Get-Service NoSuchThing; nonsense');
    await advance(5_000);
    const target = await onlyTarget(missing.id);
    assert.equal(target.result?.exitCode, 1);
    assert.match(target.result?.stderr ?? '', /Cannot find any service with service name 'NoSuchThing'/);
    assert.match(target.result?.stderr ?? '', /The term 'nonsense' is not recognized/);
    const refused = await hub.jobs.create({
      type: 'service_stop',
      targets: { deviceIds: ['dev_1'] },
      params: { names: ['RpcSs'] },
    });
    await advance(5_000);
    assert.equal((await onlyTarget(refused.id)).status, 'failed', 'a service of the system');
  });

  it('moves files to the bin and back, and keeps what has the name [DVM-29, DVM-31]', async () => {
    const folder = 'C:\\Program Files\\Dentrix',
      names = async (): Promise<string[]> =>
        (await hub.devices.files('dev_1', { path: folder })).items.map(({ name }) => name),
      run = async (input: Omit<JobInput, 'targets'>): Promise<[string, string | null]> => {
        const job = await hub.jobs.create({ ...input, targets: { deviceIds: ['dev_1'] } } as JobInput);
        await advance(10_000);
        const { status, lastLine } = await onlyTarget(job.id);
        return [status, lastLine];
      };
    assert.deepEqual(await names(), ['dentrix.exe', 'dentrix.log']);
    await run({ type: 'folder_create', params: { path: `${folder}\\Old` } });
    await run({ type: 'file_rename', params: { path: `${folder}\\dentrix.log`, newName: 'today.log' } });
    assert.deepEqual(await names(), ['Old', 'dentrix.exe', 'today.log']);
    assert.deepEqual(
      await run({ type: 'file_rename', params: { path: `${folder}\\today.log`, newName: 'dentrix.exe' } }),
      ['failed', `${folder}\\dentrix.exe: The file exists.`],
    );
    assert.deepEqual(
      (await run({ type: 'file_rename', params: { path: `${folder}\\today.log`, newName: 'a:b' } }))[0],
      'failed',
    );
    assert.deepEqual((await run({ type: 'folder_create', params: { path: `${folder}\\Old` } }))[0], 'failed');
    await run({ type: 'file_rename', params: { path: folder, newName: 'Dentrix G7' } });
    assert.deepEqual(
      (await hub.devices.files('dev_1', { path: `${folder} G7` })).items.map(({ name }) => name),
      ['Old', 'dentrix.exe', 'today.log'],
    );
    await run({ type: 'file_rename', params: { path: `${folder} G7`, newName: 'Dentrix' } });
    await run({ type: 'file_delete', params: { paths: [folder] } });
    assert.deepEqual(await run({ type: 'file_delete', params: { paths: [folder] } }), [
      'failed',
      `${folder}: The system cannot find the file specified.`,
    ]);
    await run({ type: 'file_restore', params: { paths: [folder] } });
    assert.deepEqual(await names(), ['Old', 'dentrix.exe', 'today.log']);
    await run({ type: 'file_delete', params: { paths: [`${folder}\\Old`], permanently: true } });
    assert.deepEqual(await run({ type: 'file_restore', params: { paths: [`${folder}\\Old`] } }), [
      'failed',
      `${folder}\\Old: It is not in the bin.`,
    ]);
    assert.deepEqual(await run({ type: 'file_delete', params: { paths: ['C:'] } }), [
      'failed',
      'C:: Access is denied.',
    ]);
  });

  it('calls a planned restart off, on one device or on all [DEV-12]', async () => {
    const deviceIds = ['dev_2', 'dev_5'],
      planned = await hub.jobs.create({
        type: 'restart',
        targets: { deviceIds },
        params: {},
        schedule: { at: '2026-11-23T06:00:00Z', timeZone: 'America/Los_Angeles' },
      });
    await hub.jobs.create({ type: 'cancel_reboot', targets: { deviceIds: ['dev_5'] } });
    await advance(5_000);
    assert.deepEqual(
      await Promise.all(deviceIds.map(async id => (await hub.devices.get(id)).rebootScheduledAt)),
      ['2026-11-23T06:00:00Z', null],
    );
    await advance(15 * 3_600_000);
    assert.deepEqual(
      (await hub.jobs.targets(planned.id)).items.map(({ deviceId, status }) => [deviceId, status]).sort(),
      [
        ['dev_2', 'succeeded'],
        ['dev_5', 'cancelled'],
      ],
    );
  });
});

describe('asking before a job, through the SDK over HTTP', () => {
  let server: MockServer, hub: Hub;
  before(async () => {
    server = await createMockServer({
      scale: { devices: 60, customers: 9 },
      epoch: TEST_EPOCH,
      paused: true,
      strict: true,
    });
    hub = createHub({ baseUrl: server.url, auth: () => 'staff' });
  });
  after(() => server.close());

  it('counts what runs, waits and is skipped with its reason, and who is signed in where', async () => {
    const preview = await hub.jobs.preview({
      type: 'restart',
      targets: { deviceIds: ['dev_1', 'dev_2', 'dev_7', 'dev_4', 'dev_12', 'dev_999999'] },
    });
    assert.deepEqual([preview.total, preview.runs, preview.waits], [6, 2, 1]);
    assert.deepEqual(
      preview.offline.map(({ deviceId }) => deviceId),
      ['dev_7'],
    );
    assert.deepEqual(
      preview.skipped.map(({ reason, count, devices }) => [reason, count, devices[0]?.deviceId]),
      [
        ['retired', 1, 'dev_4'],
        ['unsupported_os', 1, 'dev_12'],
        ['not_found', 1, 'dev_999999'],
      ],
    );
    assert.ok(preview.signedIn.some(({ deviceId, users }) => deviceId === 'dev_1' && users.length > 0));
    assert.deepEqual(preview.timeZones, [{ timeZone: 'America/Los_Angeles', count: 3 }]);
  });

  it('fixes the targets for an hour, for who asked', async () => {
    const filter = { customerId: 'cus_1', facets: { kind: ['pc'], availability: ['online'] } },
      { id, total, runs } = await hub.jobs.preview({ type: 'run_command', targets: { filter } });
    assert.equal(total, runs);
    await server.mock.db.devices.update('dev_7', { availability: 'online' });
    const start = (targets: JobInput['targets']): Promise<Job> =>
      hub.jobs.create({ type: 'run_command', targets, params: { shell: 'cmd', command: 'hostname' } });
    assert.equal((await start({ previewId: id })).counts.total, total, 'not the one that came later');
    assert.equal((await start({ previewId: id, except: ['dev_1', 'dev_2'] })).counts.total, total - 2);
    await assert.rejects(start({ previewId: 'jpr_99' }), { code: 'validation' });
    await assert.rejects(start({ previewId: id, deviceIds: ['dev_1'] }), { code: 'validation' });
    const other = createHub({ baseUrl: server.url, auth: () => 'tec_3' });
    await assert.rejects(other.jobs.preview({ type: 'restart', targets: { previewId: id } }), {
      code: 'validation',
    });
    await server.mock.clock.advance(3_600_000);
    await assert.rejects(start({ previewId: id }), { code: 'preview_expired', status: 410 });
  });

  it('lists my jobs apart from those of others', async () => {
    const other = createHub({ baseUrl: server.url, auth: () => 'tec_3' }),
      { id } = await other.jobs.create({ type: 'scan_patches', targets: { deviceIds: ['dev_1'] } });
    const ids = async (mine: boolean) => (await hub.jobs.list({ mine })).items.map(job => job.id);
    assert.deepEqual([(await ids(true)).includes(id), (await ids(false)).includes(id)], [false, true]);
  });

  it('takes scripts of 1 MB and no more, each name once [DVM-10]', async () => {
    const input = { name: 'Large', language: 'bash', osFamilies: ['linux'] } as const;
    const upload = (name: string, content: string) =>
      hub.catalogues.createScript({ ...input, osFamilies: [...input.osFamilies], name, content });
    await assert.rejects(upload('Too large', '€'.repeat(400_000)), { code: 'too_large', status: 413 });
    const { id } = await upload('Large', '€'.repeat(349_525));
    assert.equal((await hub.catalogues.script(id)).content.length, 349_525);
    await assert.rejects(upload(' large', 'ls'), { code: 'validation' });
    const [listed] = (await hub.catalogues.scripts({ q: 'Large', source: ['own'] })).items;
    assert.deepEqual([listed?.id, listed && 'content' in listed], [id, false]);
    const reader = createHub({ baseUrl: server.url, auth: () => 'read-only' });
    await assert.rejects(reader.catalogues.createScript({ ...input, osFamilies: ['linux'], content: 'ls' }), {
      status: 403,
    });
  });
});
