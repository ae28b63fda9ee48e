/** Time as the mock sees it: runs with the real clock, or stands still until it is advanced. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** RFC 3339 UTC with milliseconds. */
  now(): string;
  /**
   * Runs `callback` once the clock reaches `timeMs`; returns how to cancel it. Callbacks run in the order of their
   * times.
   */
  at(timeMs: number, callback: () => void | Promise<void>): () => void;
  /** `at`, in so many milliseconds from now. */
  after(delayMs: number, callback: () => void | Promise<void>): () => void;
  /** Moves on by so much, running (and awaiting) everything that falls due on the way. */
  advance(ms: number): Promise<void>;
  pause(): void;
  resume(): void;
  readonly paused: boolean;
  /** Forgets everything planned; the clock must not be used afterwards. */
  stop(): void;
}

interface Planned {
  timeMs: number;
  order: number;
  callback: () => void | Promise<void>;
}

export function createClock({
  startMs = Date.now(),
  paused = false,
}: { startMs?: number; paused?: boolean } = {}): Clock {
  let virtualMs = startMs,
    realMs = Date.now(),
    still = paused,
    order = 0;
  let planned: Planned[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nowMs = (): number => (still ? virtualMs : virtualMs + (Date.now() - realMs));
  const moveTo = (timeMs: number): void => {
    virtualMs = timeMs;
    realMs = Date.now();
  };
  const takeDue = (untilMs: number): Planned | undefined => {
    const due = planned
      .filter(({ timeMs }) => timeMs <= untilMs)
      .sort((a, b) => a.timeMs - b.timeMs || a.order - b.order)[0];
    if (due) planned = planned.filter(other => other !== due);
    return due;
  };
  const arm = (): void => {
    clearTimeout(timer);
    if (still || planned.length === 0) return;
    const next = Math.min(...planned.map(({ timeMs }) => timeMs));
    timer = setTimeout(
      () => {
        for (let due; (due = takeDue(nowMs()));) void due.callback();
        arm();
      },
      Math.min(Math.max(0, next - nowMs()), 2 ** 31 - 1),
    );
    // A planned event alone does not keep a Node process alive.
    (timer as { unref?: () => void }).unref?.();
  };
  const clock: Clock = {
    nowMs,
    now: () => new Date(nowMs()).toISOString(),
    at(timeMs, callback) {
      const entry: Planned = { timeMs, order: order++, callback };
      planned.push(entry);
      arm();
      return () => {
        planned = planned.filter(other => other !== entry);
        arm();
      };
    },
    after: (delayMs, callback) => clock.at(nowMs() + delayMs, callback),
    async advance(ms) {
      const until = nowMs() + ms;
      for (let due; (due = takeDue(until));) {
        moveTo(Math.max(nowMs(), due.timeMs));
        await due.callback();
      }
      moveTo(until);
      arm();
    },
    pause() {
      moveTo(nowMs());
      still = true;
      clearTimeout(timer);
    },
    resume() {
      if (still) {
        realMs = Date.now();
        still = false;
        arm();
      }
    },
    get paused() {
      return still;
    },
    stop() {
      planned = [];
      clearTimeout(timer);
    },
  };
  return clock;
}
