import type { InstalledSoftware } from '@customer-hub/server/parts/contract/types';
import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Changes } from './changes.ts';

type Program = readonly [name: string, publisher: string | null, version: string, sizeMb: number | null];
/** Without how many others have it, which only the customer's other devices tell. */
export type OwnSoftware = Omit<InstalledSoftware, 'devicesWithIt'>;
const WINDOWS: readonly Program[] = [
  ['Microsoft 365 Apps for business - en-us', 'Microsoft Corporation', '16.0.19328.20244', 2_900],
  ['Microsoft Edge', 'Microsoft Corporation', '142.0.3595.94', 620],
  ['Google Chrome', 'Google LLC', '141.0.7390.123', 560],
  ['7-Zip 24.08 (x64)', 'Igor Pavlov', '24.08', 6],
  ['Adobe Acrobat (64-bit)', 'Adobe', '25.001.20756', 780],
  ['Microsoft Teams', 'Microsoft', '25290.205.4069.4894', 410],
  ['Zoom Workplace (64-bit)', 'Zoom', '6.5.11', 320],
  ['Veeam Agent for Microsoft Windows', 'Veeam Software Group GmbH', '6.3.2.1205', 410],
  ['Bitdefender Endpoint Security Tools', 'Bitdefender', '7.9.22.537', 890],
  ['Dentrix G7.9', 'Henry Schein One', '7.9.118', 1_900],
  ['DEXIS 10', null, '10.1.9', 620],
  ['Java 8 Update 431', 'Oracle Corporation', '8.0.4310.10', 110],
  ['Mozilla Firefox (x64 de)', 'Mozilla', '145.0.1', 250],
  ['Notepad++ (64-bit x64)', 'Notepad++ Team', '8.8.5', 16],
  ['TeamViewer', 'TeamViewer', '15.62.4', 160],
  ['VLC media player', 'VideoLAN', '3.0.21', 190],
  ['Microsoft SQL Server 2019 (64-bit)', 'Microsoft Corporation', '15.0.4430.1', null],
  [
    'Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.44.35211',
    'Microsoft Corporation',
    '14.44.35211.0',
    24,
  ],
  ['PuTTY release 0.83 (64-bit)', 'Simon Tatham', '0.83', 5],
  ['KeePassXC', 'KeePassXC Team', '2.7.9', 120],
  ['QuickBooks Desktop Pro 2024', 'Intuit Inc.', '34.00.4012', 2_100],
  ['Fieldhouse Agent', 'Fieldhouse IT', '1.8.7.2', 88],
];
const MAC: readonly Program[] = [
  ['Safari', 'Apple', '26.1', null],
  ['Microsoft Word', 'Microsoft', '16.103', 2_300],
  ['Microsoft Outlook', 'Microsoft', '16.103', 2_200],
  ['Google Chrome', 'Google', '142.0.7444.60', 640],
  ['1Password', 'AgileBits', '8.11.18', 420],
  ['Slack', 'Slack Technologies', '4.46.104', 510],
  ['Rectangle', null, '0.92', 12],
  ['OsiriX MD', 'Pixmeo', '14.1', 380],
  ['zoom.us', 'Zoom', '6.6.0', 300],
  ['Fieldhouse Agent', 'Fieldhouse IT', '1.8.7.2', 70],
];
const LINUX: readonly Program[] = [
  ['nginx', 'nginx packagers', '1.29.3', 4],
  ['postgresql-16', 'Debian PostgreSQL Maintainers', '16.11', 62],
  ['docker-ce', 'Docker', '28.5.2', 110],
  ['orthanc', null, '1.12.9', 40],
  ['veeam', 'Veeam Software', '6.3.2.1205', 180],
  ['fieldhouse-agent', 'Fieldhouse IT', '1.8.7-2', 44],
];

export function installedSoftware(
  { id, os }: DeviceRow,
  { removedSoftware, addedSoftware }: Pick<Changes, 'removedSoftware' | 'addedSoftware'>,
): OwnSoftware[] {
  const random = createRandom('software', id),
    all = os?.family === 'windows' ? WINDOWS : os?.family === 'mac' ? MAC : LINUX,
    removed = new Set(removedSoftware),
    added = new Set(addedSoftware.map(({ name }) => name));
  const found = random
    .some(all, Math.ceil(all.length * (0.5 + random.next() * 0.5)))
    .map(([name, publisher, version, sizeMb]): OwnSoftware => ({
      name,
      publisher,
      version,
      installedOn: random.chance(0.9)
        ? `20${random.int(22, 25)}-${String(random.int(1, 12)).padStart(
            2,
            '0',
          )}-${String(random.int(1, 28)).padStart(2, '0')}`
        : null,
      sizeBytes: sizeMb === null ? null : sizeMb * 1024 ** 2,
      uninstallable: !/Agent|Edge|Safari/.test(name),
    }));
  return [
    ...found.filter(({ name }) => !removed.has(name) && !added.has(name)),
    ...addedSoftware.map(entry => ({ ...entry, sizeBytes: null, uninstallable: true })),
  ].sort((a, b) => a.name.localeCompare(b.name));
}
