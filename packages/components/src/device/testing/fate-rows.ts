import type { DeviceWork } from '../panels/shared/run-job.ts';
import type { FateWorld } from './fate-world.ts';

export type System = 'windows' | 'mac' | 'linux';

/** Work of one kind, and the requirements that it is there for. */
export interface FateRow {
  readonly name: string;
  readonly proves?: string;
  readonly on: System;
  readonly work: DeviceWork | ((at: FateWorld, deviceIds: readonly string[]) => Promise<DeviceWork>);
  /** By which a device says who may do it. */
  readonly action?: string;
  /** What has to be there before. */
  readonly before?: (at: FateWorld, deviceIds: readonly string[]) => Promise<void>;
}

/** Shortly after the beginning of the test world. */
const LATER = '2026-11-22T16:22:00Z';
const FOLDER = 'C:\\Users\\Public\\Documents';
const KEY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Fieldhouse';

const done = async (at: FateWorld, work: DeviceWork, deviceIds: readonly string[]): Promise<void> => {
  const { id } = await at.board.start({ ...work, targets: { deviceIds: [...deviceIds] } });
  await at.passes(at.board.ended(id));
};

const file = (name: string): string => `${FOLDER}\\${name}`;
/** A folder, which is made before. */
const NOTES = file('Notes');
const makeNotes = (at: FateWorld, deviceIds: readonly string[]): Promise<void> =>
  done(at, { type: 'folder_create', params: { path: NOTES } }, deviceIds);

const upload = async ({ hub }: FateWorld): Promise<string> => {
  const input = { fileName: 'new.txt', size: 3, mediaType: 'text/plain', sha256: null };
  return (await hub.uploads.create(input)).id;
};

/** An app of each device; none of them is a process that the system of another one needs. */
const apps = async ({ hub }: FateWorld, deviceIds: readonly string[]): Promise<number[]> => {
  const pids: number[] = [];
  for (const id of deviceIds) {
    const { items } = await hub.devices.processes(id, { limit: 200 });
    const app = items.find(({ kind, protectedReason }) => kind === 'app' && protectedReason === null);
    if (app) pids.push(app.pid);
  }
  return pids;
};

/** Work that is named by its type. */
const plain = (on: System, work: DeviceWork, more: Partial<FateRow> = {}): FateRow => ({
  name: work.type,
  on,
  work,
  ...more,
});

const scripts: readonly FateRow[] = [
  {
    name: 'run_script of the shared library',
    proves: 'DVB-01, DVB-02, DVM-11, DVM-12',
    on: 'windows',
    work: { type: 'run_script', params: { scriptId: 'scr_4' } },
    action: 'run_script',
  },
  {
    name: "run_script of one's own",
    proves: 'DVB-01, DVM-10, DVM-12',
    on: 'windows',
    async work({ hub }) {
      const { id } = await hub.catalogues.createScript({
        name: 'Who and where',
        language: 'powershell',
        osFamilies: ['windows'],
        content: 'hostname; sleep 2; whoami',
      });
      return { type: 'run_script', params: { scriptId: id } };
    },
    action: 'run_script',
  },
];

const command = (
  shell: 'cmd' | 'powershell' | 'terminal' | 'ssh',
  proves: string,
  on: System,
  text: string,
): FateRow => ({
  name: `run_command in ${shell}`,
  proves,
  on,
  work: { type: 'run_command', params: { shell, command: text } },
  action: 'run_command',
});

const install = (from: string, proves: string, on: System, params: object): FateRow => ({
  name: `install_software ${from}`,
  proves,
  on,
  work: { type: 'install_software', params },
  action: 'software',
});

const software: readonly FateRow[] = [
  install('from Chocolatey', 'DVB-06, DVM-07', 'windows', { packageIds: ['pkg_3'] }),
  install('from Homebrew', 'DVB-06, DVM-08', 'mac', { packageIds: ['pkg_12'] }),
  install('from the private repository', 'DVB-06, DVM-09', 'linux', { packageIds: ['pkg_15'] }),
  install('as a bundle', 'DVB-07', 'windows', { bundleId: 'bun_1' }),
  plain(
    'windows',
    { type: 'uninstall_software', params: { names: ['Google Chrome'] } },
    { proves: 'DVM-06', action: 'software' },
  ),
  plain(
    'windows',
    { type: 'install_patches', params: { category: 'security' } },
    { proves: 'DEV-14, DVM-02', action: 'install_patches' },
  ),
  plain('mac', { type: 'scan_patches' }, { action: 'install_patches' }),
  plain('linux', { type: 'upgrade_packages', params: {} }, { proves: 'DVM-04' }),
  plain(
    'mac',
    { type: 'deploy_app', params: { appId: 'app_1' } },
    { proves: 'DVB-19, DVM-25', action: 'deploy_app' },
  ),
];

const service = (type: 'service_start' | 'service_stop' | 'service_restart', proves: string): FateRow => ({
  name: type,
  proves,
  on: 'windows',
  work: { type, params: { names: ['Spooler'] } },
  action: 'services',
});

const endProcess = (on: System): FateRow => ({
  name: `end_process on ${on}`,
  proves: 'DVM-16',
  on,
  work: async (at, deviceIds) => ({ type: 'end_process', params: { pids: await apps(at, deviceIds) } }),
  action: 'end_process',
});

const helpdesk = (active: boolean): FateRow => ({
  name: `set_helpdesk_agent ${active ? 'on' : 'off'}`,
  proves: `${active ? 'DVB-17' : 'DVB-18'}, DVM-26, DVM-27`,
  on: 'windows',
  work: { type: 'set_helpdesk_agent', params: { active } },
  action: 'set_helpdesk_agent',
});

const system: readonly FateRow[] = [
  service('service_start', 'DVM-13'),
  service('service_stop', 'DVM-14'),
  service('service_restart', 'DVM-15'),
  endProcess('windows'),
  endProcess('mac'),
  plain('windows', { type: 'log_out', params: {} }, { proves: 'DVB-14, DVM-17', action: 'log_out' }),
  plain('windows', { type: 'restart', params: {} }, { proves: 'DVB-15, DVM-17, DEV-11', action: 'restart' }),
  {
    name: 'restart at a time',
    proves: 'DEV-12',
    on: 'windows',
    work: { type: 'restart', params: {}, schedule: { at: LATER, timeZone: 'UTC' } },
    action: 'restart',
  },
  plain('linux', { type: 'shut_down', params: {} }, { proves: 'DVB-16, DVM-17', action: 'shut_down' }),
  plain(
    'windows',
    { type: 'message_users', params: { text: 'Please save your work.' } },
    { action: 'message_users' },
  ),
  helpdesk(true),
  helpdesk(false),
];

const registry = (name: string, work: DeviceWork): FateRow => ({
  name,
  proves: 'DVM-34',
  on: 'windows',
  work,
  action: 'registry',
});

const files: readonly FateRow[] = [
  registry('registry_create', { type: 'registry_create', params: { path: KEY } }),
  registry('registry_update', {
    type: 'registry_update',
    params: { path: KEY, name: 'Site', value: 'north' },
  }),
  registry('registry_delete', { type: 'registry_delete', params: { path: KEY, name: 'Site' } }),
  {
    name: 'file_upload',
    proves: 'DVM-29',
    on: 'windows',
    work: async at => ({
      type: 'file_upload',
      params: { path: file('new.txt'), uploadId: await upload(at) },
    }),
    action: 'files',
  },
  plain(
    'windows',
    { type: 'file_delete', params: { paths: [NOTES] } },
    { proves: 'DVM-31', action: 'files', before: makeNotes },
  ),
  plain(
    'windows',
    { type: 'file_rename', params: { path: NOTES, newName: 'Old notes' } },
    { action: 'files', before: makeNotes },
  ),
  {
    name: 'file_restore',
    proves: 'DVM-31',
    on: 'windows',
    work: { type: 'file_restore', params: { paths: [NOTES] } },
    async before(at, deviceIds) {
      await makeNotes(at, deviceIds);
      await done(at, { type: 'file_delete', params: { paths: [NOTES] } }, deviceIds);
    },
    action: 'files',
  },
  plain('windows', { type: 'folder_create', params: { path: NOTES } }, { action: 'files' }),
  plain('windows', { type: 'fetch_files', params: {} }, { proves: 'DVM-28', action: 'files' }),
  plain('windows', { type: 'fetch_registry', params: {} }, { proves: 'DVM-33' }),
  plain('windows', { type: 'fetch_event_log' }, { proves: 'DVM-32' }),
  plain('mac', { type: 'fetch_processes' }),
  plain('windows', { type: 'fetch_services' }),
  plain('windows', { type: 'fetch_users' }, { proves: 'DVM-23' }),
];

/** Work on devices that has to reach them. */
export const onDevices: readonly FateRow[] = [
  ...scripts,
  command('cmd', 'DVM-18', 'windows', 'ping -n 6 example.com'),
  command('powershell', 'DVM-22', 'windows', 'hostname; sleep 2; whoami; nonsense; exit 0'),
  command('terminal', 'DVM-20', 'mac', 'hostname; sleep 2; whoami'),
  command('ssh', 'DVM-21', 'linux', 'ping -c 6 example.com'),
  ...software,
  ...system,
  ...files,
];

/** Work on our own records of devices, which need not be reached for it. */
export const onRecords: readonly FateRow[] = [
  {
    name: 'edit_relations to another customer',
    proves: 'DVB-12',
    on: 'windows',
    work: { type: 'edit_relations', params: { customerId: 'cus_3' } },
    action: 'move',
  },
  {
    name: 'edit_relations to another folder',
    proves: 'DVB-13',
    on: 'windows',
    async work({ hub }) {
      const [folder] = (await hub.folders.list('cus_1')).items;
      return { type: 'edit_relations', params: { folderId: folder?.id ?? null } };
    },
    action: 'move',
  },
  plain('mac', { type: 'update_devices', params: { favorite: true } }, { action: 'update' }),
  plain('windows', { type: 'cancel_reboot' }, { proves: 'DEV-12', action: 'restart' }),
  plain('linux', { type: 'delete_devices' }, { proves: 'DVB-20', action: 'delete' }),
];
