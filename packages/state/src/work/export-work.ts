import { uuid, type Export, type ExportInput, type Hub } from '@customer-hub/sdk';
import type { Work } from './activity.ts';
import { isTemporary, sendOnce, waitFor, type Wait } from './uncertain.ts';

/** Between two questions how far it is; longer after each failure. */
const POLL_MS = 700;
const MAX_POLL_MS = 15_000;
/** Failures in a row after which it is given up. */
const MAX_FAILURES = 6;

/** The file of an export. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** The server could not make the file. */
export class ExportFailedError extends Error {
  override name = 'ExportFailedError';
}

export interface ExportSpec {
  readonly api: Pick<Hub['exports'], 'create' | 'get' | 'download'>;
  readonly input: ExportInput;
  readonly customerId?: string | undefined;
  /** Takes the file when it is there; not called after a cancel. */
  readonly received: (file: ExportedFile) => void;
  readonly wait?: Wait;
}

/**
 * An export as an activity: asked for once, followed through lost connections, cancelled at any time. One at a
 * time.
 */
export const exportWork = ({ api, input, customerId, received, wait = waitFor }: ExportSpec): Work => {
  let idempotencyKey = uuid();
  let made: Export | undefined;
  return {
    kind: 'export',
    subject: input.kind,
    customerId,
    lane: 'export',
    run: async ({ cancelled: signal, progress }) => {
      const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
        for (let failures = 1; ; failures++) {
          try {
            return await ask();
          } catch (error) {
            if (signal.aborted || !isTemporary(error) || failures >= MAX_FAILURES) throw error;
            await wait(Math.min(MAX_POLL_MS, POLL_MS * 2 ** failures), signal);
          }
        }
      };
      let current: Export = (made ??= await sendOnce(
        () => api.create(input, { idempotencyKey, signal }),
        wait,
      ));
      const { id } = current;
      while (current.status === 'queued' || current.status === 'running') {
        progress(current.progress.done, current.progress.total);
        await wait(POLL_MS, signal);
        signal.throwIfAborted();
        current = await patiently(() => api.get(id, { signal }));
      }
      const { fileName, status, progress: counted } = current;
      if (status === 'failed') {
        // A retry asks for another one, by another key.
        made = undefined;
        idempotencyKey = uuid();
        throw new ExportFailedError('The server could not make the file.');
      }
      const content = await patiently(async () => {
        const file = await api.download(id, { signal });
        return { name: file.name ?? fileName, content: await file.blob() };
      });
      signal.throwIfAborted();
      received(content);
      return { done: counted.total };
    },
  };
};
