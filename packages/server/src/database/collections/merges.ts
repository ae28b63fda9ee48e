import type { MergeRemainder, Person } from '../../contract/types.ts';
import type { FieldChange, ListChange } from '../../domain/merge-fields.ts';
import type { CollectionDefinition } from '../store.ts';

/** Rows that named one record, and name another since the merge. */
export interface MovedRows {
  collection: string;
  field: string;
  from: string;
  to: string;
  ids: string[];
  /** Of these, those that had been removed before. */
  removedIds: string[];
}
/** A list in another row that held the id of the merged record. */
export interface ChangedList extends ListChange {
  collection: string;
  id: string;
}
/** A value in another row that could not stay beside one of the record that stays. */
export interface ChangedRow extends FieldChange {
  collection: string;
  id: string;
}

/** A merge with all that its undo needs. */
export interface MergeRow {
  id: string;
  kind: 'contact' | 'customer';
  customerId: string | null;
  /** Of the merged record, for the audit. */
  name: string;
  keptId: string;
  /** As it was called before: its name may have been chosen from the other one. */
  keptName: string;
  mergedId: string;
  status: 'merged' | 'undone';
  mergedBy: Person;
  undoableUntil: string;
  undoneAt: string | null;
  /** By type, of those that lived. */
  counts: { type: string; count: number }[];
  fields: FieldChange[];
  lists: ListChange[];
  moved: MovedRows[];
  changedLists: ChangedList[];
  changedRows: ChangedRow[];
  /** Rows that have no place beside those of the record that stays. */
  removed: { collection: string; ids: string[] }[];
  stays: MergeRemainder[];
  createdAt: string;
  updatedAt: string;
  etag: string;
}
export const merges: CollectionDefinition<MergeRow> = {
  prefix: 'mrg',
  resource: 'merge',
  sortable: ['createdAt'],
  defaultSort: '-createdAt',
  filters: ['kind', 'status'],
  indexes: ['mergedId', 'keptId', 'status'],
};

/** Two records of which somebody said that they are two. The id is made of theirs. */
export interface DistinctPairRow {
  id: string;
  kind: 'contact' | 'customer';
  ids: string[];
  by: Person;
  createdAt: string;
  updatedAt: string;
  etag: string;
}
export const distinctPairs: CollectionDefinition<DistinctPairRow> = {
  prefix: 'dst',
  resource: 'distinct_pair',
  filters: ['kind'],
};
