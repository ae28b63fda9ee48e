import type { Folder } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export interface FolderRow {
  id: string;
  customerId: Folder['customerId'];
  parentId: Folder['parentId'];
  name: string;
  createdAt: string;
  updatedAt: string;
  etag: string;
  deletedAt?: string;
  /** What lay in it when it was removed, so that `restore` can put it back. */
  heldDeviceIds: string[];
  heldFolderIds: string[];
}

export const folders: CollectionDefinition<FolderRow> = {
  prefix: 'fol',
  resource: 'folder',
  search: ['name'],
  sortable: ['name', 'createdAt'],
  defaultSort: 'name',
};
