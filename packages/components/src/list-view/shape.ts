import type { ViewShape } from '@customer-hub/state/lists';
import type { ListDefinition } from './definition.ts';

/** What decides which views are valid. */
export const shapeOf = <T extends { readonly id: string }, M extends object>(
  definition: ListDefinition<T, M>,
): ViewShape => ({
  columns: definition.columns,
  facets: definition.facets?.map(({ key }) => key) ?? [],
  flags: definition.flags?.map(({ key }) => key) ?? [],
  fields: definition.fields?.map(({ key }) => key) ?? [],
  groups: definition.groups?.map(({ key }) => key) ?? [],
  customFields: definition.customFields !== undefined,
  ...(definition.defaults ? { defaults: definition.defaults } : {}),
});
