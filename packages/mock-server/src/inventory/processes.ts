import type { DeviceProcess } from '@customer-hub/server/parts/contract/types';
import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { bootedAtMs } from './boot.ts';
import type { Changes } from './changes.ts';
import { accountOf, processOf, services } from './services.ts';

const MB = 1024 ** 2,
  /** Figures move on this often. */
  BEAT_MS = 3_000;
type Reason = DeviceProcess['protectedReason'];
/** A process before its figures. */
interface Known {
  pid: number;
  name: string;
  user: string | null;
  kind: DeviceProcess['kind'];
  protectedReason: Reason;
  startedAt?: string | null;
}
type Listed = readonly [name: string, protectedReason?: Reason];
const SYSTEM: Readonly<Record<'windows' | 'mac' | 'linux', readonly Listed[]>> = {
  windows: [
    ['System', 'system'],
    ['Registry', 'system'],
    ['smss.exe', 'system'],
    ['csrss.exe', 'system'],
    ['wininit.exe', 'system'],
    ['services.exe', 'system'],
    ['winlogon.exe', 'system'],
    ['fontdrvhost.exe'],
    ['dwm.exe', 'system'],
  ],
  mac: [
    ['launchd', 'system'],
    ['kernel_task', 'system'],
    ['WindowServer', 'system'],
    ['logd', 'system'],
    ['opendirectoryd', 'system'],
    ['mds_stores'],
    ['coreaudiod'],
    ['fieldhouse-agent', 'agent'],
    ['bluetoothd'],
    ['syspolicyd'],
  ],
  linux: [
    ['systemd', 'system'],
    ['kthreadd', 'system'],
    ['systemd-journald', 'system'],
    ['dbus-daemon', 'system'],
    ['sshd'],
    ['fieldhouse-agent', 'agent'],
    ['cron'],
    ['nginx'],
    ['postgres'],
    ['dockerd'],
    ['containerd'],
  ],
};
const APPS: Readonly<Record<'windows' | 'mac' | 'linux', readonly string[]>> = {
  windows: [
    'explorer.exe',
    'chrome.exe',
    'chrome.exe',
    'chrome.exe',
    'msedge.exe',
    'OUTLOOK.EXE',
    'ms-teams.exe',
    'EXCEL.EXE',
    'dentrix.exe',
    'notepad.exe',
  ],
  mac: [
    'Finder',
    'Safari',
    'Microsoft Outlook',
    'Slack',
    'OsiriX MD',
    'Google Chrome',
    'Google Chrome Helper',
    'Google Chrome Helper',
    'zoom.us',
    'Preview',
  ],
  linux: ['bash', 'vim', 'htop'],
};
const BACKGROUND: Readonly<Record<'windows' | 'mac' | 'linux', readonly string[]>> = {
  windows: [
    'RuntimeBroker.exe',
    'sihost.exe',
    'taskhostw.exe',
    'ctfmon.exe',
    'SearchHost.exe',
    'OneDrive.exe',
  ],
  mac: ['cloudd', 'bird', 'nsurlsessiond', 'SafariBookmarksSyncAgent', 'photolibraryd', 'sharingd'],
  linux: ['systemd --user', 'gpg-agent'],
};
const ROOT = { windows: 'NT AUTHORITY\\SYSTEM', mac: 'root', linux: 'root' } as const;

/** Processes that a look at this moment shows; the same ones at the next, with other figures. */
export function processes(
  device: DeviceRow,
  changes: Pick<Changes, 'endedPids' | 'loggedOut' | 'services'> &
    Partial<Pick<Changes, 'serviceTimes' | 'bootedAt'>>,
  now: string,
): DeviceProcess[] {
  const { id } = device,
    booted = bootedAtMs(device, changes.bootedAt),
    nowMs = Math.max(Date.parse(now), booted + 60_000),
    beat = Math.floor(nowMs / BEAT_MS);
  return knownProcesses(device, changes)
    .filter(({ pid }) => !changes.endedPids.includes(pid))
    .map(({ pid, name, user, kind, protectedReason, startedAt }): DeviceProcess => {
      const steady = createRandom('process', id, pid, name),
        moment = createRandom('process', id, pid, beat),
        busy = steady.next() ** 9 * 38,
        size = kind === 'app' ? steady.int(60, 900) : steady.int(2, 160),
        // At once with the system, or in the minutes after.
        started = startedAt
          ? Date.parse(startedAt)
          : booted + steady.next() * (kind === 'system' ? 1_000 : 300_000);
      return {
        pid,
        name,
        user,
        cpuPercent: Math.round(busy * (0.6 + moment.next() * 0.8) * 10) / 10,
        memoryBytes: Math.round((size * (0.98 + moment.next() * 0.04) * MB) / 4096) * 4096,
        startedAt: new Date(Math.min(started, nowMs)).toISOString(),
        kind,
        protectedReason,
      };
    })
    .sort((a, b) => b.cpuPercent - a.cpuPercent || a.pid - b.pid);
}

function knownProcesses(device: DeviceRow, changes: Parameters<typeof processes>[1]): Known[] {
  const { id, os, lastLoginUser } = device,
    family = os?.family ?? 'windows',
    random = createRandom('processes', id),
    step = family === 'windows' ? 4 : 1;
  let pid = family === 'windows' ? 0 : 1;
  const next = (): number => {
    const own = pid || 4;
    pid = own + step * random.int(1, 12);
    return own;
  };
  const system = SYSTEM[family].map(([name, protectedReason = null]): Known => ({
    pid: next(),
    name,
    user: ROOT[family],
    kind: protectedReason === 'agent' ? 'background' : 'system',
    protectedReason,
  }));
  // Services have the numbers from 600 on, what people started those beyond.
  pid = 12_000;
  const signedIn = lastLoginUser !== null && !changes.loggedOut.includes(lastLoginUser),
    own = signedIn
      ? [
          ...APPS[family].map(name => ({ name, kind: 'app' as const })),
          ...BACKGROUND[family].map(name => ({ name, kind: 'background' as const })),
        ]
      : [];
  return [
    ...system,
    ...(family === 'windows' ? serviceProcesses(device, changes) : []),
    ...own.map((one): Known => ({ ...one, pid: next(), user: lastLoginUser, protectedReason: null })),
  ];
}

/** A service that does not run has no process. */
const serviceProcesses = (device: DeviceRow, changes: Parameters<typeof processes>[1]): Known[] =>
  services(device, changes).flatMap(one =>
    one.pid === null
      ? []
      : {
          pid: one.pid,
          name: processOf(one.name),
          user: accountOf(one),
          kind: one.protectedReason === 'system' ? ('system' as const) : ('background' as const),
          protectedReason: one.protectedReason,
          startedAt: one.statusSince,
        },
  );

/** Why one of these processes cannot be ended, in words; nothing when all can. */
export function processRefusal(
  device: DeviceRow,
  changes: Parameters<typeof processes>[1],
  pids: readonly number[],
): { exitCode: number; text: string } | undefined {
  const all = new Map(knownProcesses(device, changes).map(one => [one.pid, one]));
  for (const pid of pids) {
    const one = all.get(pid);
    if (one?.protectedReason === 'agent')
      return {
        exitCode: 5,
        text: `${one.name} (${pid}): The agent keeps itself running, or the device would be out of reach.`,
      };
    if (one?.protectedReason)
      return { exitCode: 5, text: `${one.name} (${pid}): Access is denied. The system needs this process.` };
  }
  return undefined;
}
