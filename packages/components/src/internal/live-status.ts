import type { HubState } from '@customer-hub/state/core';
import { html, nothing } from 'lit';
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
