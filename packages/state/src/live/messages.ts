import type { Scope } from './scope.ts';
import { isText, readServerEvent, type ServerEvent } from './server-event.ts';
import type { LiveError, LiveStatus } from './status.ts';

/** From the window that holds the stream to the others: how it stands, and what it has just heard. */
export interface News {
  readonly kind: 'news';
  readonly from: string;
  /** Counts the news of this window, so that a missing one is noticed. */
  readonly n: number;
  readonly status: LiveStatus;
  /** What is heard; null for nothing. */
  readonly scope: Scope | null;
  /** Of the last event heard, this one included; null when there is nothing to go on from. */
  readonly lastId: string | null;
  readonly event?: ServerEvent;
  /** Something was missed. */
  readonly missed?: boolean;
  /** Everybody is to say what they need. */
  readonly asks?: boolean;
}

/** From a window that shares the stream: what it needs. */
export interface Need {
  readonly kind: 'need';
  readonly from: string;
  /** Null: it leaves. */
  readonly scope: Scope | null;
  /** It waits for news. */
  readonly asks: boolean;
}

/** Somebody wants to connect at once. */
export interface Retry {
  readonly kind: 'retry';
  readonly from: string;
}

export type Message = News | Need | Retry;

const statusKinds: readonly unknown[] = ['off', 'connecting', 'live', 'retrying', 'refused', 'unsupported'];

const readError = (data: unknown): LiveError | undefined => {
  const { code, requestId } = Object(data) as Record<string, unknown>;
  return isText(code) ? { code, ...(isText(requestId) ? { requestId } : {}) } : undefined;
};

const readStatus = (data: unknown): LiveStatus | undefined => {
  const { kind, since, retryAt, error } = Object(data) as Record<string, unknown>;
  if (!statusKinds.includes(kind) || typeof since !== 'number') return undefined;
  const readable = readError(error);
  return {
    kind: kind as LiveStatus['kind'],
    since,
    ...(typeof retryAt === 'number' ? { retryAt } : {}),
    ...(readable ? { error: readable } : {}),
  };
};

/** What came from another window. Any script of the origin can send there, so nothing but this shape is taken. */
export const readMessage = (data: unknown): Message | undefined => {
  const {
    kind,
    from,
    n,
    scope = null,
    lastId = null,
    status,
    event,
    missed,
    asks,
  } = Object(data) as Record<string, unknown>;
  if (!isText(from) || (scope !== null && !isText(scope))) return undefined;
  if (kind === 'retry') return { kind, from };
  if (kind === 'need') return { kind, from, scope, asks: asks === true };
  const readable = readStatus(status);
  if (kind !== 'news' || !readable || typeof n !== 'number' || (lastId !== null && !isText(lastId)))
    return undefined;
  const heard = event === undefined ? undefined : readServerEvent(event);
  return {
    kind,
    from,
    n,
    scope,
    lastId,
    status: readable,
    missed: missed === true,
    asks: asks === true,
    ...(heard ? { event: heard } : {}),
  };
};
