import type { Upload } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** Its bytes, once put, are in the port of files under its id. */
export type UploadRow = Omit<Upload, 'allowedActions' | 'uploadUrl' | 'headers'>;
export const uploads: CollectionDefinition<UploadRow> = {
  prefix: 'upl',
  resource: 'upload',
  sortable: ['createdAt'],
};
