// A server with one planted fault: what it is asked, or what it answers, is spoilt on the way.

export type Send = (request: Request) => Promise<Response>;
export type Middleware = (request: Request, next: Send) => Promise<Response>;
export interface Fault {
  readonly name: string;
  /** Resources, or single operations, whose checks have to notice. */
  readonly only: readonly string[];
  /** Made anew for each run, because some faults remember. */
  readonly make: () => Middleware;
}
export type Json = Record<string, unknown>;

const base = '/v1';
export const pathOf = (request: Request): string => new URL(request.url).pathname.slice(base.length);

/** Whether a request is of `GET /notes/{}`; `{}` stands for any one segment. */
export function is(request: Request, ...routes: readonly string[]): boolean {
  return routes.some(route => {
    const [method, path = ''] = route.split(' ');
    const source = path
      .split('{}')
      .map(part => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('[^/]+');
    return (method === '*' || request.method === method) && new RegExp(`^${source}$`).test(pathOf(request));
  });
}

export const queryOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;

/** The request with another query. */
export function withQuery(request: Request, change: (query: URLSearchParams) => void): Request {
  const url = new URL(request.url);
  change(url.searchParams);
  return new Request(url, request);
}

export function withHeaders(request: Request, change: (headers: Headers) => void): Request {
  const headers = new Headers(request.headers);
  change(headers);
  return new Request(request, { headers });
}

/** The request with a body that `change` has been at; one without JSON stays as it is. */
export async function withBody(request: Request, change: (body: Json) => unknown): Promise<Request> {
  const text = await request.clone().text();
  if (text === '' || !(request.headers.get('content-type') ?? '').includes('json')) return request;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return request;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return request;
  const changed = change(body as Json) ?? body;
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: JSON.stringify(changed),
  });
}

export function answer(response: Response, body: string | null, status = response.status): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(body, { status, headers });
}

/** The answer with JSON that `change` has been at. */
export async function withJson(
  response: Response,
  change: (body: Json) => unknown,
  status = response.status,
): Promise<Response> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return response;
  const body = (await response.json()) as Json;
  return answer(response, JSON.stringify(change(body) ?? body), status);
}

export function withoutHeader(response: Response, ...names: string[]): Response {
  const headers = new Headers(response.headers);
  for (const name of names) headers.delete(name);
  return new Response(response.body, { status: response.status, headers });
}

export const items = (body: Json): Json[] => (Array.isArray(body.items) ? (body.items as Json[]) : []);
export const pageOf = (body: Json): Json => (body.page ?? {}) as Json;

/** Changes the successful answers of some routes. */
export const spoil =
  (routes: readonly string[], change: (body: Json, request: Request) => unknown): (() => Middleware) =>
  () =>
  async (request, next) => {
    const response = await next(request);
    return is(request, ...routes) && response.ok
      ? withJson(response, body => change(body, request))
      : response;
  };

/** Changes the requests of some routes. */
export const twist =
  (
    routes: readonly string[],
    change: (request: Request, next: Send) => Request | Promise<Request>,
  ): (() => Middleware) =>
  () =>
  async (request, next) =>
    next(is(request, ...routes) ? await change(request, next) : request);

/** Changes requests and answers of some routes in any way. */
export const around =
  (routes: readonly string[], make: () => Middleware): (() => Middleware) =>
  () => {
    const inner = make();
    return (request, next) => (is(request, ...routes) ? inner(request, next) : next(request));
  };
