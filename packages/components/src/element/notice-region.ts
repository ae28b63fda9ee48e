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
  let endTelling: (() => void) | undefined;
  let isOver = false;
  const telling = async (): Promise<void> => {
    const { provideLoadTrouble } = await import('../internal/load-trouble.ts');
    const end = await provideLoadTrouble(session, locale);
    if (isOver || endTelling) end();
    else endTelling = end;
  };
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
          loadLiveStatus();
          load().catch(() => undefined);
          telling().catch(() => undefined);
        }, PREFETCH_AFTER_MS),
      { once: true, passive: true },
    );
  const end = session.notices.provide(show);
  return () => {
    isOver = true;
    endTelling?.();
    end();
  };
};
