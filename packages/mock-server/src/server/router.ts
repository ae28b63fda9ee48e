import type { Contract } from '../contract/contract.ts';
import { NotFoundError } from '../database/store.ts';
import type { Faults } from '../scenarios/faults.ts';
import type { Call } from '../scenarios/trouble.ts';
import { authenticate } from './auth.ts';
import type { Session } from '../session.ts';
import { createOperator } from './operate.ts';
import { notFound, otherProblem, ProblemError } from './problems.ts';
import { RateLimit } from './rate-limit.ts';
import { compileRoutes, matchRoute, type Match, type Route } from './routes.ts';

export interface RouterOptions {
  contract: Contract;
  handlers: Readonly<Partial<Record<string, unknown>>>;
  faults: Faults;
  /** The running session; a function, because a reset replaces it. */
  session(): Session;
  /** Validate every answer against the contract too, and answer 500 `contract_violation` when it does not fit. */
  strict: boolean;
  /** Before every path of the contract. Default `/v1`. */
  basePath: string;
}
/** Handles requests of the contract: finds the operation, signs in, makes trouble where it was asked for. */
export function createRouter({
  contract,
  handlers,
  faults,
  session,
  strict,
  basePath,
}: RouterOptions): (request: Request) => Promise<Response> {
  const routes = compileRoutes(contract),
    allScopes = [...new Set(routes.flatMap(({ operation }) => operation.scopes))],
    operate = createOperator({ contract, handlers, routes, strict, basePath }),
    rateLimit = new RateLimit();

  /** A lost connection is `Response.error()`; any other fault takes the place of the answer. */
  async function answer(call: Call, match: Match, url: URL): Promise<Response> {
    const fault = await faults.before(call);
    if (fault?.type === 'error') return fault;
    // Asked for only now: a reset may have come while a fault let the request wait.
    const { world, idempotency, contextOf } = session(),
      { request } = call,
      user = authenticate(request.headers.get('authorization'), world, allScopes);
    if (fault) return fault;
    return operate({ request, url, match, user }, { context: contextOf(user), idempotency });
  }

  return async request => {
    const { clock, nextTrace } = session(),
      traceId = request.headers.get('x-request-id') ?? nextTrace(),
      url = new URL(request.url);
    rateLimit.count(clock);
    let response: Response, call: Call | undefined;
    try {
      const match = findRoute(routes, request.method, url.pathname, basePath),
        { route, path } = match;
      call = { operationId: route.id, operation: route.operation, path, request };
      response = await answer(call, match, url);
      if (response.type === 'error') return response;
    } catch (error) {
      response = problemResponse(error, url.pathname, traceId);
    }
    // Streams and files keep their body; JSON may be spoiled by a scenario.
    if (call) response = await faults.after(call, response);
    if (response.type === 'error') return response;
    response.headers.set('x-request-id', traceId);
    rateLimit.tell(response.headers, clock);
    return response;
  };
}

/** The operation of an address; throws 404 when nothing lives there, and 405 when only the method is wrong. */
function findRoute(routes: readonly Route[], method: string, pathname: string, basePath: string): Match {
  const matched = pathname.startsWith(`${basePath}/`)
    ? matchRoute(routes, method, pathname.slice(basePath.length))
    : undefined;
  if (!matched) throw notFound(`Nothing lives at ${pathname}.`);
  if (!('allow' in matched)) return matched;
  const headers = { Allow: matched.allow.join(', ') };
  throw otherProblem(405, 'method_not_allowed', 'Method not allowed', undefined, {}, headers);
}

/**
 * Any error as problem+json. What is no `ProblemError` is a bug of the mock: 500 with its message, never a
 * silent one.
 */
function problemResponse(error: unknown, instance: string, traceId: string): Response {
  const { problem, headers } = problemOf(error);
  return new Response(JSON.stringify({ ...problem, instance, traceId }), {
    status: problem.status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}
function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof NotFoundError) return notFound();
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return otherProblem(500, 'internal', 'The mock failed', detail);
}
