import type { LitElement } from 'lit';
import { hiddenReason } from '../policy/features.ts';
import { isReadOnly, policyOf } from '../policy/policy-of.ts';
import type { HubState } from '@customer-hub/state/core';

/** Who wants to know. */
export interface Asking {
  readonly session: HubState;
  readonly host: LitElement;
}

/**
 * Whether this person lacks a scope, to say so before something is begun. False until that is known: the
 * server has the last word. The host renders again when the answer is there.
 */
export const lacksScope = ({ session, host }: Asking, scope: string): boolean => {
  const { value: account, status } = session.records.get('account', '').get();
  if (account) return !account.scopes.includes(scope);
  // Not with every rendering after a failure.
  if (status !== 'failed')
    session.account().then(
      () => host.requestUpdate(),
      () => undefined,
    );
  return false;
};

/**
 * Why something cannot be done without a scope; not to be seen where the page is read-only. Undefined: it can, or
 * that is not known yet. @param reason That it is not permitted. @param tab It writes to, which may be read-only alone.
 */
export const scopeRefusal = (asking: Asking, scope: string, reason: string, tab = ''): string | undefined => {
  // Known before the account is: what is asked for here lets something be changed.
  if (isReadOnly(asking.session.hub, tab)) return hiddenReason(reason);
  return lacksScope(asking, scope) ? reason : undefined;
};

/** Why the page does not want an action of a list; undefined: it does. */
const ruledOut = ({ session }: Asking, feature: string, reason: string): string | undefined => {
  const rule = policyOf(session.hub)?.features[feature];
  if (rule === undefined) return undefined;
  return rule === 'hidden' ? hiddenReason(reason) : reason;
};

interface ActionOfTab {
  readonly tab: string;
  readonly action: string;
  readonly scope: string;
  /** That it is not permitted. */
  readonly reason: string;
}

/** Why an action of a list cannot be done elsewhere than by its button; undefined: it can, or that is not known yet. */
export const actionRefusal = (
  asking: Asking,
  { tab, action, scope, reason }: ActionOfTab,
): string | undefined =>
  ruledOut(asking, `${tab}.${action}`, reason) ?? scopeRefusal(asking, scope, reason, tab);

/** Makes actions that are off, with the reason, for whoever lacks their scope. @param scope Of those that name none. */
export const needing =
  <
    C extends Asking & { readonly words: { readonly noPermission: string } },
    A extends {
      readonly key: string;
      readonly scope?: string;
      readonly disabled?: (context: C) => string | undefined;
    },
  >(
    scope: string | undefined,
    tab = '',
  ) =>
  (action: A): A => {
    const needed = action.scope ?? scope;
    if (needed === undefined) return action;
    const disabled = (context: C): string | undefined =>
      ruledOut(context, `${tab}.${action.key}`, context.words.noPermission) ??
      action.disabled?.(context) ??
      scopeRefusal(context, needed, context.words.noPermission, tab);
    return { ...action, scope: needed, disabled };
  };
