import { TimeoutError } from '@customer-hub/sdk';

/** Without any progress for so long nothing is on its way any more, ms. */
const SILENT_MS = 30_000;
/** Where a connection tells no progress, each kilobyte gets this much on top, ms: 16 kB/s. */
const PER_KB_MS = 64;

/**
 * Runs a transfer until it is silent for too long: then it is aborted. Each call of `heard` starts the silence anew.
 * @param bytes How much is to be sent.
 * @throws TimeoutError
 */
export const untilSilent = <T>(
  bytes: number,
  cancelled: AbortSignal,
  run: (signal: AbortSignal, heard: () => void) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const silent = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      end();
      silent.abort();
    };
    const listenFor = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stop();
        reject(new TimeoutError());
      }, ms);
    };
    // Until it tells a progress it may be that it never does: then the whole file has to go in this time.
    listenFor(SILENT_MS + (bytes / 1024) * PER_KB_MS);
    cancelled.addEventListener('abort', stop);
    if (cancelled.aborted) stop();
    run(silent.signal, () => listenFor(SILENT_MS))
      .then(resolve, reject)
      .finally(end);
  });
