// The only file that knows ky. It does one attempt: timeout, reading the body, cleaning up. No ky error leaves it,
// because a ky error prints the bearer token and the request body (`util.inspect`), and retries, which ky would do
// once per call, are planned by us.
import ky, { isNetworkError, isTimeoutError } from 'ky';
import { AbortedError, ConnectionError, TimeoutError } from '../core/errors.ts';
import type { Answer, Attempt } from './attempt.ts';

/** Sends once. Any status is an answer; `text` is its body, unless streamed. */
export async function kyAttempt(
  url: string,
  { timeoutMs, remainingMs, streamed, method, headers, body, signal, fetch }: Attempt,
): Promise<Answer> {
  let response: Response | undefined;
  try {
    const answer = ky(url, {
      method,
      headers,
      fetch: fetch as typeof globalThis.fetch,
      // What is undefined costs as much as what is not.
      ...(body && { body }),
      ...(signal && { signal }),
      timeout: Math.min(timeoutMs, remainingMs),
      // ky limits the beginning and the body each by `timeout`: together they end before a time that is twice as long.
      totalTimeout: !streamed && remainingMs < 2 * timeoutMs && remainingMs,
      retry: 0,
      throwHttpErrors: false,
    });
    response = await answer;
    // Through ky's own shortcut, because only that keeps the timeout; and as text, because its `json()` throws on a
    // 204.
    return { response, text: streamed && response.ok ? '' : await answer.text() };
  } catch (error) {
    // Once there is a response only its body can fail; before, what is neither of ours nor of ky's is a middleware's
    // own.
    throw signal?.aborted
      ? new AbortedError()
      : isTimeoutError(error)
        ? new TimeoutError()
        : response || isNetworkError(error)
          ? new ConnectionError()
          : error;
  }
}
