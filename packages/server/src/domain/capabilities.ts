import type { Device, DeviceCapability, JobInput, JobSkipReason, SoftwareSource } from '../contract/types.ts';

type Family = NonNullable<Device['os']>['family'];
const EVERYWHERE = [
  'software',
  'shutdown',
  'users',
  'apps',
  'remote_control',
] as const satisfies DeviceCapability[];
const BY_FAMILY: Readonly<Record<Family, readonly DeviceCapability[]>> = {
  windows: [
    'patches',
    'choco',
    'script',
    'services',
    'tasks',
    'cmd',
    'powershell',
    'helpdesk_agent',
    'files',
    'event_log',
    'registry',
    'chat',
    ...EVERYWHERE,
  ],
  mac: ['patches', 'brew', 'tasks', 'terminal', ...EVERYWHERE],
  linux: ['packages', 'script', 'terminal', 'ssh', ...EVERYWHERE],
};

/** What can be done on a device, by its operating system; nothing where no agent runs [DVM-36, X-05, X-06]. */
export const capabilitiesOf = (family: Family | undefined): readonly DeviceCapability[] =>
  family ? BY_FAMILY[family] : [];

const PLAIN = {
  run_script: 'script',
  uninstall_software: 'software',
  install_patches: 'patches',
  scan_patches: 'patches',
  upgrade_packages: 'packages',
  service_start: 'services',
  service_stop: 'services',
  service_restart: 'services',
  fetch_services: 'services',
  end_process: 'tasks',
  fetch_processes: 'tasks',
  log_out: 'shutdown',
  restart: 'shutdown',
  shut_down: 'shutdown',
  set_helpdesk_agent: 'helpdesk_agent',
  deploy_app: 'apps',
  registry_create: 'registry',
  registry_update: 'registry',
  registry_delete: 'registry',
  fetch_registry: 'registry',
  file_upload: 'files',
  file_delete: 'files',
  file_rename: 'files',
  file_restore: 'files',
  folder_create: 'files',
  message_users: 'users',
  fetch_files: 'files',
  fetch_event_log: 'event_log',
  fetch_users: 'users',
} as const satisfies Partial<Record<JobInput['type'], DeviceCapability>>;
const BY_SOURCE: Readonly<Record<SoftwareSource, DeviceCapability>> = {
  choco: 'choco',
  brew: 'brew',
  private: 'software',
};

/** What a device must be capable of for this work; empty for work that only changes our own records. */
export function neededCapabilities(
  work: Pick<JobInput, 'type' | 'params'>,
  sources: readonly SoftwareSource[] = [],
): DeviceCapability[] {
  if (work.type === 'run_command') {
    const { shell } = (work.params ?? {}) as Partial<Extract<JobInput, { type: 'run_command' }>['params']>;
    return shell ? [shell] : [];
  }
  if (work.type === 'install_software') return [...new Set(sources.map(source => BY_SOURCE[source]))];
  return work.type in PLAIN ? [PLAIN[work.type as keyof typeof PLAIN]] : [];
}

/** Work on our own records reaches no device, so an offline one is no obstacle. */
export const needsDevice = (type: JobInput['type']): boolean =>
  !['edit_relations', 'update_devices', 'delete_devices', 'cancel_reboot'].includes(type);

/** Why a device is left out of a job at its acceptance; `null` when it takes part. */
export function skipReason(
  device:
    | {
        availability: Device['availability'];
        os: { family: Family } | null;
        permitted?: boolean;
        osFamilies?: readonly Family[];
      }
    | undefined,
  {
    type,
    needed,
    whenOffline,
    osFamilies,
  }: {
    type: JobInput['type'];
    needed: readonly DeviceCapability[];
    whenOffline: 'wait' | 'skip';
    osFamilies?: readonly Family[];
  },
): JobSkipReason | null {
  if (!device) return 'not_found';
  if (device.permitted === false) return 'no_permission';
  if (!needsDevice(type)) return null;
  if (device.availability === 'retired') return 'retired';
  const can = capabilitiesOf(device.os?.family);
  if (
    !device.os ||
    !needed.every(capability => can.includes(capability)) ||
    (osFamilies && !osFamilies.includes(device.os.family))
  )
    return 'unsupported_os';
  return whenOffline === 'skip' && device.availability !== 'online' ? 'offline' : null;
}
