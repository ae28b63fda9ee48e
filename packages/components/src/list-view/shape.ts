import type { ViewShape } from '@customer-hub/state/lists';
import type { ListExtension } from '../extensions/extensions.ts';
import { ownShape, withOwnColumns } from '../extensions/own-columns.ts';
import type { ListDefinition } from './definition.ts';

/** What decides which views are valid. @param added By the page. */
export const shapeOf = <T extends { readonly id: string }, M extends object>(
  definition: ListDefinition<T, M>,
  added?: ListExtension<never>,
): ViewShape => ({
  columns: withOwnColumns<ViewShape['columns'][number], never>(definition.columns, added, ownShape),
  facets: definition.facets?.map(({ key }) => key) ?? [],
  flags: definition.flags?.map(({ key }) => key) ?? [],
  fields: definition.fields?.map(({ key }) => key) ?? [],
  groups: definition.groups?.map(({ key }) => key) ?? [],
  customFields: definition.customFields !== undefined,
  ...(definition.defaults ? { defaults: definition.defaults } : {}),
});
