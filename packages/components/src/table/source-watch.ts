import type { HasId, RowEvent, RowSource } from '@customer-hub/state/lists';

/** What a table does when its rows change. */
export interface SourceWatchPort {
  /** Rows of another query are here, or on their way. */
  reset(): void;
  /** Rows lie `by` places further down now. */
  moved(by: number): void;
  /** Rows `from` to `to` (exclusive) changed. */
  rowsChanged(from: number, to: number): void;
  /** Loading, errors or the number of rows may have changed. */
  changed(): void;
  /** The first rows are late. */
  slow(): void;
  /** Index of a row that must not move under a person's eyes. */
  anchor(): number | undefined;
}

/** First rows that take longer than this show placeholders. With faster ones these would only flicker. */
const slowMs = 200;

/** Follows the rows of one list at a time. */
export class SourceWatch {
  /** The first rows are late, so placeholders show. */
  isSlow = false;

  #port: SourceWatchPort;
  #unsubscribe: (() => void) | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Number of rows when the table was last told that something changed. */
  #count = 0;

  constructor(port: SourceWatchPort) {
    this.#port = port;
  }

  /** Follows this list, and leaves the one before. */
  follow(source: RowSource<HasId>): void {
    this.release();
    this.#awaitRows(source);
    source.anchor = () => this.#port.anchor();
    this.#unsubscribe = source.subscribe(event => this.#take(source, event));
    this.#tell(source);
  }

  release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    clearTimeout(this.#slowTimer);
  }

  #awaitRows(source: RowSource<HasId>): void {
    clearTimeout(this.#slowTimer);
    this.isSlow = false;
    if (source.loadedAt) return;
    this.#slowTimer = setTimeout(() => {
      this.isSlow = true;
      this.#port.slow();
    }, slowMs);
  }

  #take(source: RowSource<HasId>, event: RowEvent): void {
    if (event.kind === 'reset') {
      if (!source.loadedAt && source.error === undefined) this.#awaitRows(source);
      else clearTimeout(this.#slowTimer);
      this.#port.reset();
    } else if (event.kind === 'moved') this.#port.moved(event.by);
    else if (event.kind === 'rows') {
      this.#port.rowsChanged(event.from, event.to);
      // Rows that arrived change nothing but themselves.
      if (source.count === this.#count) return;
    }
    this.#tell(source);
  }

  #tell(source: RowSource<HasId>): void {
    this.#count = source.count;
    this.#port.changed();
  }
}
