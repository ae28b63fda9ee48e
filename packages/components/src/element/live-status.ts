import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type LitElement } from 'lit';
import { defineElement } from '../internal/define.ts';
import type { Watch } from '../internal/watch.ts';

let loading: Promise<void> | undefined;

/**
 * Fetched soon after the first touch, so that it is there when the connection is lost, and when there is
 * something to say.
 */
export const loadLiveStatus = (): void => {
  loading ??= import('../live/live-status.ts').then(
    ({ HubLiveStatus }) => defineElement('hub-live-status', HubLiveStatus),
    () => (loading = undefined),
  );
};

/** The place where it is said that changes by others do not arrive; nothing before they are followed. */
export const liveStatus = (session: HubState, watch: Watch): unknown => {
  const { kind } = watch.read(session.live.status);
  if (kind === 'off') return nothing;
  if (kind === 'retrying' || kind === 'refused') loadLiveStatus();
  return html`<hub-live-status></hub-live-status>`;
};

/** The same for an element that may stand in a hub, whose head says it already. */
export const ownLiveStatus = (host: LitElement, session: HubState, watch: Watch): unknown => {
  for (let at: Node | null = host; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if ((at as Element).localName === 'customer-hub') return nothing;
  return liveStatus(session, watch);
};
