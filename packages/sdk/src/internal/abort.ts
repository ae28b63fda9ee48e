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

/** What has an end that the owner sets: a signal, and promises that are rejected when it comes. */
export function createClosing(): {
  readonly signal: AbortSignal;
  readonly close: () => void;
  readonly orEnd: <T>(work: Promise<T>) => Promise<T>;
} {
  const controller = new AbortController(),
    open = new Set<(error: AbortedError) => void>();
  return {
    signal: controller.signal,
    close() {
      controller.abort();
      for (const failed of open) failed(new AbortedError());
    },
    // A listener of the signal per call would cost more than the rest of the call does.
    orEnd<T>(work: Promise<T>) {
      let failed: (error: AbortedError) => void;
      return new Promise<T>((done, fail) => {
        // By the promise's own functions: through any other the stack of an error ends here.
        work.then(done, (failed = fail));
        open.add(failed);
      }).finally(() => open.delete(failed));
    },
  };
}
