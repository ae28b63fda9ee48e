import type { RegistryEntry } from '@customer-hub/server/parts/contract/types';
import type { Changes } from './changes.ts';

type Tree = { readonly [key: string]: Tree };
const HKLM: Tree = {
  HARDWARE: { DESCRIPTION: { System: { BIOS: {}, CentralProcessor: { '0': {}, '1': {} } } } },
  SAM: {},
  SECURITY: {},
  SOFTWARE: {
    Classes: { '.csv': {}, '.pdf': {} },
    Fieldhouse: { Agent: {} },
    Microsoft: {
      Office: { '16.0': { Outlook: {}, Word: {} } },
      'Windows NT': { CurrentVersion: { Winlogon: {} } },
      Windows: { CurrentVersion: { Run: {}, Uninstall: {} } },
    },
    Policies: { Microsoft: { Windows: { WindowsUpdate: { AU: {} } } } },
  },
  SYSTEM: {
    CurrentControlSet: {
      Control: { 'Session Manager': {}, 'Terminal Server': {} },
      Services: { Spooler: {}, Tcpip: { Parameters: {} } },
    },
  },
};
const HIVES: Tree = {
  HKEY_CLASSES_ROOT: { '.csv': {}, '.pdf': {} },
  HKEY_CURRENT_USER: {
    Environment: {},
    'Control Panel': { Desktop: {} },
    Software: { Microsoft: { Windows: { CurrentVersion: { Run: {} } } } },
  },
  HKEY_LOCAL_MACHINE: HKLM,
  HKEY_USERS: { '.DEFAULT': {} },
  HKEY_CURRENT_CONFIG: { System: {} },
};

const value = (
  name: string,
  valueType: RegistryEntry['valueType'],
  text: string,
): Omit<RegistryEntry, 'path'> => ({ name, entry: 'value', valueType, value: text, locked: false });
const VALUES: Readonly<Record<string, readonly Omit<RegistryEntry, 'path'>[]>> = {
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run': [
    value('SecurityHealth', 'REG_EXPAND_SZ', '%windir%\\system32\\SecurityHealthSystray.exe'),
    value('FieldhouseTray', 'REG_SZ', '"C:\\Program Files\\Fieldhouse\\tray.exe" /min'),
  ],
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': [
    value('ProductName', 'REG_SZ', 'Windows 10 Pro'),
    value('CurrentBuild', 'REG_SZ', '26100'),
    value('InstallDate', 'REG_DWORD', '1739260800'),
    value('DigitalProductId4', 'REG_BINARY', 'f804000004000000350033'),
    value('InstallTime', 'REG_QWORD', '133837182000000000'),
    value('BuildGUID', 'REG_NONE', 'ffffffff'),
  ],
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU': [
    value('NoAutoUpdate', 'REG_DWORD', '0'),
    value('AUOptions', 'REG_DWORD', '4'),
    value('ScheduledInstallDay', 'REG_DWORD', '3'),
  ],
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server': [
    value('fDenyTSConnections', 'REG_DWORD', '1'),
  ],
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager': [
    value(
      'PendingFileRenameOperations',
      'REG_MULTI_SZ',
      '\\??\\C:\\Windows\\Temp\\a.tmp\n\\??\\C:\\Windows\\Temp\\b.tmp',
    ),
  ],
  'HKEY_CURRENT_USER\\Environment': [
    value('Path', 'REG_EXPAND_SZ', '%USERPROFILE%\\AppData\\Local\\Microsoft\\WindowsApps;'),
    value('', 'REG_SZ', ''),
  ],
};

/** What the system keeps to itself, whoever asks. */
const LOCKED = ['HKEY_LOCAL_MACHINE\\SAM', 'HKEY_LOCAL_MACHINE\\SECURITY'];
export const isLocked = (path: string): boolean => LOCKED.some(locked => below(path, locked));

/** Paths are compared without regard to case, as Windows does. */
export const samePath = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const below = (path: string, root: string): boolean =>
  samePath(path, root) || path.toLowerCase().startsWith(`${root.toLowerCase()}\\`);
const parts = (path: string): string[] => path.split('\\').filter(Boolean);

function find(path: string): { keys: readonly string[]; path: string } | undefined {
  let at: Tree = HIVES;
  const named: string[] = [];
  for (const part of parts(path)) {
    const name = Object.keys(at).find(key => samePath(key, part)),
      next = name === undefined ? undefined : at[name];
    if (name === undefined || !next) return undefined;
    named.push(name);
    at = next;
  }
  return { keys: Object.keys(at), path: named.join('\\') };
}

/** Keys, then values, of a key; `undefined` when there is no such key. */
export function registryEntries(
  path: string,
  { registry, removedKeys }: Pick<Changes, 'registry' | 'removedKeys'>,
): RegistryEntry[] | undefined {
  const known = find(path),
    here = known?.path ?? parts(path).join('\\');
  if (removedKeys.some(removed => !removed.includes('\0') && here !== '' && below(here, removed)))
    return undefined;
  const made = registry.filter(entry =>
    entry.entry === 'value'
      ? samePath(entry.path, here)
      : samePath(parts(entry.path).slice(0, -1).join('\\'), here),
  );
  if (!known && !registry.some(entry => below(entry.path, here))) return undefined;
  const keys = (known?.keys ?? []).map((name): RegistryEntry => ({
    path: here === '' ? name : `${here}\\${name}`,
    name,
    entry: 'key',
    valueType: null,
    value: null,
    locked: isLocked(here === '' ? name : `${here}\\${name}`),
  }));
  const values = (VALUES[here] ?? []).map((entry): RegistryEntry => ({ ...entry, path: here }));
  const isMade = (entry: RegistryEntry): boolean =>
    made.some(own => own.entry === entry.entry && samePath(own.name, entry.name));
  const all = [...keys, ...values].filter(entry => !isMade(entry)).concat(made);
  const gone = (entry: RegistryEntry): boolean =>
    removedKeys.includes(
      entry.entry === 'key'
        ? entry.path.toLowerCase()
        : `${entry.path.toLowerCase()}\0${entry.name.toLowerCase()}`,
    );
  return all
    .filter(entry => !gone(entry))
    .sort((a, b) => (a.entry === b.entry ? a.name.localeCompare(b.name) : a.entry === 'key' ? -1 : 1));
}

/** Puts a key or value; what was removed under that name before is back. */
export function putEntry(
  { registry, removedKeys }: Pick<Changes, 'registry' | 'removedKeys'>,
  entry: RegistryEntry,
): Pick<Changes, 'registry' | 'removedKeys'> {
  const mark =
    entry.entry === 'key'
      ? entry.path.toLowerCase()
      : `${entry.path.toLowerCase()}\0${entry.name.toLowerCase()}`;
  return {
    registry: [
      ...registry.filter(
        other =>
          !(
            other.entry === entry.entry &&
            samePath(other.path, entry.path) &&
            samePath(other.name, entry.name)
          ),
      ),
      entry,
    ],
    removedKeys: removedKeys.filter(removed => removed !== mark),
  };
}
/** Takes a value away, or a key with all below it. */
export function removeEntry(
  { registry, removedKeys }: Pick<Changes, 'registry' | 'removedKeys'>,
  path: string,
  name?: string,
): Pick<Changes, 'registry' | 'removedKeys'> {
  const mark = name === undefined ? path.toLowerCase() : `${path.toLowerCase()}\0${name.toLowerCase()}`;
  return {
    registry: registry.filter(entry =>
      name === undefined
        ? !below(entry.path, path)
        : !(samePath(entry.path, path) && entry.entry === 'value' && samePath(entry.name, name)),
    ),
    removedKeys: [...removedKeys.filter(removed => removed !== mark), mark],
  };
}
