import type { Contract, Operation } from '../contract/contract.ts';
import { BusyError, NotFoundError } from '../database/store.ts';
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
import { readBody, type Body } from './body.ts';
import { createOperator, type Running } from './operate.ts';
import { linkEnded, notFound, otherProblem, ProblemError } from './problems.ts';
import { RateLimits, type Limit } from './rate-limit.ts';
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
  /** Whoever comes with the token of a shared link; undefined when it is none of ours. */
  visitor(token: unknown): Promise<User | undefined>;
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
  /** Whether there is such a customer. Default: asks the records. */
  knowsCustomer?(customerId: string): Promise<boolean>;
  /** Default: 6,000 a minute and caller, none refused. */
  limit?: Limit;
  /** Of those who come without an account, by their address. Default: 60 a minute, more are refused. */
  visitorLimit?: Limit;
  onAnswer?(answered: Answered): void;
}
/** How a request was answered, for logs and metrics: no value of it, and no secret. */
export interface Answered {
  method: string;
  /** Undefined when nothing lives at its address. */
  operationId?: string;
  /** 0 for a connection that was cut on purpose. */
  status: number;
  durationMs: number;
  traceId: string;
  user?: User;
  /** What nobody expected, behind a 500. */
  error?: unknown;
}
interface Handling {
  seen: Answered;
  call?: Call | undefined;
}
const NOBODY = 'nobody';

/** Handles requests of the contract: finds the operation, signs in, makes trouble where it was asked for. */
export function createRouter(options: RouterOptions): (incoming: Incoming) => Promise<Outcome> {
  const table = compileRoutes(options.contract),
    limits = new RateLimits(options.limit),
    visitors = new RateLimits({ perMinute: 60, refuses: true, ...options.visitorLimit }),
    operate = createOperator(options),
    { around, session, basePath, tellErrors } = options;

  async function answer(incoming: Incoming, handling: Handling): Promise<Outcome> {
    const match = findRoute(table, incoming.method, incoming.url.pathname, basePath);
    handling.seen.operationId = match.route.id;
    // Without trouble, nobody needs the request as fetch has it.
    const call = (handling.call = around && !around.quiet ? callOf(match, incoming) : undefined),
      fault = call && (await around?.before(call));
    if (fault?.type === 'error') return LOST;
    // Asked for only now: a reset may have come while a fault let the request wait.
    const current = session();
    if (match.route.operation.isPublic) {
      visitors.count(visitorOf(incoming), current.clock);
      const sent = await readBody(match.route.operation, incoming.request, options.contract.schemas),
        user = (handling.seen.user = await visit(sent, current));
      return fault ? outcomeOf(fault) : operate({ incoming, match, user, sent }, current.runningFor(user));
    }
    const user = (handling.seen.user = await current.signIn(incoming.header('authorization')));
    limits.count(callerOf(handling.seen), current.clock);
    return fault ? outcomeOf(fault) : operate({ incoming, match, user }, current.runningFor(user));
  }

  return async incoming => {
    const { clock, nextTrace } = session(),
      startedMs = performance.now(),
      traceId = traceOf(incoming) ?? nextTrace(),
      seen: Answered = { method: incoming.method, status: 0, durationMs: 0, traceId },
      handling: Handling = { seen };
    let outcome: Outcome;
    try {
      outcome = await answer(incoming, handling);
    } catch (error) {
      if (isUnexpected(error)) seen.error = error;
      // Whoever guesses has soon guessed enough.
      if (isWrongGuess(error)) visitors.spend(visitorOf(incoming), GUESS, clock);
      outcome = problemReply(error, { instance: incoming.url.pathname, traceId, tellErrors });
    }
    const { call } = handling;
    // Streams and files keep their body; JSON may be spoiled by a scenario.
    if (call && around && outcome !== LOST)
      outcome = outcomeOf(await around.after(call, responseOf(outcome)));
    if (outcome !== LOST) {
      outcome.headers['x-request-id'] = traceId;
      limits.tell(callerOf(seen), outcome.headers, clock);
      seen.status = outcome.status;
    }
    seen.durationMs = performance.now() - startedMs;
    options.onAnswer?.(seen);
    return outcome;
  };
}

/** So many requests a wrong guess stands for. */
const GUESS = 6;
const isWrongGuess = (error: unknown): boolean =>
  error instanceof ProblemError && ['link_ended', 'wrong_pass_phrase'].includes(error.problem.code);
const visitorOf = ({ address }: Incoming): string => `visitor ${address ?? ''}`;

/** Whoever has a link comes without an account: the token that was sent says whose records it opens. */
async function visit({ body }: Body, { visitor }: Session): Promise<User> {
  const user = await visitor((body as { token?: unknown }).token);
  if (!user) throw linkEnded();
  return user;
}

const callerOf = ({ user }: Answered): string => (user ? `${user.tenant} ${user.id}` : NOBODY);
const isUnexpected = (error: unknown): boolean =>
  !(error instanceof ProblemError || error instanceof NotFoundError || error instanceof BusyError);

/** What a client calls its request, if it is a plain word: it goes into headers and logs. */
function traceOf(incoming: Incoming): string | undefined {
  const sent = incoming.header('x-request-id');
  return sent !== null && /^[\w.:/=+-]{1,128}$/.test(sent) ? sent : undefined;
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
  if (error instanceof BusyError)
    return otherProblem(503, 'busy', 'Try again', error.message, {}, { 'Retry-After': '1' });
  const detail = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  return otherProblem(500, 'internal', 'The server failed', tellErrors ? detail : undefined);
}
