import type { DeviceFile } from '@customer-hub/server/parts/contract/types';
import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Changes } from './changes.ts';

type Tree = { readonly [name: string]: Tree | number };
const profile: Tree = {
  Desktop: { 'Recall list.xlsx': 48_211, 'Alarm codes (old).txt': 912, 'notes <script>.txt': 120 },
  Documents: {
    Invoices: { '2026-10.pdf': 184_220, '2026-09.pdf': 179_004 },
    'Onboarding.docx': 66_120,
    'Öffnungszeiten.docx': 31_000,
  },
  Downloads: { 'ZoomInstaller.exe': 71_204_112, 'report.csv': 18_211 },
  AppData: { Local: { Temp: { 'a.tmp': 4_096 } } },
};
const drives = (user: string): Tree => ({
  'C:': {
    'Program Files': {
      Dentrix: { 'dentrix.exe': 28_114_432, 'dentrix.log': 9_220_118 },
      Fieldhouse: { 'agent.exe': 18_020_100, 'agent.log': 220_114 },
    },
    'Program Files (x86)': {},
    ProgramData: { Fieldhouse: { 'policy.json': 4_812 } },
    Users: { [user]: profile, Public: { Documents: {} } },
    Windows: {
      Logs: { CBS: { 'CBS.log': 481_220_331 } },
      System32: { drivers: { etc: { hosts: 824 } }, 'notepad.exe': 360_448 },
      Temp: {},
    },
    'pagefile.sys': 17_179_869_184,
  },
  'D:': {
    Backup: { 'full-2026-11-15.vbk': 88_220_114_000 },
    Images: { '0001.dcm': 12_004_112, '0002.dcm': 11_882_004 },
  },
});
const HIDDEN = new Set(['AppData', 'ProgramData', 'pagefile.sys']);
/** What the system holds on to. */
const READ_ONLY = new Set(['pagefile.sys', 'notepad.exe', 'hosts']);
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const cleanPath = (path: string): string =>
  path
    .replaceAll('/', '\\')
    .replace(/\\+$/, '')
    .replace(/\\{2,}/g, '\\');
const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('\\')));
const baseName = (path: string): string => path.slice(path.lastIndexOf('\\') + 1);

function walk(tree: Tree, path: string, entries: DeviceFile[], deviceId: string, top = false): void {
  for (const [name, content] of Object.entries(tree)) {
    const own = top ? name : `${path}\\${name}`,
      folder = typeof content === 'object';
    entries.push({
      path: own,
      name,
      entry: top ? 'drive' : folder ? 'folder' : 'file',
      sizeBytes: folder ? null : content,
      modifiedAt: top
        ? null
        : new Date(
            Date.UTC(2026, 10, 21) - createRandom('file', deviceId, own).int(0, 31_536_000) * 1000,
          ).toISOString(),
      hidden: HIDDEN.has(name),
      readOnly: READ_ONLY.has(name),
    });
    if (folder) walk(content, own, entries, deviceId);
  }
}

/** Everything on the device, with what jobs put there and took away. */
function allFiles(
  { id, lastLoginUser }: Pick<DeviceRow, 'id' | 'lastLoginUser'>,
  { removedFiles, addedFiles }: Pick<Changes, 'removedFiles' | 'addedFiles'>,
): DeviceFile[] {
  const entries: DeviceFile[] = [];
  walk(drives((lastLoginUser ?? 'user').replace(/^.*\\/, '').toLowerCase()), '', entries, id, true);
  const added = addedFiles.map(({ path, entry, sizeBytes, modifiedAt }): DeviceFile => ({
    path,
    name: baseName(path),
    entry,
    sizeBytes,
    modifiedAt,
    hidden: false,
    readOnly: false,
  }));
  const gone = (path: string): boolean =>
    removedFiles.some(
      removed => same(path, removed) || path.toLowerCase().startsWith(`${removed.toLowerCase()}\\`),
    );
  return [...entries.filter(({ path }) => !gone(path) && !added.some(own => same(own.path, path))), ...added];
}
const order = (a: DeviceFile, b: DeviceFile): number =>
  a.entry === b.entry ? a.name.localeCompare(b.name) : a.entry === 'file' ? 1 : b.entry === 'file' ? -1 : 0;

/** Folders, then files, of a folder; with `q` all below it by name. `undefined` when there is no such folder. */
export function filesIn(
  device: Pick<DeviceRow, 'id' | 'lastLoginUser'>,
  path: string,
  changes: Pick<Changes, 'removedFiles' | 'addedFiles'>,
  q = '',
): DeviceFile[] | undefined {
  const here = cleanPath(path),
    all = allFiles(device, changes);
  if (here !== '' && !all.some(entry => entry.entry !== 'file' && same(entry.path, here))) return undefined;
  const wanted = q.trim().toLowerCase();
  if (wanted !== '')
    return all
      .filter(
        entry =>
          entry.name.toLowerCase().includes(wanted) &&
          (here === '' || entry.path.toLowerCase().startsWith(`${here.toLowerCase()}\\`)),
      )
      .sort(order);
  return all.filter(entry => same(parent(entry.path), here)).sort(order);
}
/** One file, or `undefined` when there is none. */
export const fileAt = (
  device: Pick<DeviceRow, 'id' | 'lastLoginUser'>,
  path: string,
  changes: Pick<Changes, 'removedFiles' | 'addedFiles'>,
): DeviceFile | undefined =>
  allFiles(device, changes).find(entry => entry.entry === 'file' && same(entry.path, cleanPath(path)));
/** A file or folder, or `undefined` when there is none. */
export const entryAt = (
  device: Pick<DeviceRow, 'id' | 'lastLoginUser'>,
  path: string,
  changes: Pick<Changes, 'removedFiles' | 'addedFiles'>,
): DeviceFile | undefined => allFiles(device, changes).find(entry => same(entry.path, cleanPath(path)));
/** What has this path, and behind it all that is in it; nothing when there is no such entry. */
export const entriesAt = (
  device: Pick<DeviceRow, 'id' | 'lastLoginUser'>,
  path: string,
  changes: Pick<Changes, 'removedFiles' | 'addedFiles'>,
): DeviceFile[] => {
  const here = cleanPath(path),
    inside = `${here.toLowerCase()}\\`,
    all = allFiles(device, changes),
    own = all.find(entry => same(entry.path, here));
  return own ? [own, ...all.filter(entry => entry.path.toLowerCase().startsWith(inside))] : [];
};
