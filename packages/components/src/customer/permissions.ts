import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';

const known = new WeakMap<HubState, readonly string[]>();
const asked = new WeakSet<HubState>();

/**
 * Whether this person lacks a scope, to say so before something is begun. False until that is known: the server has the last word.
 * The host renders again when the answer is there.
 */
export const lacksScope = (
  { session, host }: { readonly session: HubState; readonly host: LitElement },
  scope: string,
): boolean => {
  const scopes = known.get(session);
  if (scopes) return !scopes.includes(scope);
  if (!asked.has(session)) {
    asked.add(session);
    session.account().then(
      account => {
        known.set(session, account.scopes);
        host.requestUpdate();
      },
      () => asked.delete(session),
    );
  }
  return false;
};
