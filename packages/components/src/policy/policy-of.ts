import type { Hub } from '@customer-hub/sdk';
import type { Policy } from './features.ts';

/** By the clients that do less. */
export const policies = new WeakMap<Hub, Policy>();

/** What the page of a client allows less than the server; undefined where it allows all. */
export const policyOf = (hub: Hub | undefined): Policy | undefined => hub && policies.get(hub);
