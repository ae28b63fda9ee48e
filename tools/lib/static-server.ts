/** A small server for files that are already there, with the headers we want to be seen with. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface Answer {
  body: string | Uint8Array;
  type: string;
  headers?: Record<string, string>;
  /** Default 200. */
  status?: number;
  /** Whoever has this version already gets 304. */
  etag?: string;
}

export type Handler = (
  url: URL,
  request: IncomingMessage,
) => Promise<Answer | undefined> | Answer | undefined;

export interface Listening {
  server: Server;
  /** `http://localhost:4000`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file below a folder that a path names; undefined when there is none, or when the path leads out of the folder.
 */
export async function fileIn(folder: string, pathname: string): Promise<Answer | undefined> {
  const file = path.join(folder, decoded(pathname));
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
  const body = await readFile(file).catch(() => undefined);
  return body && { body, type: typeOf(file) };
}

/** The media type of a file, by the end of its name. */
export const typeOf = (file: string): string => types[path.extname(file)] ?? 'application/octet-stream';

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

/** Serves on the wanted port or the next free one. Port 0 takes any. */
export async function serve(handler: Handler, port: number, attempts = 20): Promise<Listening> {
  const server = createServer((request, response) => {
    const answer = async () => handler(new URL(request.url ?? '/', 'http://localhost'), request);
    answer()
      .catch((error: unknown): Answer => ({ status: 500, body: String(error), type: 'text/plain' }))
      .then(found => send(request, response, found ?? { status: 404, body: 'Not found', type: 'text/plain' }))
      .catch(() => response.destroy());
  });
  const taken = await listen(server, port);
  if (taken && attempts > 1) return serve(handler, port + 1, attempts - 1);
  if (taken) throw taken;
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { server, origin: `http://localhost:${actual}`, close };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, body, type, headers, etag }: Answer,
): Promise<void> {
  const isKnown = etag !== undefined && request.headers['if-none-match'] === etag;
  const isSmaller =
    !isKnown && body instanceof Uint8Array && body.length > 1000 && /text|json|svg/.test(type);
  const compress = isSmaller && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const content = compress ? await compressed(body) : isKnown ? undefined : body;
  response.writeHead(isKnown ? 304 : status, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(etag ? { etag } : {}),
    ...(isSmaller ? { vary: 'accept-encoding' } : {}),
    ...(compress ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  });
  response.end(content);
}

const known = new WeakMap<Uint8Array, Promise<Uint8Array>>();
const gzipped = promisify(gzip);

/** What is sent again from memory is compressed once. */
function compressed(body: Uint8Array): Promise<Uint8Array> {
  const before = known.get(body);
  if (before) return before;
  const made = gzipped(body);
  known.set(body, made);
  return made;
}

/** Resolves with the error when the port is in use; only to this machine, because it serves no one else. */
const listen = (server: Server, port: number) =>
  new Promise<Error | undefined>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(error) : reject(error),
    );
    server.listen(port, 'localhost', () => resolve(undefined));
  });
