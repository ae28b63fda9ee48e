import type { Export, ExportInput } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type ExportRow = Omit<Export, 'allowedActions'> & {
  input: ExportInput;
  content: string | null;
  ownerId?: string;
};
export const exports: CollectionDefinition<ExportRow> = {
  prefix: 'exp',
  resource: 'export',
  sortable: ['createdAt'],
};
