import type { Contract } from '../contract/contract.ts';
import { NotFoundError } from '../database/store.ts';
import type { Faults } from '../scenarios/faults.ts';
import type { Call } from '../scenarios/trouble.ts';
import type { Session } from '../session.ts';
import { createSignIn } from './auth.ts';
import {
  LOST,
  lowerNames,
  outcomeOf,
  responseOf,
  type Incoming,
  type Outcome,
  type Reply,
} from './exchange.ts';
import { createOperator } from './operate.ts';
import { notFound, otherProblem, ProblemError } from './problems.ts';
import { RateLimit } from './rate-limit.ts';
import { compileRoutes, matchRoute, type Match, type RouteTable } from './routes.ts';

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
}: RouterOptions): (incoming: Incoming) => Promise<Outcome> {
  const table = compileRoutes(contract),
    signIn = createSignIn(new Set(table.routes.flatMap(({ operation }) => operation.scopes))),
    operate = createOperator({ contract, handlers, strict, basePath }),
    rateLimit = new RateLimit();

  async function answer(incoming: Incoming, match: Match, call: Call | undefined): Promise<Outcome> {
    const fault = call && (await faults.before(call));
    if (fault?.type === 'error') return LOST;
    // Asked for only now: a reset may have come while a fault let the request wait.
    const { world, idempotency, contextOf } = session(),
      user = signIn(incoming.header('authorization'), world);
    if (fault) return outcomeOf(fault);
    return operate({ incoming, match, user }, { context: contextOf(user), idempotency });
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
      if (!faults.quiet) call = callOf(match, incoming);
      outcome = await answer(incoming, match, call);
    } catch (error) {
      outcome = problemReply(error, url.pathname, traceId);
    }
    if (outcome === LOST) return LOST;
    // Streams and files keep their body; JSON may be spoiled by a scenario.
    if (call) outcome = outcomeOf(await faults.after(call, responseOf(outcome)));
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
 * Any error as problem+json. What is no `ProblemError` is a bug of the mock: 500 with its message, never a
 * silent one.
 */
function problemReply(error: unknown, instance: string, traceId: string): Reply {
  const { problem, headers } = problemOf(error);
  return {
    status: problem.status,
    headers: { ...lowerNames(headers), 'content-type': 'application/problem+json' },
    body: JSON.stringify({ ...problem, instance, traceId }),
  };
}
function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof NotFoundError) return notFound();
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return otherProblem(500, 'internal', 'The mock failed', detail);
}
