/** What shows the time of day: one timer for the whole page, however many clocks there are. */
export type Tick = (nowMs: number) => void;

const TICK_MS = 1000;
const clocks = new Set<Tick>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = (): void => {
  const now = Date.now();
  for (const clock of [...clocks]) clock(now);
};

// A page nobody sees counts nothing. Back in sight, or back from sleep, it is right at once: what is shown
// follows from the time of day, never from how often the timer ran. Should no event tell of the sleep, the
// next second does.
const wake = (): void => {
  clearInterval(timer);
  timer = document.hidden ? undefined : setInterval(tick, TICK_MS);
  if (!document.hidden) tick();
};

const events = [
  ['visibilitychange', () => document],
  ['pageshow', () => window],
  ['focus', () => window],
  ['resume', () => document],
] as const;

/** Calls `clock` every second while the page is in sight, and at once when it wakes up. @returns what ends it. */
export const everySecond = (clock: Tick): (() => void) => {
  clocks.add(clock);
  if (clocks.size === 1) {
    for (const [type, target] of events) target().addEventListener(type, wake);
    timer = document.hidden ? undefined : setInterval(tick, TICK_MS);
  }
  return () => {
    if (!clocks.delete(clock) || clocks.size > 0) return;
    for (const [type, target] of events) target().removeEventListener(type, wake);
    clearInterval(timer);
    timer = undefined;
  };
};
