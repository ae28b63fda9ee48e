import type { Hub } from '@customer-hub/sdk';
import { isReadonly, type Policy } from './features.ts';

/** By the clients that do less. */
export const policies = new WeakMap<Hub, Policy>();

/** What the page of a client allows less than the server; undefined where it allows all. */
export const policyOf = (hub: Hub | undefined): Policy | undefined => hub && policies.get(hub);

/** Whether the page wants a command palette. */
export const hasPalette = (hub: Hub | undefined): boolean => policyOf(hub)?.features.palette !== 'hidden';

/** Whether the page of a client lets nothing of a tab or collection be written: of all, or of this one. */
export const isReadOnly = (hub: Hub | undefined, collection: string): boolean => {
  const policy = policyOf(hub);
  return policy !== undefined && isReadonly(policy, collection);
};
