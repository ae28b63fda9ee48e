import { isServer, type LitElement } from 'lit';
import type { StatesMessages } from '../messages/en/states.ts';
import type { HubContext } from '../context/context.ts';
import { messagesFor, type MessageBundle } from '../messages/bundle.ts';
import { saidBy } from '../internal/said.ts';
import { adopt } from '../internal/adopt.ts';

type Module = typeof import('./state.ts') & { readonly statesMessages: MessageBundle<StatesMessages> };

const RETRY_AFTER_MS = 3000;

let loaded: Module | undefined;
let loading: Promise<unknown> | undefined;

const load = (): Promise<unknown> =>
  (loading ??= Promise.all([import('./state.ts'), import('../messages/states.ts')]).then(
    ([views, { statesMessages }]) => (loaded = { ...views, statesMessages }),
    // A lost connection: asked for again with the next look, which must not follow at once, time after time.
    () => new Promise(done => setTimeout(() => done((loading = undefined)), RETRY_AFTER_MS)),
  ));

/**
 * What is shown in place of content - errors, what is out of date - with its words, for elements of the first view:
 * where all goes well, none of it is fetched. Undefined until it is there; the host then renders again.
 */
export const statesFor = (
  host: LitElement,
  { locale, messages }: Pick<HubContext, 'locale' | 'messages'>,
): { views: typeof import('./state.ts'); t: StatesMessages } | undefined => {
  // A server renders the frame; what is in it only a client can know.
  if (isServer) return undefined;
  const words: StatesMessages | Promise<unknown> | undefined =
    loaded && messagesFor(loaded.statesMessages, locale);
  if (!loaded || !words || words instanceof Promise) {
    void (words instanceof Promise ? words : load()).then(() => host.requestUpdate());
    return undefined;
  }
  adopt(host.renderRoot as ShadowRoot, [loaded.stateStyles]);
  return { views: loaded, t: saidBy(loaded.statesMessages, words, messages) };
};

/** Fetches it beforehand, once somebody is at work and something can go wrong. */
export const prefetchStates = (): void => void load();
