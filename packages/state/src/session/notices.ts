/** A short message about something that happened, shown as a toast. */
export interface Notice {
  readonly text: string;
  /** `failed` stays until it is dismissed and is announced at once. Default `done`. */
  readonly tone?: 'done' | 'failed';
  readonly actions?: readonly NoticeAction[];
  /** How long it stays, in ms; an undo gets the time to be read and reached. Default 8000; `failed` stays. */
  readonly durationMs?: number;
}

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Hands notices from wherever they arise to what shows them. What comes before there is something waits for it. */
export class Notices {
  #listeners = new Set<(notice: Notice) => void>();
  #waiting: Notice[] = [];
  #providers: (() => void)[] = [];

  show(notice: Notice): void {
    if (this.#listeners.size === 0) {
      this.#waiting.push(notice);
      this.#providers.at(-1)?.();
    }
    for (const listener of [...this.#listeners]) listener(notice);
  }

  /** @returns what ends the subscription. */
  subscribe(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    for (const notice of this.#waiting.splice(0)) listener(notice);
    return () => this.#listeners.delete(listener);
  }

  /** Somebody is there to whom notices are shown. */
  get isProvided(): boolean {
    return this.#providers.length > 0 || this.#listeners.size > 0;
  }

  /** Who makes a place for notices when the first one comes; of several the newest. @returns what takes that back. */
  provide(wanted: () => void): () => void {
    this.#providers.push(wanted);
    if (this.#waiting.length > 0) wanted();
    return () => (this.#providers = this.#providers.filter(other => other !== wanted));
  }
}
