import type { Change } from '../records/change.ts';

/** What the person does shows soon, and several things in a row ask once. */
const SOON_MS = 300;
/** What others do, which may never stop, is asked for not more often than this. */
const OTHERS_EVERY_MS = 3000;

/** When to ask again after a change: soon for what is done here, at most once in three seconds for what others do. */
export class Schedule {
  #run: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** @param askedAt When it was asked for last, ms since epoch. */
  plan(origin: Change['source'], askedAt: number): void {
    const soon = Date.now() + SOON_MS;
    this.at(origin === 'local' ? soon : Math.max(soon, askedAt + OTHERS_EVERY_MS));
  }

  /** Not put off by each further change, and brought forward by a nearer one. */
  at(due: number): void {
    if (this.#timer !== undefined && due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#run();
    }, due - Date.now());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
