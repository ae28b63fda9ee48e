// One attempt by `fetch` alone, for pages that count every kilobyte: its time limits, reading the body, cleaning up.
import { AbortedError, ConnectionError, isHubError } from '../core/errors.ts';
import { abortable } from '../internal/abort.ts';
import type { Answer, Attempt } from './attempt.ts';

/** Sends once. Any status is an answer; `text` is its body, unless streamed. */
export async function plainAttempt(url: string, how: Attempt): Promise<Answer> {
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
      ...{ duplex: 'half' },
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
    throw response && !isHubError(error) ? new ConnectionError() : error;
  }
}
