/** Tells that code could not be loaded. @param again Asks for it again at once. */
type Teller = (again: () => void) => void;

let tellers: readonly Teller[] = [];

/** Who tells it; of several the newest. @returns what takes that back. */
export const tellLoadTrouble = (tell: Teller): (() => void) => {
  tellers = [...tellers, tell];
  return () => (tellers = tellers.filter(other => other !== tell));
};

/**
 * Code that comes when it is needed: `await lazily(() => import('./dialog.ts'))`. Where it cannot be loaded that is told, and it is asked for
 * again when the person wants it or the connection is back. What waits for it, with all that the person has entered or chosen, goes on then.
 * Never rejects.
 */
export const lazily = <M>(load: () => Promise<M>): Promise<M> =>
  load().catch(
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
