import type { ImportMappings, PinnedFields, Views } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';
import { fixedRows } from './world.ts';

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
  seed: fixedRows(world => [
    {
      key: 'pinned-fields',
      createdAt: '2019-05-02T08:00:00.000Z',
      updatedAt: world.ago(90 * 1440),
      value: {
        kind: 'pins',
        fields: ['phone', 'address', 'domains', 'businessId', 'customFields.after_hours'],
        updatedBy: world.technicians[0] ?? null,
      },
    },
  ]),
};
