import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { Folder, FolderInput, FolderPatch } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Folders that devices and assets lie in [DEV-27, DEV-30, DEV-31]. */
export const folders = (client: Client) => ({
  /** The tree, parents before children. */
  list: (customerId: string, query?: Query<'listFolders'>, options?: RequestOptions): ListRequest<Folder> =>
    client.list('listFolders', path`/customers/${customerId}/folders`, options, query),
  /** @throws ConflictError `name_taken` */
  create: (customerId: string, input: FolderInput, options?: RequestOptions): Promise<Folder> =>
    client.post('createFolder', path`/customers/${customerId}/folders`, options, input),
  /** @throws NotFoundError */
  get: (folderId: string, options?: RequestOptions): Promise<Folder> =>
    client.get('getFolder', path`/folders/${folderId}`, options),
  /** Renames or moves. @throws ConflictError `name_taken`, `folder_cycle` */
  update: (folder: Versioned, changes: FolderPatch, options?: RequestOptions): Promise<Folder> =>
    client.patch('updateFolder', path`/folders/${folder.id}`, options, changes, folder),
  /** `contents: 'move_up'` gives what is inside to the parent. `restore` undoes it for 24 hours. @throws ConflictError `deletion_blocked` */
  delete: (
    folder: Versioned,
    contents: 'refuse' | 'move_up' = 'refuse',
    options?: RequestOptions,
  ): Promise<void> =>
    client.remove('deleteFolder', `${path`/folders/${folder.id}`}?contents=${contents}`, options, folder),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (folderId: string, options?: RequestOptions): Promise<Folder> =>
    client.post('restoreFolder', path`/folders/${folderId}/restore`, options),
});
