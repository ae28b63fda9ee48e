import type { Contract, Operation } from '../contract/contract.ts';
import { authorize } from './auth.ts';
import { matchesEtag } from './conditional.ts';
import type { Answer, Context, HandlerRequest, OperationId } from './handler.ts';
import type { IdempotencyKeys } from './idempotency.ts';
import { malformed, notFound, otherProblem, ProblemError } from './problems.ts';
import { readBody, readParameters } from './request.ts';
import { respond, violation } from './respond.ts';
import { currentOf, type Match, type Route } from './routes.ts';
import type { User } from './user.ts';

export interface OperateOptions {
  contract: Contract;
  handlers: Readonly<Partial<Record<string, unknown>>>;
  routes: readonly Route[];
  strict: boolean;
  basePath: string;
}
/** One request that found its operation, and who sent it. */
export interface Incoming {
  request: Request;
  url: URL;
  match: Match;
  user: User;
}
/** What an operation needs of the running mock. */
export interface Running {
  context: Omit<Context, 'ifMatch'>;
  idempotency: IdempotencyKeys;
}
type AnyRequest = HandlerRequest<OperationId>;
type AnyHandler = (request: AnyRequest, context: Context) => Answer | Promise<Answer>;

/** Carries out operations: what is true of each of them is done here, once, and in no handler. */
export function createOperator(
  options: OperateOptions,
): (incoming: Incoming, running: Running) => Promise<Response> {
  const { schemas } = options.contract,
    inTurn = createQueue();
  return async (incoming, { context, idempotency }) => {
    const { request, url, user } = incoming,
      { route, path: pathValues } = incoming.match,
      { id, operation } = route;
    authorize(user, operation);
    const { path, query } = readParameters(operation, pathValues, url, schemas),
      { body, text } = await readBody(operation, request, schemas);
    await needCustomer(operation, path.customerId, context);
    const { headers, signal } = request,
      // The parts were validated against the operation's own schemas.
      handled = { operationId: id as OperationId, path, query, body, headers, url, signal } as AnyRequest;
    const run = async (): Promise<Response> =>
      respond(route, await handle(route, handled, context, options), { ...options, schemas });

    if (operation.method === 'GET') return run();
    const key = idempotencyKeyOf(operation, headers);
    if (key === null) return inTurn(run);
    const remembered = `${user.id} ${key}`,
      fingerprint = `${id} ${url.pathname}${url.search} ${text}`,
      replay = idempotency.begin(remembered, fingerprint, context.clock.nowMs());
    if (replay) return replay;
    let response: Response | undefined;
    try {
      return (response = await inTurn(run));
    } finally {
      await idempotency.finish(remembered, response);
    }
  };
}

/** Runs one work after another: with writes in turn, a check and the change it allows cannot be torn apart. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** 404 when the path names a customer that is not there; `-` stands for all, and a deleted one may be restored. */
async function needCustomer(
  { path }: Operation,
  customerId: unknown,
  { db }: Pick<Context, 'db'>,
): Promise<void> {
  if (customerId === undefined || customerId === '-' || path.endsWith('/restore')) return;
  // Tests of the machinery have databases without customers.
  if (!('customers' in db)) return;
  if (!(await db.customers.get(String(customerId)))) throw notFound();
}

/** Only where the contract takes one: a revealed secret must not be remembered, not even for a replay. */
function idempotencyKeyOf({ method, parameters }: Operation, headers: Headers): string | null {
  const repeatable = method === 'POST' && parameters.some(({ name }) => name === 'Idempotency-Key');
  const key = repeatable ? headers.get('idempotency-key') : null;
  if (key !== null && !/^[0-9a-f-]{36}$/i.test(key)) throw malformed('`Idempotency-Key` must be a UUID.');
  return key;
}

/** Asks the handler, after `If-Match` was compared where the operation takes one. */
async function handle(
  route: Route,
  request: AnyRequest,
  base: Running['context'],
  { handlers, routes, strict }: OperateOptions,
): Promise<Answer> {
  const { id, operation } = route,
    guarded = operation.parameters.some(
      ({ name, in: where }) => where === 'header' && name.toLowerCase() === 'if-match',
    );
  let compared = false;
  const ifMatch = (record: { etag: string }): void => {
    compared = true;
    matchesEtag(request.headers.get('if-match'), record);
  };
  const context: Context = { ...base, ifMatch };
  if (guarded) {
    if (!request.headers.has('if-match')) throw ifMatchRequired();
    const reader = currentOf(routes, operation);
    if (reader) ifMatch(await currentRecord(handlerOf(handlers, reader.id), request, context));
  }
  const answer = await described(route, strict, async () => handlerOf(handlers, id)(request, context));
  if (guarded && !compared)
    throw violation(`${id} takes If-Match but never compared it: call context.ifMatch(record)`);
  return answer;
}

function handlerOf(handlers: OperateOptions['handlers'], id: string): AnyHandler {
  const handler = handlers[id] as AnyHandler | undefined;
  if (!handler) throw otherProblem(501, 'not_implemented', 'Not implemented', `No handler for ${id}.`);
  return handler;
}
const ifMatchRequired = (): ProblemError =>
  otherProblem(
    428,
    'if_match_required',
    'Send If-Match',
    'Read the record first; its `etag` belongs into `If-Match`.',
  );

/** The record as a GET of the same address shows it. */
async function currentRecord(
  read: AnyHandler,
  request: AnyRequest,
  context: Context,
): Promise<{ etag: string }> {
  const { body } = await read({ ...request, query: {}, body: undefined } as AnyRequest, context);
  return body as { etag: string };
}

/** When strict, a refusal that the contract does not describe is a mistake too. */
async function described(
  { id, operation }: Route,
  strict: boolean,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!strict || !(error instanceof ProblemError)) throw error;
    const { status, code } = error.problem;
    if (String(status) in operation.responses) throw error;
    throw violation(`${id} answers ${status} ${code}, which the contract does not describe`);
  }
}
