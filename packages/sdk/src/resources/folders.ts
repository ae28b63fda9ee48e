import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type { Folder, FolderInput, FolderListParams, FolderPatch } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Folders that devices and assets lie in. */
export const folders = (client: Client) => ({
  /**
   * List a customer's folders, parents before children. Order: depth first, by name within a parent. `q`
   * searches the name.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `q`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: FolderListParams, options?: RequestOptions): ListRequest<Folder> =>
    client.list('listFolders', path`/customers/${customerId}/folders`, options, query),
  /**
   * Add a folder. A name is used once per parent, case-blind: ConflictError `name_taken`. At most 8 levels:
   * ValidationError `too_deep`.
   * @throws NotFoundError
   * @throws ConflictError `name_taken`
   * @throws ValidationError `too_deep`
   */
  create: (customerId: string, input: FolderInput, options?: RequestOptions): HubPromise<Folder> =>
    client.post('createFolder', path`/customers/${customerId}/folders`, options, input),
  /**
   * Read one folder. With the path from the top of the tree and the number of devices right inside of it.
   * @throws NotFoundError
   */
  get: (folderId: string, options?: RequestOptions): HubPromise<Folder> =>
    client.get('getFolder', path`/folders/${folderId}`, options),
  /**
   * Rename or move a folder. A folder cannot move into itself or its own subfolders: ConflictError
   * `folder_cycle`.
   * @throws NotFoundError
   * @throws ConflictError `folder_cycle`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (folder: Versioned, changes: FolderPatch, options?: RequestOptions): HubPromise<Folder> =>
    client.patch('updateFolder', path`/folders/${folder.id}`, options, changes, folder),
  /**
   * Remove a folder. With `contents=refuse` a folder that holds something gives ConflictError
   * `deletion_blocked` with blockers `has_devices`, `has_folders`. `restore` undoes it for 24 hours, the
   * moved content included.
   * @remarks `contents: 'move_up'` gives what is inside to the parent folder; by default such a folder is
   *   refused.
   * @throws NotFoundError
   * @throws ConflictError `deletion_blocked`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (
    folder: Versioned,
    contents: 'refuse' | 'move_up' = 'refuse',
    options?: RequestOptions,
  ): HubPromise<void> =>
    client.remove('deleteFolder', `${path`/folders/${folder.id}`}?contents=${contents}`, options, folder),
  /**
   * Bring a removed folder back with what it held. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   * @throws ConflictError
   */
  restore: (folderId: string, options?: RequestOptions): HubPromise<Folder> =>
    client.post('restoreFolder', path`/folders/${folderId}/restore`, options),
});
