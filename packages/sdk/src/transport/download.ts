import type { Download } from '../core/file.ts';
import { fileName } from '../internal/file-name.ts';

/** A file, unread. */
export function toDownload(response: Response): Download {
  const { headers } = response;
  // With a content encoding the length is that of the packed bytes, which nobody sees.
  const length = headers.get('content-encoding') ? null : headers.get('content-length');
  return {
    name: fileName(headers.get('content-disposition')),
    type: (headers.get('content-type') ?? 'application/octet-stream').split(';', 1)[0]?.trim() ?? '',
    size: length === null ? undefined : Number(length),
    stream: response.body ?? new Blob().stream(),
    blob: () => response.blob(),
  };
}
