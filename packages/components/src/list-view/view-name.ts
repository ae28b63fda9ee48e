import type { SavedView } from '@customer-hub/sdk';
import { isUnnamed, sameQuery, viewFrom } from '@customer-hub/state/lists';
import type { ViewPort } from './ports.ts';

/** Name of the saved view that is on, marked by a star when the list shows something else by now. */
export const viewName = (
  { current, shape, active }: ViewPort & { readonly active: SavedView | undefined },
  defaultName: string,
): string => {
  if (!active || isUnnamed(active.id)) return defaultName;
  return sameQuery(viewFrom(active.value, shape), current) ? active.name : `${active.name} *`;
};
