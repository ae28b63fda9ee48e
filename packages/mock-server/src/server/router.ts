import type { Contract } from '../contract/contract.ts';
import { validate } from '../contract/validate.ts';
import { NotFoundError } from '../database/store.ts';
import type { Call, Faults } from '../scenarios/faults.ts';
import { authenticate, authorize } from './auth.ts';
import { matchesEtag } from './conditional.ts';
import type { Answer, Context, Handler, HandlerRequest, OperationId } from './handler.ts';
import type { IdempotencyKeys } from './idempotency.ts';
import { malformed, notFound, otherProblem, ProblemError } from './problems.ts';
import { readBody, readParameters } from './request.ts';
import { compileRoutes, currentOf, matchRoute, type Route } from './routes.ts';
import type { User } from './user.ts';
import type { World } from '../database/seed/world.ts';

/** What the router needs of the running mock; a function, because a reset replaces all of it. */
export interface RouterState {
  world: World;
  context(user: User): Omit<Context, 'ifMatch'>;
  idempotency: IdempotencyKeys;
  faults: Faults;
  nextTrace(): string;
}
export interface RouterOptions {
  contract: Contract;
  handlers: Readonly<Partial<Record<string, unknown>>>;
  state(): RouterState;
  /** Validate every answer against the contract too, and answer 500 `contract_violation` when it does not fit. */
  strict: boolean;
  /** Before every path of the contract. Default `/v1`. */
  basePath: string;
}
type AnyHandler = (request: HandlerRequest<OperationId>, context: Context) => Answer | Promise<Answer>;
const RATE_LIMIT = 6_000;

/** Handles a request of the contract. What is true of every operation is done here, once, and in no handler. */
export function createRouter({
  contract,
  handlers,
  state,
  strict,
  basePath,
}: RouterOptions): (request: Request) => Promise<Response> {
  const routes = compileRoutes(contract),
    { schemas } = contract;
  const allScopes = [...new Set(routes.flatMap(({ operation }) => operation.scopes))];
  const handlerOf = (id: string): AnyHandler => {
    const handler = handlers[id] as AnyHandler | undefined;
    if (!handler) throw otherProblem(501, 'not_implemented', 'Not implemented', `No handler for ${id}.`);
    return handler;
  };
  // Writes run one after another, so that a check and the change it allows cannot be torn apart.
  let writes: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = writes.then(work);
    writes = turn.catch(() => undefined);
    return turn;
  };

  async function operate(
    request: Request,
    route: Route,
    pathValues: Record<string, string>,
    url: URL,
    user: User,
  ): Promise<Response> {
    const { id, operation } = route,
      current = state();
    authorize(user, operation);
    const { path, query } = readParameters(operation, pathValues, url, schemas);
    const { body, text } = await readBody(operation, request, schemas);
    const base = current.context(user);
    if (
      path.customerId !== undefined &&
      path.customerId !== '-' &&
      !operation.path.endsWith('/restore') &&
      'customers' in base.db &&
      !(await (base.db as unknown as { customers: { get(id: string): Promise<unknown> } }).customers.get(
        String(path.customerId),
      ))
    )
      throw notFound();
    let compared = false;
    const ifMatch = (record: { etag: string }): void => {
      compared = true;
      matchesEtag(request.headers.get('if-match'), record);
    };
    const context: Context = { ...base, ifMatch };
    const handled = {
      operationId: id as OperationId,
      path,
      query,
      body,
      headers: request.headers,
      url,
      signal: request.signal,
    } as HandlerRequest<OperationId>;

    const run = async (): Promise<Response> => {
      const guarded = operation.parameters.some(
        ({ name, in: where }) => where === 'header' && name.toLowerCase() === 'if-match',
      );
      if (guarded) {
        if (!request.headers.has('if-match'))
          throw otherProblem(
            428,
            'if_match_required',
            'Send If-Match',
            'Read the record first; its `etag` belongs into `If-Match`.',
          );
        const reader = currentOf(routes, operation);
        if (reader)
          ifMatch(
            (
              await handlerOf(reader.id)(
                { ...handled, query: {}, body: undefined } as HandlerRequest<OperationId>,
                context,
              )
            ).body as { etag: string },
          );
      }
      let answer: Answer;
      try {
        answer = await handlerOf(id)(handled, context);
      } catch (error) {
        if (strict && error instanceof ProblemError && !(String(error.problem.status) in operation.responses))
          throw violation(
            `${id} answers ${error.problem.status} ${error.problem.code}, which the contract does not describe`,
          );
        throw error;
      }
      if (guarded && !compared)
        throw violation(`${id} takes If-Match but never compared it: call context.ifMatch(record)`);
      return respond(route, answer, basePath);
    };

    // Only where the contract takes one: a revealed secret must not be remembered, not even for a replay.
    const repeatable =
      operation.method === 'POST' && operation.parameters.some(({ name }) => name === 'Idempotency-Key');
    const key = repeatable ? request.headers.get('idempotency-key') : null;
    if (operation.method === 'GET') return run();
    if (key === null) return inTurn(run);
    if (!/^[0-9a-f-]{36}$/i.test(key)) throw malformed('`Idempotency-Key` must be a UUID.');
    const replay = current.idempotency.begin(
      `${user.id} ${key}`,
      `${id} ${url.pathname}${url.search} ${text}`,
      base.clock.nowMs(),
    );
    if (replay) return replay;
    let response: Response | undefined;
    try {
      return (response = await inTurn(run));
    } finally {
      await current.idempotency.finish(`${user.id} ${key}`, response);
    }
  }

  function respond(
    { id, operation }: Route,
    { status, body, headers: own = {} }: Answer,
    base: string,
  ): Response {
    const headers = new Headers(own);
    const location = headers.get('location');
    if (location?.startsWith('/')) headers.set('location', base + location);
    const raw = body instanceof Uint8Array || body instanceof ReadableStream || typeof body === 'string';
    const described = operation.responses[String(status)];
    if (strict && !described)
      throw violation(`${id} answers ${status}, which the contract does not describe`);
    if (body === undefined) {
      if (strict && described && Object.keys(described).length > 0)
        throw violation(`${id} answers ${status} without the body the contract describes`);
      return new Response(null, { status, headers });
    }
    if (raw) {
      if (
        strict &&
        described &&
        !Object.keys(described).some(
          type => type === '*/*' || headers.get('content-type')?.startsWith(type.replace('/*', '/')),
        )
      )
        throw violation(
          `${id} answers ${headers.get('content-type')}, the contract says ${Object.keys(described).join(', ')}`,
        );
      return new Response(body as BodyInit, { status, headers });
    }
    const { etag } = body as { etag?: unknown };
    if (typeof etag === 'string' && !headers.has('etag')) headers.set('etag', etag);
    headers.set('content-type', 'application/json');
    if (strict) {
      const schema = described?.['application/json'];
      if (!schema) throw violation(`${id} answers JSON with ${status}, which the contract does not describe`);
      const issues = validate(schema, JSON.parse(JSON.stringify(body)) as unknown, { schemas, closed: true });
      if (issues.length > 0)
        throw violation(
          `${id} answers against the contract: ${issues
            .slice(0, 8)
            .map(({ pointer, message }) => `${pointer || '/'} ${message}`)
            .join('; ')}`,
        );
    }
    return new Response(JSON.stringify(body), { status, headers });
  }

  let spent = 0,
    windowEndsMs = 0;
  return async request => {
    const current = state(),
      traceId = request.headers.get('x-request-id') ?? current.nextTrace(),
      url = new URL(request.url);
    const { clock } = current.context({ id: '', name: '', person: { id: '', name: '' }, scopes: new Set() });
    // A reset may set the clock back.
    if (clock.nowMs() >= windowEndsMs || clock.nowMs() < windowEndsMs - 60_000) {
      spent = 0;
      windowEndsMs = clock.nowMs() + 60_000;
    }
    spent++;
    let response: Response, call: Call | undefined;
    try {
      const matched = url.pathname.startsWith(`${basePath}/`)
        ? matchRoute(routes, request.method, url.pathname.slice(basePath.length))
        : undefined;
      if (!matched) throw notFound(`Nothing lives at ${url.pathname}.`);
      if ('allow' in matched)
        throw otherProblem(
          405,
          'method_not_allowed',
          'Method not allowed',
          undefined,
          {},
          { Allow: matched.allow.join(', ') },
        );
      call = {
        operationId: matched.route.id,
        operation: matched.route.operation,
        path: matched.path,
        request,
      };
      const fault = await current.faults.before(call);
      if (fault?.type === 'error') return fault;
      const user = authenticate(request.headers.get('authorization'), current.world, allScopes);
      response = fault ?? (await operate(request, matched.route, matched.path, url, user));
    } catch (error) {
      response = problemResponse(error, url.pathname, traceId);
    }
    // Streams and files keep their body; JSON may be spoiled by a scenario.
    if (call) response = await current.faults.after(call, response);
    if (response.type === 'error') return response;
    response.headers.set('x-request-id', traceId);
    response.headers.set('ratelimit-limit', String(RATE_LIMIT));
    response.headers.set('ratelimit-remaining', String(Math.max(0, RATE_LIMIT - spent)));
    response.headers.set('ratelimit-reset', String(Math.ceil((windowEndsMs - clock.nowMs()) / 1000)));
    return response;
  };
}

/** Our own mistake, never the client's; loud in tests. */
const violation = (detail: string): ProblemError =>
  otherProblem(500, 'contract_violation', 'The mock breaks the contract', detail);

/** Any error as problem+json. What is no `ProblemError` is a bug of the mock: 500 with its message, never a silent one. */
export function problemResponse(error: unknown, instance: string, traceId: string): Response {
  const known =
    error instanceof ProblemError
      ? error
      : error instanceof NotFoundError
        ? notFound()
        : otherProblem(
            500,
            'internal',
            'The mock failed',
            error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
          );
  return new Response(JSON.stringify({ ...known.problem, instance, traceId }), {
    status: known.problem.status,
    headers: { ...known.headers, 'content-type': 'application/problem+json' },
  });
}
export type { Handler };
