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

/** Hands notices from wherever they arise to the region of the page that shows them. What comes before there is one waits for it. */
export class Notices {
  #listeners = new Set<(notice: Notice) => void>();
  #waiting: Notice[] = [];
  #wanted: (() => void) | undefined;

  show(notice: Notice): void {
    if (this.#listeners.size === 0) {
      this.#waiting.push(notice);
      this.#wanted?.();
    }
    for (const listener of [...this.#listeners]) listener(notice);
  }

  subscribe(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    for (const notice of this.#waiting.splice(0)) listener(notice);
    return () => this.#listeners.delete(listener);
  }

  /** Who makes a region when the first notice comes. */
  provide(wanted: () => void): void {
    this.#wanted = wanted;
    if (this.#waiting.length > 0) wanted();
  }
}
