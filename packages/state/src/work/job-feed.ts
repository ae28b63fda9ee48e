import type { Hub, Job, JobEvent } from '@customer-hub/sdk';
import type { Clock } from '../live/ports.ts';
import { isTemporary } from './uncertain.ts';

/** Between two questions where streams are blocked. */
const POLL_MS = 1500;
/** While a stream was cut and is waiting to be opened again. */
const POLL_CUT_MS = 5000;
const MAX_POLL_MS = 30_000;
/** A stream that was refused is tried again after this. */
const STREAM_AGAIN_MS = 30_000;

export type JobFeedApi = Pick<Hub['jobs'], 'get' | 'events'>;

/**
 * How news of a job come: `live` by its stream; `polling`, asked for every few seconds because there is no stream;
 * `lost` since a moment, neither of the two; `over`, there will be none; `failed`, the job cannot be read.
 */
export interface JobConnection {
  readonly kind: 'opening' | 'live' | 'polling' | 'lost' | 'over' | 'failed';
  /** When the last news came, where it is `lost`: ms since epoch. */
  readonly since?: number | undefined;
}

/** What is told of a job. Events may come twice, late, and in any order. */
export interface JobFeedSink {
  job(job: Job): void;
  /** @param heardAt Everything up to this number of the job's events was told before. */
  event(event: JobEvent, heardAt: number): void;
  /** Events were missed that the server no longer has: everything is to be read. */
  missed(): void;
  connection(connection: JobConnection): void;
  readonly isOver: () => boolean;
}

/** Waits, at most until the signal is aborted. */
export const pause = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(ms, end);
    signal.addEventListener('abort', end);
  });

/** Where the news of one job come from: its stream, and questions where that is blocked or was cut. */
export class JobFeed {
  #api: JobFeedApi;
  #jobId: string;
  #sink: JobFeedSink;
  #clock: Clock;
  /** Number of the newest event; undefined before the first answer. */
  #sequence: number | undefined;
  #isOpen = false;
  #polls = false;
  #lostAt: number | undefined;

  constructor(api: JobFeedApi, jobId: string, sink: JobFeedSink, clock: Clock) {
    this.#api = api;
    this.#jobId = jobId;
    this.#sink = sink;
    this.#clock = clock;
  }

  get sequence(): number {
    return this.#sequence ?? 0;
  }

  /** Until the job is over or the signal is aborted. @throws when the server says that it cannot be read. */
  async follow(signal: AbortSignal): Promise<void> {
    this.#say({ kind: 'opening' });
    await this.#ask(signal);
    while (!signal.aborted && !this.#sink.isOver()) {
      const isBlocked = await this.#listen(signal);
      if (signal.aborted) return;
      this.#isOpen = false;
      const until = isBlocked ? this.#clock.now() + STREAM_AGAIN_MS : 0;
      while (!signal.aborted && !this.#sink.isOver()) {
        await pause(this.#clock, POLL_MS, signal);
        if (!signal.aborted) await this.#ask(signal);
        if (this.#clock.now() >= until) break;
      }
    }
    if (!signal.aborted) this.#say({ kind: 'over' });
  }

  /** Asks for what happened since a moment, or since the newest event. @throws when there is no answer. */
  async poll(signal: AbortSignal, since = this.#sequence): Promise<void> {
    const { events, ...job } = await this.#api.get(this.#jobId, since === undefined ? undefined : { since }, {
      signal,
    });
    if (signal.aborted) return;
    for (const event of events ?? []) this.#take(event, since ?? 0);
    if (since === undefined) this.#sink.missed();
    this.#sequence = Math.max(this.sequence, job.lastSequence);
    this.#sink.job(job);
  }

  /** As `poll`, for as long as it takes. */
  async #ask(signal: AbortSignal): Promise<void> {
    for (let wait = POLL_MS; !signal.aborted; wait = Math.min(MAX_POLL_MS, wait * 2)) {
      try {
        await this.poll(signal);
        this.#answered(true);
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!isTemporary(error)) throw error;
        this.#answered(false);
      }
      await pause(this.#clock, wait, signal);
    }
  }

  /** @returns whether streams are of no use here. */
  async #listen(signal: AbortSignal): Promise<boolean> {
    const listening = new AbortController();
    const stop = (): void => listening.abort();
    signal.addEventListener('abort', stop);
    try {
      const headers = { 'last-event-id': String(this.sequence) };
      const onConnection = ({ state }: { readonly state: string }): void =>
        this.#connected(state === 'open', listening.signal);
      for await (const { id, data } of this.#api.events(this.#jobId, { signal, headers, onConnection })) {
        if (signal.aborted) return false;
        this.#connected(true, listening.signal);
        const sequence = Number(id);
        // Not yet heard itself, so that whoever misses something asks for this one as well.
        this.#take(data, Math.min(this.sequence, Math.max(0, sequence - 1)));
        if (Number.isSafeInteger(sequence)) this.#sequence = Math.max(this.sequence, sequence);
        if (this.#sink.isOver()) return false;
      }
      return false;
    } catch (error) {
      if (!signal.aborted && isGone(error)) throw error;
      return true;
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }

  #take(event: JobEvent, heardAt: number): void {
    if (event.type === 'reset') this.#sink.missed();
    else this.#sink.event(event, heardAt);
  }

  #connected(isOpen: boolean, signal: AbortSignal): void {
    if (signal.aborted) return;
    const wasOpen = this.#isOpen;
    this.#isOpen = isOpen;
    if (isOpen) {
      this.#lostAt = undefined;
      if (!wasOpen) this.#say({ kind: 'live' });
    } else {
      this.#answered(false);
      void this.#pollWhileCut(signal);
    }
  }

  async #pollWhileCut(signal: AbortSignal): Promise<void> {
    if (this.#polls) return;
    this.#polls = true;
    for (let wait = POLL_CUT_MS; ; wait = Math.min(MAX_POLL_MS, wait * 2)) {
      await pause(this.#clock, wait, signal);
      if (signal.aborted || this.#isOpen) break;
      try {
        await this.poll(signal);
        wait = POLL_CUT_MS / 2;
        if (!signal.aborted) this.#answered(true);
      } catch (error) {
        if (signal.aborted || !isTemporary(error)) break;
      }
    }
    this.#polls = false;
  }

  /** A question was answered or not, or a stream was cut. */
  #answered(isAnswered: boolean): void {
    if (this.#isOpen) return;
    if (isAnswered) this.#lostAt = undefined;
    else this.#lostAt ??= this.#clock.now();
    this.#say(isAnswered ? { kind: 'polling' } : { kind: 'lost', since: this.#lostAt });
  }

  #say(connection: JobConnection): void {
    this.#sink.connection(connection);
  }
}

/** The server has said that there is nothing here for this person. */
const isGone = (error: unknown): boolean => {
  const status = (error as { readonly status?: number }).status;
  return status === 401 || status === 403 || status === 404;
};
