/** A request as the server reads it, whether it came through a port or as a `Request` of fetch. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** Of the network, where the request came from. Absent when it is unknown. */
  readonly address?: string | undefined;
  /** Null when it was not sent; the name in lower case. */
  header(name: string): string | null;
  /** As fetch has it: for bodies, streams and troubles. Made when first asked for, because most requests need none. */
  readonly request: Request;
}
/** An answer before it becomes a `Response` or goes out through a port. Names of headers are in lower case. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | ReadableStream<Uint8Array> | null;
}
/** What stands for a connection that was lost. */
export const LOST = 'lost';
export type Outcome = Reply | typeof LOST;

export const incomingOf = (request: Request): Incoming => ({
  method: request.method,
  url: new URL(request.url),
  header: name => request.headers.get(name),
  request,
});

export const responseOf = (outcome: Outcome): Response =>
  outcome === LOST
    ? Response.error()
    : new Response(outcome.body as BodyInit | null, { status: outcome.status, headers: outcome.headers });

/** What a trouble made of an answer; its body is still a stream. */
export const outcomeOf = (response: Response): Outcome =>
  response.type === 'error'
    ? LOST
    : { status: response.status, headers: Object.fromEntries(response.headers), body: response.body };

export function lowerNames(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const name in headers) lower[name.toLowerCase()] = headers[name] ?? '';
  return lower;
}
