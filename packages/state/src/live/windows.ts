import { uuid } from '@customer-hub/sdk';
import { Leader } from './leader.ts';
import { readMessage, type Message, type Need, type News } from './messages.ts';
import type { Channel, Clock, LiveSink, LiveSource, OpenStream, WindowPorts } from './ports.ts';
import type { Scope } from './scope.ts';
import { OFF } from './status.ts';

/** After so long without news the leading window is asked for some: it tells any at least once a minute. */
const SILENCE_MS = 90_000;
/** A window that does not answer within this time hangs: another one takes over. */
const ANSWER_MS = 15_000;

export interface SharedTools {
  /** Of the lock and the channel: windows with the same name share a stream. */
  readonly name: string;
  readonly ports: WindowPorts;
  readonly clock: Clock;
  readonly open: OpenStream;
  /** The browser refuses locks: this window is on its own. */
  readonly failed: (error: unknown) => void;
}

/**
 * One stream for all windows of an origin, because under HTTP/1.1 a browser allows six connections over all of
 * them. Who holds the lock leads; the others hear from it over a channel, and queue for the lock. When the leading
 * window is closed, or hangs, the next one goes on after the last event that was told.
 */
export class SharedStream implements LiveSource {
  readonly #id = uuid();
  #tools: SharedTools;
  #sink: LiveSink;
  #scope: Scope | undefined;
  #channel: Channel | undefined;
  /** This window's place in the queue for the lock. */
  #turn: AbortController | undefined;
  #leader: Leader | undefined;
  #endLeading: (() => void) | undefined;
  /** The newest news. */
  #last: News | undefined;
  #endSilence: (() => void) | undefined;

  constructor(tools: SharedTools, sink: LiveSink) {
    this.#tools = tools;
    this.#sink = sink;
  }

  want(scope: Scope | undefined): void {
    if (scope === this.#scope) return;
    const joins = this.#scope === undefined;
    this.#scope = scope;
    if (scope === undefined) this.#leave();
    else if (joins) this.#join();
    else if (this.#leader) this.#leader.want(scope);
    else this.#say(true);
  }

  retry(): void {
    if (this.#leader) this.#leader.retry();
    else this.#post({ kind: 'retry', from: this.#id });
  }

  #join(): void {
    const { ports, name } = this.#tools;
    const channel = ports.openChannel(name);
    this.#channel = channel;
    channel.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (message && channel === this.#channel) this.#hear(message);
    });
    this.#sink.status({ kind: 'connecting', since: this.#tools.clock.now() });
    this.#say(true);
    this.#listen();
    void this.#queue();
  }

  #leave(): void {
    this.#say(false);
    this.#channel?.close();
    this.#channel = undefined;
    this.#endSilence?.();
    this.#turn?.abort();
    this.#endLeading?.();
    // What happens from now on is not heard.
    this.#last = undefined;
    this.#sink.covered(undefined);
    this.#sink.status(OFF);
  }

  /** Waits for the lock and leads as long as it has it. @param steal From a window that hangs. */
  async #queue(steal = false): Promise<void> {
    this.#turn?.abort();
    const turn = (this.#turn = new AbortController());
    const { ports, name } = this.#tools;
    const lead = (): Promise<void> => (turn.signal.aborted ? Promise.resolve() : this.#lead());
    try {
      await ports.locks.request(name, steal ? { steal } : { signal: turn.signal }, lead);
    } catch (error) {
      if (turn.signal.aborted) return;
      this.#endLeading?.();
      if ((error as { readonly name?: unknown }).name === 'AbortError') {
        // Taken away, because this window seemed to hang.
        this.#listen();
        return this.#queue();
      }
      this.want(undefined);
      this.#tools.failed(error);
    }
  }

  /** Leads until `#endLeading`. */
  #lead(): Promise<void> {
    this.#endSilence?.();
    const { clock, open } = this.#tools;
    const tell = (news: News): void => {
      this.#post(news);
      this.#take(news);
    };
    return new Promise(resolve => {
      this.#endLeading = () => {
        this.#endLeading = undefined;
        this.#leader?.stop();
        this.#leader = undefined;
        resolve();
      };
      this.#leader = new Leader({ id: this.#id, clock, open, tell }, this.#scope!, this.#last);
    });
  }

  #hear(message: Message): void {
    if (message.kind === 'news') {
      if (!this.#leader) this.#listen();
      this.#take(message);
      if (message.asks) this.#say(false);
    } else if (message.kind === 'need') this.#leader?.take(message);
    else this.#leader?.retry();
  }

  #take(news: News): void {
    const before = this.#last;
    this.#last = news;
    this.#sink.status(news.status);
    this.#sink.covered(news.scope ?? undefined);
    if (news.missed || (before?.from === news.from && news.n > before.n + 1)) this.#sink.missed();
    if (news.event) this.#sink.event(news.event);
  }

  /** Tells the leading window what this one needs. */
  #say(asks: boolean): void {
    this.#post({ kind: 'need', from: this.#id, scope: this.#scope ?? null, asks } satisfies Need);
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }

  /** Without news for long the leading window is asked, then its place is taken. */
  #listen(): void {
    const { clock } = this.#tools;
    const jitter = (ms: number): number => ms * (1 + clock.random() / 2);
    this.#endSilence?.();
    this.#endSilence = clock.after(jitter(SILENCE_MS), () => {
      this.#say(true);
      this.#endSilence = clock.after(jitter(ANSWER_MS), () => void this.#queue(true));
    });
  }
}
