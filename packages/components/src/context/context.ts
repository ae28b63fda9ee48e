import { createContext } from '@lit/context';
import type { MessageOverrides } from '../messages/areas.ts';
import type { Format } from '../messages/format.ts';
import type { HubState } from '@customer-hub/state/core';
import type { Extensions } from '../extensions/extensions.ts';
import type { HostOffer, HrefFor } from './destination.ts';

/** What a hub hands down to its parts. Replaced as a whole when something in it changes. */
export interface HubContext {
  readonly session: HubState | undefined;
  /** BCP 47 language of every message. */
  readonly locale: string;
  readonly messages: MessageOverrides;
  readonly format: Format;
  /** Address of a link; the host's, where it has its own. */
  readonly hrefFor: HrefFor;
  /** What the page around it can do. */
  readonly offers: readonly HostOffer[];
  /** What the page adds to lists. */
  readonly extensions?: Extensions | undefined;
  /** Lists and hubs that shortcuts are for, the newest last. */
  readonly keyed: Set<Element>;
}

/** A symbol of the registry, so that two copies of the library on one page understand each other. */
export const hubContext = createContext<HubContext | undefined>(Symbol.for('customer-hub.context'));
