import { hubState, type HubState } from '@customer-hub/state/core';
import { lazily } from '../internal/lazily.ts';
import type { Features } from './features.ts';
import type { Speech } from './restricted-hub.ts';

let loaded: typeof import('./restricted-hub.ts') | undefined;

/**
 * The state of a client that does less, where the page allows less than the server. Undefined while its code is on
 * its way, so that nothing is asked for before. @param speech How a person is told of what the page refuses.
 * @param again It is there.
 */
export const lessOf = (
  session: HubState | undefined,
  isReadonly = false,
  features: Features | undefined,
  speech: Speech,
  again: () => void,
): HubState | undefined => {
  if (!session || (!isReadonly && !features)) return session;
  if (loaded) return hubState(loaded.restrictedHub(session.hub, isReadonly, features, speech));
  void lazily(() => import('./restricted-hub.ts')).then(module => {
    loaded = module;
    again();
  });
  return undefined;
};
