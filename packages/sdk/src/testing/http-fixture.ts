// A real server for transport tests, mounted under `/__sdk-fixture/` by Node tests and by the browser test runner.
// A base URL is `<origin>/__sdk-fixture/<scenario>/<key>`: the key separates tests that run at the same time.
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly path: string;
  readonly seen: Seen[];
}
/** What arrived under one key so far, this request included. */
interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly lastEventId: string | undefined;
}

const prefix = '/__sdk-fixture/';
const history = new Map<string, Seen[]>();

const note = {
  id: 'not_1',
  customerId: 'cus_7',
  text: 'Key is with the front desk.',
  author: { id: 'tec_1', name: 'Dana' },
  createdAt: '2026-11-03T09:12:44Z',
  updatedAt: '2026-11-03T09:12:44Z',
  etag: '"1"',
  allowedActions: [],
};

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      'x-request-id': 'req_1',
      ...headers,
    })
    .end(JSON.stringify(body));
}

const problem = (status: number, code: string, more: object = {}): object => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  ...more,
});

const scenarios: Readonly<Record<string, (exchange: Exchange) => void>> = {
  ok: ({ response }) => json(response, 200, note),
  deprecated: ({ response }) =>
    json(response, 200, note, { deprecation: '@1767225600', sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' }),
  /** Two failures, then success; tells the keys it saw. */
  flaky: ({ response, seen }) =>
    seen.length < 3
      ? json(response, 503, problem(503, 'busy'), { 'retry-after': '0' })
      : json(response, 200, { ...note, keys: seen.map(one => one.idempotencyKey) }),
  broken: ({ response }) => json(response, 500, problem(500, 'bug')),
  'busy-for-an-hour': ({ response }) =>
    json(response, 429, problem(429, 'rate_limited'), { 'retry-after': '3600' }),
  'busy-for-five-seconds': ({ response }) =>
    json(response, 429, problem(429, 'rate_limited'), { 'retry-after': '5' }),
  empty: ({ response }) => response.writeHead(200).end(),
  'no-content': ({ response }) => response.writeHead(204).end(),
  html: ({ response }) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Captive portal</h1>'),
  'proxy-error': ({ response }) =>
    response.writeHead(418, { 'content-type': 'text/html' }).end('<h1>nginx</h1>'),
  'needs-second-token': ({ response, seen }) =>
    seen.at(-1)?.authorization === 'Bearer token-2'
      ? json(response, 200, note)
      : json(response, 401, problem(401, 'token_expired')),
  unauthorized: ({ response }) => json(response, 401, problem(401, 'token_expired')),
  changed: ({ response }) =>
    json(
      response,
      412,
      problem(412, 'etag_mismatch', { current: { ...note, text: 'Somebody else was here.', etag: '"2"' } }),
    ),
  silent: () => undefined,
  'stalled-body': ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
  },
  'cut-body': ({ response }) => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      .write('{"id":', () => response.destroy());
  },
  reset: ({ response }) => response.destroy(),
  /** Three pages; the one in the middle is empty. */
  pages: ({ response, url }) => {
    const page = { none: ['a', 'b'], 2: [], 3: ['c'] }[url.searchParams.get('cursor') ?? 'none'] ?? [];
    const nextCursor = { none: '2', 2: '3' }[url.searchParams.get('cursor') ?? 'none'] ?? null;
    json(response, 200, {
      items: page.map(id => ({ ...note, id })),
      page: { nextCursor, prevCursor: null, limit: 2 },
    });
  },
  file: ({ response }) => {
    response.writeHead(200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '11',
      'content-disposition': 'attachment; filename="fallback.txt"; filename*=UTF-8\'\'na%C3%AFve%20plan.txt',
    });
    response.write('hello ');
    setTimeout(() => response.end('world'), 20);
  },
  upload: ({ request, response }) => {
    let bytes = 0;
    request
      .on('data', (chunk: Uint8Array) => {
        bytes += chunk.byteLength;
      })
      .on('end', () =>
        json(response, 200, {
          bytes,
          type: request.headers['content-type'],
          authorization: request.headers.authorization,
        }),
      );
  },
  /**
   * Two events, then the connection is cut; goes on after `Last-Event-ID`, with a character split between two
   * writes.
   */
  events: ({ response, seen }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const from = Number(seen.at(-1)?.lastEventId ?? 0);
    if (from === 0) {
      response.write(
        '\uFEFFretry: 10\n\nid: 1\nevent: output\ndata: {"n":1}\n\n: comment\n\nid: 2\nevent: output\rdata: {"n":\rdata: 2}\r\r',
      );
      // Cut without the end of the body. Not at once: an error of the body takes along what the reader has
      // not read yet.
      setTimeout(() => response.socket?.end(), 300);
    } else {
      const rest = new TextEncoder().encode(
        `event: heartbeat\ndata: {}\n\nid: ${from + 1}\ndata: {"text":"\u00e9"}\r\n\r\nid: 9\nevent: done\ndata: {}\n\n`,
      );
      const cut = rest.indexOf(0xc3) + 1;
      response.write(rest.slice(0, cut), () => setTimeout(() => response.end(rest.slice(cut)), 20));
    }
  },
  seen: ({ response, path }) => json(response, 200, history.get(path) ?? []),
};

/** Answers requests below `/__sdk-fixture/`; `false` for any other. */
export function handler(request: IncomingMessage, response: ServerResponse): boolean {
  const url = new URL(request.url ?? '/', 'http://fixture');
  if (!url.pathname.startsWith(prefix)) return false;
  const [name = '', key = '', ...rest] = url.pathname.slice(prefix.length).split('/');
  const path = `/${rest.join('/')}`;
  const { authorization, 'idempotency-key': idempotencyKey, 'last-event-id': lastEventId } = request.headers;
  const seen = history.get(`/${key}`) ?? [];
  if (name !== 'seen') history.set(`/${key}`, seen);
  seen.push({
    method: request.method ?? '',
    path: url.pathname,
    authorization,
    idempotencyKey: idempotencyKey as string | undefined,
    lastEventId: lastEventId as string | undefined,
  });
  const answer = scenarios[name];
  if (!answer) return false;
  answer({ request, response, url, path: name === 'seen' ? `/${key}` : path, seen });
  return true;
}
