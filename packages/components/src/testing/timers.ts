interface Timer {
  readonly run: () => void;
  readonly everyMs?: number;
  atMs: number;
}

export interface HeldTimers {
  /** Lets time pass: timers that are due by then run in their order, each at its own moment. */
  pass(ms: number): void;
  /** Puts the real ones back. Timers that are still waiting never run. */
  end(): void;
}

/**
 * Timers and `Date.now()` of the page stand still from now on, and go on only by `pass`. Waits of tests are
 * not held.
 */
export const holdTimers = (): HeldTimers => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const { now } = Date;
  const waiting = new Map<number, Timer>();
  let nowMs = now();
  // Apart from those of the browser, which may still be cleared.
  let lastId = 1_000_000_000;
  const add = (run: unknown, ms: unknown, repeats: boolean, given: unknown[]): number => {
    const delayMs = Math.max(Number(ms) || 0, 0);
    waiting.set(++lastId, {
      run: () => (run as (...values: unknown[]) => void)(...given),
      ...(repeats ? { everyMs: Math.max(delayMs, 1) } : {}),
      atMs: nowMs + delayMs,
    });
    return lastId;
  };
  const clear =
    (real: (id?: number) => void) =>
    (id?: number): void => {
      if (id === undefined || !waiting.delete(id)) real.call(window, id);
    };
  Object.assign(window, {
    setTimeout: (run: unknown, ms?: unknown, ...given: unknown[]) => add(run, ms, false, given),
    setInterval: (run: unknown, ms?: unknown, ...given: unknown[]) => add(run, ms, true, given),
    clearTimeout: clear(clearTimeout),
    clearInterval: clear(clearInterval),
  });
  Date.now = () => nowMs;
  const nextBy = (endMs: number): [number, Timer] | undefined =>
    [...waiting].filter(([, { atMs }]) => atMs <= endMs).sort(([, a], [, b]) => a.atMs - b.atMs)[0];
  return {
    pass(ms) {
      const endMs = nowMs + ms;
      for (let next = nextBy(endMs); next; next = nextBy(endMs)) {
        const [id, timer] = next;
        nowMs = Math.max(nowMs, timer.atMs);
        if (timer.everyMs === undefined) waiting.delete(id);
        else timer.atMs += timer.everyMs;
        timer.run();
      }
      nowMs = endMs;
    },
    end() {
      Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval });
      Date.now = now;
    },
  };
};
