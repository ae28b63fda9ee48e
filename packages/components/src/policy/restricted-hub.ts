import type { Hub } from '@customer-hub/sdk';
import type { MessageOverrides } from '../messages/areas.ts';
import { loadMessages } from '../messages/bundle.ts';
import { policyMessages } from '../messages/policy.ts';
import type { Features, Policy } from './features.ts';
import { policies } from './policy-of.ts';
import { restrict } from './restrict.ts';

/** The language of a page, and what it says differently. */
export interface Speech {
  readonly locale: string;
  readonly messages: MessageOverrides;
}

/** A client that does less, and the language of the element that asked for it last. */
interface Restricted {
  readonly hub: Hub;
  speech: Speech;
}

const restricted = new WeakMap<Hub, Map<string, Restricted>>();

const refusal = async ({ locale, messages }: Speech): Promise<string> =>
  messages.policy?.readOnly ?? (await loadMessages(policyMessages, locale)).readOnly;

/**
 * A client that does less: the same one for the same client and the same wishes, whatever the language, so that what
 * it holds stays when that changes.
 */
export const restrictedHub = (
  hub: Hub,
  isReadonly: boolean,
  features: Features = {},
  speech: Speech,
): Hub => {
  const known = restricted.get(hub) ?? new Map<string, Restricted>();
  restricted.set(hub, known);
  const key = JSON.stringify([isReadonly, Object.entries(features).sort()]);
  const present = known.get(key);
  if (present) {
    present.speech = speech;
    return present.hub;
  }
  const policy: Policy = { isReadonly, features };
  const made: Restricted = { hub: hub.with([restrict(policy, () => refusal(made.speech))]), speech };
  known.set(key, made);
  policies.set(made.hub, policy);
  return made.hub;
};
