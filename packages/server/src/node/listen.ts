import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { tooLarge } from '../server/problems.ts';
import { LOST, outcomeOf, type Incoming, type Outcome, type Reply } from '../server/exchange.ts';

/** What answers behind a port. */
export interface Answering {
  /** Requests without a body and without a stream, which most are. */
  exchange(incoming: Incoming): Promise<Outcome>;
  /** All others. */
  fetch(request: Request): Promise<Response>;
}
export interface ListenOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Default `127.0.0.1`: only this machine. */
  host?: string;
  /** Pages of these origins may call: `*`, or addresses such as `https://portal.example`. Default: none. */
  origins?: readonly string[];
  /** Bytes of a body; more are answered with 413. Default 110 MB. */
  maxBodyBytes?: number;
}
export interface Listening {
  /** `http://127.0.0.1:4010` */
  readonly origin: string;
  readonly port: number;
  /** Takes no new requests, lets those under way end for so long (default 0 ms), and ends streams. */
  close(graceMs?: number): Promise<void>;
}
const MAX_BODY_BYTES = 110 * 1024 * 1024;
const HEADERS_TIMEOUT_MS = 20_000,
  // An upload of 100 MB over a slow line.
  REQUEST_TIMEOUT_MS = 10 * 60_000;

/** Serves HTTP on a port. Rejects when the port is taken. */
export async function listen(answering: Answering, options: ListenOptions = {}): Promise<Listening> {
  const { port: wanted = 0, host = '127.0.0.1' } = options;
  const streams = new Set<ServerResponse>(),
    server = createServer(
      { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
      nodeHandler(answering, options, streams),
    );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(wanted, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close: (graceMs = 0) => {
      // Their clients connect again, to another server.
      for (const stream of streams) stream.destroy();
      return closeServer(server, graceMs);
    },
  };
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise(resolve => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    const end = (): void => {
      server.closeAllConnections();
    };
    if (graceMs > 0) setTimeout(end, graceMs).unref();
    else end();
  });
}

/** For Node's `http`, and by it Express and Fastify: `app.use(nodeHandler(server))`. */
export function nodeHandler(
  answering: Answering,
  { origins = [], maxBodyBytes = MAX_BODY_BYTES }: Pick<ListenOptions, 'origins' | 'maxBodyBytes'> = {},
  streams = new Set<ServerResponse>(),
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    serve({ answering, origins, maxBodyBytes, streams }, incoming, outgoing).catch((error: unknown) => {
      // The client went away in the middle, or a stream broke: nothing is left to tell it.
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  };
}
interface Serving {
  /** Streams that are open: they end when the server stops. */
  streams: Set<ServerResponse>;
  answering: Answering;
  origins: readonly string[];
  maxBodyBytes: number;
}

async function serve(
  { answering, origins, maxBodyBytes, streams }: Serving,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method, headers } = incoming,
    cors = corsFor(headers.origin, origins);
  if (method === 'OPTIONS') {
    outgoing
      .writeHead(
        204,
        headers.origin === undefined ? {} : { ...PREFLIGHT, ...cors, ...allowedHeaders(incoming) },
      )
      .end();
    return;
  }
  if (Number(headers['content-length'] ?? 0) > maxBodyBytes) {
    outgoing.writeHead(413, { ...cors, 'content-type': 'application/problem+json', connection: 'close' });
    outgoing.end(JSON.stringify(tooLarge(`A request may have ${maxBodyBytes} bytes.`).problem));
    return;
  }
  const asked = new Asked(incoming, outgoing, maxBodyBytes);
  const outcome = isPlain(incoming)
    ? await answering.exchange(asked)
    : outcomeOf(await answering.fetch(asked.request));
  if (outcome === LOST) incoming.socket.destroy();
  else await send(outcome, cors, outgoing, streams);
}
/** All but streams are answered with a `Request` only where one is asked for, such as to read a body. */
const isPlain = ({ headers }: IncomingMessage): boolean => !headers.accept?.startsWith('text/event-stream');

const EXPOSED =
  'ETag, Location, Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Idempotent-Replayed, Content-Disposition, Content-Range, Accept-Ranges, WWW-Authenticate, Deprecation, Sunset';
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-max-age': '600',
};
function corsFor(origin: string | undefined, origins: readonly string[]): Record<string, string> {
  if (origins.length === 0) return {};
  const allowed = origins.includes('*') ? (origin ?? '*') : origins.find(one => one === origin);
  return {
    vary: 'Origin',
    ...(allowed === undefined
      ? {}
      : { 'access-control-allow-origin': allowed, 'access-control-expose-headers': EXPOSED }),
  };
}
const allowedHeaders = ({ headers }: IncomingMessage): Record<string, string> => ({
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
});

async function send(
  { status, headers, body }: Reply,
  cors: Readonly<Record<string, string>>,
  outgoing: ServerResponse,
  streams: Set<ServerResponse>,
): Promise<void> {
  Object.assign(headers, cors);
  if (headers['content-type']?.startsWith('text/event-stream')) {
    if (!(body instanceof ReadableStream)) {
      outgoing.end(body);
      return;
    }
    // Streams must show their headers before their first chunk.
    outgoing.writeHead(status, headers).flushHeaders();
    streams.add(outgoing);
    outgoing.once('close', () => streams.delete(outgoing));
    await pipeline(Readable.fromWeb(body as NodeStream<Uint8Array>), outgoing);
    return;
  }
  const whole = body instanceof ReadableStream ? await bytesOf(body) : (body ?? '');
  if (status !== 204)
    headers['content-length'] = String(
      typeof whole === 'string' ? Buffer.byteLength(whole) : whole.byteLength,
    );
  outgoing.writeHead(status, headers).end(whole);
}
const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as BodyInit).arrayBuffer());

/** A request of Node as the server reads it. */
class Asked implements Incoming {
  readonly method: string;
  readonly url: URL;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #maxBodyBytes: number;
  #request: Request | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, maxBodyBytes: number) {
    this.method = incoming.method ?? 'GET';
    this.url = new URL(incoming.url ?? '/', 'http://server.local');
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#maxBodyBytes = maxBodyBytes;
  }
  get address(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }
  header(name: string): string | null {
    const value = this.#incoming.headers[name];
    return value === undefined ? null : String(value);
  }
  get request(): Request {
    if (this.#request) return this.#request;
    const gone = new AbortController();
    this.#outgoing.once('close', () => {
      gone.abort();
    });
    return (this.#request = toRequest(this.#incoming, this.url, gone.signal, this.#maxBodyBytes));
  }
}

function toRequest(incoming: IncomingMessage, url: URL, signal: AbortSignal, maxBodyBytes: number): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const method = incoming.method ?? 'GET';
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal };
  if (method !== 'GET' && method !== 'HEAD') {
    init.body = Readable.toWeb(Readable.from(atMost(incoming, maxBodyBytes))) as unknown as BodyInit;
    init.duplex = 'half';
  }
  return new Request(url, init);
}
/** A body whose length was not announced may grow for ever. */
async function* atMost(incoming: AsyncIterable<Uint8Array>, bytes: number): AsyncIterable<Uint8Array> {
  let seen = 0;
  for await (const chunk of incoming) {
    seen += chunk.byteLength;
    if (seen > bytes) throw tooLarge(`A request may have ${bytes} bytes.`);
    yield chunk;
  }
}
