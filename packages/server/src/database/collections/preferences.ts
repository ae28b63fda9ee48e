import type { ImportMappings, PinnedFields, Views } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** One preference under its key: `pinned-fields`, `views/{user}/{tab}`, `import-mappings/{user}/{kind}`. */
export interface PreferenceRow {
  id: string;
  key: string;
  createdAt: string;
  updatedAt: string;
  etag: string;
  value:
    | { kind: 'pins'; fields: PinnedFields['fields']; updatedBy: PinnedFields['updatedBy'] }
    | { kind: 'views'; activeId: Views['activeId']; views: Views['views'] }
    | { kind: 'mappings'; mappings: ImportMappings['mappings'] };
}

export const preferences: CollectionDefinition<PreferenceRow> = {
  prefix: 'prf',
  resource: 'preference',
  indexes: ['key'],
};
