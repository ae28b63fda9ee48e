import type { HubState } from '@customer-hub/state/core';
import { loadMessages } from '../messages/bundle.ts';
import { statesMessages } from '../messages/states.ts';
import { tellLoadTrouble } from './lazily.ts';

const provided = new WeakSet<AbortSignal>();

/**
 * Says by a notice that something could not be loaded, with a way to try again. Its words are fetched
 * beforehand: without a connection they could not be.
 * @param signal Ends it.
 */
export const provideLoadTrouble = async (
  session: HubState,
  locale: string,
  signal: AbortSignal,
): Promise<void> => {
  const t = await loadMessages(statesMessages, locale);
  if (signal.aborted || provided.has(signal)) return;
  provided.add(signal);
  const end = tellLoadTrouble(again =>
    session.notices.show({ text: t.notLoaded, tone: 'failed', actions: [{ label: t.tryNow, run: again }] }),
  );
  signal.addEventListener('abort', end, { once: true });
};
