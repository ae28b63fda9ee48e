import type { HubState } from '@customer-hub/state/core';

/** The event stream, and its code, come after the first view has had the network for itself. */
const LIVE_AFTER_MS = 2000;

/** Sees to it that the session follows changes of a customer, or of all, as long as this part is there. @returns what ends it. */
export const keepLive = (session: HubState, customerId?: string): (() => void) => {
  let ended = false;
  let end = (): void => clearTimeout(timer);
  const timer = setTimeout(
    () =>
      void import('./live.ts').then(({ shareLive }) => {
        if (!ended) end = shareLive(session, customerId);
      }),
    LIVE_AFTER_MS,
  );
  return () => {
    if (!ended) end();
    ended = true;
  };
};
