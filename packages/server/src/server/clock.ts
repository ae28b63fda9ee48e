/** Time as the server sees it: runs with the real clock, or stands still until it is advanced. */
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
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface ClockOptions {
  /** Default: now. */
  startMs?: number;
  paused?: boolean;
  /** Told of what a callback throws. Default: it is nobody's, and ends a Node process. */
  onError?(error: unknown): void;
}
export const createClock = (options: ClockOptions = {}): Clock => new RunningClock(options);

/** Its methods may be taken out of it, because contexts pass them on. */
class RunningClock implements Clock {
  #virtualMs: number;
  #realMs = Date.now();
  #still: boolean;
  #order = 0;
  #planned: Planned[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #onError: ClockOptions['onError'];

  constructor({ startMs = Date.now(), paused = false, onError }: ClockOptions) {
    this.#virtualMs = startMs;
    this.#still = paused;
    this.#onError = onError;
  }

  readonly nowMs = (): number =>
    this.#still ? this.#virtualMs : this.#virtualMs + (Date.now() - this.#realMs);
  readonly now = (): string => new Date(this.nowMs()).toISOString();
  get paused(): boolean {
    return this.#still;
  }

  readonly at: Clock['at'] = (timeMs, callback) => {
    const entry: Planned = { timeMs, order: this.#order++, callback };
    this.#planned.push(entry);
    this.#arm();
    return () => {
      this.#planned = this.#planned.filter(other => other !== entry);
      this.#arm();
    };
  };
  readonly after: Clock['after'] = (delayMs, callback) => this.at(this.nowMs() + delayMs, callback);
  readonly advance = async (ms: number): Promise<void> => {
    const until = this.nowMs() + ms;
    for (let due; (due = this.#takeDue(until));) {
      this.#moveTo(Math.max(this.nowMs(), due.timeMs));
      await due.callback();
    }
    this.#moveTo(until);
    this.#arm();
  };
  readonly pause = (): void => {
    this.#moveTo(this.nowMs());
    this.#still = true;
    clearTimeout(this.#timer);
  };
  readonly resume = (): void => {
    if (!this.#still) return;
    this.#realMs = Date.now();
    this.#still = false;
    this.#arm();
  };
  readonly stop = (): void => {
    this.#planned = [];
    clearTimeout(this.#timer);
  };

  async #run({ callback }: Planned): Promise<void> {
    try {
      await callback();
    } catch (error) {
      if (!this.#onError) throw error;
      this.#onError(error);
    }
  }
  #moveTo(timeMs: number): void {
    this.#virtualMs = timeMs;
    this.#realMs = Date.now();
  }
  #takeDue(untilMs: number): Planned | undefined {
    const due = this.#planned
      .filter(({ timeMs }) => timeMs <= untilMs)
      .sort((a, b) => a.timeMs - b.timeMs || a.order - b.order)[0];
    if (due) this.#planned = this.#planned.filter(other => other !== due);
    return due;
  }
  /** Wakes up for what is planned next. */
  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#still || this.#planned.length === 0) return;
    const next = Math.min(...this.#planned.map(({ timeMs }) => timeMs)),
      waitMs = Math.min(Math.max(0, next - this.nowMs()), LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => {
      for (let due; (due = this.#takeDue(this.nowMs()));) void this.#run(due);
      this.#arm();
    }, waitMs);
    // A planned event alone does not keep a Node process alive.
    (this.#timer as { unref?: () => void }).unref?.();
  }
}
