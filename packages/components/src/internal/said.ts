import type { MessageOverrides } from '../messages/areas.ts';
import type { MessageBundle } from '../messages/bundle.ts';

let said: typeof import('../messages/said.ts') | undefined;

/** Fetches what says what a host says in other words. Undefined: nothing is, or it is there. */
export const loadSaid = (messages: MessageOverrides): Promise<unknown> | undefined =>
  said || Object.keys(messages).length === 0
    ? undefined
    : import('../messages/said.ts').then(module => (said = module)).catch(() => undefined);

/** Messages of an area as a host wants them said. */
export const saidBy = <T extends object>(bundle: MessageBundle<T>, own: T, messages: MessageOverrides): T =>
  said ? said.saidBy(bundle, own, messages) : own;
