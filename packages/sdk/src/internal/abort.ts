import { AbortedError, TimeoutError } from '../core/errors.ts';

/**
 * Settles like `promise`, but rejects at once when `signal` aborts, and when `timeoutMs` are over. Without a promise it
 * just waits. Leaves no timer and no listener.
 */
export function abortable<T>(
  promise: Promise<T> | undefined,
  signal: AbortSignal | undefined,
  timeoutMs?: number,
): Promise<T> {
  let stop = (): void => undefined;
  return new Promise<T>((done, failed) => {
    // Attached in every case: nobody else may be listening when `promise` fails later.
    promise?.then(done, failed);
    const abort = (): void => failed(new AbortedError());
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => (promise ? failed(new TimeoutError()) : done(undefined as T)), timeoutMs);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    stop = () => {
      signal?.removeEventListener('abort', abort);
      clearTimeout(timer);
    };
  }).finally(() => stop());
}

/** Waits; an abort ends the wait at once. */
export const delay = (ms: number, signal?: AbortSignal): Promise<void> => abortable(undefined, signal, ms);
