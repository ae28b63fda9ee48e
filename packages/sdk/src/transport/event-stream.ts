import type { HubError } from '../core/errors.ts';
import type { StreamOptions } from '../core/options.ts';
import type { abortable } from '../internal/abort.ts';
import { createEventParser, type EventParser, type ParsedEvent } from './event-parser.ts';
import type { Call, Send } from './send.ts';

/** One event of a stream. Heartbeats are not shown. */
export interface StreamEvent<T> {
  /** Where to resume. */
  readonly id: string;
  /** Name of the kind of event, `message` when the server gave none. */
  readonly event: string;
  readonly data: T;
}

/** Handed in rather than imported, so that this file stays a chunk of its own. */
interface Runtime {
  readonly abortable: typeof abortable;
  readonly HubError: typeof HubError;
}

/** Failures that pass; any other ends the stream. */
const passing = ['ConnectionError', 'TimeoutError', 'ServerError', 'RateLimitError'];

/** Silence after which a connection counts as dead; servers send a comment more often. */
const silenceMs = 60_000;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Follows a stream of events over `fetch` (`EventSource` cannot send a token). A cut stream goes on after the last
 * event seen, for as long as it takes; a refused first connection throws, and an answer that is no stream always
 * does. It ends after an event named `done`, when the server answers 204, or when the caller stops or aborts.
 */
export async function* follow<T>(
  send: Send,
  call: Call & { readonly options?: StreamOptions | undefined },
  runtime: Runtime,
): AsyncGenerator<StreamEvent<T>, void, undefined> {
  const { options } = call;
  const signal = options?.signal;
  let lastEventId = '';
  let failures = 0;
  let waitMs = firstWaitMs;
  let connected = false;
  for (;;) {
    let openedAt = Infinity;
    let hasNews = false;
    let failure: HubError | undefined;
    try {
      const headers = lastEventId ? { ...options?.headers, 'last-event-id': lastEventId } : options?.headers;
      const body = await open(send, { ...call, options: { ...options, headers } }, runtime);
      if (!body) return;
      connected = true;
      openedAt = Date.now();
      options?.onConnection?.({ state: 'open' });
      const parser = createEventParser();
      for await (const { id, event, data } of read(body, parser, signal, runtime)) {
        // A stream may end right after having said that it cannot go on where the last one stopped.
        hasNews ||= event !== 'reset';
        lastEventId = id || lastEventId;
        waitMs = parser.retryMs ?? waitMs;
        const value = parse(data);
        // An event that is not JSON is skipped: one bad event must not cost all that follow.
        if (value && event !== 'heartbeat') yield { id: lastEventId, event, data: value.json as T };
        // The contract's last event of a stream that has an end.
        if (event === 'done') return;
      }
    } catch (error) {
      // An error of the body itself has none of our names: the connection was cut.
      failure = error instanceof runtime.HubError ? error : undefined;
      if (!connected || (failure && !passing.includes(failure.name))) throw error;
    }
    // A connection that was of no use is a failure, also when the server has closed it with every courtesy.
    failures = hasNews || Date.now() - openedAt > longestWaitMs ? 0 : failures + 1;
    const delayMs = backoffMs(waitMs, failures);
    options?.onConnection?.({ state: 'waiting', retryAt: Date.now() + delayMs, error: failure });
    await runtime.abortable(undefined, signal, delayMs);
  }
}

/**
 * The first attempt comes as soon as the server allows; further ones in a row twice as late each, up to 30 s; with
 * jitter.
 */
function backoffMs(waitMs: number, failures: number): number {
  const firstMs = failures > 1 ? Math.max(waitMs, firstWaitMs) : waitMs;
  return Math.min(longestWaitMs, firstMs * 2 ** Math.max(0, failures - 1)) * (0.5 + Math.random() / 2);
}

/** @returns nothing when the server says that there is nothing to follow. */
async function open(
  send: Send,
  call: Call,
  { HubError }: Runtime,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const { response } = await send({ ...call, streamed: 'text/event-stream' });
  const { body, headers, status } = response;
  if (status === 204 || !body) return undefined;
  if (/^text\/event-stream\b/i.test(headers.get('content-type') ?? '')) return body;
  // A sign-in page, a proxy's page, or the page of an app for every address.
  body.cancel().catch(() => undefined);
  throw Object.assign(new HubError('The answer is no stream of events.', 'not_a_stream'), {
    operationId: call.operationId,
  });
}

async function* read(
  body: ReadableStream<Uint8Array>,
  parser: EventParser,
  signal: AbortSignal | undefined,
  { abortable, HubError }: Runtime,
): AsyncGenerator<ParsedEvent, void, undefined> {
  const reader = body.getReader();
  // Strips a byte order mark and keeps characters that are cut between two chunks.
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await abortable(reader.read(), signal, silenceMs);
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } catch (error) {
    throw error instanceof RangeError ? new HubError(error.message, 'event_too_long') : error;
  } finally {
    // Also when the caller leaves the loop: without it the connection stays open.
    reader.cancel().catch(() => undefined);
  }
}

function parse(data: string): { json: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(data);
    return { json };
  } catch {
    return undefined;
  }
}
