import type { CollectionDefinition } from '../store.ts';

/** The last number that was given to a kind of record, whose name is the id: what was deleted keeps its number. */
export interface NumberRow {
  id: string;
  last: number;
  etag?: string;
  deletedAt?: string;
}
export const numbers: CollectionDefinition<NumberRow> = { prefix: 'num', resource: 'number' };
