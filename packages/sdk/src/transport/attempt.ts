// One attempt: its time limits, reading the body, cleaning up. Whether there is another one is planned elsewhere.
import { AbortedError, ConnectionError, HubError } from '../core/errors.ts';
import { abortable } from '../internal/abort.ts';

export interface Attempt {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: BodyInit | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Until the answer begins. */
  readonly timeoutMs: number;
  /** Until the answer is read. */
  readonly remainingMs: number;
  /** Leave the body of a success unread. */
  readonly streamed?: string | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** Sends once. Any status is an answer; `text` is its body, unless streamed. */
export async function attempt(url: string, how: Attempt): Promise<Answer> {
  const { timeoutMs, remainingMs, streamed, fetch, signal, method, headers, body } = how;
  const startedAt = performance.now();
  const failed = new AbortController();
  let response: Response | undefined;
  try {
    if (signal?.aborted) throw new AbortedError();
    const request = new Request(url, {
      method,
      headers,
      ...(body && { body }),
      // The caller's signal also ends a body that is streamed, long after this function.
      signal: signal ? AbortSignal.any([signal, failed.signal]) : failed.signal,
      // What a body that is a stream needs, and no other minds.
      ...({ duplex: 'half' } as RequestInit),
    });
    response = await abortable(fetch(request), signal, Math.min(timeoutMs, remainingMs));
    if (streamed && response.ok) return { response, text: '' };
    // As text: a 204, or an empty 200, is no JSON.
    const restMs = remainingMs - (performance.now() - startedAt);
    return { response, text: await abortable(response.text(), signal, restMs) };
  } catch (error) {
    // Nobody waits for the answer any more.
    failed.abort();
    // Once there is a response only its body can fail; before, what is none of ours is a middleware's own.
    throw response && !(error instanceof HubError) ? new ConnectionError() : error;
  }
}

/** `fetch` that fails with our errors, so that a middleware sees the same ones as the caller. */
export const guarded =
  (fetch: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    try {
      return await fetch(request);
    } catch (error) {
      // The cause may quote a header (undici does), so only a system code such as ECONNREFUSED is kept.
      throw request.signal.aborted
        ? new AbortedError()
        : new ConnectionError(undefined, (error as { cause?: { code?: string } } | undefined)?.cause?.code);
    }
  };
