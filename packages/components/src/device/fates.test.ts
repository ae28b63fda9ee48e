import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { PermissionError, type Job, type JobInput, type JobTarget } from '@customer-hub/sdk';
import type { JobResult } from '@customer-hub/state/work';
import { onDevices, onRecords, type FateRow, type System } from './testing/fate-rows.ts';
import { FateWorld } from './testing/fate-world.ts';

/** An agent runs on none of the two. */
const FIREWALL = 'dev_12';
const NOBODY = 'dev_999999';
/** So many of a job begin at once, at least. */
const AT_ONCE = 4;
/** What the contract can be asked for. */
const TYPES = {
  run_script: true,
  run_command: true,
  install_software: true,
  uninstall_software: true,
  install_patches: true,
  scan_patches: true,
  upgrade_packages: true,
  service_start: true,
  service_stop: true,
  service_restart: true,
  end_process: true,
  log_out: true,
  restart: true,
  shut_down: true,
  set_helpdesk_agent: true,
  deploy_app: true,
  edit_relations: true,
  update_devices: true,
  registry_create: true,
  registry_update: true,
  registry_delete: true,
  file_upload: true,
  file_delete: true,
  file_rename: true,
  file_restore: true,
  folder_create: true,
  message_users: true,
  cancel_reboot: true,
  fetch_event_log: true,
  fetch_registry: true,
  fetch_files: true,
  fetch_processes: true,
  fetch_services: true,
  fetch_users: true,
  delete_devices: true,
} as const satisfies Record<JobInput['type'], true>;
const STOPPABLE: readonly string[] = ['run_command', 'run_script'];

let at: FateWorld;
let devices: Readonly<Record<System, readonly [string, string]>>;

before(async () => {
  at = await FateWorld.open();
  const pair = async (family: System): Promise<readonly [string, string]> => {
    const query = { osFamily: [family], availability: ['online' as const], sort: 'name', limit: 2 };
    const [one, two] = (await at.hub.devices.listAll(query)).items;
    assert.ok(one && two, `two devices with ${family}`);
    return [one.id, two.id];
  };
  devices = { windows: await pair('windows'), mac: await pair('mac'), linux: await pair('linux') };
});
beforeEach(() => at.reset());
after(() => at.server.close());

const inputOf = async (
  { work, before: prepare }: FateRow,
  deviceIds: readonly string[],
): Promise<JobInput> => {
  await prepare?.(at, deviceIds);
  const order = typeof work === 'function' ? await work(at, deviceIds) : work;
  return { ...order, targets: { deviceIds: [...deviceIds] } };
};
const targetsOf = async ({ id }: Job): Promise<Record<string, JobTarget>> => {
  const { items } = await at.hub.jobs.targets(id, { limit: 200 });
  return Object.fromEntries(items.map(target => [target.deviceId, target]));
};
const endOf = ({ id }: Job): Promise<JobResult> => at.passes(at.board.ended(id));
const statusOf = async ({ id }: Job): Promise<string> => (await at.hub.jobs.get(id)).status;
/** Why each device has not done it. */
const failures = ({ failed }: JobResult): Record<string, string | undefined> =>
  Object.fromEntries(failed.map(({ id, problem }) => [id, problem?.code]));

const test = ({ name, proves }: FateRow, fate: string, run: () => Promise<void>): void =>
  void it(`${name}: ${fate}${proves ? ` [${proves}]` : ''}`, run);

const succeeds = (row: FateRow, without: string, reason: string): void =>
  test(row, 'succeeds where it can, and says why it does not elsewhere', async () => {
    const [device] = devices[row.on];
    const input = { ...(await inputOf(row, [device])), targets: { deviceIds: [device, without] } };
    const { runs, skipped } = await at.hub.jobs.preview({
      type: input.type,
      targets: input.targets,
      ...(input.params ? { params: { ...input.params } } : {}),
    });
    assert.deepEqual([runs, skipped.map(one => one.reason)], [1, [reason]]);
    const job = await at.board.start(input);
    const result = await endOf(job);
    const { [device]: target } = await targetsOf(job);
    assert.deepEqual(
      [result.done, failures(result), target?.result?.exitCode],
      [1, { [without]: reason }, 0],
      target?.result?.stderr ?? '',
    );
  });

const isRefused = (row: FateRow): void =>
  test(row, 'is refused to who may only read, with the reason, and leaves nothing', async () => {
    const [device] = devices[row.on];
    const input = await inputOf(row, [device]);
    const jobs = async (): Promise<number> => (await at.hub.jobs.list({ limit: 200 })).items.length;
    const before = await jobs();
    const { allowedActions } = await at.reader.devices.get(device);
    const told = allowedActions.find(({ action }) => action === row.action);
    if (row.action) assert.deepEqual(told, { action: row.action, allowed: false, reason: 'no_permission' });
    for (const ask of [
      () => at.boardOf(at.reader).start(input),
      () => at.reader.jobs.preview({ type: input.type, targets: input.targets }),
    ])
      await assert.rejects(ask(), (error: unknown) => {
        assert.ok(error instanceof PermissionError);
        assert.equal(error.problem?.requiredScope, 'device:act');
        return true;
      });
    assert.equal(await jobs(), before);
  });

const isRetried = (row: FateRow): void =>
  test(row, 'fails on one of two devices, and is tried again on that one alone', async () => {
    const [device, other] = devices[row.on];
    const input = await inputOf(row, [device, other]);
    at.server.mock.fault({ deviceId: other, trouble: 'denies', times: 1 });
    const job = await at.board.start(input);
    const first = await endOf(job);
    const { title } = first.failed[0]?.problem ?? {};
    assert.deepEqual(
      [await statusOf(job), first.done, failures(first), title, [...first.names.keys()]],
      ['partially_failed', 1, { [other]: 'failed' }, 'Access is denied.', [other]],
    );
    const again = await at.board.retry(job.id);
    const { done, total } = await endOf(again);
    const { [device]: one, [other]: two } = await targetsOf(job);
    assert.deepEqual(
      [again.id, await statusOf(job), done, total, one?.attempt, two?.attempt],
      [job.id, 'succeeded', 2, 2, 1, 2],
      two?.result?.stderr ?? '',
    );
  });

const isCancelled = (row: FateRow): void =>
  test(row, 'is cancelled midway: what has not begun never begins', async () => {
    const [device, other] = devices[row.on];
    const input = await inputOf(row, [device, other]);
    await at.setAvailability(other, 'offline');
    const job = await at.board.start(input);
    await at.when(job.id, ({ counts }) => counts.running === 1 && counts.waiting_for_device === 1);
    assert.equal((await at.board.cancel(job.id)).status, 'cancelling');
    const result = await endOf(job);
    // What cannot be stopped ends as it ends.
    const stopped = STOPPABLE.includes(input.type) ? { [device]: 'cancelled' } : {};
    assert.deepEqual(failures(result), { ...stopped, [other]: 'cancelled' });
    await at.setAvailability(other, 'online');
    await at.server.mock.clock.advance(60_000);
    assert.deepEqual(
      [await statusOf(job), (await targetsOf(job))[other]?.result],
      ['cancelled', null],
      'not even when the device is back',
    );
  });

const isHeard = (row: FateRow, how: 'cut' | 'blocked'): void =>
  test(row, `is heard whole and once where streams are ${how}, and so is its end`, async () => {
    const [device] = devices[row.on];
    const input = await inputOf(row, [device]);
    at.cuts = how === 'cut';
    const mend = how === 'blocked' && at.server.mock.fault({ operationId: 'streamJobEvents', status: 503 });
    try {
      const job = await at.board.start(input);
      const ended = at.board.ended(job.id);
      const { text, view } = await at.read(job.id);
      const { done } = await at.passes(ended);
      const { [device]: target } = await targetsOf(job);
      const whole = target?.result?.pieces ? await at.hub.jobs.output(job.id, target.id) : new Blob();
      assert.equal(text, await whole.text());
      assert.deepEqual([done, view.job?.status, view.targets.size], [1, 'succeeded', 1], text);
    } finally {
      if (mend) mend();
    }
  });

const waits = (row: FateRow): void =>
  test(row, 'waits for a device that is offline, expires, or leaves it out', async () => {
    const [device] = devices[row.on];
    const input = await inputOf(row, [device]);
    await at.setAvailability(device, 'offline');
    const preview = await at.hub.jobs.preview({ type: input.type, targets: input.targets });
    assert.deepEqual([preview.runs, preview.waits, preview.offline[0]?.deviceId], [0, 1, device]);
    const skipped = await at.board.start({ ...input, whenOffline: 'skip' });
    assert.deepEqual(failures(await endOf(skipped)), { [device]: 'offline' });
    const now = { ...input, ...(input.schedule ? { schedule: null } : {}) };
    const late = await at.board.start({ ...now, expiresAfterMinutes: 1 });
    assert.deepEqual(
      [failures(await endOf(late)), await statusOf(late)],
      [{ [device]: 'offline' }, 'expired'],
    );
    const job = await at.board.start(now);
    await at.when(job.id, ({ counts }) => counts.waiting_for_device === 1);
    await at.setAvailability(device, 'online');
    assert.equal((await endOf(job)).done, 1);
  });

for (const [index, row] of onDevices.entries())
  describe(row.name, () => {
    succeeds(row, FIREWALL, 'unsupported_os');
    isRefused(row);
    isRetried(row);
    isCancelled(row);
    isHeard(row, index % 2 === 0 ? 'cut' : 'blocked');
    waits(row);
  });

for (const row of onRecords)
  describe(row.name, () => {
    succeeds(row, NOBODY, 'not_found');
    isRefused(row);

    test(row, 'cannot be tried again on what is not there', async () => {
      const [device] = devices[row.on];
      const input = { ...(await inputOf(row, [device])), targets: { deviceIds: [device, NOBODY] } };
      const job = await at.board.start(input);
      assert.deepEqual(failures(await endOf(job)), { [NOBODY]: 'not_found' });
      await assert.rejects(at.board.retry(job.id, { statuses: ['skipped'] }), { code: 'wrong_state' });
    });

    test(row, 'is cancelled midway: what has not begun never begins', async () => {
      const { items } = await at.hub.devices.list('cus_1', { osFamily: [row.on], limit: AT_ONCE + 2 });
      const more = (await at.hub.devices.list('cus_1', { limit: AT_ONCE + 2 })).items;
      const ids = [...new Set([...items, ...more].map(({ id }) => id))].slice(0, AT_ONCE + 2);
      const job = await at.board.start(await inputOf(row, ids));
      await at.when(job.id, ({ counts }) => counts.running === AT_ONCE);
      assert.equal((await at.board.cancel(job.id)).status, 'cancelling');
      const { done, failed } = await endOf(job);
      assert.deepEqual(
        [done, failed.map(({ problem }) => problem?.code), await statusOf(job)],
        [AT_ONCE, ['cancelled', 'cancelled'], 'cancelled'],
      );
    });

    isHeard(row, 'cut');

    test(row, 'is done to a device that is offline, too', async () => {
      const [device] = devices[row.on];
      await at.setAvailability(device, 'offline');
      const job = await at.board.start(await inputOf(row, [device]));
      assert.equal((await endOf(job)).done, 1);
    });
  });

it('leaves out no work that the contract knows', () => {
  const [names, types] = [
    [...onDevices, ...onRecords].map(({ name }) => name.split(' ')[0]),
    Object.keys(TYPES),
  ];
  assert.deepEqual([...new Set(names)].sort(), types.sort());
});
