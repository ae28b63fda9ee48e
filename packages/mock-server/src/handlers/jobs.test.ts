import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { Job, JobEvent, JobInput } from '@customer-hub/server/parts/contract/types';
import { createTestMock, type TestMock } from '../testing.ts';

interface Heard {
  id: string;
  event: string;
  data: JobEvent;
}
/** Reads a stream of a job until it ends or `count` events have come; the clock has to be moved by somebody else. */
async function read(
  mock: TestMock,
  jobId: string,
  { lastEventId, count = Infinity }: { lastEventId?: string; count?: number } = {},
): Promise<Heard[]> {
  const { response } = await mock.call('streamJobEvents', {
    path: { jobId },
    ...(lastEventId === undefined ? {} : { headers: { 'last-event-id': lastEventId } }),
  });
  const heard: Heard[] = [];
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
      const line = (name: string): string =>
        new RegExp(`^${name}: (.*)$`, 'm').exec(text.slice(0, end))?.[1] ?? '';
      if (line('event') !== '' && line('event') !== 'heartbeat')
        heard.push({ id: line('id'), event: line('event'), data: JSON.parse(line('data')) as JobEvent });
      if (heard.length >= count) return heard;
    }
  }
  return heard;
}

describe('jobs', () => {
  let mock = createTestMock();
  beforeEach(() => {
    mock.stop();
    mock = createTestMock();
  });
  after(() => mock.stop());
  const create = async (body: JobInput): Promise<Job> => (await mock.call('createJob', { body })).body;
  const job = async (jobId: string): Promise<Job> => (await mock.call('getJob', { path: { jobId } })).body;
  const targets = async (jobId: string) =>
    (await mock.call('listJobTargets', { path: { jobId } })).body.items;
  const command = (text: string, deviceIds = ['dev_1'], more: Partial<JobInput> = {}): JobInput =>
    ({
      type: 'run_command',
      targets: { deviceIds },
      params: { shell: 'powershell', command: text },
      ...more,
    }) as JobInput;

  it('accepts at once, runs on the clock and keeps the output [DVM-22]', async () => {
    const { status, headers, body } = await mock.call('createJob', {
      body: command('echo "two words"; hostname'),
    });
    assert.deepEqual(
      [status, headers.get('location'), body.status, body.counts.queued],
      [202, `/v1/jobs/${body.id}`, 'queued', 1],
    );
    await mock.clock.advance(5_000);
    const done = await job(body.id),
      [target] = await targets(body.id);
    assert.deepEqual([done.status, done.counts.succeeded], ['succeeded', 1]);
    assert.deepEqual([target?.result?.exitCode, target?.result?.stdout], [0, 'two words\nAGD-FRONT-01\n']);
    assert.ok(done.startedAt && done.endedAt && done.endedAt > done.startedAt);
  });

  it('tells failures and time-outs apart', async () => {
    const failed = await create(command('echo no; exit 3')),
      slow = await create({
        ...command('Start-Sleep 600'),
        params: { shell: 'powershell', command: 'Start-Sleep 600', timeoutSeconds: 5 },
      } as JobInput);
    await mock.clock.advance(10_000);
    assert.deepEqual(
      [(await job(failed.id)).status, (await targets(failed.id))[0]?.result?.exitCode],
      ['failed', 3],
    );
    assert.deepEqual(
      [(await job(slow.id)).status, (await targets(slow.id))[0]?.status],
      ['failed', 'timed_out'],
    );
  });

  it('leaves out, with the reason, who can never do it [X-05, DVM-12]', async () => {
    // A Windows PC, a Mac, a retired PC, a firewall, nobody.
    const { id } = await create({
      type: 'run_script',
      targets: { deviceIds: ['dev_1', 'dev_16', 'dev_4', 'dev_12', 'dev_999999'] },
      params: { scriptId: 'scr_4' },
    });
    assert.deepEqual(
      Object.fromEntries(
        (await targets(id)).map(({ deviceId, status, skipReason }) => [deviceId, skipReason ?? status]),
      ),
      {
        dev_1: 'queued',
        dev_16: 'unsupported_os',
        dev_4: 'retired',
        dev_12: 'unsupported_os',
        dev_999999: 'not_found',
      },
    );
    await mock.clock.advance(10_000);
    assert.equal((await job(id)).status, 'partially_failed');
    const linux = await create({
      type: 'run_script',
      targets: { deviceIds: ['dev_1', 'dev_13'] },
      params: { scriptId: 'scr_9' },
    });
    assert.deepEqual(
      (await targets(linux.id)).map(({ skipReason }) => skipReason),
      ['unsupported_os', null],
      'a script for Linux',
    );
  });

  it('lets offline devices wait, begins when they are back, and skips them when asked', async () => {
    const off = 'dev_7',
      waits = await create(command('hostname', [off])),
      skips = await create(command('hostname', [off], { whenOffline: 'skip' }));
    assert.equal((await targets(skips.id))[0]?.skipReason, 'offline');
    await mock.clock.advance(60_000);
    assert.equal((await targets(waits.id))[0]?.status, 'waiting_for_device');
    await mock.db.devices.update(off, { availability: 'online' });
    await mock.clock.advance(60_000);
    assert.equal((await job(waits.id)).status, 'succeeded');
  });

  it('expires when every device stayed offline', async () => {
    const { id } = await create(
      command('hostname', ['dev_7'], {
        schedule: { at: '2026-11-23T06:00:00Z', timeZone: 'America/Los_Angeles' },
        expiresAfterMinutes: 60,
      }),
    );
    assert.equal((await job(id)).status, 'scheduled');
    await mock.clock.advance(24 * 3_600_000);
    assert.deepEqual([(await job(id)).status, (await targets(id))[0]?.status], ['expired', 'skipped']);
  });

  it('can be cancelled before, during and after', async () => {
    const before = await create(command('hostname', ['dev_1', 'dev_2']));
    assert.equal((await mock.call('cancelJob', { path: { jobId: before.id } })).body.status, 'cancelled');
    const during = await create(
      command('sleep 20', ['dev_1', 'dev_2', 'dev_3', 'dev_5', 'dev_6', 'dev_8', 'dev_9']),
    );
    await mock.clock.advance(2_000);
    const { body: cancelling } = await mock.call('cancelJob', { path: { jobId: during.id } });
    assert.deepEqual(
      [cancelling.status, cancelling.counts.running, cancelling.counts.cancelled],
      ['cancelling', 4, 3],
    );
    assert.deepEqual(cancelling.allowedActions, [
      { action: 'cancel', allowed: false, reason: 'already_cancelling' },
      { action: 'retry', allowed: false, reason: 'still_running' },
      { action: 'run_again', allowed: true },
    ]);
    await mock.clock.advance(1_000);
    assert.deepEqual(
      [(await job(during.id)).status, (await job(during.id)).counts.cancelled],
      ['cancelled', 7],
      'commands that ran were stopped',
    );
    const { status, problem } = await mock.refused('cancelJob', { path: { jobId: during.id } });
    assert.deepEqual([status, problem.code], [409, 'wrong_state']);
  });

  it('keeps the state reached first when everything had begun', async () => {
    const { id } = await create({ type: 'scan_patches', targets: { deviceIds: ['dev_1'] } });
    await mock.clock.advance(500);
    assert.equal((await mock.call('cancelJob', { path: { jobId: id } })).body.status, 'cancelling');
    await mock.clock.advance(10_000);
    assert.equal((await job(id)).status, 'succeeded');
  });

  it('streams as it happens, to everyone who listens', async () => {
    const { id } = await create({
      type: 'run_script',
      targets: { deviceIds: ['dev_1', 'dev_2'] },
      params: { scriptId: 'scr_1' },
    });
    const [first, second] = [read(mock, id), read(mock, id)];
    await new Promise(done => {
      setImmediate(done);
    });
    await mock.clock.advance(20_000);
    const heard = await first;
    assert.deepEqual(await second, heard);
    assert.equal(heard.at(-1)?.event, 'done');
    assert.deepEqual(
      heard.map(({ id: sequence }) => Number(sequence)),
      heard.map((_, index) => index + 1),
      'numbered without a gap',
    );
    assert.ok(heard.some(({ data }) => data.type === 'target.updated' && data.target.status === 'running'));
    const pieces = heard.flatMap(({ data }) =>
      data.type === 'output' &&
      data.targetId ===
        (heard.find(({ data: other }) => other.type === 'output')?.data as { targetId: string }).targetId
        ? [data]
        : [],
    );
    assert.deepEqual(
      pieces.map(({ seq }) => seq),
      pieces.map((_, index) => index),
    );
    const [target] = (await targets(id)).filter(entry => entry.id === pieces[0]?.targetId);
    assert.equal(
      pieces
        .filter(({ stream }) => stream === 'stdout')
        .map(({ text }) => text)
        .join(''),
      target?.result?.stdout,
      'the pieces make the whole',
    );
    const last = heard.at(-1);
    assert.equal(last?.data.type === 'done' ? last.data.job.lastSequence : 0, heard.length);
  });

  it('goes on after a cut at any event', async () => {
    const { id } = await create({
      type: 'run_script',
      targets: { deviceIds: ['dev_1'] },
      params: { scriptId: 'scr_1' },
    });
    await mock.clock.advance(20_000);
    const whole = await read(mock, id);
    assert.ok(whole.length >= 5);
    for (let cut = 1; cut < whole.length; cut++) {
      const begun = await read(mock, id, { count: cut });
      const rest = await read(mock, id, { lastEventId: begun.at(-1)?.id ?? '' });
      assert.deepEqual([...begun, ...rest], whole, `cut after ${cut}`);
    }
  });

  it('says reset when what was missed is no longer kept', async () => {
    const { id } = await create({
      type: 'run_script',
      targets: { filter: { customerId: 'cus_1', facets: { kind: ['pc'], availability: ['online'] } } },
      params: { scriptId: 'scr_1' },
    });
    await mock.clock.advance(120_000);
    const heard = await read(mock, id, { lastEventId: '1' });
    assert.deepEqual(
      heard.map(({ event }) => event),
      ['reset', 'done'],
    );
    const all = await mock.call('getJob', { path: { jobId: id }, query: { since: 1 } });
    assert.deepEqual(all.body.events, [{ type: 'reset', lastSequence: all.body.lastSequence }]);
    assert.ok(
      ((await mock.call('getJob', { path: { jobId: id }, query: { since: all.body.lastSequence - 3 } })).body
        .events?.length ?? 0) === 3,
      'the fallback without a stream',
    );
  });

  it('freezes the targets of a filter at acceptance', async () => {
    const { id, counts } = await create({
      type: 'restart',
      targets: {
        filter: {
          customerId: 'cus_1',
          facets: { pendingReboot: ['true'], monitored: ['true'], availability: ['online'] },
        },
      },
      params: {},
      schedule: { at: '2026-11-23T06:00:00Z', timeZone: 'America/Los_Angeles' },
    });
    assert.equal(counts.total, 6);
    await mock.db.devices.update('dev_1', { pendingReboot: true });
    await mock.clock.advance(15 * 3_600_000);
    assert.equal((await job(id)).counts.total, 6);
  });

  it('leaves its effect: a reboot now or planned [DEV-11, DEV-12], fewer patches [DEV-14, DVM-02]', async () => {
    const device = async (deviceId: string) => (await mock.call('getDevice', { path: { deviceId } })).body;
    await create({ type: 'restart', targets: { deviceIds: ['dev_2'] }, params: {} });
    const planned = await create({
      type: 'restart',
      targets: { deviceIds: ['dev_5'] },
      params: {},
      schedule: { at: '2026-11-23T06:00:00Z', timeZone: 'America/Los_Angeles' },
    });
    await create({
      type: 'install_patches',
      targets: { deviceIds: ['dev_19'] },
      params: { category: 'security' },
    });
    assert.equal((await device('dev_5')).rebootScheduledAt, '2026-11-23T06:00:00Z');
    await mock.clock.advance(20_000);
    assert.equal((await device('dev_2')).availability, 'offline', 'a restart takes a minute');
    await mock.clock.advance(60_000);
    assert.deepEqual(
      [(await device('dev_2')).pendingReboot, (await device('dev_2')).availability],
      [false, 'online'],
    );
    assert.deepEqual((await device('dev_19')).patchCounts, { available: 9, security: 0 });
    await mock.call('cancelJob', { path: { jobId: planned.id } });
    assert.equal((await device('dev_5')).rebootScheduledAt, null, 'cancelled, so no longer planned');
  });

  it('moves, deletes and marks as jobs, also what is offline [DVB-12, DVB-13, DVB-17, DVB-18, DVB-20]', async () => {
    await create({
      type: 'edit_relations',
      targets: { deviceIds: ['dev_7'] },
      params: { customerId: 'cus_3' },
    });
    await create({ type: 'delete_devices', targets: { deviceIds: ['dev_10'] }, params: {} });
    await create({
      type: 'set_helpdesk_agent',
      targets: { deviceIds: ['dev_1'] },
      params: { active: false },
    });
    await mock.clock.advance(10_000);
    assert.equal((await mock.db.devices.need('dev_7')).customerId, 'cus_3');
    assert.equal(await mock.db.devices.get('dev_10'), undefined);
    assert.equal((await mock.db.devices.need('dev_1')).helpdeskAgent, 'inactive');
  });

  it('turns a bulk action on more than 500 devices into a job', async () => {
    const large = createTestMock({ scale: { devices: 1_200, customers: 24 } });
    const { status, body } = await large.call('bulkDevices', {
      body: { action: 'set_favorite', filter: { customerId: 'cus_5' }, params: { value: true } },
    });
    assert.deepEqual([status, body.results], [202, []]);
    await large.clock.advance(60_000);
    const { body: done } = await large.call('getJob', { path: { jobId: body.jobId ?? '' } });
    assert.deepEqual([done.status, done.counts.succeeded], ['succeeded', 1_200]);
    assert.equal(
      (
        await large.call('listDevices', {
          path: { customerId: 'cus_5' },
          query: { favorite: true, count: 'exact', limit: 1 },
        })
      ).body.page.totalCount,
      1_200,
    );
    large.stop();
  });

  it('says what in the request does not exist', async () => {
    const codes = async (body: unknown) =>
      (await mock.refused('createJob', { body })).problem.errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    assert.deepEqual(
      await codes({ type: 'run_script', targets: { deviceIds: ['dev_1'] }, params: { scriptId: 'scr_99' } }),
      ['/params/scriptId unknown_script'],
    );
    assert.deepEqual(
      await codes({
        type: 'install_software',
        targets: { deviceIds: ['dev_1'] },
        params: { packageIds: ['pkg_1', 'pkg_99'] },
      }),
      ['/params/packageIds/1 unknown_package'],
    );
    assert.deepEqual(
      await codes({ type: 'deploy_app', targets: { deviceIds: ['dev_1'] }, params: { appId: 'app_4' } }),
      ['/params/appId app_not_activated'],
    );
    assert.deepEqual(
      await codes({
        type: 'restart',
        targets: { filter: { customerId: 'cus_1', q: 'no such device' } },
        params: {},
      }),
      ['/targets no_targets'],
    );
    assert.deepEqual(await codes({ type: 'scan_patches', targets: {} }), ['/targets one_of']);
    assert.deepEqual(
      await codes({ ...command('hostname'), schedule: { at: '2020-01-01T00:00:00Z', timeZone: 'UTC' } }),
      ['/schedule/at not_in_future'],
    );
    assert.equal(
      (await mock.refused('createJob', { body: { type: 'fly', targets: { deviceIds: ['dev_1'] } } })).status,
      422,
    );
    assert.equal(
      (await mock.refused('createJob', { body: command('hostname'), token: 'read-only' })).problem.code,
      'missing_scope',
    );
  });

  it('lists by state, type, customer and device, newest first', async () => {
    const first = await create(command('hostname', ['dev_1'])),
      second = await create({ type: 'restart', targets: { deviceIds: ['dev_2'] }, params: {} });
    await mock.clock.advance(10_000);
    const third = await create({ type: 'scan_patches', targets: { deviceIds: ['dev_1', 'dev_215'] } });
    const ids = async (query: object) =>
      (await mock.call('listJobs', { query })).body.items.map(({ id }) => id);
    assert.equal((await ids({}))[0], third.id);
    assert.deepEqual(await ids({ deviceId: 'dev_1', sort: 'createdAt' }), [first.id, third.id]);
    assert.deepEqual(await ids({ type: ['restart'] }), [second.id]);
    assert.deepEqual(await ids({ status: ['queued'] }), [third.id]);
    assert.equal(
      (await ids({ customerId: 'cus_1' })).length,
      3,
      'also the one that reaches over two customers',
    );
  });

  it('goes on in a session that was brought back', async () => {
    const { id } = await create(command('sleep 30'));
    await mock.clock.advance(5_000);
    const other = createTestMock();
    other.restore(mock.journal());
    await new Promise(done => {
      setImmediate(done);
    });
    await other.clock.advance(60_000);
    assert.equal((await other.call('getJob', { path: { jobId: id } })).body.status, 'succeeded');
    other.stop();
  });
});
