import type { AvailablePatch } from '@customer-hub/server/parts/contract/types';
import { createRandom, type Random } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { addMonths } from '@customer-hub/server/parts/domain/days';
import type { Changes } from './changes.ts';

type Patch = Omit<AvailablePatch, 'status' | 'reason' | 'supersededBy'>;
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

interface Candidates {
  security: Patch[];
  others: Patch[];
}
const DRIVERS = [
  'Intel - net - 12.19.2.62',
  'Intel Corporation - System - 10.1.46.5',
  'Realtek Semiconductor Corp. - MEDIA - 6.0.9757.1',
  'Dell Inc. - Firmware - 1.22.0',
  'Lenovo Ltd. - Firmware - 1.44.0.0',
  'HP Inc. - SoftwareComponent - 8.10.42',
  'Logitech - Image - 1.4.40.2',
  'Brother - Printer - 10.0.17119.1',
];

interface WindowsUpdate extends Pick<Patch, 'title' | 'category' | 'severity' | 'requiresReboot'> {
  month: string;
  sizeMb: number;
}
function windowsPatch(
  random: Random,
  { title, category, severity, month, sizeMb, requiresReboot }: WindowsUpdate,
): Patch {
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
}

function windowsPatches(random: Random, months: readonly string[], os: string): Candidates {
  const version = os.includes('Server')
    ? 'Microsoft server operating system version 21H2'
    : 'Windows 11 Version 24H2';
  // The security updates are drawn first.
  return {
    security: windowsSecurity(random, months, version),
    others: [
      ...windowsMonthly(random, months, version),
      ...windowsDrivers(random, months),
      ...windowsSingle(random, months),
    ],
  };
}

/** Two of each month: for Windows and for .NET. */
const windowsSecurity = (random: Random, months: readonly string[], version: string): Patch[] =>
  months.flatMap(month => [
    windowsPatch(random, {
      title: `${month} Cumulative Update for ${version} for x64-based Systems`,
      category: 'security',
      severity: 'critical',
      month,
      sizeMb: random.int(380, 980),
      requiresReboot: true,
    }),
    windowsPatch(random, {
      title: `${month} Cumulative Update for .NET Framework 3.5 and 4.8.1 for ${version} for x64`,
      category: 'security',
      severity: 'important',
      month,
      sizeMb: random.int(40, 90),
      requiresReboot: true,
    }),
  ]);

const windowsMonthly = (random: Random, months: readonly string[], version: string): Patch[] => [
  ...months.map((month, index) =>
    windowsPatch(random, {
      title: `Windows Malicious Software Removal Tool x64 - v5.${138 - index}`,
      category: 'other',
      severity: 'unspecified',
      month,
      sizeMb: 74,
      requiresReboot: false,
    }),
  ),
  ...months
    .slice(0, 6)
    .map(month =>
      windowsPatch(random, {
        title: `${month} Update for ${version} for x64-based Systems`,
        category: 'cumulative',
        severity: 'moderate',
        month,
        sizeMb: random.int(20, 500),
        requiresReboot: true,
      }),
    ),
];

const windowsDrivers = (random: Random, months: readonly string[]): Patch[] =>
  DRIVERS.map((title, index) => ({
    id: `DRV-${random.hex(8)}`,
    title,
    category: 'driver',
    severity: 'unspecified',
    sizeBytes: random.int(1, 240) * MB,
    releasedOn: patchDay(months[index % months.length] ?? ''),
    requiresReboot: title.includes('Firmware'),
  }));

const windowsSingle = (random: Random, [newest = '', before = newest]: readonly string[]): Patch[] => [
  windowsPatch(random, {
    title: 'Security Intelligence Update for Microsoft Defender Antivirus - Version 1.441.302.0',
    category: 'definition',
    severity: 'unspecified',
    month: newest,
    sizeMb: 120,
    requiresReboot: false,
  }),
  windowsPatch(random, {
    title: 'Feature update to Windows 11, version 25H2',
    category: 'feature',
    severity: 'unspecified',
    month: before,
    sizeMb: 4_100,
    requiresReboot: true,
  }),
];

function macPatches(random: Random, months: readonly string[]): Candidates {
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

/** What windows says when an update does not go in. */
const FAILURES: readonly NonNullable<AvailablePatch['reason']>[] = [
  { code: '0x80070BC9', text: 'Needs the pending reboot first.' },
  { code: '0x80070070', text: 'There is not enough space on the disk.' },
  { code: '0x800F0922', text: 'The system partition is full or could not be reached.' },
  { code: '0x80240034', text: 'The download failed.' },
];
const MAC_FAILURES: typeof FAILURES = [
  { code: 'SUMacControllerErrorNotEnoughBattery', text: 'The battery is too low.' },
  { code: 'MSU_ERR_STAGE_FAILED', text: 'The update could not be prepared.' },
];
const EXCLUSIONS: typeof FAILURES = [
  { code: 'policy', text: 'Kept back by the automation profile: drivers are not installed.' },
  { code: 'declined', text: 'Declined by Priya Raman: breaks the label printer.' },
  { code: 'deferred', text: 'Put off by the automation profile until 30 days after its release.' },
];

/**
 * As many to be installed as the device counts, without those installed meanwhile, security updates first; then
 * those that a rule keeps back. `installing` are those that a job is at.
 */
export function availablePatches(
  device: DeviceRow,
  { installedPatches }: Pick<Changes, 'installedPatches'>,
  installing: (patch: Pick<AvailablePatch, 'id' | 'category'>) => boolean = () => false,
): AvailablePatch[] {
  const { id, os, patchCounts, inventoryAsOf, createdAt, pendingReboot } = device;
  if (!os || !patchCounts) return [];
  const random = createRandom('patches', id),
    months = monthsBefore(inventoryAsOf ?? createdAt),
    { security, others } =
      os.family === 'mac' ? macPatches(random, months) : windowsPatches(random, months, os.name);
  const installed = new Set(installedPatches),
    waiting = (patch: Patch): boolean => !installed.has(patch.id),
    failures = os.family === 'mac' ? MAC_FAILURES : FAILURES.slice(pendingReboot ? 0 : 1),
    excluded = others.slice(-createRandom('excluded', id).int(1, 3)),
    open = others.filter(patch => !excluded.includes(patch));
  const listed = [
    ...security.filter(waiting).slice(0, patchCounts.security),
    ...open.filter(waiting).slice(0, patchCounts.available - patchCounts.security),
  ];
  return [
    ...listed.map((patch): AvailablePatch => {
      const own = createRandom('failed', id, patch.id),
        fails = own.chance(0.12),
        busy = installing(patch);
      return {
        ...patch,
        status: busy ? 'installing' : fails ? 'failed' : 'available',
        reason: fails && !busy ? own.pick(failures) : null,
        supersededBy: newerOf(patch, listed),
      };
    }),
    ...(patchCounts.available === 0 ? [] : excluded).map((patch): AvailablePatch => ({
      ...patch,
      status: 'excluded',
      reason:
        patch.category === 'driver'
          ? (EXCLUSIONS[0] ?? null)
          : createRandom('why', id, patch.id).pick(EXCLUSIONS.slice(1)),
      supersededBy: null,
    })),
  ];
}

/** The newest of those whose titles differ by month, number and nothing else. */
function newerOf(patch: Patch, all: readonly Patch[]): string | null {
  const series = seriesOf(patch),
    newest = all.find(other => other.category === patch.category && seriesOf(other) === series);
  return newest === undefined || newest.id === patch.id || newest.releasedOn <= patch.releasedOn
    ? null
    : newest.id;
}
const seriesOf = ({ title }: Patch): string =>
  title
    .replace(/\(KB\d+\)/, '')
    .replace(/\d{4}-\d\d|v?\d+(\.\d+)+/g, '')
    .trim();
