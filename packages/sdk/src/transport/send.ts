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

/** Sends calls: token, attempts, waits, hooks. Any failure is a `HubError`, except what a middleware throws of its own. */
export function createSender(hub: HubOptions, sendAttempt: SendAttempt): Send {
  const {
    auth,
    fetch = request => globalThis.fetch(request),
    middleware = [],
    hooks = {},
    logger = console,
    timeoutMs: hubTimeoutMs = 15_000,
    deadlineMs: hubDeadlineMs = 60_000,
  } = hub;
  const base = `${hub.baseUrl}`.replace(/\/+$/, '');
  const authorize = createAuth(auth, hubTimeoutMs);
  const warned = new Set<string>();

  const emit = <Name extends keyof Hooks>(
    name: Name,
    event: Parameters<NonNullable<Hooks[Name]>>[0],
  ): void => {
    try {
      hooks[name]?.(event as never);
    } catch {
      logger.warn('customer-hub: hook failed', name);
    }
  };

  const warnOnce = (operationId: OperationId, { headers }: Response): void => {
    const deprecation = headers.get('deprecation');
    if (!deprecation || warned.has(operationId)) return;
    warned.add(operationId);
    (hub.onDeprecation ?? (notice => logger.warn('customer-hub: deprecated', notice)))({
      operationId,
      deprecation,
      sunset: headers.get('sunset'),
    });
  };

  return async ({
    operationId,
    method,
    path,
    query,
    body,
    etag,
    streamed,
    options = {},
    fetch: own = fetch,
  }) => {
    const {
      signal,
      timeoutMs = hubTimeoutMs,
      deadlineMs = hubDeadlineMs,
      retryLimit = hub.retry?.limit ?? 2,
      idempotencyKey = method === 'POST' ? uuid() : undefined,
    } = options;
    const deadline = performance.now() + deadlineMs;
    const renewed = new Set<AuthReason>();
    let context: AttemptContext = { operationId, method, path, attempt: 0 };
    let token: string | undefined;
    let reason: AuthReason | undefined;
    let refusal: HubError | undefined;

    const once = async (): Promise<Answer> => {
      const sentAt = performance.now();
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
          ...options.headers,
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

    try {
      for (let tries = 1; ; tries += 1) {
        let sent = false;
        try {
          const refused = refusal && token;
          token = await authorize(signal, reason, refused);
          // The host has no other one.
          if (refusal && token === refused) throw refusal;
          refusal = undefined;
          context = { ...context, attempt: context.attempt + 1 };
          sent = true;
          return await once();
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
            safe: method === 'GET' || !sent,
            keyed: !!idempotencyKey,
            status,
            retryAfterMs,
            remainingMs: deadline - performance.now(),
          });
          if (delayMs === undefined) throw error;
          emit('retry', { ...context, delayMs, error });
          await delay(delayMs, signal);
        }
      }
    } catch (error) {
      if (isHubError(error))
        emit('error', {
          ...context,
          error: Object.assign(error, { operationId, attempts: context.attempt, idempotencyKey }),
        });
      throw error;
    }
  };
}

/** Not by the constructor alone: it would join a header given twice, and its complaint about a bad value quotes the value, maybe the token. */
function headersOf(values: Record<string, string | undefined>): Headers {
  const headers = new Headers();
  try {
    for (const name in values) if (values[name]) headers.set(name, values[name]);
  } catch {
    throw new HubError('Bad header.', 'invalid_header');
  }
  return headers;
}
