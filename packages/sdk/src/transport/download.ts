import type { AbortedError, ConnectionError, HubError } from '../core/errors.ts';
import type { Download } from '../core/file.ts';
import { fileName } from '../internal/file-name.ts';

/** Handed in rather than imported, so that this file stays a chunk of its own. */
interface Errors {
  readonly AbortedError: typeof AbortedError;
  readonly ConnectionError: typeof ConnectionError;
  readonly HubError: typeof HubError;
}

/** A file, unread. */
export function toDownload(
  { headers, body }: Response,
  operationId: string,
  signal: AbortSignal,
  { AbortedError, ConnectionError, HubError }: Errors,
): Download {
  const type = (headers.get('content-type') ?? 'application/octet-stream').split(';', 1)[0]?.trim() ?? '',
    disposition = headers.get('content-disposition'),
    // With a content encoding the length is that of the packed bytes, which nobody sees.
    length = headers.get('content-encoding') ? null : headers.get('content-length'),
    told = <E extends HubError>(error: E): E => Object.assign(error, { operationId, attempts: 1 });
  // The contract sends every file as an attachment; what comes without is a sign-in page, or the page of an app.
  if (type === 'text/html' && !disposition) {
    body?.cancel().catch(() => undefined);
    throw told(new HubError('The answer is no file.', 'not_a_file'));
  }
  const stream = withErrors(body ?? new Blob().stream(), () =>
    told(signal.aborted ? new AbortedError() : new ConnectionError('The file was cut.')),
  );
  return {
    name: fileName(disposition),
    type,
    size: length === null ? undefined : Number(length),
    stream,
    blob: async () => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for (const reader = stream.getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) return new Blob(parts, { type });
        parts.push(value as Uint8Array<ArrayBuffer>);
      }
    },
  };
}

/** The same bytes; when the connection is cut, the stream fails with an error of ours. */
function withErrors(body: ReadableStream<Uint8Array>, failure: () => HubError): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch {
          controller.error(failure());
        }
      },
      cancel: reason => reader.cancel(reason),
    },
    // Nothing is read ahead of whoever reads it.
    { highWaterMark: 0 },
  );
}
