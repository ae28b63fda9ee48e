import { AbortedError, TimeoutError } from '../core/errors.ts';

/** Settles like `promise`, but rejects at once when `signal` aborts and, with `timeoutMs`, when time is up. Leaves no timer and no listener. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined, timeoutMs?: number): Promise<T> {
  return new Promise((done, failed) => {
    const abort = (): void => failed(new AbortedError());
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => failed(new TimeoutError()), timeoutMs);
    // Attached in every case: nobody else may be listening when `promise` fails later.
    promise.then(done, failed).finally(() => {
      signal?.removeEventListener('abort', abort);
      clearTimeout(timer);
    });
  });
}

/** Waits; an abort ends the wait at once. */
export const delay = (ms: number, signal?: AbortSignal): Promise<void> => {
  let timer: ReturnType<typeof setTimeout>;
  return abortable(new Promise<void>(done => { timer = setTimeout(done, ms); }), signal).finally(() => clearTimeout(timer));
};
