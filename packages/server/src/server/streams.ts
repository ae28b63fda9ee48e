import type { Clock } from './clock.ts';
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
  let sink: Sending | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const sending = (sink = new Sending(controller, clock));
      sending.whenOver(open(sending));
      signal.addEventListener(
        'abort',
        () => {
          sending.close();
        },
        { once: true },
      );
    },
    cancel() {
      sink?.end();
    },
  });
  return { status: 200, body, headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } };
}

const encoder = new TextEncoder();
class Sending implements EventSink {
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  readonly #clock: Clock;
  #closed = false;
  #stop: (() => void) | void = undefined;
  #cancelHeartbeat = (): void => undefined;

  constructor(controller: ReadableStreamDefaultController<Uint8Array>, clock: Clock) {
    this.#controller = controller;
    this.#clock = clock;
    // The first bytes at once, so that proxies and fetch() see the headers.
    this.#write(': open\n\n');
    this.#beat();
  }
  get closed(): boolean {
    return this.#closed;
  }
  send({ id, event, data }: ServerEvent): void {
    if (this.#closed) return;
    const lines = [
      ...(id === undefined ? [] : [`id: ${id}`]),
      ...(event === undefined ? [] : [`event: ${event}`]),
      `data: ${JSON.stringify(data)}`,
    ];
    this.#write(`${lines.join('\n')}\n\n`);
  }
  close(): void {
    if (this.#closed) return;
    this.end();
    try {
      this.#controller.close();
    } catch {
      /* the reader cancelled first */
    }
  }
  /** Nothing more is sent: the reader has gone away. */
  end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelHeartbeat();
    this.#stop?.();
  }
  /** What ends the work behind the stream; it may be over by now. */
  whenOver(stop: (() => void) | void): void {
    this.#stop = stop;
    if (this.#closed) stop?.();
  }

  #write(text: string): void {
    this.#controller.enqueue(encoder.encode(text));
  }
  #beat(): void {
    this.#cancelHeartbeat = this.#clock.after(HEARTBEAT_MS, () => {
      this.send({ event: 'heartbeat', data: { type: 'heartbeat', at: this.#clock.now() } });
      if (!this.#closed) this.#beat();
    });
  }
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
