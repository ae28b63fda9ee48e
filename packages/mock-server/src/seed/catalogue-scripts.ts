import type {
  AutomationProfile,
  HubApp,
  SoftwareBundle,
  SoftwarePackage,
  ThresholdProfile,
} from '@customer-hub/server/parts/contract/types';

type Bare<T> = Omit<T, 'id'>;
const numbered = <T>(prefix: string, rows: readonly Bare<T>[]): T[] =>
  rows.map((row, index) => ({ id: `${prefix}_${index + 1}`, ...row }) as T);

const pkg = (
  name: string,
  publisher: string | null,
  version: string,
  source: SoftwarePackage['source'],
): Bare<SoftwarePackage> => ({
  name,
  publisher,
  version,
  source,
  osFamilies: source === 'choco' ? ['windows'] : source === 'brew' ? ['mac'] : ['windows', 'mac', 'linux'],
});
export const softwarePackages = numbered<SoftwarePackage>('pkg', [
  pkg('Google Chrome', 'Google LLC', '142.0.7444.176', 'choco'),
  pkg('Mozilla Firefox', 'Mozilla', '145.0.1', 'choco'),
  pkg('7-Zip', 'Igor Pavlov', '25.01', 'choco'),
  pkg('Adobe Acrobat Reader', 'Adobe', '2025.001.20844', 'choco'),
  pkg('Zoom Workplace', 'Zoom Communications, Inc.', '6.6.10', 'choco'),
  pkg('Notepad++', 'Notepad++ Team', '8.8.8', 'choco'),
  pkg('VLC media player', 'VideoLAN', '3.0.21', 'choco'),
  pkg('KeePassXC', 'KeePassXC Team', '2.7.11', 'choco'),
  pkg('LibreOffice', 'The Document Foundation', '25.8.3', 'choco'),
  pkg('Microsoft Teams', 'Microsoft Corporation', '25290.205.4069.4894', 'choco'),
  pkg('Google Chrome', 'Google LLC', '142.0.7444.176', 'brew'),
  pkg('Rectangle', null, '0.92', 'brew'),
  pkg('Visual Studio Code', 'Microsoft Corporation', '1.106.2', 'brew'),
  pkg('Fieldhouse VPN profile', 'Fieldhouse IT', '3.2.0', 'private'),
  pkg('Fieldhouse root certificate', 'Fieldhouse IT', '1.0.4', 'private'),
  pkg('Dentrix G7.9', 'Henry Schein One', '7.9.118', 'private'),
]);
const named = (...ids: number[]): SoftwareBundle['packages'] =>
  ids.map(id => ({ id: `pkg_${id}`, name: softwarePackages[id - 1]?.name ?? '' }));
export const softwareBundles = numbered<SoftwareBundle>('bun', [
  {
    name: 'New office PC',
    description: 'What every desk gets.',
    osFamilies: ['windows'],
    packages: named(1, 3, 4, 10),
  },
  { name: 'Front desk', description: null, osFamilies: ['windows'], packages: named(1, 4, 16) },
  {
    name: 'Mac basics',
    description: 'Browser, windows and editor.',
    osFamilies: ['mac'],
    packages: named(11, 12, 13),
  },
]);
export const automationProfiles = numbered<AutomationProfile>('aut', [
  {
    name: 'Patch night',
    description: 'Security updates on Tuesday nights, with a reboot if needed.',
    tasks: ['install_patches', 'reboot'],
    recurrence: 'weekly',
    osFamilies: ['windows', 'mac'],
  },
  {
    name: 'Monthly maintenance',
    description: 'Temporary files, disk check, all updates.',
    tasks: ['clean_temp', 'check_disk', 'install_patches', 'reboot'],
    recurrence: 'monthly',
    osFamilies: ['windows'],
  },
  {
    name: 'Daily clean-up',
    description: null,
    tasks: ['clean_temp'],
    recurrence: 'daily',
    osFamilies: ['windows'],
  },
  {
    name: 'Linux packages',
    description: 'Security packages every night.',
    tasks: ['upgrade_packages'],
    recurrence: 'daily',
    osFamilies: ['linux'],
  },
  {
    name: 'Onboarding',
    description: 'Bundle, VPN profile and certificate, once.',
    tasks: ['install_software', 'run_script'],
    recurrence: 'once',
    osFamilies: ['windows'],
  },
]);
const limit = (
  metric: string,
  operator: ThresholdProfile['thresholds'][number]['operator'],
  value: number,
  unit: string,
  severity: ThresholdProfile['thresholds'][number]['severity'],
): ThresholdProfile['thresholds'][number] => ({ metric, operator, value, unit, severity });
export const thresholdProfiles = numbered<ThresholdProfile>('thr', [
  {
    name: 'Workstations',
    description: 'Only what disturbs people.',
    deviceKinds: ['pc', 'mac'],
    thresholds: [
      limit('disk_free', 'below', 5, 'percent', 'warning'),
      limit('memory_used', 'above', 95, 'percent', 'information'),
    ],
  },
  {
    name: 'Servers',
    description: 'Tight limits, around the clock.',
    deviceKinds: ['server', 'linux'],
    thresholds: [
      limit('disk_free', 'below', 10, 'percent', 'warning'),
      limit('disk_free', 'below', 5, 'percent', 'critical'),
      limit('cpu_load', 'above', 95, 'percent', 'warning'),
      limit('reachable', 'equal', 0, 'boolean', 'critical'),
    ],
  },
  {
    name: 'Network',
    description: null,
    deviceKinds: ['snmp'],
    thresholds: [
      limit('packet_loss', 'above', 5, 'percent', 'warning'),
      limit('reachable', 'equal', 0, 'boolean', 'critical'),
    ],
  },
  {
    name: 'Websites',
    description: 'Answer time and certificate.',
    deviceKinds: ['http', 'tcp'],
    thresholds: [
      limit('answer_time', 'above', 5_000, 'ms', 'warning'),
      limit('certificate_days', 'below', 14, 'days', 'warning'),
    ],
  },
]);
export const apps = numbered<HubApp>('app', [
  {
    name: 'Bitdefender GravityZone',
    vendor: 'Bitdefender',
    description: 'Endpoint protection.',
    activated: true,
    osFamilies: ['windows', 'mac', 'linux'],
  },
  {
    name: 'Veeam Agent',
    vendor: 'Veeam',
    description: 'Backup of servers and workstations.',
    activated: true,
    osFamilies: ['windows', 'linux'],
  },
  {
    name: 'DNSFilter',
    vendor: 'DNSFilter',
    description: 'Filters malicious domains.',
    activated: true,
    osFamilies: ['windows', 'mac'],
  },
  { name: 'Auvik', vendor: 'Auvik Networks', description: null, activated: false, osFamilies: ['windows'] },
  {
    name: 'Keeper',
    vendor: 'Keeper Security',
    description: 'Password manager for the customer.',
    activated: false,
    osFamilies: ['windows', 'mac'],
  },
]);
