// What one attempt is: sent once, read to its end. Whether there is another one is planned elsewhere.
import { AbortedError, ConnectionError } from '../core/errors.ts';

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

/**
 * Sends once. Any status is an answer; `text` is its body, unless streamed. Two ways exist: by ky, and by `fetch`
 * alone.
 */
export type SendAttempt = (url: string, attempt: Attempt) => Promise<Answer>;

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
        : Object.assign(new ConnectionError(), {
            systemCode: (error as { cause?: { code?: string } } | undefined)?.cause?.code,
          });
    }
  };
