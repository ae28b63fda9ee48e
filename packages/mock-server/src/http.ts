import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createMock, type Mock, type MockOptions } from './mock.ts';

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
  const cors = {
    'access-control-allow-origin': incoming.headers.origin ?? '*',
    'access-control-expose-headers': EXPOSED,
    vary: 'Origin',
  };
  if (incoming.method === 'OPTIONS') {
    outgoing
      .writeHead(204, {
        ...cors,
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers': incoming.headers['access-control-request-headers'] ?? '*',
        'access-control-max-age': '600',
      })
      .end();
    return;
  }
  const gone = new AbortController();
  outgoing.once('close', () => {
    gone.abort();
  });
  const response = await mock.handle(toRequest(incoming, gone.signal));
  if (response.type === 'error') {
    incoming.socket.destroy();
    return;
  }
  const headers = { ...Object.fromEntries(response.headers), ...cors };
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    outgoing
      .writeHead(
        response.status,
        response.status === 204 ? headers : { ...headers, 'content-length': String(bytes.length) },
      )
      .end(bytes);
    return;
  }
  if (!response.body) {
    outgoing.end();
    return;
  }
  // Streams must show their headers before their first chunk.
  outgoing.writeHead(response.status, headers).flushHeaders();
  await pipeline(Readable.fromWeb(response.body as NodeStream<Uint8Array>), outgoing);
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  const method = incoming.method ?? 'GET';
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal };
  if (method !== 'GET' && method !== 'HEAD') {
    init.body = Readable.toWeb(incoming) as unknown as BodyInit;
    init.duplex = 'half';
  }
  return new Request(new URL(incoming.url ?? '/', 'http://mock.local'), init);
}
