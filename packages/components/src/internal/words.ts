import type { HubContext } from '../context/context.ts';
import { messagesFor, type MessageBundle } from '../messages/bundle.ts';
import { saidBy } from './said.ts';

/** Messages of an area, with the host's overrides; English while a language is on its way. */
export const wordsOf = <T extends object>(
  bundle: MessageBundle<T>,
  { locale, messages }: Pick<HubContext, 'locale' | 'messages'>,
): T => {
  const found = messagesFor(bundle, locale);
  return saidBy(bundle, found instanceof Promise ? bundle.en : found, messages);
};
