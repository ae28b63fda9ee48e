import { createContext } from '@lit/context';
import type { MessageOverrides } from '../messages/bundle.ts';
import type { Format } from '../messages/format.ts';
import type { Session } from './session.ts';

/** What a hub hands down to its parts. Replaced as a whole when something in it changes. */
export interface HubContext {
  readonly session: Session | undefined;
  /** BCP 47 language of every message. */
  readonly locale: string;
  readonly messages: MessageOverrides;
  readonly format: Format;
}

/** A symbol of the registry, so that two copies of the library on one page understand each other. */
export const hubContext = createContext<HubContext | undefined>(Symbol.for('customer-hub.context'));
