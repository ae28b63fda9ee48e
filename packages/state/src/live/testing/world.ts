import type { Locks } from '../ports.ts';
import type { Scope } from '../scope.ts';
import { SimWindow, type SimChannel } from './sim-window.ts';

/** What the server answers to those who connect. */
export type Mood = 'fine' | 'down' | 'refuses' | 'lacks streams' | 'closes at once';

export const customers = ['cus_1', 'cus_2'] as const;

interface Task {
  readonly window: SimWindow;
  readonly run: () => void;
  /** Tasks of the same chain keep their order. */
  readonly chain: string;
}

interface Timer {
  readonly at: number;
  readonly window: SimWindow;
  readonly run: () => void;
}

export interface Connection {
  readonly window: SimWindow;
  readonly scope: Scope;
  readonly send: (index: number | 'reset') => void;
  readonly close: () => void;
}

/** Lets everything that waits for nothing but a promise run. */
export const flush = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/**
 * A server, a browser and its windows, whose messages, locks, timers and connections arrive when the test lets
 * them.
 */
export class World {
  now = 1_000_000;
  mood: Mood = 'fine';
  /** Whose customer each event is about; its index is its position. */
  readonly log: string[] = [];
  /** By place; one that has crashed is replaced. */
  readonly windows: SimWindow[] = [];
  readonly connections = new Set<Connection>();
  /** Breaches of a rule that holds at every moment. */
  readonly breaches: string[] = [];
  tasks: Task[] = [];
  #timers: Timer[] = [];
  #seed: number;
  #opened = 0;
  #lock: { holder?: Holder | undefined; queue: Holder[] } = { queue: [] };
  readonly channels = new Set<SimChannel>();
  /** Without them every window is on its own. */
  readonly sharing: boolean;

  constructor(seed: number, sharing = true) {
    this.#seed = seed;
    this.sharing = sharing;
  }

  random = (): number => {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  };

  open(): SimWindow {
    return new SimWindow(this, (this.#opened += 1));
  }

  /** Something happens at the server. */
  happen(customer: string): void {
    this.log.push(customer);
    for (const connection of this.connections) connection.send(this.log.length - 1);
  }

  /** Every connection is cut. */
  cut(): void {
    for (const { close } of [...this.connections]) close();
  }

  later(window: SimWindow, chain: string, run: () => void): void {
    this.tasks.push({ window, chain, run });
  }

  timer(window: SimWindow, ms: number, run: () => void): () => void {
    let cancelled = false;
    const timer = { at: this.now + ms, window, run: () => void (cancelled || run()) };
    this.#timers.push(timer);
    return () => {
      cancelled = true;
      this.#timers = this.#timers.filter(other => other !== timer);
    };
  }

  /** Lets one thing arrive that is on its way, any that is first in its chain. @returns whether there was one. */
  async arrive(): Promise<boolean> {
    const chains = new Set<string>();
    const ready = this.tasks.filter(({ chain }) => !chains.has(chain) && chains.add(chain));
    const task = ready[Math.floor(this.random() * ready.length)];
    if (!task) return false;
    this.tasks.splice(this.tasks.indexOf(task), 1);
    task.window.run(task.run);
    await flush();
    this.#check();
    return true;
  }

  async arriveAll(): Promise<void> {
    while (await this.arrive());
  }

  /** Time passes; what is on its way arrives meanwhile when `quick`. */
  async pass(ms: number, quick: boolean): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      if (quick) await this.arriveAll();
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.splice(this.#timers.indexOf(due), 1);
      this.now = Math.max(this.now, due.at);
      due.window.run(due.run);
      await flush();
      this.#check();
    }
    this.now = end;
  }

  /** Waits of windows that are there. */
  get timers(): number {
    return this.#timers.filter(({ window }) => !window.crashed).length;
  }

  get locked(): boolean {
    return this.#lock.holder !== undefined;
  }

  locksOf(window: SimWindow): Locks {
    return {
      request: (_name, { signal, steal }, work) =>
        new Promise((resolve, reject) => {
          const holder: Holder = { window, work, resolve, reject };
          const lock = this.#lock;
          if (steal) {
            const before = lock.holder;
            if (before)
              this.later(before.window, `lock ${before.window.id}`, () =>
                before.reject(new DOMException('stolen', 'AbortError')),
              );
            lock.holder = undefined;
            lock.queue.unshift(holder);
          } else lock.queue.push(holder);
          signal?.addEventListener('abort', () => {
            if (lock.holder === holder) return;
            lock.queue = lock.queue.filter(other => other !== holder);
            reject(new DOMException('aborted', 'AbortError'));
          });
          this.#grant();
        }),
    };
  }

  #grant(): void {
    const lock = this.#lock;
    if (lock.holder || lock.queue.length === 0) return;
    const holder = (lock.holder = lock.queue.shift()!);
    const release = (): void => {
      if (lock.holder !== holder) return;
      lock.holder = undefined;
      this.#grant();
    };
    this.later(holder.window, `lock ${holder.window.id}`, () => {
      if (lock.holder !== holder) return;
      void holder.work().then(() => {
        holder.resolve(undefined);
        release();
      });
    });
  }

  crash(window: SimWindow): void {
    window.crashed = true;
    for (const connection of this.connections)
      if (connection.window === window) this.connections.delete(connection);
    for (const channel of this.channels) if (channel.window === window) this.channels.delete(channel);
    this.tasks = this.tasks.filter(task => task.window !== window);
    const lock = this.#lock;
    lock.queue = lock.queue.filter(holder => holder.window !== window);
    if (lock.holder?.window === window) {
      lock.holder = undefined;
      this.#grant();
    }
  }

  /** Those of windows that hang are left out: they cannot close them. */
  get streams(): readonly Connection[] {
    return [...this.connections].filter(({ window }) => !window.hangs);
  }

  #check(): void {
    const { length } = this.streams;
    const most = this.sharing ? 1 : this.windows.length;
    if (length > most) this.breaches.push(`${length} streams at once`);
  }
}

interface Holder {
  readonly window: SimWindow;
  readonly work: () => Promise<void>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}
