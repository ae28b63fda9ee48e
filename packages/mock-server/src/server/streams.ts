import type { Answer, Context, HandlerRequest, OperationId, RawBody } from './handler.ts';

const HEARTBEAT_MS = 15_000;
/** One message of an event stream. `id` lets a reader resume with `Last-Event-ID`. */
export interface ServerEvent {
  id?: string | number;
  event?: string;
  data: unknown;
}
export interface EventSink {
  send(event: ServerEvent): void;
  close(): void;
  readonly closed: boolean;
}

/**
 * 200 with `text/event-stream`. `open` starts sending and returns how to stop; a heartbeat follows every 15 s of the
 * mock's clock. The stream ends when the reader goes away, when `close()` is called, or when the request is aborted.
 */
export function eventStream(
  { signal }: Pick<HandlerRequest<OperationId>, 'signal'>,
  { clock }: Context,
  open: (sink: EventSink) => (() => void) | void,
): Answer<200, ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let stop: (() => void) | void,
    closed = false,
    cancelHeartbeat = (): void => undefined;
  const end = (): void => {
    if (closed) return;
    closed = true;
    cancelHeartbeat();
    stop?.();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const sink: EventSink = {
        send({ id, event, data }) {
          if (closed) return;
          const lines = [
            ...(id === undefined ? [] : [`id: ${id}`]),
            ...(event === undefined ? [] : [`event: ${event}`]),
            `data: ${JSON.stringify(data)}`,
          ];
          controller.enqueue(encoder.encode(`${lines.join('\n')}\n\n`));
        },
        close() {
          if (closed) return;
          end();
          controller.close();
        },
        get closed() {
          return closed;
        },
      };
      // The first bytes at once, so that proxies and fetch() see the headers.
      controller.enqueue(encoder.encode(': open\n\n'));
      const beat = (): void => {
        cancelHeartbeat = clock.after(HEARTBEAT_MS, () => {
          sink.send({ event: 'heartbeat', data: { type: 'heartbeat', at: clock.now() } });
          if (!closed) beat();
        });
      };
      beat();
      stop = open(sink);
      if (closed) stop?.();
      signal.addEventListener(
        'abort',
        () => {
          if (!closed) {
            end();
            try {
              controller.close();
            } catch {
              /* the reader cancelled first */
            }
          }
        },
        { once: true },
      );
    },
    cancel() {
      end();
    },
  });
  return { status: 200, body, headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } };
}

/**
 * 200 with bytes as a download, or 206 with the part that `Range` asks for. Never shown inline unless `inline`, never
 * sniffed.
 */
export function file(
  { headers }: Pick<HandlerRequest<OperationId>, 'headers'>,
  bytes: Uint8Array | string,
  {
    fileName,
    mediaType,
    etag,
    inline,
  }: { fileName: string; mediaType: string; etag?: string; inline?: boolean },
): Answer<200, RawBody> | Answer<206, RawBody> {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const common: Record<string, string> = {
    'Content-Type': mediaType,
    'Content-Disposition': `${
      inline ? 'inline' : 'attachment'
    }; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    ...(etag ? { ETag: etag } : {}),
  };
  const range = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '');
  if (range && (range[1] || range[2])) {
    const start = range[1] ? Number(range[1]) : Math.max(0, all.length - Number(range[2]));
    const end = range[1] && range[2] ? Math.min(Number(range[2]), all.length - 1) : all.length - 1;
    if (start <= end)
      return {
        status: 206,
        body: all.slice(start, end + 1),
        headers: {
          ...common,
          'Content-Length': String(end + 1 - start),
          'Content-Range': `bytes ${start}-${end}/${all.length}`,
        },
      };
  }
  return { status: 200, body: all, headers: { ...common, 'Content-Length': String(all.length) } };
}
