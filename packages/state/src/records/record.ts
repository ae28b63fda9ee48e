import { writable, type Store } from '../core/store.ts';

/** One record as everything that shows it sees it. Replaced as a whole by each change. */
export interface RecordState<T> {
  readonly value: T | undefined;
  /** Why the newest question failed; the value of before stays. */
  readonly error: unknown;
  /** `gone`: it was deleted, or the server does not know it. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'gone';
  /** When `value` arrived, ms since epoch; 0 before. */
  readonly loadedAt: number;
  /** There is a value, but the newest attempt to renew it failed. */
  readonly stale: boolean;
}

/** Where a record comes from. */
export interface RecordSource<T> {
  /** Rejects with an error of the SDK. */
  read(signal: AbortSignal): Promise<T>;
  /** Milliseconds between two questions under a steady stream of events. */
  readonly everyMs: number;
  /** Milliseconds after which a value that nothing follows is asked for again when somebody wants it. */
  readonly freshMs: number;
  /** The event stream is there: what changes is heard. */
  readonly followed: () => boolean;
}

const nothing: RecordState<never> = {
  value: undefined,
  error: undefined,
  status: 'idle',
  loadedAt: 0,
  stale: false,
};

const versionOf = (value: unknown): string | undefined =>
  (value as { readonly etag?: string } | undefined)?.etag;

/** The person's own changes show soon, and several in a row ask once. */
const SOON_MS = 300;

/**
 * A record of the cache. An answer to an older question never replaces newer knowledge: every answer that is taken,
 * and every write, is news, and what was asked for before the last news is asked for again. Asks while somebody
 * listens; questions at the same time are one request.
 */
export class CachedRecord<T> implements Store<RecordState<T>> {
  #state = writable<RecordState<T>>(nothing);
  #source: RecordSource<T>;
  #listeners = 0;
  /** Callers of `read()` that wait. */
  #readers = 0;
  /** Counts what was learnt: an answer that was asked for before it is old. */
  #news = 0;
  /** Something happened that the value does not show yet. */
  #old = true;
  /** The version that made it old, where it is known and the only one. */
  #oldBy: string | undefined;
  #reading: Promise<void> | undefined;
  #abort: AbortController | undefined;
  #askedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #changed: () => void;

  /** @param changed Called when the number of listeners or readers has changed. */
  constructor(source: RecordSource<T>, changed: () => void = () => undefined) {
    this.#source = source;
    this.#changed = changed;
  }

  readonly get = (): RecordState<T> => this.#state.get();

  /** Calls `listener` after each change, and sees to it that there is a value. @returns what ends it. */
  readonly listen = (listener: () => void): (() => void) => {
    const end = this.#state.listen(listener);
    this.#listeners += 1;
    this.#changed();
    if (!this.#isFresh) void this.#renewed();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      end();
      this.#listeners -= 1;
      this.#rest();
      this.#changed();
    };
  };

  get value(): T | undefined {
    return this.get().value;
  }

  /** Somebody shows it or waits for it. */
  get used(): boolean {
    return this.#listeners + this.#readers > 0;
  }

  get listened(): boolean {
    return this.#listeners > 0;
  }

  /** Asks (again). Never rejects: look at `error`. */
  load(): Promise<void> {
    this.#old = true;
    this.#oldBy = undefined;
    if (this.#reading) return this.#reading;
    const reading = this.#ask().finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    return (this.#reading = reading);
  }

  /** The value if it is up to date, otherwise an answer. Rejects with what the question failed by. */
  async read(): Promise<T> {
    if (this.#isFresh && this.value !== undefined) return this.value;
    this.#readers += 1;
    try {
      await this.#renewed();
    } finally {
      this.#readers -= 1;
      this.#rest();
      this.#changed();
    }
    const { value, error, status } = this.get();
    if (error !== undefined || value === undefined || status === 'gone')
      throw error ?? new Error('The record is gone.');
    return value;
  }

  /** Takes a version that came with an answer to a write, or with a conflict. */
  put(value: T): void {
    const version = versionOf(value);
    if (version !== undefined && version === versionOf(this.value) && !this.#old) return;
    this.#news += 1;
    if (this.value === undefined || (version !== undefined && version === this.#oldBy)) this.#isNew();
    this.#take(value);
  }

  /**
   * Takes the answer to a write that was sent when `news` stood at `asked`. Also such an answer may be older than
   * what is known by now: then it is asked for. @returns whether it was taken.
   */
  answered(value: T, asked: number): boolean {
    if (asked !== this.#news && versionOf(value) !== versionOf(this.value)) {
      if (this.used) void this.load();
      else this.#old = true;
      return false;
    }
    this.#news += 1;
    if (this.#oldBy !== undefined && this.#oldBy === versionOf(value)) this.#isNew();
    this.#take(value);
    return true;
  }

  /** Where the news stand; for `answered`. */
  get news(): number {
    return this.#news;
  }

  /** It was deleted. */
  remove(): void {
    this.#news += 1;
    this.#set({ ...this.get(), status: 'gone' });
  }

  /** It may have changed: asked again soon while somebody listens, otherwise with the next listener. */
  invalidate(source: 'local' | 'remote', etag?: string): void {
    if (etag !== undefined && etag === versionOf(this.value)) return;
    this.#oldBy = this.#old ? undefined : etag;
    this.#old = true;
    if (this.#listeners === 0) return;
    const now = Date.now();
    const at = now + Math.max(SOON_MS, source === 'remote' ? this.#askedAt + this.#source.everyMs - now : 0);
    // Not put off by each further change: under a steady stream of them the value still follows.
    if (this.#timer !== undefined && at >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = at;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#old) void this.load();
    }, at - now);
  }

  /** An answer that is on its way already, otherwise a new one. */
  #renewed(): Promise<void> {
    return this.#reading ?? this.load();
  }

  get #isFresh(): boolean {
    return !this.#old && (this.#source.followed() || Date.now() - this.get().loadedAt < this.#source.freshMs);
  }

  /** Nothing has happened that the value, or the answer to the next question, does not show. */
  #isNew(): void {
    this.#old = false;
    this.#oldBy = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Nobody looks any more: nothing is on its way, nothing waits. */
  #rest(): void {
    if (this.#listeners === 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    if (this.used || !this.#reading) return;
    this.#abort?.abort();
    this.#reading = undefined;
    this.#old = true;
    this.#set({ ...this.get(), status: this.value === undefined ? 'idle' : 'ready' });
  }

  async #ask(): Promise<void> {
    while (this.#old) {
      this.#isNew();
      const asked = this.#news;
      const { signal } = (this.#abort = new AbortController());
      this.#askedAt = Date.now();
      if (this.get().status !== 'loading') this.#set({ ...this.get(), status: 'loading' });
      try {
        const value = await this.#source.read(signal);
        if (signal.aborted) return;
        // Told meanwhile of the very version that the answer is.
        if (this.#oldBy !== undefined && this.#oldBy === versionOf(value)) this.#isNew();
        if (asked !== this.#news && versionOf(value) !== versionOf(this.value)) this.#old = true;
        else {
          this.#news += 1;
          this.#take(value);
        }
      } catch (error) {
        if (signal.aborted) return;
        this.#old = true;
        return this.#failed(error);
      }
    }
  }

  #failed(error: unknown): void {
    const { status } = error as { readonly status?: number };
    const gone = status === 404 || status === 410;
    this.#set({
      ...this.get(),
      error: error ?? new Error('Unknown'),
      status: gone ? 'gone' : 'failed',
      stale: this.value !== undefined,
    });
  }

  #take(value: T): void {
    this.#set({ value, error: undefined, status: 'ready', loadedAt: Date.now(), stale: false });
  }

  #set(state: RecordState<T>): void {
    this.#state.set(state);
  }
}
