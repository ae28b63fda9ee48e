import type { HubNavigateDetail } from '../context/destination.ts';

export type { HostOffer, HrefFor, HubNavigateDetail } from '../context/destination.ts';

/**
 * Dispatches a cancelable `hub-navigate`, bubbling out of every shadow root. @returns false when the host
 * took over.
 */
export const navigate = (from: EventTarget, detail: HubNavigateDetail): boolean =>
  from.dispatchEvent(
    new CustomEvent('hub-navigate', { detail, bubbles: true, composed: true, cancelable: true }),
  );
