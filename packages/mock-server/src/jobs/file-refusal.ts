import { cleanPath, entryAt } from '../inventory/files.ts';
import type { Refusal, Refuses } from './refusal-types.ts';
import type { Machine } from './shell/session.ts';

const NOT_FOUND = 2,
  NO_PATH = 3,
  DENIED = 5,
  EXISTS = 80,
  BAD_NAME = 123;
const at = ({ device, changes }: Machine, path: string): ReturnType<typeof entryAt> =>
  entryAt(device, path, changes);
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('\\')));
/** What Windows allows in a name. */
const isName = (name: string): boolean => !/[<>:"/\\|?*\p{Cc}]|[. ]$/u.test(name);

const notFound = (path: string): Refusal => ({
  exitCode: NOT_FOUND,
  text: `${path}: The system cannot find the file specified.`,
});
const exists = (path: string): Refusal => ({ exitCode: EXISTS, text: `${path}: The file exists.` });
const badName = (name: string): Refusal => ({
  exitCode: BAD_NAME,
  text: `${name}: The filename, directory name, or volume label syntax is incorrect.`,
});
/** Drives and what the system holds on to stay where they are. */
const held = (path: string, machine: Machine): Refusal | undefined => {
  const found = at(machine, path);
  if (!found) return notFound(path);
  return found.entry === 'drive' || found.readOnly
    ? { exitCode: DENIED, text: `${path}: Access is denied.` }
    : undefined;
};
/** Whether something new can have this path. */
function place(path: string, machine: Machine, overwrite = false): Refusal | undefined {
  const own = cleanPath(path),
    folder = folderOf(own);
  if (!isName(own.slice(own.lastIndexOf('\\') + 1))) return badName(path);
  if (at(machine, folder)?.entry === 'file' || !at(machine, folder))
    return { exitCode: NO_PATH, text: `${folder}: The system cannot find the path specified.` };
  const there = at(machine, own);
  return there && !(overwrite && there.entry === 'file') ? exists(own) : undefined;
}

/** What the file system of a device refuses, with the codes and in the words of Windows. */
export const fileRefusals: Refuses<
  'file_upload' | 'file_delete' | 'file_rename' | 'file_restore' | 'folder_create'
> = {
  file_upload: ({ path, overwrite }, machine) => place(path, machine, overwrite),
  folder_create: ({ path }, machine) => place(path, machine),
  file_delete({ paths }, machine) {
    for (const path of paths) {
      const refused = held(path, machine);
      if (refused) return refused;
    }
    return undefined;
  },
  file_rename({ path, newName, overwrite }, machine) {
    const own = cleanPath(path),
      to = `${folderOf(own)}\\${newName}`;
    if (!isName(newName)) return badName(newName);
    const onlyCase = to.toLowerCase() === own.toLowerCase();
    return held(path, machine) ?? (onlyCase ? undefined : place(to, machine, overwrite));
  },
  file_restore({ paths }, machine) {
    for (const path of paths.map(cleanPath)) {
      const lower = path.toLowerCase(),
        { binnedFiles } = machine.changes;
      if (!binnedFiles.some(one => one.path.toLowerCase() === lower))
        return { exitCode: NOT_FOUND, text: `${path}: It is not in the bin.` };
      const refused = place(path, machine);
      if (refused) return refused;
    }
    return undefined;
  },
};
