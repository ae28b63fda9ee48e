/** Tells that code could not be loaded. @param again Asks for it again at once. */
type Teller = (again: () => void) => void;

let tellers: readonly Teller[] = [];

/** Who tells it; of several the newest. @returns what takes that back. */
export const tellLoadTrouble = (tell: Teller): (() => void) => {
  tellers = [...tellers, tell];
  return () => (tellers = tellers.filter(other => other !== tell));
};

/** How often the module of an address could not be fetched. */
const failures = new Map<string, number>();

/**
 * Chromium remembers for as long as the page lives that a module could not be fetched, and never asks for it
 * again by the same address. Its error names the address; a fragment makes it another one. Only where our own
 * code comes from.
 */
const loadAfresh = async <M>(error: unknown): Promise<M> => {
  const [address] = /https?:\/\/\S+/.exec((error as Error).message) ?? [];
  if (!address || new URL(address).origin !== new URL(import.meta.url).origin) throw error;
  const failed = failures.get(address) ?? 0;
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ `${address}#${failed}`)) as M;
  } catch (again) {
    failures.set(address, failed + 1);
    throw again;
  }
};

/**
 * Code that comes when it is needed: `await lazily(() => import('./dialog.ts'))`. Where it cannot be loaded
 * that is told, and it is asked for again when the person wants it or the connection is back. What waits for
 * it, with all that the person has entered or chosen, goes on then. Never rejects.
 */
export const lazily = <M>(load: () => Promise<M>): Promise<M> =>
  load()
    .catch((error: unknown) => loadAfresh<M>(error))
    .catch(
      () =>
        new Promise<M>(resolve => {
          const again = (): void => {
            removeEventListener('online', again);
            resolve(lazily(load));
          };
          addEventListener('online', again);
          tellers.at(-1)?.(again);
        }),
    );
