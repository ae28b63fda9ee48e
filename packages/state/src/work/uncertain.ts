import { isHubError } from '@customer-hub/sdk';

/** Code of a record of which nobody knows whether it was done, because the answer was lost or cannot be read. */
export const UNANSWERED = 'unanswered';

/** Pauses before a request is sent again with its key, in ms. */
const REPEAT_AFTER_MS = [0, 2000];
/** While the first request is still running at the server, in ms. */
const RUNNING_AFTER_MS = [1000, 2000, 4000, 8000, 16_000];

/** Waits, at most until `signal` is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const waitFor: Wait = (ms, signal) =>
  new Promise(resolve => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });

interface Failure {
  readonly code?: string;
  readonly status?: number;
}

const isRunning = (error: unknown): boolean => (error as Failure).code === 'idempotency_running';

/**
 * Whether a write may have been done although it failed: no answer, one that cannot be read, an error of the server
 * or of a gateway. What the server refused (4xx) was not done.
 */
export const isUncertain = (error: unknown): boolean => {
  if (!isHubError(error)) return false;
  const { status } = error as Failure;
  if (status === undefined) return error.code !== 'invalid_header';
  return status >= 500 || status === 408 || isRunning(error);
};

/** Worth asking again later: no answer, too many requests, trouble at the server. */
export const isTemporary = (error: unknown): boolean =>
  isHubError(error) && error.code !== 'aborted' && (isUncertain(error) || (error as Failure).status === 429);

/**
 * Sends a write with an idempotency key. When nobody knows whether it was done, it is sent again with the same key:
 * a server that did it answers as it did the first time, one that did not does it now. @throws the last failure;
 * `isUncertain` of it: still not known.
 */
export const sendOnce = async <T>(
  send: (isRepeat: boolean) => Promise<T>,
  wait: Wait = waitFor,
  wasSent = false,
): Promise<T> => {
  let [lost, running] = [0, 0];
  for (let isRepeat = wasSent; ; isRepeat = true) {
    try {
      return await send(isRepeat);
    } catch (error) {
      if (!isUncertain(error)) throw error;
      const pause = isRunning(error) ? RUNNING_AFTER_MS[running++] : REPEAT_AFTER_MS[lost++];
      if (pause === undefined) throw error;
      await wait(pause);
    }
  }
};
