type Nothing = undefined | null | false;

const LOOK_MS = 10;
const LEAST_MS = 6000;
/** On a machine that is busy with other things a page gets few looks in that time. */
const LEAST_LOOKS = 300;

/**
 * Waits until `get` gives something, or a promise of something. Fails after 6 s and 300 looks, whichever comes last, and says what it
 * waited for.
 */
export const until = async <T>(
  get: () => T | Nothing | Promise<T | Nothing>,
  what: string | (() => string),
): Promise<T> => {
  const end = performance.now() + LEAST_MS;
  for (let looks = 1; ; looks += 1) {
    const value = await get();
    if (value) return value;
    if (performance.now() > end && looks >= LEAST_LOOKS)
      throw new Error(`Still waiting for: ${typeof what === 'string' ? what : what()}`);
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
  }
};
