import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';

/** Who wants to know. */
interface Asking {
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

/** Makes actions that are off, with the reason, for whoever lacks their scope. @param scope Of those that name none. */
export const needing =
  <
    C extends Asking & { readonly words: { readonly noPermission: string } },
    A extends { readonly scope?: string; readonly disabled?: (context: C) => string | undefined },
  >(
    scope: string | undefined,
  ) =>
  (action: A): A => {
    const needed = action.scope ?? scope;
    if (needed === undefined) return action;
    const disabled = (context: C): string | undefined =>
      action.disabled?.(context) ?? (lacksScope(context, needed) ? context.words.noPermission : undefined);
    return { ...action, scope: needed, disabled };
  };
