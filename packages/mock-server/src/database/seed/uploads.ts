import type { Upload } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type UploadRow = Omit<Upload, 'allowedActions' | 'uploadUrl' | 'headers'> & {
  /** The bytes, once put. */
  content: Uint8Array | null;
};
export const uploads: CollectionDefinition<UploadRow> = {
  prefix: 'upl',
  resource: 'upload',
  hidden: ['content'],
  sortable: ['createdAt'],
};
