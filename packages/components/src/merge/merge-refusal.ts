import { actionRefusal, type Asking } from '../list-view/scopes.ts';
import type { MergeKind } from './merge-work.ts';

const tabs: Readonly<Record<MergeKind, string>> = { contact: 'contacts', customer: 'customers' };

/** Why records of a kind cannot be merged here; undefined: they can, or that is not known yet. */
export const mergeRefusal = (kind: MergeKind, asking: Asking, reason: string): string | undefined =>
  actionRefusal(asking, { tab: tabs[kind], action: 'merge', scope: `${kind}:delete`, reason });

/** Whether pairs that look like one can be looked through: what is found there is merged there. */
export const offersDuplicates = (kind: MergeKind, asking: Asking): boolean => {
  const at = { tab: tabs[kind], action: 'duplicates', scope: `${kind}:write`, reason: 'no_permission' };
  return mergeRefusal(kind, asking, at.reason) === undefined && actionRefusal(asking, at) === undefined;
};
