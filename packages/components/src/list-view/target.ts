import type { BulkFilter, View } from '@customer-hub/sdk';
import type { Selection } from '../table/selection.ts';
import { complete } from './view.ts';

/** The same for every record that a bulk action means: by id, or all that match but for exceptions. */
export type BulkTarget = { readonly ids: string[] } | { readonly filter: BulkFilter };

export const toTarget = (view: View, selection: Selection, customerId: string | undefined): BulkTarget => {
  if (selection.mode === 'some') return { ids: [...selection.ids] };
  const q = view.q.trim();
  const filter = complete(view.filter);
  return {
    filter: {
      ...(customerId ? { customerId } : {}),
      ...(q ? { q } : {}),
      ...(Object.keys(view.facets).length > 0 ? { facets: view.facets } : {}),
      ...(filter ? { filter } : {}),
      ...(selection.ids.size > 0 ? { excludeIds: [...selection.ids] } : {}),
    },
  };
};
