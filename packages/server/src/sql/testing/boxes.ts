import type { CollectionDefinition, Row } from '../../database/store.ts';

/** Made-up collections that have everything a list can have. */
export interface Shelf extends Row {
  name: string;
  rank: string | null;
  /** Of the first shelf: whose days boxes count. */
  timeZone?: string;
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
const isLate = (dueAt: string | null, now: string): boolean =>
  dueAt !== null && Date.parse(dueAt) < Date.parse(now);
export const boxes: CollectionDefinition<Box> = {
  prefix: 'box',
  resource: 'box',
  search: ['name', 'tags', 'shelfName'],
  exact: ['name'],
  sortable: [
    'name',
    'weight',
    'colour',
    'rank',
    'shelfName',
    'customFields.size',
    'late',
    'mixed',
    'dueAt',
    'dueDay',
  ],
  defaultSort: 'name',
  indexes: ['shelfId', 'tags'],
  filters: [
    'colour',
    'heavy',
    'tags',
    'rank',
    'shelfId',
    'customFields.size',
    'weightClass',
    'late',
    'dueDay',
    'lateSince',
  ],
  joins: {
    rank: { via: 'shelfId', collection: 'shelves', field: 'rank' },
    shelfName: { via: 'shelfId', collection: 'shelves', field: 'name' },
  },
  zone: { collection: 'shelves', id: 'shf_1', field: 'timeZone' },
  computed: {
    shelfId: ({ shelfId }) => shelfId ?? 'none',
    weightClass: ({ weight }) => (weight === null ? null : weight > 3 ? 'much' : 'little'),
    late: ({ dueAt }, _days, now) => isLate(dueAt, now),
    dueDay: ({ dueAt }, dayOf) => dueAt && dayOf(dueAt),
    lateSince: ({ dueAt }, dayOf, now) => (dueAt && isLate(dueAt, now) ? dayOf(dueAt) : null),
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
