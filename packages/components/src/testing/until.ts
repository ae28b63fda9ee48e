type Nothing = undefined | null | false;

/** The browser's own, whatever a test holds or watches. */
const wait = window.setTimeout.bind(window);

const LOOK_MS = 10;
/** On a machine that is busy with other things a page gets few looks in that time. */
const LEAST_LOOKS = 300;

/**
 * Waits until `get` gives something, or a promise of something. Fails after `leastMs` (6 s) and 300 looks,
 * whichever comes last, and says what it waited for.
 */
export const until = async <T>(
  get: () => T | Nothing | Promise<T | Nothing>,
  what: string | (() => string) = String(get),
  leastMs = 6000,
): Promise<T> => {
  const end = performance.now() + leastMs;
  for (let looks = 1; ; looks += 1) {
    const value = await get();
    if (value) return value;
    if (performance.now() > end && looks >= LEAST_LOOKS)
      throw new Error(`Still waiting for: ${typeof what === 'string' ? what : what()}`);
    await new Promise(resolve => wait(resolve, LOOK_MS));
  }
};

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));

/** Waits until `get` gives the same in ten frames in a row, such as where something lies, and gives that. */
export const steady = async <T>(get: () => T, what: string): Promise<T> => {
  let last = get();
  let same = 0;
  await until(
    async () => {
      await frame();
      const value = get();
      same = value === last ? same + 1 : 0;
      last = value;
      return same >= 10;
    },
    () => `${what} to stay as it is; it is ${String(last)}`,
  );
  return last;
};

const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
];

/** Longer than this is no transition: a bar that runs down, a spinner. */
const LONGEST_MS = 1000;

const moving = (): Animation[] =>
  roots(document)
    .flatMap(root => root.getAnimations())
    .filter(
      ({ playState, effect }) =>
        playState === 'running' && Number(effect?.getComputedTiming().endTime) < LONGEST_MS,
    );

/**
 * Waits until nothing fades or moves: axe reads colours as they are painted. What goes on for long, such as a
 * spinner, does not count.
 */
export const painted = async (): Promise<void> => {
  await frame();
  await until(
    async () => {
      await frame();
      return moving().length === 0;
    },
    () => `an end of ${moving().length} animations`,
  );
};
