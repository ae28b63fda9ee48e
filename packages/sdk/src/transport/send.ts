import { AbortedError, HubError, isHubError, type ApiError } from '../core/errors.ts';
import type {
  AnyOperation,
  AttemptContext,
  AuthReason,
  Hooks,
  HubOptions,
  RequestOptions,
} from '../core/options.ts';
import { createClosing, delay } from '../internal/abort.ts';
import { toApiError } from '../internal/problem.ts';
import { encodeBody, encodeQuery } from '../internal/query.ts';
import { planRetry, type RetryFacts } from '../internal/retry.ts';
import { uuid } from '../internal/uuid.ts';
import { guarded, type Answer, type SendAttempt } from './attempt.ts';
import { createAuth, type Authorize } from './auth.ts';
import { compose } from './middleware.ts';

/** One operation to send. */
export interface Call {
  readonly operationId: AnyOperation;
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

export interface Sender {
  readonly send: Send;
  /** Aborted by `close`, which rejects what is on its way and every later call. */
  readonly closed: AbortSignal;
  readonly close: () => void;
  readonly forgetToken: () => void;
}

/**
 * Sends calls: token, attempts, waits, hooks. Any failure is a `HubError`, except what a middleware throws of its
 * own.
 */
export function createSender(hub: HubOptions, sendAttempt: SendAttempt): Sender {
  const ask = (): Authorize => createAuth(hub.auth, hub.timeoutMs ?? TIMEOUT_MS),
    emit = createEmit(hub),
    warnOnce = createDeprecationNotice(hub),
    once = createAttempt(hub, sendAttempt, emit, warnOnce),
    closing = createClosing();
  let authorize = ask();

  /** Attempts until one succeeds, or until none is left that could. */
  const attempts = async (call: Call, settings: Settings, progress: Progress): Promise<Answer> => {
    const { signal, hooks } = settings,
      renewed = new Set<AuthReason>(),
      // A call of one person is never sent again with the token of the next.
      mine = authorize;
    let token: string | undefined, reason: AuthReason | undefined, refusal: HubError | undefined;
    for (let tries = 1; ; tries += 1) {
      let sent = false;
      try {
        const refused = refusal && token;
        token = await mine(signal, reason, refused);
        if (mine !== authorize || closing.signal.aborted) throw new AbortedError();
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
          ...harmOf(call, settings, sent),
          attempt: tries - renewed.size,
          limit: settings.retryLimit,
          status,
          retryAfterMs,
          remainingMs: settings.deadline - performance.now(),
        });
        if (delayMs === undefined) throw error;
        emit(hooks, 'retry', () => ({ ...progress.context, delayMs, error }));
        await delay(delayMs, signal);
      }
    }
  };

  return {
    send: createSend(hub, emit, (call, settings, progress) =>
      closing.orEnd(attempts(call, settings, progress)),
    ),
    closed: closing.signal,
    close: closing.close,
    forgetToken: () => {
      authorize = ask();
    },
  };
}

/** A call from its address to its last error, which is told of what it is about. */
function createSend(
  hub: HubOptions,
  emit: Emit,
  attempts: (call: Call, settings: Settings, progress: Progress) => Promise<Answer>,
): Send {
  const urlOf = createUrl(hub);
  return async call => {
    const { operationId, method, path } = call,
      settings = settingsOf(call, hub),
      progress: Progress = { context: { operationId, method, path, attempt: 0 } };
    try {
      settings.url = urlOf(call);
      return await attempts(call, settings, progress);
    } catch (error) {
      if (isHubError(error)) {
        const { context } = progress,
          told = { operationId, attempts: context.attempt, idempotencyKey: settings.idempotencyKey };
        Object.assign(error, told);
        emit(settings.hooks, 'error', () => ({ ...context, error }));
      }
      throw error;
    }
  };
}

/** What speaks for sending a call again. */
const harmOf = (
  { method, body, etag }: Call,
  { idempotencyKey }: Settings,
  sent: boolean,
): Pick<RetryFacts, 'safe' | 'keyed' | 'guarded'> => ({
  // Without a token nothing was sent.
  safe: method === 'GET' || !sent,
  // The same bytes once more are the same bytes.
  keyed: !!idempotencyKey || typeof body === 'function',
  guarded: !!etag,
});

const TIMEOUT_MS = 15_000,
  DEADLINE_MS = 60_000;

/** What holds for all attempts of one call: its own options, else those of the hub. */
interface Settings {
  url: string;
  hooks: Hooks | undefined;
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
    hooks,
  } = options;
  const deadline = performance.now() + deadlineMs;
  return { url: '', hooks, signal, timeoutMs, deadline, retryLimit, idempotencyKey };
}

/** The address of a call; throws for what would not reach the backend. */
function createUrl({ baseUrl }: HubOptions): (call: Call) => string {
  const base = `${baseUrl ?? ''}`.replace(/\/+$/, ''),
    valid = base && URL.canParse(base, globalThis.location?.href);
  return ({ path, query }) => {
    if (!valid) throw new HubError('baseUrl is no address.', 'invalid_base_url');
    if (path[0] !== '/') throw new HubError('An id is missing or is none.', 'invalid_id');
    return query ? base + path + encodeQuery(query) : base + path;
  };
}

type Emit = <Name extends keyof Hooks>(
  own: Hooks | undefined,
  name: Name,
  event: () => Parameters<NonNullable<Hooks[Name]>>[0],
) => void;

/** Tells the hooks of the hub, then those of the call. One that fails is logged, and the call goes on. */
function createEmit({ hooks, logger = console }: HubOptions): Emit {
  return (own, name, event) => {
    for (const each of [hooks, own])
      try {
        each?.[name]?.(event() as never);
      } catch {
        logger.warn('customer-hub: hook failed', name);
      }
  };
}

/** Tells of a deprecated operation once. */
function createDeprecationNotice({
  logger = console,
  onDeprecation = notice => logger.warn('customer-hub: deprecated', notice),
}: HubOptions): (operationId: AnyOperation, response: Response) => void {
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
  { fetch = request => globalThis.fetch(request), middleware = [] }: HubOptions,
  sendAttempt: SendAttempt,
  emit: Emit,
  warnOnce: ReturnType<typeof createDeprecationNotice>,
): (call: Call, settings: Settings, context: AttemptContext, token: string | undefined) => Promise<Answer> {
  return async (call, { url, hooks, signal, timeoutMs, deadline, idempotencyKey }, context, token) => {
    const { operationId, method, body, etag, streamed, options, fetch: own = fetch } = call,
      sentAt = performance.now();
    emit(hooks, 'request', () => context);
    const answer = await sendAttempt(url, {
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
      body: typeof body === 'function' ? body() : body && encodeBody(body),
      fetch: compose(middleware, guarded(own), context),
    });
    const { response, text } = answer;
    emit(hooks, 'response', () => ({
      ...context,
      status: response.status,
      durationMs: performance.now() - sentAt,
      requestId: response.headers.get('x-request-id'),
    }));
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
