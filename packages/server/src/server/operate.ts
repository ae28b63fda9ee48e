import type { Contract, Operation } from '../contract/contract.ts';
import { auditDone, auditOf, auditRefused, isRefusal, rowsBefore, type Deed } from './audit.ts';
import { authorize } from './auth.ts';
import { readBody, type Body } from './body.ts';
import { NotFoundError } from '../database/store.ts';
import { matchesEtag } from './conditional.ts';
import type { Incoming, Reply } from './exchange.ts';
import type { Answer, Context, HandlerRequest, OperationId } from './handler.ts';
import type { Idempotency } from './idempotency.ts';
import { mergedInto, mergeOf } from './merged.ts';
import { malformed, merged, otherProblem, ProblemError } from './problems.ts';
import { respond, violation } from './respond.ts';
import type { Match, Route } from './routes.ts';
import { during, outside } from './transaction.ts';
import type { User } from './user.ts';

export interface OperateOptions {
  contract: Contract;
  handlers: Readonly<Partial<Record<string, unknown>>>;
  strict: boolean;
  basePath: string;
  /** Whether there is such a customer. Default: asks the records. */
  knowsCustomer?(customerId: string): Promise<boolean>;
}
/** One request that found its operation, and who sent it. */
export interface Found {
  incoming: Incoming;
  match: Match;
  user: User;
  /** Read already where it says whose records are asked for. */
  sent?: Body;
}
type BareContext = Omit<Context, 'ifMatch' | 'write'>;
/** What an operation needs of the running server. */
export interface Running {
  /** For reading. */
  context: BareContext;
  /** Runs work that writes so that all of it happens or nothing, and no other work in between. */
  write<T>(work: (context: BareContext) => Promise<T>): Promise<T>;
  idempotency: Idempotency;
}
type AnyRequest = HandlerRequest<OperationId>;
type AnyHandler = (request: AnyRequest, context: Context) => Answer | Promise<Answer>;

/** Carries out operations: what is true of each of them is done here, once, and in no handler. */
export function createOperator(options: OperateOptions): (found: Found, running: Running) => Promise<Reply> {
  const operate = createOperation(options);
  return async (found, running) => {
    try {
      return await operate(found, running);
    } catch (cause) {
      const error = await told(cause, running.context);
      const { incoming, match } = found,
        deed: Deed = { route: match.route, path: match.path, body: undefined, incoming };
      // Apart from what the operation has written, which is undone.
      if (isRefusal(error)) await running.write(context => auditRefused(deed, error, context));
      throw error;
    }
  };
}

/** Of a record that is not there: where it went, if it was merged. */
async function told(error: unknown, context: BareContext): Promise<unknown> {
  if (!(error instanceof NotFoundError)) return error;
  const merge = await mergeOf(error.id, context);
  // Its name is told to nobody who may not read it.
  if (!merge || !context.user.scopes.has(`${merge.kind}:read`)) return error;
  const into = await mergedInto(error.id, context);
  return into ? merged(into) : error;
}

function createOperation(options: OperateOptions): (found: Found, running: Running) => Promise<Reply> {
  const { schemas } = options.contract;
  return async ({ incoming, match, user, sent }, { context, write, idempotency }) => {
    const { route } = match,
      { id, operation, read } = route,
      { url } = incoming;
    handlerOf(options.handlers, id);
    authorize(user, operation);
    const parts = read(match.path, url),
      { body, text } =
        sent ?? (operation.body ? await readBody(operation, incoming.request, schemas) : NO_BODY);
    await needCustomer(operation, parts.path.customerId, context, options);
    const handled = new Handled(id, parts, body, incoming) as unknown as AnyRequest;
    const answerOf = async (own: BareContext, begin: Context['write']): Promise<Reply> => {
      const deed: Deed = { route, path: parts.path, body, incoming },
        before = await rowsBefore(deed, own),
        answer = await handle(route, handled, incoming, { ...own, write: begin }, options);
      await auditDone(deed, answer, before, own);
      return respond(route, answer, { ...options, schemas });
    };
    const freely = (): Promise<Reply> => answerOf(context, outside(write));
    const run = (own: BareContext): Promise<Reply> => {
      const transaction = during(own, write);
      return answerOf(own, transaction.write).finally(transaction.over);
    };

    if (WAITS.has(id)) return freely();
    if (operation.method === 'GET') return auditOf(route) ? write(run) : freely();
    const key = idempotencyKeyOf(route, incoming);
    if (key === null) return write(run);
    const remembered = `${user.tenant} ${user.id} ${key}`,
      fingerprint = `${id} ${url.pathname}${url.search} ${text}`,
      replay = await idempotency.begin(remembered, fingerprint, context);
    if (replay) return replay;
    let reply: Reply | undefined;
    try {
      reply = await write(async own => {
        const first = await run(own);
        await idempotency.keep?.(remembered, fingerprint, first, own);
        return first;
      });
      return reply;
    } finally {
      idempotency.finish(remembered, reply);
    }
  };
}
/** They wait for somebody else's server, or for a slow hash: no transaction is held meanwhile. */
const WAITS: ReadonlySet<string> = new Set<OperationId>([
  'testWebhook',
  'lookAtSharedItem',
  'openSharedItem',
  'downloadSharedItem',
]);
const NO_BODY = { body: undefined, text: '' };

/** What a handler gets. The parts were validated against the operation's own schemas. */
class Handled {
  readonly operationId: string;
  readonly path: object;
  readonly query: object;
  readonly body: unknown;
  readonly #incoming: Incoming;

  constructor(id: string, { path, query }: ReturnType<Route['read']>, body: unknown, incoming: Incoming) {
    this.operationId = id;
    this.path = path;
    this.query = query;
    this.body = body;
    this.#incoming = incoming;
  }
  get url(): URL {
    return this.#incoming.url;
  }
  get address(): string | null {
    return this.#incoming.address ?? null;
  }
  get headers(): Headers {
    return this.#incoming.request.headers;
  }
  get signal(): AbortSignal {
    return this.#incoming.request.signal;
  }
  /** The GET of the same address. */
  reading(id: string): Handled {
    return new Handled(
      id,
      { path: this.path as Record<string, unknown>, query: {} },
      undefined,
      this.#incoming,
    );
  }
}

/** 404 when the path names a customer that is not there; `-` stands for all, and a deleted one may be restored. */
async function needCustomer(
  { path }: Operation,
  customerId: unknown,
  { db }: Pick<Context, 'db'>,
  { knowsCustomer }: OperateOptions,
): Promise<void> {
  if (customerId === undefined || customerId === '-' || path.endsWith('/restore')) return;
  const id = String(customerId);
  if (knowsCustomer) {
    if (!(await knowsCustomer(id))) throw new NotFoundError(id);
    return;
  }
  // Tests of the machinery have databases without customers.
  if (!('customers' in db)) return;
  if (!(await db.customers.get(id))) throw new NotFoundError(id);
}

/** Only where the contract takes one: a revealed secret must not be remembered, not even for a replay. */
function idempotencyKeyOf({ takesIdempotencyKey }: Route, incoming: Incoming): string | null {
  const key = takesIdempotencyKey ? incoming.header('idempotency-key') : null;
  if (key !== null && !/^[0-9a-f-]{36}$/i.test(key)) throw malformed('`Idempotency-Key` must be a UUID.');
  return key;
}

/** Asks the handler, after `If-Match` was compared where the operation takes one. */
async function handle(
  route: Route,
  request: AnyRequest,
  incoming: Incoming,
  base: Omit<Context, 'ifMatch'>,
  { handlers, strict }: OperateOptions,
): Promise<Answer> {
  const { id, current, takesIfMatch } = route;
  let compared = false;
  const ifMatch = (record: { etag: string }): void => {
    compared = true;
    matchesEtag(incoming.header('if-match'), record);
  };
  const context: Context = { ...base, ifMatch };
  if (takesIfMatch) {
    if (incoming.header('if-match') === null) throw ifMatchRequired();
    if (current) ifMatch(await currentRecord(current.id, request, context, handlers));
  }
  const handler = handlerOf(handlers, id),
    answer = await described(route, strict, async () => handler(request, context));
  if (takesIfMatch && !compared)
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
  id: string,
  request: AnyRequest,
  context: Context,
  handlers: OperateOptions['handlers'],
): Promise<{ etag: string }> {
  const reading = (request as unknown as Handled).reading(id) as unknown as AnyRequest,
    { body } = await handlerOf(handlers, id)(reading, context);
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
