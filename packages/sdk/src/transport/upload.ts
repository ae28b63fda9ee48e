// Progress of an upload has no one way that works everywhere. Browsers: `XMLHttpRequest`, because a streamed `fetch`
// body needs HTTP/2 there and counts what was buffered, not what was sent. Elsewhere: a streamed body that counts.
import type { OnProgress } from '../core/file.ts';
import type { Call } from './send.ts';

/** Long enough for a big file on a slow line; the caller's own times win. */
const longMs = 3_600_000;

/** The part of a call that carries bytes. `injected`: the host has its own `fetch`, which must not be passed by. */
export function uploadCall(
  bytes: Blob,
  { onProgress, ...options }: NonNullable<Call['options']> & { onProgress?: OnProgress },
  injected: boolean,
): Pick<Call, 'body' | 'fetch' | 'options'> {
  const viaXhr = onProgress && !injected && typeof XMLHttpRequest !== 'undefined';
  const streamed = onProgress && typeof XMLHttpRequest === 'undefined';
  return {
    options: {
      timeoutMs: longMs,
      deadlineMs: longMs,
      ...options,
      // What the contract takes; the file's own type was announced with the upload.
      headers: { 'content-type': 'application/octet-stream', ...options.headers },
    },
    body: () => (streamed ? counted(bytes, onProgress) : bytes),
    fetch: viaXhr ? request => sendByXhr(request, bytes, onProgress) : undefined,
  };
}

/** So many bytes at once: small enough for a bar that moves, large enough to cost nothing. */
const pieceBytes = 65_536;

/** The bytes piece by piece. One is told of when the next is asked for, which is when it has gone out. */
function counted(bytes: Blob, onProgress: OnProgress): ReadableStream<Uint8Array> {
  let sentBytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (sentBytes > 0 || bytes.size === 0) onProgress({ sentBytes, totalBytes: bytes.size });
        if (sentBytes >= bytes.size) return controller.close();
        const piece = new Uint8Array(await bytes.slice(sentBytes, sentBytes + pieceBytes).arrayBuffer());
        sentBytes += piece.byteLength;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
}

// A rejection becomes our `ConnectionError` or `AbortedError` where it is caught, so nothing is imported here and
// this stays a chunk of its own.
function sendByXhr(request: Request, bytes: Blob, onProgress: OnProgress): Promise<Response> {
  return new Promise((done, failed) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method, request.url);
    request.headers.forEach((value, name) => xhr.setRequestHeader(name, value));
    xhr.responseType = 'arraybuffer';
    xhr.upload.onprogress = ({ loaded }) => onProgress({ sentBytes: loaded, totalBytes: bytes.size });
    xhr.onload = () => {
      const headers = new Headers(
        xhr
          .getAllResponseHeaders()
          .trim()
          .split(/\r\n/)
          .filter(Boolean)
          .map((line): [string, string] => [
            line.slice(0, line.indexOf(':')),
            line.slice(line.indexOf(':') + 1).trim(),
          ]),
      );
      done(
        new Response([204, 205, 304].includes(xhr.status) ? null : (xhr.response as ArrayBuffer), {
          status: xhr.status,
          headers,
        }),
      );
    };
    xhr.onerror = xhr.onabort = () => failed(new Error('upload failed'));
    request.signal.addEventListener('abort', () => xhr.abort());
    if (request.signal.aborted) failed(new Error('upload aborted'));
    else xhr.send(bytes);
  });
}
