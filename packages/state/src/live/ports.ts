import type { LiveStatus } from './status.ts';
import type { ServerEvent } from './server-event.ts';
import type { Scope } from './scope.ts';

/** What a stream tells, be it this window's own or one that windows share. */
export interface LiveSink {
  status(status: LiveStatus): void;
  /** From now on changes of `scope` are heard, without a gap until the next call. Undefined: none are. */
  covered(scope: Scope | undefined): void;
  event(event: ServerEvent): void;
  /** Something was missed, nobody knows what. */
  missed(): void;
}

/** Where changes come from. */
export interface LiveSource {
  /** Follows `scope` from now on; nothing when undefined. */
  want(scope: Scope | undefined): void;
  /** Connects at once instead of at `retryAt`. Does nothing while live. */
  retry(): void;
}

/** What the SDK tells of a connection of its stream. */
export type Connection =
  | { readonly state: 'open' }
  | { readonly state: 'waiting'; readonly retryAt: number; readonly error?: unknown };

export interface OpenOptions {
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
  readonly onConnection: (connection: Connection) => void;
}

/** Opens a stream of the server. Goes on by itself after a cut; throws when that is of no use. */
export type OpenStream = (
  scope: Scope,
  options: OpenOptions,
) => AsyncIterable<{ readonly id: string; readonly data: unknown }>;

/** Time, so that tests have their own. */
export interface Clock {
  /** Ms since epoch. */
  now(): number;
  /** @returns what cancels it. */
  after(ms: number, run: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
}

/** As much of `navigator.locks` as is used. */
export interface Locks {
  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    work: () => Promise<void>,
  ): Promise<unknown>;
}

/** As much of a `BroadcastChannel` as is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** What windows of one origin share a stream by. */
export interface WindowPorts {
  readonly locks: Locks;
  readonly openChannel: (name: string) => Channel;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/**
 * Those of this window. Undefined where the browser does not have them: on a page served by plain HTTP there are no
 * locks.
 */
export const windowPorts = (): WindowPorts | undefined => {
  const { locks } = (globalThis.navigator ?? {}) as Partial<Navigator>;
  if (!locks || typeof BroadcastChannel !== 'function') return undefined;
  return {
    locks: { request: (name, options, work) => locks.request(name, options, work) },
    openChannel: name => new BroadcastChannel(name),
  };
};
