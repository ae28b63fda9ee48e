import type { HubState } from '@customer-hub/state/core';

/**
 * While something is unsaved, leaving the page asks first, so that no edit is lost by a closed tab. The
 * listener exists only as long as that: it would switch off the browser's back-forward cache.
 */
export const guardLeaving = (state: HubState): void => {
  state.shared(guardLeaving, ({ unsaved: { count } }) => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    return count.listen(() => {
      if (count.get() > 0) addEventListener('beforeunload', ask);
      else removeEventListener('beforeunload', ask);
    });
  });
};
