import { AbortedError, HubError, isHubError, type ApiError } from '../core/errors.ts';
import type { AttemptContext, AuthReason, Hooks, HubOptions, RequestOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';
import { delay } from '../internal/abort.ts';
import { toApiError } from '../internal/problem.ts';
import { encodeQuery } from '../internal/query.ts';
import { planRetry } from '../internal/retry.ts';
import { uuid } from '../internal/uuid.ts';
import { guarded, type Answer, type SendAttempt } from './attempt.ts';
import { createAuth } from './auth.ts';
import { compose } from './middleware.ts';

/** One operation to send. */
export interface Call {
  readonly operationId: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: object | undefined;
  /** A JSON value, or a function that gives the bytes of each attempt. */
  readonly body?: object | (() => BodyInit) | undefined;
  /** Sent as `If-Match`. */
  readonly etag?: string | undefined;
  /** Media type of a success whose body is left unread; JSON is read. */
  readonly streamed?: string;
  /** In place of the hub's own, for an upload that reports progress. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  readonly options?: RequestOptions | undefined;
}

export type Send = (call: Call) => Promise<Answer>;

/**
 * Sends calls: token, attempts, waits, hooks. Any failure is a `HubError`, except what a middleware throws of its
 * own.
 */
export function createSender(hub: HubOptions, sendAttempt: SendAttempt): Send {
  const authorize = createAuth(hub.auth, hub.timeoutMs ?? TIMEOUT_MS),
    emit = createEmit(hub),
    warnOnce = createDeprecationNotice(hub),
    once = createAttempt(hub, sendAttempt, emit, warnOnce);

  /** Attempts until one succeeds, or until none is left that could. */
  const attempts = async (call: Call, settings: Settings, progress: Progress): Promise<Answer> => {
    const { signal, retryLimit, idempotencyKey, deadline } = settings,
      renewed = new Set<AuthReason>();
    let token: string | undefined, reason: AuthReason | undefined, refusal: HubError | undefined;
    for (let tries = 1; ; tries += 1) {
      let sent = false;
      try {
        const refused = refusal && token;
        token = await authorize(signal, reason, refused);
        // The host has no other one.
        if (refusal && token === refused) throw refusal;
        refusal = undefined;
        progress.context = { ...progress.context, attempt: progress.context.attempt + 1 };
        sent = true;
        return await once(call, settings, progress.context, token);
      } catch (error) {
        if (!isHubError(error) || error instanceof AbortedError) throw error;
        const { status, retryAfterMs } = error as Partial<ApiError>;

        const why = status === 401 ? 'expired' : 'forbidden';
        if (sent && (status === 401 || error.code === 'missing_scope') && !renewed.has(why)) {
          renewed.add((reason = why));
          refusal = error;
          continue;
        }

        const delayMs = planRetry({
          attempt: tries - renewed.size,
          limit: retryLimit,
          // Without a token nothing was sent.
          safe: call.method === 'GET' || !sent,
          keyed: !!idempotencyKey,
          status,
          retryAfterMs,
          remainingMs: deadline - performance.now(),
        });
        if (delayMs === undefined) throw error;
        emit('retry', { ...progress.context, delayMs, error });
        await delay(delayMs, signal);
      }
    }
  };

  return async call => {
    const { operationId, method, path } = call,
      settings = settingsOf(call, hub),
      progress: Progress = { context: { operationId, method, path, attempt: 0 } };
    try {
      return await attempts(call, settings, progress);
    } catch (error) {
      if (isHubError(error)) {
        const { context } = progress,
          told = { operationId, attempts: context.attempt, idempotencyKey: settings.idempotencyKey };
        emit('error', { ...context, error: Object.assign(error, told) });
      }
      throw error;
    }
  };
}

const TIMEOUT_MS = 15_000,
  DEADLINE_MS = 60_000;

/** What holds for all attempts of one call: its own options, else those of the hub. */
interface Settings {
  signal: AbortSignal | undefined;
  timeoutMs: number;
  /** On the clock of `performance.now()`. */
  deadline: number;
  retryLimit: number;
  idempotencyKey: string | undefined;
}
/** The attempt a call is at; 0 before the first. */
interface Progress {
  context: AttemptContext;
}

function settingsOf({ method, options = {} }: Call, hub: HubOptions): Settings {
  const {
    signal,
    timeoutMs = hub.timeoutMs ?? TIMEOUT_MS,
    deadlineMs = hub.deadlineMs ?? DEADLINE_MS,
    retryLimit = hub.retry?.limit ?? 2,
    idempotencyKey = method === 'POST' ? uuid() : undefined,
  } = options;
  return { signal, timeoutMs, deadline: performance.now() + deadlineMs, retryLimit, idempotencyKey };
}

type Emit = <Name extends keyof Hooks>(name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]) => void;

/** A hook that fails is logged, and the call goes on. */
function createEmit({ hooks = {}, logger = console }: HubOptions): Emit {
  return (name, event) => {
    try {
      hooks[name]?.(event as never);
    } catch {
      logger.warn('customer-hub: hook failed', name);
    }
  };
}

/** Tells of a deprecated operation once. */
function createDeprecationNotice({
  logger = console,
  onDeprecation = notice => logger.warn('customer-hub: deprecated', notice),
}: HubOptions): (operationId: OperationId, response: Response) => void {
  const warned = new Set<string>();
  return (operationId, { headers }) => {
    const deprecation = headers.get('deprecation');
    if (!deprecation || warned.has(operationId)) return;
    warned.add(operationId);
    onDeprecation({ operationId, deprecation, sunset: headers.get('sunset') });
  };
}

/** One request and its answer; what is no success is thrown. */
function createAttempt(
  { baseUrl, fetch = request => globalThis.fetch(request), middleware = [] }: HubOptions,
  sendAttempt: SendAttempt,
  emit: Emit,
  warnOnce: ReturnType<typeof createDeprecationNotice>,
): (call: Call, settings: Settings, context: AttemptContext, token: string | undefined) => Promise<Answer> {
  const base = `${baseUrl}`.replace(/\/+$/, '');
  return async (call, { signal, timeoutMs, deadline, idempotencyKey }, context, token) => {
    const { operationId, method, path, query, body, etag, streamed, options, fetch: own = fetch } = call,
      sentAt = performance.now();
    emit('request', context);
    const answer = await sendAttempt(base + path + encodeQuery(query), {
      method,
      signal,
      timeoutMs,
      streamed,
      remainingMs: deadline - sentAt,
      headers: headersOf({
        accept: streamed ?? 'application/json',
        'content-type': body && (method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'),
        authorization: token && `Bearer ${token}`,
        'if-match': etag,
        'idempotency-key': idempotencyKey,
        ...options?.headers,
      }),
      body: typeof body === 'function' ? body() : body && JSON.stringify(body),
      fetch: compose(middleware, guarded(own), context),
    });
    const { response, text } = answer;
    emit('response', {
      ...context,
      status: response.status,
      durationMs: performance.now() - sentAt,
      requestId: response.headers.get('x-request-id'),
    });
    warnOnce(operationId, response);
    if (!response.ok) throw toApiError(response, text);
    return answer;
  };
}

/**
 * Not by the constructor alone: it would join a header given twice, and its complaint about a bad value quotes the
 * value, maybe the token.
 */
function headersOf(values: Record<string, string | undefined>): Headers {
  const headers = new Headers();
  try {
    for (const name in values) if (values[name]) headers.set(name, values[name]);
  } catch {
    throw new HubError('Bad header.', 'invalid_header');
  }
  return headers;
}
