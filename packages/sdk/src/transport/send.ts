import { AbortedError, ApiError, HubError } from '../core/errors.ts';
import type { AttemptContext, Hooks, HubOptions, RequestOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';
import { delay } from '../internal/abort.ts';
import { toApiError } from '../internal/problem.ts';
import { encodeQuery } from '../internal/query.ts';
import { planRetry } from '../internal/retry.ts';
import { uuid } from '../internal/uuid.ts';
import { createAuth } from './auth.ts';
import { attempt, guarded } from './ky.ts';
import { compose } from './middleware.ts';

/** One operation to send. */
export interface Call {
  readonly operationId: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: object | undefined;
  /** A JSON value, or a function that gives the bytes of each attempt. */
  readonly body?: unknown;
  /** Sent as `If-Match`. */
  readonly etag?: string | undefined;
  /** Anything but JSON leaves the body of a success unread. */
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the hub's own, for an upload that reports progress. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  readonly options?: RequestOptions | undefined;
}

export type Send = (call: Call) => Promise<{ response: Response; text: string }>;

/** Sends calls: token, attempts, waits, hooks. Any failure is a `HubError`, except what a middleware throws of its own. */
export function createSender(options: HubOptions): Send {
  const { auth, middleware = [], hooks = {}, logger = console, onDeprecation } = options;
  const base = String(options.baseUrl).replace(/\/+$/, '');
  const fetch = options.fetch ?? (request => globalThis.fetch(request));
  const authorize = createAuth(auth && (reason => auth(reason)), options.timeoutMs ?? 15_000);
  const warned = new Set<string>();

  const emit = <Name extends keyof Hooks>(name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]): void => {
    try {
      (hooks[name] as ((event: unknown) => void) | undefined)?.(event);
    } catch {
      logger.warn(`customer-hub: the ${name} hook threw`);
    }
  };

  const warnOnce = (operationId: OperationId, headers: Headers): void => {
    const deprecation = headers.get('deprecation');
    if (!deprecation || warned.has(operationId)) return;
    warned.add(operationId);
    const notice = { operationId, deprecation, sunset: headers.get('sunset') ?? undefined };
    if (onDeprecation) onDeprecation(notice);
    else logger.warn(`customer-hub: ${operationId} is deprecated`, notice);
  };

  return async call => {
    const { operationId, method, path, query, body, etag, accept = 'application/json', options: own = {} } = call;
    const { signal, timeoutMs = options.timeoutMs ?? 15_000, deadlineMs = options.deadlineMs ?? 60_000, retryLimit: limit = options.retry?.limit ?? 2, idempotencyKey = method === 'POST' ? uuid() : undefined } = own;
    const startedAt = performance.now();
    let context: AttemptContext = { operationId, method, path, attempt: 0 };
    let retries = 0;
    let token: string | undefined;
    const renewed = new Set<string>();

    const once = async (): Promise<{ response: Response; text: string }> => {
      const headers = headersOf({
        accept,
        authorization: token && `Bearer ${token}`,
        'content-type': body === undefined || typeof body === 'function' ? undefined : method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        'if-match': etag,
        'idempotency-key': idempotencyKey,
        ...call.headers,
        ...own.headers,
      });
      const sentAt = performance.now();
      emit('request', context);
      const answer = await attempt(base + path + encodeQuery(query), {
        method, headers, signal, timeoutMs,
        remainingMs: Math.max(1, deadlineMs - (sentAt - startedAt)),
        body: typeof body === 'function' ? body() as BodyInit : body === undefined ? undefined : JSON.stringify(body),
        streamed: accept !== 'application/json',
        fetch: compose(middleware, guarded(call.fetch ?? fetch), context),
      });
      const { status, headers: received } = answer.response;
      emit('response', { ...context, status, durationMs: performance.now() - sentAt, requestId: received.get('x-request-id') ?? undefined });
      warnOnce(operationId, received);
      return answer;
    };

    try {
      token = await authorize(signal);
      for (;;) {
        context = { ...context, attempt: context.attempt + 1 };
        let failure: unknown;
        try {
          const answer = await once();
          if (answer.response.ok) return answer;
          failure = toApiError(answer.response, answer.text);
        } catch (error) {
          failure = error;
        }
        if (!(failure instanceof HubError) || failure instanceof AbortedError) throw failure;

        const { status, retryAfterMs } = failure instanceof ApiError ? failure : { status: undefined, retryAfterMs: undefined };
        const reason = status === 401 ? 'expired' : failure.code === 'missing_scope' ? 'forbidden' : undefined;
        if (reason && !renewed.has(reason)) {
          renewed.add(reason);
          const refused = token;
          token = await authorize(signal, reason, refused);
          if (token !== refused) continue;
        }

        const delayMs = planRetry({
          attempt: ++retries, limit, safe: method === 'GET', keyed: idempotencyKey !== undefined, status, retryAfterMs,
          remainingMs: deadlineMs - (performance.now() - startedAt),
        });
        if (delayMs === undefined) throw failure;
        emit('retry', { ...context, delayMs, error: failure });
        await delay(delayMs, signal);
      }
    } catch (error) {
      if (error instanceof HubError) emit('error', { ...context, error: Object.assign(error, { operationId, attempts: context.attempt, idempotencyKey }) });
      throw error;
    }
  };
}

/** Not by the constructor alone: its complaint about a bad value quotes the value, which may be the token. */
function headersOf(values: Record<string, string | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(values)) {
    try {
      if (value) headers.set(name, value);
    } catch {
      throw new HubError(`The value of the header ${name} cannot be sent.`, 'invalid_header');
    }
  }
  return headers;
}
