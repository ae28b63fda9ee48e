import type { ScriptDetail, ScriptParameter } from '@customer-hub/server/parts/contract/types';
import { contents } from './script-contents.ts';
import type { World } from './world.ts';

const text = (name: string, label: string, more: Partial<ScriptParameter> = {}): ScriptParameter => ({
  name,
  label,
  help: null,
  kind: 'text',
  required: false,
  default: null,
  ...more,
});
type Told = Pick<ScriptDetail, 'name' | 'source' | 'language' | 'osFamilies'> &
  Partial<Pick<ScriptDetail, 'description' | 'parameters' | 'timeoutSeconds'>> & {
    /** Which of the staff uploaded it. */
    author?: number;
    daysAgo?: number;
  };
const onWindows = { source: 'library', language: 'powershell', osFamilies: ['windows'] } as const;
const told: readonly (Omit<Told, 'osFamilies'> & { osFamilies: readonly Told['osFamilies'][number][] })[] = [
  {
    ...onWindows,
    name: 'Clear print queue',
    description: 'Stops the spooler, empties its folder and starts it again.',
    parameters: [
      text('Verbose', 'Say every step', { kind: 'switch', help: 'Names each file that is removed.' }),
    ],
    timeoutSeconds: 300,
  },
  {
    ...onWindows,
    name: 'Free disk space',
    description: 'Removes temporary files, old update packages and crash dumps.',
    parameters: [
      text('OlderThanDays', 'Only files older than (days)', {
        help: 'Files that were changed later are kept.',
        default: '14',
      }),
    ],
  },
  { ...onWindows, name: 'Repair Windows Update', description: 'Resets the components of Windows Update.' },
  { ...onWindows, name: 'List local administrators', timeoutSeconds: 120 },
  {
    ...onWindows,
    name: 'Enable BitLocker',
    description: 'Encrypts the system drive and stores the key in the directory.',
    parameters: [
      text('Drive', 'Drive letter', { required: true, kind: 'choice', choices: ['C:', 'D:'], default: 'C:' }),
    ],
    timeoutSeconds: 3_600,
  },
  { ...onWindows, name: 'Flush DNS', language: 'batch', timeoutSeconds: 60 },
  {
    ...onWindows,
    name: 'Check backup age',
    description: 'Fails when the newest backup is older than a day.',
    source: 'own',
    author: 1,
    parameters: [
      text('Path', 'Folder of the backups', { required: true, help: 'As the device sees it: D:\\Backup.' }),
      text('MaxHours', 'Oldest that is fine (hours)', { default: '24' }),
    ],
  },
  {
    ...onWindows,
    name: 'Install Dentrix prerequisites',
    description: 'For practices only. Ask Priya before running it on servers.',
    source: 'own',
    author: 2,
  },
  {
    name: 'Rotate logs',
    description: 'Compresses logs older than seven days.',
    source: 'library',
    language: 'bash',
    osFamilies: ['linux'],
  },
  {
    name: 'Renew certificates',
    description: 'Runs certbot and reloads the web server.',
    source: 'own',
    author: 0,
    language: 'bash',
    osFamilies: ['linux'],
    parameters: [text('domain', 'Domain', { required: true })],
  },
  { name: 'Docker clean-up', source: 'library', language: 'bash', osFamilies: ['linux'] },
  {
    name: 'Inventory report',
    description: 'Writes hardware and software as JSON.',
    source: 'library',
    language: 'python',
    osFamilies: ['windows', 'linux'],
  },
  {
    ...onWindows,
    name: 'Druckertreiber neu installieren',
    description: 'Entfernt alle Treiber eines Herstellers und installiert sie neu.',
    source: 'own',
    author: 3,
    parameters: [text('Hersteller', 'Hersteller', { required: true })],
  },
  {
    ...onWindows,
    name: 'Join domain',
    description: 'Joins the device to the domain of the customer and restarts it later.',
    source: 'own',
    author: 1,
    parameters: [
      text('Domain', 'Domain', { required: true }),
      text('User', 'Account that may join devices', { required: true }),
      text('Password', 'Its password', {
        required: true,
        kind: 'secret',
        help: 'Kept nowhere: neither in the job nor in its output.',
      }),
    ],
    timeoutSeconds: 600,
  },
];

/** One's own scripts and the shared library. */
export const seededScripts = ({ technicians, ago }: World): ScriptDetail[] =>
  told.map(({ author, daysAgo, ...script }, index) => ({
    id: `scr_${index + 1}`,
    description: null,
    parameters: [],
    timeoutSeconds: 900,
    ...script,
    osFamilies: [...script.osFamilies],
    author: author === undefined ? null : (technicians[author] ?? null),
    updatedAt: ago((daysAgo ?? 20 + index * 17) * 1_440),
    content: contents[index] ?? '',
  }));
