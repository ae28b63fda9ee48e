import type { Need, News } from './messages.ts';
import type { Clock, LiveSink, OpenStream } from './ports.ts';
import { ALL, unionOf, type Scope } from './scope.ts';
import type { ServerEvent } from './server-event.ts';
import { OFF, type LiveStatus } from './status.ts';
import { LiveStream } from './stream.ts';

/** Time for the other windows to say what they need, before the stream is opened. */
const COLLECT_MS = 100;
/** How often the others are asked whether they are still there, and a stream that is wider than needed is narrowed. */
const BEAT_MS = 60_000;

interface Member {
  readonly scope: Scope;
  /** It has answered since it was last asked. */
  readonly answered: boolean;
}

export interface LeaderTools {
  readonly id: string;
  readonly clock: Clock;
  readonly open: OpenStream;
  /** Tells all windows, this one included. */
  readonly tell: (news: News) => void;
}

/** Leads the windows of one origin: holds the one stream, as wide as they need it, and tells them what it hears. */
export class Leader implements LiveSink {
  #tools: LeaderTools;
  #own: Scope;
  #stream: LiveStream;
  #members = new Map<string, Member>();
  #status: LiveStatus;
  #heard: Scope | undefined;
  #n = 0;
  #timers = new Set<() => void>();
  #collecting = false;
  #stopped = false;

  /**
   * @param own What this window needs.
   * @param last The newest news of whoever has led before: the stream goes on from there.
   */
  constructor(tools: LeaderTools, own: Scope, last: News | undefined) {
    this.#tools = tools;
    this.#own = own;
    this.#status = last?.status ?? OFF;
    this.#heard = last?.scope ?? undefined;
    this.#stream = new LiveStream(tools, this, { status: last?.status, lastId: last?.lastId ?? undefined });
    this.#tell({ asks: true });
    this.#collect();
    this.#later(BEAT_MS, this.#beat);
  }

  /** This window needs something else. */
  want(scope: Scope): void {
    this.#own = scope;
    this.#collect();
  }

  /** Another window says what it needs. */
  take({ from, scope, asks }: Need): void {
    if (scope === null) this.#members.delete(from);
    else this.#members.set(from, { scope, answered: true });
    if (asks) this.#tell({});
    this.#collect();
  }

  retry(): void {
    this.#stream.retry();
  }

  /** Closes the stream, and says nothing any more. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#timers) cancel();
    this.#stream.want(undefined);
  }

  status(status: LiveStatus): void {
    this.#status = status;
    this.#tell({});
  }

  covered(scope: Scope | undefined): void {
    this.#heard = scope;
    this.#tell({});
  }

  event(event: ServerEvent): void {
    this.#tell({ event });
  }

  missed(): void {
    this.#tell({ missed: true });
  }

  #tell(what: { readonly event?: ServerEvent; readonly missed?: boolean; readonly asks?: boolean }): void {
    if (this.#stopped) return;
    this.#n += 1;
    const { lastId = null } = this.#stream;
    this.#tools.tell({
      kind: 'news',
      from: this.#tools.id,
      n: this.#n,
      status: this.#status,
      scope: this.#heard ?? null,
      lastId,
      ...what,
    });
  }

  /** Several windows that say what they need at the same time cost one connection. */
  #collect(): void {
    if (this.#collecting) return;
    this.#collecting = true;
    this.#later(COLLECT_MS, () => {
      this.#collecting = false;
      const needed = this.#needed();
      // Wider than needed does no harm for a minute, and people go back and forth.
      if (this.#stream.scope !== ALL) this.#stream.want(needed);
    });
  }

  #beat = (): void => {
    for (const [id, { scope, answered }] of this.#members) {
      if (answered) this.#members.set(id, { scope, answered: false });
      else this.#members.delete(id);
    }
    this.#stream.want(this.#needed());
    this.#tell({ asks: true });
    this.#later(BEAT_MS, this.#beat);
  };

  #needed(): Scope | undefined {
    return unionOf([this.#own, ...[...this.#members.values()].map(({ scope }) => scope)]);
  }

  #later(ms: number, run: () => void): void {
    const cancel = this.#tools.clock.after(ms, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
  }
}
