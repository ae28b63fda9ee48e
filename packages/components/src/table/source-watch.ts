import type { HasId, RowEvent, RowSource } from '@customer-hub/state/lists';

/** What a table does when its rows change. */
export interface SourceWatchPort {
  /** Rows of another query are here, or on their way. */
  reset(): void;
  /** Rows lie `by` places further down now. */
  moved(by: number): void;
  /** Rows `from` to `to` (exclusive) changed. @returns false when nothing around them is affected */
  rowsChanged(from: number, to: number): boolean;
  /** Loading, errors or the number of rows may have changed. */
  changed(): void;
  /** The first rows are late: placeholders show from now on, or no longer. */
  slowChanged(isSlow: boolean): void;
  /** Index of a row that must not move under a person's eyes. */
  anchor(): number | undefined;
}

/** Rows that take longer than this show placeholders. Faster ones do not flicker. */
const slowMs = 200;

/** Follows the rows of one list at a time. */
export class SourceWatch {
  #port: SourceWatchPort;
  #unsubscribe: (() => void) | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: SourceWatchPort) {
    this.#port = port;
  }

  /** Follows this list, and leaves the one before. */
  follow(source: RowSource<HasId>): void {
    this.release();
    this.#awaitRows(source);
    source.anchor = () => this.#port.anchor();
    this.#unsubscribe = source.subscribe(event => this.#take(source, event));
    this.#port.changed();
  }

  release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    clearTimeout(this.#slowTimer);
  }

  #awaitRows(source: RowSource<HasId>): void {
    clearTimeout(this.#slowTimer);
    this.#port.slowChanged(false);
    if (!source.loadedAt) this.#slowTimer = setTimeout(() => this.#port.slowChanged(true), slowMs);
  }

  #take(source: RowSource<HasId>, event: RowEvent): void {
    if (event.kind === 'reset') {
      const isAwaiting = !source.loadedAt && source.error === undefined;
      if (isAwaiting) this.#awaitRows(source);
      else clearTimeout(this.#slowTimer);
      this.#port.reset();
    } else if (event.kind === 'moved') this.#port.moved(event.by);
    else if (event.kind === 'rows' && !this.#port.rowsChanged(event.from, event.to)) return;
    this.#port.changed();
  }
}
