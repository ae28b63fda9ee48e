/** What a page holds on to: listeners on what outlives an element, timers, nodes, style sheets. For tests that nothing is left behind. */
export interface Leftovers {
  /** One line each, told by who made it. */
  list(): string[];
  end(): void;
}

/** Who called, by the first line of the stack outside of this file. Timers of the test tools and of the mock server are not ours. */
const caller = (): string =>
  new Error().stack
    ?.split('\n')
    .slice(1)
    .find(line => !line.includes('/testing/leftovers')) ?? '';
const foreign = /\/testing\/|\.test\.ts|mock-server|open-wc|web-dev-server|mocha|test-runner|axe-core|chai/;

/** Watches from now on. `end` puts everything back. */
export const watchLeftovers = (): Leftovers => {
  const listeners = new Map<string, number>();
  const timers = new Map<number, string>();
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
    if (listener && lasting(this ?? window) && !foreign.test(caller())) {
      const key = keyOf(this ?? window, type, listener, options);
      const { signal, once } = typeof options === 'object' ? options : {};
      if (!signal?.aborted) listeners.set(key, 1);
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
      const by = caller();
      const id: number = real[name].call(
        window,
        (...values: unknown[]) => {
          if (name === 'setTimeout') timers.delete(id);
          if (typeof run === 'function') (run as (...values: unknown[]) => void)(...values);
        },
        ms,
        ...given,
      ) as unknown as number;
      if (!foreign.test(by)) timers.set(id, `${name} ${ms ?? 0} ms ${by.trim()}`);
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
    list: () => [
      ...[...listeners.keys()].map(key => `listener ${key}`),
      ...timers.values(),
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
