import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createMock, type Mock, type MockOptions } from './mock.ts';
import { CONTROL_PATH } from './control.ts';
import { LOST, outcomeOf, type Incoming, type Reply } from '@customer-hub/server/parts/server/exchange';

export interface MockServerOptions extends MockOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Default `127.0.0.1`: only this machine. */
  host?: string;
}
export interface MockServer {
  /** Base for `createHub({ baseUrl })`, with `/v1`. */
  readonly url: string;
  readonly port: number;
  readonly mock: Mock;
  /** Ends every connection, streams too. */
  close(): Promise<void>;
}
const EXPOSED =
  'ETag, Location, Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Idempotent-Replayed, Content-Disposition, Content-Range, Accept-Ranges, WWW-Authenticate, Deprecation, Sunset';

/** The mock behind a port, for any client in any language. Pages of every origin may call it. */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = createMock(options),
    host = options.host ?? '127.0.0.1';
  const server = createServer((incoming, outgoing) => {
    serve(mock, incoming, outgoing).catch((error: unknown) => {
      // The client went away in the middle, or a scenario broke the stream: nothing is left to tell it.
      outgoing.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}${options.basePath ?? '/v1'}`,
    port,
    mock,
    close: () =>
      new Promise(resolve => {
        mock.stop();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function serve(mock: Mock, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method, headers } = incoming,
    origin = headers.origin ?? '*';
  if (method === 'OPTIONS') {
    outgoing.writeHead(204, { ...PREFLIGHT, ...corsFor(origin), ...allowedHeaders(incoming) }).end();
    return;
  }
  const asked = new Asked(incoming, outgoing);
  const outcome =
    isPlain(incoming) && !asked.url.pathname.startsWith(CONTROL_PATH)
      ? await mock.exchange(asked)
      : outcomeOf(await mock.handle(asked.request));
  if (outcome === LOST) incoming.socket.destroy();
  else await send(outcome, origin, outgoing);
}

/** Most requests are answered without a `Request`. Bodies and streams are easier with one. */
const isPlain = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && !headers.accept?.startsWith('text/event-stream');

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-max-age': '600',
};
const corsFor = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': EXPOSED,
  vary: 'Origin',
});
const allowedHeaders = ({ headers }: IncomingMessage): Record<string, string> => ({
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
});

async function send(
  { status, headers, body }: Reply,
  origin: string,
  outgoing: ServerResponse,
): Promise<void> {
  Object.assign(headers, corsFor(origin));
  if (headers['content-type']?.startsWith('text/event-stream')) {
    if (!(body instanceof ReadableStream)) {
      outgoing.end(body);
      return;
    }
    // Streams must show their headers before their first chunk.
    outgoing.writeHead(status, headers).flushHeaders();
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
  #request: Request | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    this.method = incoming.method ?? 'GET';
    this.url = new URL(incoming.url ?? '/', 'http://mock.local');
    this.#incoming = incoming;
    this.#outgoing = outgoing;
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
    return (this.#request = toRequest(this.#incoming, this.url, gone.signal));
  }
}

function toRequest(incoming: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const method = incoming.method ?? 'GET';
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal };
  if (method !== 'GET' && method !== 'HEAD') {
    init.body = Readable.toWeb(incoming) as unknown as BodyInit;
    init.duplex = 'half';
  }
  return new Request(url, init);
}
