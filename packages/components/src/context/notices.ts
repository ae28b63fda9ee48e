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

/** Hands notices from wherever they arise to the one region of the page that shows them. */
export class Notices {
  #listeners = new Set<(notice: Notice) => void>();

  show(notice: Notice): void {
    for (const listener of [...this.#listeners]) listener(notice);
  }

  subscribe(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
