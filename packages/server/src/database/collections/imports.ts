import type { Import, ImportInput, ImportRow } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** An import without what is counted from its rows. */
export type ImportRecord = Pick<
  Import,
  | 'id'
  | 'kind'
  | 'source'
  | 'customerId'
  | 'fileName'
  | 'sha256'
  | 'totalRows'
  | 'status'
  | 'counts'
  | 'changes'
  | 'createdAt'
  | 'updatedAt'
  | 'etag'
  | 'expiresAt'
> & {
  /** Never with the password. */
  registration: Omit<NonNullable<ImportInput['registration']>, 'password'>;
  /** Who started it, for `updatedBy` of what it makes. */
  startedBy: { id: string; name: string };
  /** The running step: since when, and the lines to go, in order. */
  step: { startedAtMs: number; done: number; total: number } | null;
  /** What becomes of records that are there, as chosen at the commit. */
  existing?: 'update' | 'skip';
};
export type ImportRowRecord = ImportRow & {
  id: string;
  importId: string;
  /** `{importId}/{address or serial number}`, to find lines about the same; empty for rows that are left out. */
  twinKey: string;
  /** Whoever read the file was not sure of the cells. */
  damaged?: boolean | undefined;
};

export const imports: CollectionDefinition<ImportRecord> = {
  prefix: 'imp',
  resource: 'import',
  sortable: ['createdAt'],
};
export const importRows: CollectionDefinition<ImportRowRecord> = {
  prefix: 'imr',
  resource: 'import_row',
  sortable: ['line', 'status'],
  defaultSort: 'line',
  search: ['searchText'],
  indexes: ['importId', 'twinKey'],
  filters: ['status', 'change'],
  computed: { searchText: row => Object.values(row.values).join('\n') },
};
