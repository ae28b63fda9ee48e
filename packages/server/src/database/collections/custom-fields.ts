import type { CustomFieldDefinition } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type CustomFieldRow = CustomFieldDefinition;

export const customFieldDefinitions: CollectionDefinition<CustomFieldRow> = {
  prefix: 'cfd',
  resource: 'custom_field_definition',
  sortable: ['id'],
  // The order of display is the order of the rows.
  defaultSort: 'id',
  filters: ['target'],
};
