import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import { prefetchStates } from '../primitives/lazy-state.ts';
import { defineElement } from '../internal/define.ts';
import { loadLiveStatus } from './live-status.ts';

const load = async (): Promise<void> => {
  const { HubToasts } = await import('../primitives/toasts.ts');
  defineElement('hub-toasts', HubToasts);
};

/** What the first touch asks for, e.g. another tab, has the network to itself for so long. */
const PREFETCH_AFTER_MS = 3000;

/**
 * Makes the outermost element of a hub show the session's notices. The region, and what errors look like, are
 * fetched soon after the first touch or key, before there is much to report: they are there even when the
 * connection is lost by then. @returns what takes it back.
 */
export const provideNoticeRegion = (host: LitElement, session: HubState, locale: string): (() => void) => {
  const over = new AbortController();
  const { signal } = over;
  const show = (): void =>
    void load().then(
      () => {
        const root = host.renderRoot as ShadowRoot;
        // Before what Lit renders there: appended, it would be cleared away with it.
        if (host.isConnected && !root.querySelector(':scope > hub-toasts'))
          root.prepend(document.createElement('hub-toasts'));
      },
      // What is to be said waits for the connection.
      () => addEventListener('online', show, { once: true }),
    );
  for (const type of ['pointerdown', 'keydown'] as const)
    host.addEventListener(
      type,
      () =>
        setTimeout(() => {
          // Code asked for without a connection is missing for as long as the page lives.
          if (!host.isConnected || !navigator.onLine) return;
          prefetchStates();
          import('../internal/tell-error.ts').catch(() => undefined);
          loadLiveStatus();
          load().catch(() => undefined);
          import('../internal/load-trouble.ts').then(
            ({ provideLoadTrouble }) => provideLoadTrouble(session, locale, signal),
            () => undefined,
          );
        }, PREFETCH_AFTER_MS),
      { once: true, passive: true, signal },
    );
  const keep = (): void =>
    void import('../shortcuts/press.ts').then(
      ({ keepKeys }) => keepKeys(host, session.unsaved.count, signal),
      () => undefined,
    );
  host.addEventListener('focusin', keep, { signal });
  const end = session.notices.provide(show);
  return () => {
    over.abort();
    end();
  };
};
