import type { Hub } from '@customer-hub/sdk';
import type { Features, Policy } from './features.ts';
import { policies } from './policy-of.ts';
import { restrict } from './restrict.ts';

const restricted = new WeakMap<Hub, Map<string, Hub>>();

/** A client that does less: the same one for the same client and the same wishes. */
export const restrictedHub = (hub: Hub, isReadonly: boolean, features: Features = {}): Hub => {
  const known = restricted.get(hub) ?? new Map<string, Hub>();
  restricted.set(hub, known);
  const key = JSON.stringify([isReadonly, Object.entries(features).sort()]);
  const present = known.get(key);
  if (present) return present;
  const policy: Policy = { isReadonly, features };
  const made = hub.with([restrict(policy)]);
  known.set(key, made);
  policies.set(made, policy);
  return made;
};
