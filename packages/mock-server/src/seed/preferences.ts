import { fixedRows, type Seed } from './world.ts';
import type { PreferenceRow } from '@customer-hub/server/parts/database/collections/preferences';

export const preferencesSeed: Seed<PreferenceRow> = fixedRows(world => [
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
]);
