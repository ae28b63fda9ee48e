import { messagesFor, type MessageBundle } from '../messages/bundle.ts';

/** Code that may be needed soon, as it is imported. */
export type Prefetch = () => Promise<object>;

/** What the first touch asks for has the network to itself for so long, ms. */
const AFTER_MS = 3000;
/** Where the browser tells nothing of being idle. */
const PAUSE_MS = 500;

interface Connection {
  readonly saveData?: boolean;
}

const idle = (): Promise<void> =>
  new Promise(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, PAUSE_MS);
  });

/** Code asked for without a connection is missing for as long as the page lives: browsers remember that. */
const connected = async (): Promise<void> => {
  if (!navigator.onLine) await new Promise(done => addEventListener('online', done, { once: true }));
};

/** Words that elements of a module will ask for. */
const wordsOf = (module: object, locale: string): Promise<unknown>[] =>
  Object.values(module).flatMap((exported: unknown) => {
    const { bundles = [] } = (typeof exported === 'function' ? exported : {}) as {
      readonly bundles?: readonly MessageBundle<object>[];
    };
    return bundles.map(bundle => messagesFor(bundle, locale)).filter(found => found instanceof Promise);
  });

/**
 * Fetches code that may be needed, one part after the other while nothing else is to be done, so that it is
 * there when the connection is lost. Not where the person saves data. What fails is fetched when it is
 * needed.
 */
export const prefetch = async (
  parts: readonly Prefetch[],
  locale: string,
  after = AFTER_MS,
): Promise<void> => {
  const { connection } = navigator as { readonly connection?: Connection };
  if (connection?.saveData) return;
  await new Promise(resolve => setTimeout(resolve, after));
  for (const load of parts) {
    await idle();
    await connected();
    try {
      await Promise.all(wordsOf(await load(), locale));
    } catch {
      return;
    }
  }
};
