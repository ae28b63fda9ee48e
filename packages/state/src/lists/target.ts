import type { ExportQuery, View } from '@customer-hub/sdk';
import type { BulkTarget } from '../work/bulk.ts';
import { countSelected, type Selection } from './selection.ts';
import type { SelectionSnapshot } from './list-selection.ts';
import { complete } from './view.ts';

/** What an action is for, fixed when the person is asked: neither the list nor its selection changes it any more. */
export interface ListTarget extends SelectionSnapshot {
  /** For every bulk action and job: by id, or all that match but for exceptions. */
  readonly records: BulkTarget;
  /** How many there were. */
  readonly count: number;
  /** Those that the list did not show. */
  readonly hidden: readonly string[];
}

const freeze = <V>(value: V): V => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
};

/** Which records a selection means within a view. The answer is a copy, and frozen. */
export const toTarget = (view: View, selection: Selection, customerId: string | undefined): BulkTarget => {
  if (selection.mode === 'some') return freeze({ ids: [...selection.ids] });
  const q = view.q.trim();
  const filter = complete(view.filter);
  return freeze({
    filter: {
      ...(customerId ? { customerId } : {}),
      ...(q ? { q } : {}),
      ...(Object.keys(view.facets).length > 0 ? { facets: structuredClone(view.facets) } : {}),
      ...(filter ? { filter: structuredClone(filter) } : {}),
      ...(selection.ids.size > 0 ? { excludeIds: [...selection.ids] } : {}),
    },
  });
};

export const fixTarget = (
  view: View,
  { selection, madeAt }: SelectionSnapshot,
  {
    customerId,
    total,
    hidden,
  }: { readonly customerId: string | undefined; readonly total: number; readonly hidden: Iterable<string> },
): ListTarget =>
  Object.freeze({
    selection: { mode: selection.mode, ids: new Set(selection.ids) },
    madeAt,
    records: toTarget(view, selection, customerId),
    count: countSelected(selection, total),
    hidden: selection.mode === 'all' ? [] : [...hidden].filter(id => selection.ids.has(id)),
  });

/**
 * The query of an export: the selected records, all that match but for exceptions, or, where nothing is selected,
 * all that match.
 */
export const toExportQuery = (view: View, selection: Selection): ExportQuery => {
  const { q, facets, filter, sort } = view;
  if (selection.mode === 'some' && selection.ids.size > 0) return { ids: [...selection.ids], sort };
  const excludeIds = selection.mode === 'all' ? [...selection.ids] : [];
  return { q, facets, filter: complete(filter), sort, ...(excludeIds.length > 0 ? { excludeIds } : {}) };
};
