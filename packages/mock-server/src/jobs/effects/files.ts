import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { AddedFile } from '@customer-hub/server/parts/database/collections/device-changes';
import type { Changes } from '../../inventory/changes.ts';
import { cleanPath, entriesAt } from '../../inventory/files.ts';
import type { Effects } from './effect.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isWithin = (path: string, folder: string): boolean =>
  same(path, folder) || path.toLowerCase().startsWith(`${folder.toLowerCase()}\\`);
type Laid = Pick<Changes, 'addedFiles' | 'removedFiles' | 'removedAdded'>;

/** Takes away what has this path, and with a folder what is in it. */
function taken({ addedFiles, removedFiles, removedAdded }: Laid, path: string): Laid {
  return {
    addedFiles: addedFiles.filter(file => !isWithin(file.path, path)),
    removedFiles: [...removedFiles.filter(other => !same(other, path)), path],
    removedAdded: [...addedFiles.filter(file => isWithin(file.path, path)), ...removedAdded],
  };
}
/** Puts a file or folder there, in place of what has its path. */
const put = ({ addedFiles, removedFiles, removedAdded }: Laid, ...files: readonly AddedFile[]): Laid => ({
  addedFiles: [...addedFiles.filter(({ path }) => !files.some(file => same(file.path, path))), ...files],
  removedFiles,
  removedAdded,
});

function renamed(device: DeviceRow, changes: Changes, path: string, newName: string): Laid {
  const from = cleanPath(path),
    to = `${from.slice(0, from.lastIndexOf('\\'))}\\${newName}`;
  const moved = entriesAt(device, from, changes).map(
    ({ path: own, sizeBytes, modifiedAt, entry }): AddedFile => ({
      path: `${to}${own.slice(from.length)}`,
      sizeBytes,
      modifiedAt: modifiedAt ?? '',
      entry: entry === 'file' ? 'file' : 'folder',
      uploadId: changes.addedFiles.find(file => same(file.path, own))?.uploadId ?? null,
    }),
  );
  const { addedFiles, removedFiles } = taken(changes, from);
  return put({ addedFiles, removedFiles, removedAdded: changes.removedAdded }, ...moved);
}

/** Files and folders, and the bin. */
export const fileEffects: Effects<
  'file_upload' | 'file_delete' | 'file_rename' | 'file_restore' | 'folder_create'
> = {
  async file_upload({ changes, params: { path, uploadId } }, { db, now }) {
    const upload = await db.uploads.get(uploadId);
    return put(changes, {
      path: cleanPath(path),
      sizeBytes: upload?.size ?? 0,
      modifiedAt: now(),
      uploadId,
      entry: 'file',
    });
  },

  folder_create: ({ changes, params: { path } }, { now }) =>
    put(changes, {
      path: cleanPath(path),
      sizeBytes: null,
      modifiedAt: now(),
      uploadId: null,
      entry: 'folder',
    }),

  file_rename: ({ device, changes, params: { path, newName } }) => renamed(device, changes, path, newName),

  file_delete({ device, changes, params: { paths, permanently = false }, job }, { now }) {
    let laid: Laid = changes;
    const binned: Changes['binnedFiles'] = [];
    for (const path of paths.map(cleanPath)) {
      const [found] = entriesAt(device, path, { ...changes, ...laid });
      if (!found) continue;
      const { path: own, name, entry, sizeBytes } = found;
      binned.unshift({
        path: own,
        name,
        entry: entry === 'file' ? 'file' : 'folder',
        sizeBytes,
        deletedAt: now(),
        by: job.createdBy,
        jobId: job.id,
      });
      laid = taken(laid, own);
    }
    if (permanently) return { addedFiles: laid.addedFiles, removedFiles: laid.removedFiles };
    return { ...laid, binnedFiles: [...binned, ...changes.binnedFiles] };
  },

  file_restore({ changes, params }) {
    let { binnedFiles, addedFiles, removedFiles, removedAdded } = changes;
    for (const path of params.paths.map(cleanPath)) {
      const index = binnedFiles.findIndex(one => same(one.path, path));
      if (index < 0) continue;
      const back = removedAdded.filter(file => isWithin(file.path, path));
      addedFiles = [...addedFiles, ...back];
      removedAdded = removedAdded.filter(file => !back.includes(file));
      removedFiles = removedFiles.filter(other => !same(other, path));
      binnedFiles = binnedFiles.filter((_, other) => other !== index);
    }
    return { binnedFiles, addedFiles, removedFiles, removedAdded };
  },
};
