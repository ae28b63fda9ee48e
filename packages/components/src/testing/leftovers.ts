/**
 * What a page holds on to: listeners on what outlives an element, timers, nodes, style sheets. For tests that
 * nothing is left behind.
 */
export interface Leftovers {
  /** One line each, told by who made it. */
  list(): Promise<string[]>;
  end(): void;
}

/** Timers and listeners of the test tools and of the mock server are not ours. */
const foreign = /\/testing\/|\.test\.ts|mock-server|open-wc|web-dev-server|mocha|test-runner|axe-core|chai/;

const bundles = new Map<string, Promise<string[]>>();
const linesOf = (url: string): Promise<string[]> => {
  if (!bundles.has(url))
    bundles.set(
      url,
      fetch(url).then(async answer => (await answer.text()).split('\n')),
    );
  return bundles.get(url)!;
};

/** The source that a line of a stack comes from: in a bundle, the path above each module says it. */
const sourceOf = async (frame: string): Promise<string> => {
  const [, url, line] = /(https?:[^\s)]+?):(\d+):\d+/.exec(frame) ?? [];
  if (!url) return frame.trim();
  const path = (await linesOf(url)).slice(0, Number(line)).findLast(text => /^\/\/ \S+\.\w+$/.test(text));
  return `${path?.slice(3) ?? url} ${/at (\S+) \(/.exec(frame)?.[1] ?? ''}`.trim();
};

/** Who called, by the first line of the stack outside of this file. */
const caller = async (stack: string | undefined): Promise<string> => {
  for (const frame of (stack ?? '').split('\n').slice(1)) {
    const source = await sourceOf(frame);
    if (!source.includes('/testing/leftovers')) return source;
  }
  return '';
};

const ours = async (made: readonly Made[]): Promise<string[]> => {
  const told = await Promise.all(
    made.map(async ({ what, stack }) => {
      const by = await caller(stack);
      return foreign.test(by) ? [] : [`${what} ${by}`];
    }),
  );
  return told.flat();
};

/** Something that stays until it is taken back, and the stack of who made it. */
interface Made {
  what: string;
  stack: string | undefined;
}

/** Watches from now on. `end` puts everything back. */
export const watchLeftovers = (): Leftovers => {
  const listeners = new Map<string, Made>();
  const timers = new Map<number, Made>();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const real = {
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
    setInterval: window.setInterval,
    clearInterval: window.clearInterval,
  };
  const ids = new WeakMap<object, number>();
  let nextId = 0;
  const keyOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const capture = options === true || (options as AddEventListenerOptions | undefined)?.capture === true;
    if (!ids.has(listener)) ids.set(listener, ++nextId);
    return `${target.constructor.name} ${type} ${capture ? 'capture ' : ''}#${ids.get(listener)}`;
  };
  const lasting = (target: unknown): boolean =>
    target === window ||
    target === document ||
    target === document.body ||
    target === document.documentElement ||
    target === window.visualViewport ||
    target instanceof MediaQueryList;
  const drop = (key: string): void => void listeners.delete(key);

  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener, options) {
    if (listener && lasting(this ?? window)) {
      const key = keyOf(this ?? window, type, listener, options);
      const { signal, once } = typeof options === 'object' ? options : {};
      if (!signal?.aborted) listeners.set(key, { what: `listener ${key}`, stack: new Error().stack });
      if (signal) add.call(signal, 'abort', () => drop(key));
      if (once) add.call(this ?? window, type, () => drop(key), { once: true });
    }
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, listener, options) {
    if (listener) drop(keyOf(this ?? window, type, listener, options));
    remove.call(this ?? window, type, listener, options);
  };
  const timer =
    (name: 'setTimeout' | 'setInterval') =>
    (run: TimerHandler, ms?: number, ...given: unknown[]): number => {
      const { stack } = new Error();
      const id: number = real[name].call(
        window,
        (...values: unknown[]) => {
          if (name === 'setTimeout') timers.delete(id);
          if (typeof run === 'function') (run as (...values: unknown[]) => void)(...values);
        },
        ms,
        ...given,
      ) as unknown as number;
      timers.set(id, { what: `${name} ${ms ?? 0} ms`, stack });
      return id;
    };
  const clear =
    (name: 'clearTimeout' | 'clearInterval') =>
    (id?: number): void => {
      if (id !== undefined) timers.delete(id);
      real[name].call(window, id);
    };
  Object.assign(window, {
    setTimeout: timer('setTimeout'),
    setInterval: timer('setInterval'),
    clearTimeout: clear('clearTimeout'),
    clearInterval: clear('clearInterval'),
  });
  return {
    list: async () => [
      ...(await ours([...listeners.values(), ...timers.values()])),
      ...[...document.body.querySelectorAll('*')].map(element => `element ${element.localName}`),
      ...Array.from({ length: document.adoptedStyleSheets.length }, () => 'sheet of the document'),
    ],
    end: () => {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
      Object.assign(window, real);
    },
  };
};
