import type { HubState } from '@customer-hub/state/core';
import { loadMessages } from '../messages/bundle.ts';
import { statesMessages } from '../messages/states.ts';
import { tellLoadTrouble } from './lazily.ts';

/**
 * Says by a notice that something could not be loaded, with a way to try again. Its words are fetched
 * beforehand: without a connection they could not be. @returns what takes it back.
 */
export const provideLoadTrouble = async (session: HubState, locale: string): Promise<() => void> => {
  const t = await loadMessages(statesMessages, locale);
  return tellLoadTrouble(again =>
    session.notices.show({ text: t.notLoaded, tone: 'failed', actions: [{ label: t.tryNow, run: again }] }),
  );
};
