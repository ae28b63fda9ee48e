import type { CollectionDefinition, Row } from '../../database/store.ts';

/** Made-up collections that have everything a list can have. */
export interface Shelf extends Row {
  name: string;
  rank: string | null;
}
export interface Box extends Row {
  customerId: string | null;
  shelfId: string | null;
  name: string | null;
  colour: string;
  weight: number | null;
  tags: string[];
  heavy: boolean;
  customFields: Record<string, string | null>;
  dueAt: string | null;
  updatedAt?: string;
}
export const shelves: CollectionDefinition<Shelf> = {
  prefix: 'shf',
  resource: 'shelf',
  search: ['name'],
  sortable: ['name'],
  defaultSort: 'name',
};
export const boxes: CollectionDefinition<Box> = {
  prefix: 'box',
  resource: 'box',
  search: ['name', 'tags', 'shelfName'],
  exact: ['name'],
  sortable: ['name', 'weight', 'colour', 'rank', 'shelfName', 'customFields.size', 'late', 'mixed', 'dueAt'],
  defaultSort: 'name',
  indexes: ['shelfId', 'tags'],
  filters: ['colour', 'heavy', 'tags', 'rank', 'shelfId', 'customFields.size', 'weightClass', 'late'],
  joins: {
    rank: { via: 'shelfId', collection: 'shelves', field: 'rank' },
    shelfName: { via: 'shelfId', collection: 'shelves', field: 'name' },
  },
  computed: {
    shelfId: ({ shelfId }) => shelfId ?? 'none',
    weightClass: ({ weight }) => (weight === null ? null : weight > 3 ? 'much' : 'little'),
    late: ({ dueAt }, now) => dueAt !== null && Date.parse(dueAt) < Date.parse(now),
    // Numbers and text in one column.
    mixed: ({ weight, name }) => (weight !== null && weight % 2 === 0 ? weight : name),
  },
  turnsAt: ({ dueAt }, now) => {
    const lateMs = Date.parse(dueAt ?? '') + 1;
    return lateMs > Date.parse(now) ? new Date(lateMs).toISOString() : null;
  },
  hidden: ['secret'],
};
export const definitions = { boxes, shelves };
export type Definitions = typeof definitions;
