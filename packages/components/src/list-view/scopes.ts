import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';

/**
 * Whether this person lacks a scope, to say so before something is begun. False until that is known: the
 * server has the last word. The host renders again when the answer is there.
 */
export const lacksScope = (
  { session, host }: { readonly session: HubState; readonly host: LitElement },
  scope: string,
): boolean => {
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
