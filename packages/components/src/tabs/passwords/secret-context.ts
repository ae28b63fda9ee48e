import type { Hub, Password } from '@customer-hub/sdk';
import type { ListContext } from '../../list-view/definition.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import { stateOf } from '../../primitives/problem.ts';

/** A secret with the time that the server allows it to show. */
export type RevealedSecret = Awaited<ReturnType<Hub['passwords']['reveal']>>;

export type Context = ListContext<Password, PasswordsMessages>;

/** What the reason is asked for. */
export type Purpose = 'show' | 'copy';

/** In words for a person; the server's own are English, and none of them is needed to know what to do. */
export const troubleText = (error: unknown, m: PasswordsMessages): string => {
  const { kind } = stateOf(error);
  const key = kind === 'timeout' ? 'unreachable' : kind === 'plan' ? 'forbidden' : kind;
  return key in m.trouble ? m.trouble[key as keyof PasswordsMessages['trouble']] : m.trouble.other;
};
