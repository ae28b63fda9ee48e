import { isUnreadable, kindOf, retryDelay, told } from './failure.ts';
import type { Clock, Connection, LiveSink, LiveSource, OpenStream } from './ports.ts';
import type { Scope } from './scope.ts';
import { readServerEvent } from './server-event.ts';
import { OFF, type LiveError, type LiveStatus } from './status.ts';

/** A position that no server has kept: the stream then begins with `reset`, which also says that it is open. */
const NOWHERE = 'none';
/** For a server that opens a stream without saying `reset`. */
const RESET_WITHIN_MS = 1000;

interface Tools {
  readonly open: OpenStream;
  readonly clock: Clock;
}

/** Where another stream has stopped. */
export interface Resume {
  readonly lastId?: string | undefined;
  readonly status?: LiveStatus | undefined;
}

/**
 * One stream of the server, for as long as it takes: every failure is followed by another attempt, which goes on
 * after the last event that was heard.
 */
export class LiveStream implements LiveSource {
  #tools: Tools;
  #sink: LiveSink;
  #scope: Scope | undefined;
  #status: LiveStatus;
  #lastId: string | undefined;
  #failures = 0;
  #run: AbortController | undefined;
  /** When the connection was lost. */
  #lostAt: number | undefined;
  /** Nothing was heard so far on a stream that began `NOWHERE`. */
  #awaitsReset = false;

  constructor(tools: Tools, sink: LiveSink, { lastId, status = OFF }: Resume = {}) {
    this.#tools = tools;
    this.#sink = sink;
    this.#lastId = lastId;
    this.#status = status;
  }

  get scope(): Scope | undefined {
    return this.#scope;
  }

  /** Of the last event heard: where another stream can go on. */
  get lastId(): string | undefined {
    return this.#lastId;
  }

  want(scope: Scope | undefined): void {
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#failures = 0;
    this.#restart();
  }

  retry(): void {
    // Several windows may notice at the same time that the network is back.
    if (this.#scope === undefined || this.#status.kind === 'live' || this.#status.kind === 'connecting')
      return;
    this.#failures = 0;
    this.#say('connecting');
    this.#restart();
  }

  #restart(): void {
    this.#run?.abort();
    this.#run = undefined;
    if (this.#scope !== undefined) {
      this.#run = new AbortController();
      void this.#follow(this.#scope, this.#run.signal);
      return;
    }
    // What happens from now on is not heard, so that there is nothing to go on from.
    this.#lastId = undefined;
    this.#sink.covered(undefined);
    this.#say('off');
  }

  async #follow(scope: Scope, signal: AbortSignal): Promise<void> {
    if (this.#status.kind === 'off') this.#say('connecting');
    while (!signal.aborted) {
      const error = await this.#connect(scope, signal);
      if (signal.aborted) return;
      if (isUnreadable(error)) this.#lastId = undefined;
      const { clock } = this.#tools;
      const delay = retryDelay(error, this.#failures, clock.random());
      this.#failures += 1;
      this.#say(kindOf(error), clock.now() + delay, told(error));
      await wait(clock, delay, signal);
    }
  }

  /** @returns what ended the stream; undefined when the server did. */
  async #connect(scope: Scope, signal: AbortSignal): Promise<unknown> {
    const headers = { 'last-event-id': this.#lastId ?? NOWHERE };
    const onConnection = (connection: Connection): void => {
      if (!signal.aborted) this.#connected(connection, scope, signal);
    };
    try {
      for await (const { id, data } of this.#tools.open(scope, { signal, headers, onConnection })) {
        if (signal.aborted) return undefined;
        this.#lastId = id || this.#lastId;
        this.#hear(data, scope);
      }
      return undefined;
    } catch (error) {
      return error ?? new Error('Unknown');
    }
  }

  #connected(connection: Connection, scope: Scope, signal: AbortSignal): void {
    if (connection.state === 'waiting') {
      this.#say('retrying', connection.retryAt, told(connection.error));
      return;
    }
    this.#failures = 0;
    this.#awaitsReset = this.#lastId === undefined;
    this.#say('live');
    if (!this.#awaitsReset) return this.#sink.covered(scope);
    this.#sink.covered(undefined);
    void wait(this.#tools.clock, RESET_WITHIN_MS, signal).then(() => {
      if (!signal.aborted && this.#awaitsReset) this.#begin(scope);
    });
  }

  #hear(data: unknown, scope: Scope): void {
    const event = readServerEvent(data);
    const isReset = event?.type === 'reset';
    // The first one was asked for; it says no more than that changes are heard from now on.
    if (this.#awaitsReset) this.#begin(scope);
    else if (isReset) this.#sink.missed();
    if (event && !isReset) this.#sink.event(event);
  }

  #begin(scope: Scope): void {
    this.#awaitsReset = false;
    this.#sink.covered(scope);
  }

  #say(kind: LiveStatus['kind'], retryAt?: number, error?: LiveError): void {
    const now = this.#tools.clock.now();
    if (kind === 'live' || kind === 'off') this.#lostAt = undefined;
    else if (kind === 'retrying') this.#lostAt ??= now;
    else if (kind === this.#status.kind && retryAt === undefined) return;
    const since =
      kind === 'off'
        ? 0
        : kind === 'retrying'
          ? this.#lostAt!
          : kind === this.#status.kind
            ? this.#status.since
            : now;
    this.#status = {
      kind,
      since,
      ...(retryAt === undefined ? {} : { retryAt }),
      ...(error ? { error } : {}),
    };
    this.#sink.status(this.#status);
  }
}

/** Ends early, without an error, when `signal` aborts. */
const wait = (clock: Clock, ms: number, signal: AbortSignal): Promise<void> =>
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
