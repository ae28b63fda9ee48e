import type { Contract, Operation } from '../contract/contract.ts';
import { NotFoundError } from '../database/store.ts';
import type { Clock } from './clock.ts';
import {
  LOST,
  lowerNames,
  outcomeOf,
  responseOf,
  type Incoming,
  type Outcome,
  type Reply,
} from './exchange.ts';
import { createOperator, type Running } from './operate.ts';
import { notFound, otherProblem, ProblemError } from './problems.ts';
import { RateLimit } from './rate-limit.ts';
import { compileRoutes, matchRoute, type Match, type RouteTable } from './routes.ts';
import type { User } from './user.ts';

/** One request that found its operation. */
export interface Call {
  operationId: string;
  operation: Operation;
  path: Readonly<Record<string, string>>;
  request: Request;
}
/** What stands around every answer: the troubles of a mock. */
export interface Around {
  /** Neither `before` nor `after` would do anything. */
  readonly quiet: boolean;
  /** An answer instead of the real one; `Response.error()` is a lost connection. */
  before(call: Call): Promise<Response | undefined>;
  after(call: Call, response: Response): Promise<Response>;
}
/** What answers are made of; a mock that starts over has a new one. */
export interface Session {
  readonly clock: Clock;
  /** What the operations of this user work with. */
  runningFor(user: User): Running;
  /** Who sends this `Authorization`. Throws 401. */
  signIn(authorization: string | null): User | Promise<User>;
  nextTrace(): string;
}

export interface RouterOptions {
  contract: Contract;
  handlers: Readonly<Partial<Record<string, unknown>>>;
  around?: Around;
  session(): Session;
  /** Validate every answer against the contract too, and answer 500 `contract_violation` when it does not fit. */
  strict: boolean;
  /** Show the message and stack of an error that nobody expected. For tests and demos alone. */
  tellErrors: boolean;
  /** Before every path of the contract. Default `/v1`. */
  basePath: string;
}
/** Handles requests of the contract: finds the operation, signs in, makes trouble where it was asked for. */
export function createRouter({
  contract,
  handlers,
  around,
  session,
  strict,
  basePath,
  tellErrors,
}: RouterOptions): (incoming: Incoming) => Promise<Outcome> {
  const table = compileRoutes(contract),
    operate = createOperator({ contract, handlers, strict, basePath }),
    rateLimit = new RateLimit();

  async function answer(incoming: Incoming, match: Match, call: Call | undefined): Promise<Outcome> {
    const fault = call && (await around?.before(call));
    if (fault?.type === 'error') return LOST;
    // Asked for only now: a reset may have come while a fault let the request wait.
    const current = session(),
      user = await current.signIn(incoming.header('authorization'));
    if (fault) return outcomeOf(fault);
    return operate({ incoming, match, user }, current.runningFor(user));
  }

  return async incoming => {
    const { clock, nextTrace } = session(),
      { url } = incoming,
      traceId = incoming.header('x-request-id') ?? nextTrace();
    rateLimit.count(clock);
    let outcome: Outcome, call: Call | undefined;
    try {
      const match = findRoute(table, incoming.method, url.pathname, basePath);
      // Without trouble, nobody needs the request as fetch has it.
      if (around && !around.quiet) call = callOf(match, incoming);
      outcome = await answer(incoming, match, call);
    } catch (error) {
      outcome = problemReply(error, { instance: url.pathname, traceId, tellErrors });
    }
    if (outcome === LOST) return LOST;
    // Streams and files keep their body; JSON may be spoiled by a scenario.
    if (call && around) outcome = outcomeOf(await around.after(call, responseOf(outcome)));
    if (outcome === LOST) return LOST;
    outcome.headers['x-request-id'] = traceId;
    rateLimit.tell(outcome.headers, clock);
    return outcome;
  };
}

const callOf = ({ route: { id, operation }, path }: Match, { request }: Incoming): Call => ({
  operationId: id,
  operation,
  path,
  request,
});

/** The operation of an address; throws 404 when nothing lives there, and 405 when only the method is wrong. */
function findRoute(table: RouteTable, method: string, pathname: string, basePath: string): Match {
  const matched = pathname.startsWith(`${basePath}/`)
    ? matchRoute(table, method, pathname.slice(basePath.length))
    : undefined;
  if (!matched) throw notFound(`Nothing lives at ${pathname}.`);
  if (!('allow' in matched)) return matched;
  const headers = { Allow: matched.allow.join(', ') };
  throw otherProblem(405, 'method_not_allowed', 'Method not allowed', undefined, {}, headers);
}

/**
 * Any error as problem+json. What is no `ProblemError` is a bug of the server: 500, never a silent one.
 */
function problemReply(
  error: unknown,
  { instance, traceId, tellErrors }: { instance: string; traceId: string; tellErrors: boolean },
): Reply {
  const { problem, headers } = problemOf(error, tellErrors);
  return {
    status: problem.status,
    headers: { ...lowerNames(headers), 'content-type': 'application/problem+json' },
    body: JSON.stringify({ ...problem, instance, traceId }),
  };
}
function problemOf(error: unknown, tellErrors: boolean): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof NotFoundError) return notFound();
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return otherProblem(500, 'internal', 'The server failed', tellErrors ? detail : undefined);
}
