import type { Writable } from '../core/store.ts';
import { recordKinds } from '../records/dependencies.ts';
import { kindOf, retryDelay, told } from './failure.ts';
import {
  systemClock,
  windowPorts,
  type Clock,
  type LiveSink,
  type LiveSource,
  type OpenStream,
  type WindowPorts,
} from './ports.ts';
import type { LiveHost } from './live-host.ts';
import { ALL, covers, unionOf, type Scope } from './scope.ts';
import { changeOf, type ServerEvent } from './server-event.ts';
import { OFF, type LiveStatus } from './status.ts';
import { LiveStream } from './stream.ts';
import { SharedStream } from './windows.ts';

/** An element that is moved leaves and comes back; the hub leaves one customer for another. */
const SETTLE_MS = 100;
/** Without a stream what is in sight is not asked for more often than this. */
const LOOK_AGAIN_MS = 10_000;
/** Of the messages between windows: windows that speak another version do not meet. */
const PROTOCOL = 1;

export interface EngineTools {
  readonly clock: Clock;
  /** Undefined: this window keeps a stream of its own. */
  readonly ports: WindowPorts | undefined;
  readonly open: OpenStream;
}

const toolsOf = ({ hub }: LiveHost): EngineTools => ({
  clock: systemClock,
  ports: windowPorts(),
  open: (scope, options) => hub.events.stream(scope === ALL ? {} : { customerId: scope }, options),
});

/** Follows what others do and tells the state of it. A chunk of its own: the first view does without. */
export class LiveEngine implements LiveSink {
  #state: LiveHost;
  #status: Writable<LiveStatus>;
  #tools: EngineTools;
  #source: LiveSource | undefined;
  /** What is followed, and whether its changes are heard. */
  #parts = new Map<Scope, boolean>();
  #heard: Scope | undefined;
  #settling = false;
  #choosing: AbortController | undefined;
  #renewedAt = -Infinity;

  constructor(state: LiveHost, status: Writable<LiveStatus>, tools: EngineTools = toolsOf(state)) {
    this.#state = state;
    this.#status = status;
    this.#tools = tools;
    state.records.followed = (customerId = ALL) =>
      status.get().kind === 'live' && covers(this.#heard, customerId);
  }

  /** Windows of this origin share one stream. */
  get shared(): boolean {
    return this.#source instanceof SharedStream;
  }

  /** @param scopes Whose changes are followed from now on. */
  follow(scopes: Iterable<Scope>): void {
    // What begins while its changes are heard has missed nothing.
    this.#parts = new Map(
      [...scopes].map(scope => [scope, this.#parts.get(scope) ?? covers(this.#heard, scope)]),
    );
    if (this.#settling) return;
    this.#settling = true;
    this.#tools.clock.after(SETTLE_MS, () => {
      this.#settling = false;
      this.#settle();
    });
  }

  /** Somebody looks again. Where no stream tells what others do, what is in sight is asked for again. */
  looked(): void {
    const { kind } = this.#status.get();
    const isTold = kind !== 'unsupported' && kind !== 'refused';
    if (!isTold && this.#tools.clock.now() >= this.#renewedAt + LOOK_AGAIN_MS) this.missed();
  }

  retry(): void {
    if (this.#choosing) void this.#choose();
    else this.#source?.retry();
  }

  status(status: LiveStatus): void {
    this.#status.set(status);
  }

  covered(scope: Scope | undefined): void {
    this.#heard = scope;
    const begun: Scope[] = [];
    for (const [part, before] of this.#parts) {
      const now = covers(scope, part);
      this.#parts.set(part, now);
      if (now && !before) begun.push(part);
    }
    this.#renew(begun);
  }

  event(event: ServerEvent): void {
    const change = changeOf(event);
    if (change) this.#state.changes.receive(change);
  }

  missed(): void {
    this.#renew([...this.#parts.keys()]);
  }

  #settle(): void {
    const wanted = unionOf(this.#parts.keys());
    if (this.#source) this.#source.want(wanted);
    else if (wanted !== undefined && !this.#choosing) void this.#choose();
    else if (wanted === undefined && this.#choosing) {
      this.#choosing.abort();
      this.#choosing = undefined;
      this.status(OFF);
    }
  }

  /** Shares a stream where that is possible: it takes to know who is signed in, because two people must not share. */
  async #choose(): Promise<void> {
    this.#choosing?.abort();
    const { signal } = (this.#choosing = new AbortController());
    const { clock, ports } = this.#tools;
    const { channel } = this.#state.hub.events;
    const since = clock.now();
    let name: string | undefined;
    for (let failures = 0; ports && channel && !name; failures += 1) {
      try {
        const { id, user } = await this.#state.account();
        name = `customer-hub live ${PROTOCOL} ${channel} ${id} ${user.id}`;
      } catch (error) {
        // Whoever may not ask who is signed in has a stream of their own.
        if (kindOf(error) !== 'retrying') break;
        const delay = retryDelay(error, failures, clock.random());
        if (!signal.aborted)
          this.status({ kind: 'retrying', since, retryAt: clock.now() + delay, error: told(error) });
        await new Promise<void>(resolve => void clock.after(delay, resolve));
      }
      if (signal.aborted) return;
    }
    if (signal.aborted) return;
    this.#choosing = undefined;
    this.#source = ports && name ? this.#share(name, ports) : this.#alone();
    this.#source.want(unionOf(this.#parts.keys()));
  }

  #share(name: string, ports: WindowPorts): LiveSource {
    const { clock, open } = this.#tools;
    const failed = (): void => {
      this.#source = this.#alone();
      this.#source.want(unionOf(this.#parts.keys()));
    };
    return new SharedStream({ name, ports, clock, open, failed }, this);
  }

  #alone(): LiveSource {
    return new LiveStream(this.#tools, this);
  }

  /** Something of these may have changed, nobody knows what: everything in sight is asked for again. */
  #renew(parts: readonly Scope[]): void {
    const { changes, records } = this.#state;
    if (parts.length > 0) this.#renewedAt = this.#tools.clock.now();
    for (const part of parts.includes(ALL) ? [ALL] : parts) {
      const of = part === ALL ? {} : { customerId: part };
      records.invalidateAll(of.customerId);
      changes.publish({
        type: 'customer',
        kind: 'updated',
        source: 'remote',
        ...of,
        ...(part === ALL ? {} : { id: part }),
      });
      for (const type of recordKinds) changes.publish({ type, kind: 'updated', source: 'remote', ...of });
    }
  }
}
