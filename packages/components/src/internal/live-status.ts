import type { HubState } from '@customer-hub/state/core';
import { html, nothing, type LitElement } from 'lit';
import { defineElement } from './define.ts';
import type { Watch } from './watch.ts';

let loading: Promise<void> | undefined;

/** Fetched once changes are followed, so that it is there when the connection is lost. */
const load = (): void => {
  loading ??= import('../live/live-status.ts').then(
    ({ HubLiveStatus }) => defineElement('hub-live-status', HubLiveStatus),
    () => (loading = undefined),
  );
};

/** The place where it is said that changes by others do not arrive; nothing before they are followed. */
export const liveStatus = (session: HubState, watch: Watch): unknown => {
  if (watch.read(session.live.status).kind === 'off') return nothing;
  load();
  return html`<hub-live-status></hub-live-status>`;
};

/** The same for an element that may stand in a hub, whose head says it already. */
export const ownLiveStatus = (host: LitElement, session: HubState, watch: Watch): unknown => {
  for (let at: Node | null = host; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if ((at as Element).localName === 'customer-hub') return nothing;
  return liveStatus(session, watch);
};
