import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createHub, PermissionError } from '@customer-hub/sdk';
import type { JobInput, JobTarget } from '../contract/types.ts';
import { createMockServer, type MockServer } from '../http.ts';
import { TEST_EPOCH } from '../testing.ts';

const WINDOWS = 'dev_1',
  MAC = 'dev_16',
  LINUX = 'dev_13',
  FIREWALL = 'dev_12';
/** Work of every type, and a device that can do it. */
const all = {
  run_script: [WINDOWS, { params: { scriptId: 'scr_4' } }],
  run_command: [WINDOWS, { params: { shell: 'powershell', command: 'Get-Date' } }],
  install_software: [WINDOWS, { params: { packageIds: ['pkg_3'] } }],
  uninstall_software: [WINDOWS, { params: { names: ['7-Zip'] } }],
  install_patches: ['dev_2', { params: { category: 'security' } }],
  scan_patches: [WINDOWS, {}],
  upgrade_packages: [LINUX, { params: {} }],
  service_start: [WINDOWS, { params: { names: ['Spooler'] } }],
  service_stop: [WINDOWS, { params: { names: ['Spooler'] } }],
  service_restart: [WINDOWS, { params: { names: ['Spooler'] } }],
  end_process: [MAC, { params: { pids: [99_999] } }],
  log_out: [WINDOWS, { params: {} }],
  restart: [WINDOWS, { params: {} }],
  shut_down: [WINDOWS, { params: {} }],
  set_helpdesk_agent: [WINDOWS, { params: { active: true } }],
  deploy_app: [WINDOWS, { params: { appId: 'app_1' } }],
  edit_relations: [WINDOWS, { params: { customerId: 'cus_3' } }],
  update_devices: [WINDOWS, { params: { favorite: true } }],
  registry_create: [WINDOWS, { params: { path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse' } }],
  registry_update: [
    WINDOWS,
    { params: { path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse', name: 'Site', value: 'north' } },
  ],
  registry_delete: [WINDOWS, { params: { path: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse', name: 'Site' } }],
  file_upload: [WINDOWS, { params: { path: 'C:\\Windows\\Temp\\new.txt', uploadId: 'upl_1' } }],
  file_delete: [WINDOWS, { params: { paths: ['C:\\Program Files\\Dentrix\\dentrix.log'] } }],
  file_rename: [WINDOWS, { params: { path: 'C:\\Program Files\\Dentrix\\dentrix.log', newName: 'old.log' } }],
  file_restore: [WINDOWS, { params: { paths: ['C:\\Program Files\\Dentrix\\dentrix.log'] } }],
  folder_create: [WINDOWS, { params: { path: 'C:\\Windows\\Temp\\New folder' } }],
  message_users: [WINDOWS, { params: { text: 'Please save your work.' } }],
  cancel_reboot: [WINDOWS, {}],
  fetch_event_log: [WINDOWS, {}],
  fetch_registry: [WINDOWS, { params: {} }],
  fetch_files: [WINDOWS, { params: {} }],
  fetch_processes: [MAC, {}],
  fetch_services: [WINDOWS, {}],
  fetch_users: [WINDOWS, {}],
  delete_devices: [WINDOWS, {}],
} as const satisfies { [T in JobInput['type']]: readonly [string, object] };
const OWN_RECORDS: readonly string[] = [
  'edit_relations',
  'update_devices',
  'delete_devices',
  'cancel_reboot',
];
const DAY_MS = 86_400_000;

describe('work of every type, through the SDK over HTTP', () => {
  let server: MockServer;
  const hubOf = (token: string) => createHub({ baseUrl: server.url, auth: () => token });
  before(async () => {
    server = await createMockServer({
      scale: { devices: 60, customers: 9 },
      epoch: TEST_EPOCH,
      paused: true,
      strict: true,
    });
  });
  beforeEach(() => {
    server.mock.reset();
  });
  after(() => server.close());

  const inputOf = (type: JobInput['type'], work: object, deviceIds: string[]): JobInput =>
    ({ type, targets: { deviceIds }, ...work }) as JobInput;
  /** What some work needs to be there before. */
  async function prepare(type: string, device: string): Promise<void> {
    const hub = hubOf('staff');
    if (type === 'file_upload')
      await hub.uploads.create({ fileName: 'new.txt', size: 3, mediaType: 'text/plain', sha256: null });
    if (type === 'file_restore') {
      await hub.jobs.create(inputOf('file_delete', all.file_delete[1], [device]));
      await server.mock.clock.advance(10_000);
    }
  }
  const targetOf = async (jobId: string, deviceId: string): Promise<JobTarget | undefined> =>
    (await hubOf('staff').jobs.targets(jobId)).items.find(target => target.deviceId === deviceId);

  for (const [name, [device, work]] of Object.entries(all)) {
    const type = name as JobInput['type'],
      reaches = !OWN_RECORDS.includes(type);

    it(`${type}: succeeds where it can, and says why it does not elsewhere`, async () => {
      await prepare(type, device);
      const hub = hubOf('staff'),
        cannot = reaches ? FIREWALL : 'dev_999999',
        job = await hub.jobs.create(inputOf(type, work, [device, cannot]));
      await server.mock.clock.advance(120_000);
      const done = await hub.jobs.get(job.id),
        target = await targetOf(job.id, device);
      assert.deepEqual(
        [done.status, target?.status, target?.result?.exitCode],
        ['partially_failed', 'succeeded', 0],
        target?.result?.stderr ?? '',
      );
      assert.equal((await targetOf(job.id, cannot))?.skipReason, reaches ? 'unsupported_os' : 'not_found');
    });

    it(`${type}: is refused to who may only read, and leaves nothing`, async () => {
      await prepare(type, device);
      const before = (await hubOf('staff').jobs.list()).items.length;
      const scopes = hubOf('scopes=device:read,device:write'),
        input = inputOf(type, work, [device]);
      for (const ask of [
        () => scopes.jobs.create(input),
        () => scopes.jobs.preview({ type, targets: input.targets }),
        () => hubOf('read-only').jobs.create(input),
      ])
        await assert.rejects(ask(), (error: unknown) => {
          assert.ok(error instanceof PermissionError);
          assert.equal(error.problem?.requiredScope, 'device:act');
          return true;
        });
      assert.equal((await hubOf('staff').jobs.list()).items.length, before);
    });

    it(`${type}: ${reaches ? 'waits for' : 'does not need'} a device that is offline`, async () => {
      await prepare(type, device);
      const hub = hubOf('staff'),
        { db, clock } = server.mock;
      await db.devices.update(device, { availability: 'offline' });
      const job = await hub.jobs.create(inputOf(type, work, [device]));
      await clock.advance(60_000);
      assert.equal((await targetOf(job.id, device))?.status, reaches ? 'waiting_for_device' : 'succeeded');
      if (!reaches) return;
      await db.devices.update(device, { availability: 'online' });
      await clock.advance(120_000);
      assert.equal((await targetOf(job.id, device))?.status, 'succeeded');
      await db.devices.update(device, { availability: 'offline' });
      const late = await hub.jobs.create({ ...inputOf(type, work, [device]), expiresAfterMinutes: 60 });
      await clock.advance(DAY_MS);
      assert.deepEqual(
        [(await hub.jobs.get(late.id)).status, (await targetOf(late.id, device))?.skipReason],
        ['expired', 'offline'],
      );
    });

    it(`${type}: is cancelled before it begins, and changes nothing`, async () => {
      await prepare(type, device);
      const hub = hubOf('staff'),
        changed: string[] = [],
        stop = server.mock.onChange(collection => changed.push(collection)),
        job = await hub.jobs.create(inputOf(type, work, [device]));
      assert.equal((await hub.jobs.cancel(job.id)).status, 'cancelled');
      await server.mock.clock.advance(120_000);
      stop();
      assert.equal((await targetOf(job.id, device))?.status, 'cancelled');
      assert.deepEqual(
        changed.filter(name => name === 'devices' || name === 'deviceChanges'),
        [],
      );
    });
  }
});
