import type { AvailablePatch, InstalledPackage } from '../contract/types.ts';
import { createRandom, type Random } from '../database/random.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import { addMonths } from '../domain/days.ts';
import type { Changes } from './changes.ts';

type Patch = Omit<AvailablePatch, 'status'>;
const MB = 1024 ** 2;
/** Tuesday of the month on which Microsoft publishes. */
const patchDay = (month: string): string => {
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return `${month}-${String(1 + ((9 - first) % 7) + 7).padStart(2, '0')}`;
};
/** The ten months whose updates were out when the device was last looked at, newest first. */
function monthsBefore(asOf: string): string[] {
  const day = asOf.slice(0, 10),
    first = `${day.slice(0, 7)}-01`,
    newest = patchDay(day.slice(0, 7)) <= day ? 0 : 1;
  return Array.from({ length: 10 }, (_, index) => addMonths(first, -newest - index).slice(0, 7));
}
const kb = (random: Random): string => `KB50${random.int(40_000, 79_999)}`;

function windowsPatches(
  random: Random,
  months: readonly string[],
  os: string,
): { security: Patch[]; others: Patch[] } {
  const [newest = ''] = months,
    version = os.includes('Server')
      ? 'Microsoft server operating system version 21H2'
      : 'Windows 11 Version 24H2';
  const patch = (
    title: string,
    category: Patch['category'],
    severity: Patch['severity'],
    month: string,
    sizeMb: number,
    requiresReboot: boolean,
  ): Patch => {
    const id = kb(random);
    return {
      id,
      title: `${title} (${id})`,
      category,
      severity,
      sizeBytes: sizeMb * MB,
      releasedOn: patchDay(month),
      requiresReboot,
    };
  };
  const security = months.flatMap(month => [
    patch(
      `${month} Cumulative Update for ${version} for x64-based Systems`,
      'security',
      'critical',
      month,
      random.int(380, 980),
      true,
    ),
    patch(
      `${month} Cumulative Update for .NET Framework 3.5 and 4.8.1 for ${version} for x64`,
      'security',
      'important',
      month,
      random.int(40, 90),
      true,
    ),
  ]);
  const drivers = [
    'Intel - net - 12.19.2.62',
    'Intel Corporation - System - 10.1.46.5',
    'Realtek Semiconductor Corp. - MEDIA - 6.0.9757.1',
    'Dell Inc. - Firmware - 1.22.0',
    'Lenovo Ltd. - Firmware - 1.44.0.0',
    'HP Inc. - SoftwareComponent - 8.10.42',
    'Logitech - Image - 1.4.40.2',
    'Brother - Printer - 10.0.17119.1',
  ];
  const others = [
    ...months.map(month =>
      patch(
        `Windows Malicious Software Removal Tool x64 - v5.${138 - months.indexOf(month)}`,
        'other',
        'unspecified',
        month,
        74,
        false,
      ),
    ),
    ...months
      .slice(0, 6)
      .map(month =>
        patch(
          `${month} Update for ${version} for x64-based Systems`,
          'cumulative',
          'moderate',
          month,
          random.int(20, 500),
          true,
        ),
      ),
    ...drivers.map((title, index): Patch => ({
      id: `DRV-${random.hex(8)}`,
      title,
      category: 'driver',
      severity: 'unspecified',
      sizeBytes: random.int(1, 240) * MB,
      releasedOn: patchDay(months[index % months.length] ?? newest),
      requiresReboot: title.includes('Firmware'),
    })),
    patch(
      'Security Intelligence Update for Microsoft Defender Antivirus - Version 1.441.302.0',
      'definition',
      'unspecified',
      newest,
      120,
      false,
    ),
    patch(
      'Feature update to Windows 11, version 25H2',
      'feature',
      'unspecified',
      months[1] ?? newest,
      4_100,
      true,
    ),
  ];
  return { security, others };
}
function macPatches(random: Random, months: readonly string[]): { security: Patch[]; others: Patch[] } {
  const patch = (
    title: string,
    category: Patch['category'],
    severity: Patch['severity'],
    month: string,
    requiresReboot: boolean,
  ): Patch => ({
    id: `MAC-${random.hex(8)}`,
    title,
    category,
    severity,
    sizeBytes: random.int(20, 3_400) * MB,
    releasedOn: `${month}-${String(random.int(1, 8)).padStart(2, '0')}`,
    requiresReboot,
  });
  const security = months.flatMap((month, index) => [
    patch(`macOS Tahoe 26.${10 - index}`, 'security', 'important', month, true),
    patch(`Safari 26.${10 - index}`, 'security', 'important', month, false),
  ]);
  const others = months.flatMap((month, index) => [
    patch(`Command Line Tools for Xcode 26.${10 - index}`, 'other', 'unspecified', month, false),
    patch(`XProtectPlistConfigData 53${40 - index}`, 'definition', 'unspecified', month, false),
    patch(`Rosetta ${month}`, 'other', 'unspecified', month, false),
  ]);
  return { security, others };
}

/** Exactly as many as the device counts, without those installed meanwhile; security updates first. */
export function availablePatches(
  { id, os, patchCounts, inventoryAsOf, createdAt }: DeviceRow,
  { installedPatches }: Pick<Changes, 'installedPatches'>,
): AvailablePatch[] {
  if (!os || !patchCounts) return [];
  const random = createRandom('patches', id),
    months = monthsBefore(inventoryAsOf ?? createdAt),
    { security, others } =
      os.family === 'mac' ? macPatches(random, months) : windowsPatches(random, months, os.name);
  const installed = new Set(installedPatches),
    waiting = (patch: Patch): boolean => !installed.has(patch.id);
  return [
    ...security.filter(waiting).slice(0, patchCounts.security),
    ...others.filter(waiting).slice(0, patchCounts.available - patchCounts.security),
  ].map(patch => ({
    ...patch,
    status: createRandom('failed', id, patch.id).chance(0.03) ? 'failed' : 'available',
  }));
}

const PACKAGES = [
  'openssl',
  'libssl3t64',
  'curl',
  'libcurl4t64',
  'linux-image-generic',
  'linux-headers-generic',
  'systemd',
  'udev',
  'bash',
  'coreutils',
  'nginx',
  'postgresql-16',
  'docker-ce',
  'containerd.io',
  'python3.12',
  'openssh-server',
  'openssh-client',
  'sudo',
  'vim',
  'git',
  'rsync',
  'tzdata',
  'ca-certificates',
  'libc6',
  'libxml2',
  'gnupg',
  'perl',
  'veeam',
  'samba',
  'bind9-dnsutils',
  'wget',
  'tar',
  'gzip',
  'less',
  'logrotate',
  'cron',
  'rsyslog',
  'snmpd',
  'qemu-guest-agent',
  'zfsutils-linux',
  'orthanc',
  'dcmtk',
  'imagemagick',
  'nfs-common',
  'fail2ban',
  'certbot',
  'htop',
  'tmux',
] as const;

/** As many with a newer version as the device counts. */
export function installedPackages(
  { id, patchCounts }: DeviceRow,
  { upgradedPackages }: Pick<Changes, 'upgradedPackages'>,
): InstalledPackage[] {
  const random = createRandom('packages', id),
    upgraded = new Set(upgradedPackages);
  let left = patchCounts?.available ?? 0;
  const shuffled = PACKAGES.map(name => ({
    name,
    order: random.next(),
    major: random.int(1, 12),
    minor: random.int(0, 40),
    build: random.int(1, 9),
  })).sort((a, b) => a.order - b.order);
  return shuffled
    .map(({ name, major, minor, build }): InstalledPackage => {
      const old = `${major}.${minor}.${build}-0ubuntu3.${build}`,
        fresh = `${major}.${minor}.${build}-0ubuntu3.${build + 2}`,
        waits = !upgraded.has(name) && left-- > 0;
      return {
        name,
        installedVersion: upgraded.has(name) ? fresh : old,
        availableVersion: waits ? fresh : null,
        architecture: name.startsWith('linux-') || name === 'tzdata' ? 'all' : 'amd64',
        repository: waits ? 'noble-updates' : 'noble',
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
