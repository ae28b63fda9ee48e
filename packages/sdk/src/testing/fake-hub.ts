import { createHub } from '../core/create-hub.ts';
import type { Hub } from '../core/hub.ts';
import type { HubOptions } from '../core/options.ts';
import type { OperationId, Result } from '../core/types.ts';
import { delay } from '../internal/abort.ts';
import { operations } from '../generated/operations.ts';
import { responses } from '../schemas/responses.ts';
import { findings, type Checker } from './findings.ts';
import { readCall, violations, type ContractCall } from './routes.ts';

const checkers: Partial<Record<OperationId, Checker>> = responses;

/** What an operation answers: data, or a function of the call that gives data or a whole `Response`. */
export type FakeAnswer<Id extends OperationId> =
  Result<Id> | ((call: ContractCall) => Result<Id> | Response | Promise<Result<Id> | Response>);

/** Trouble instead of an answer. */
export type Fault =
  | 'offline'
  | {
      readonly status: number;
      readonly code?: string;
      readonly retryAfterSeconds?: number;
      /** The record as it stands, for a 412. */ readonly current?: Readonly<Record<string, unknown>>;
    };

export interface FakeHub {
  /** A client of this fake. It does not retry, unless told otherwise. */
  readonly hub: Hub;
  /** For a client of your own: `createHub({ baseUrl: 'https://hub.test/v1', fetch: fake.fetch })`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What was asked, in order. */
  readonly calls: readonly ContractCall[];
  /**
   * Every breach of the contract so far, by the client or by an answer given here. A test ends with
   * `deepEqual(fake.breaches, [])`.
   */
  readonly breaches: readonly string[];
  /** Sets what an operation answers from now on. */
  on<Id extends OperationId>(operationId: Id, answer: FakeAnswer<Id>): FakeHub;
  /** Lets an operation fail, `times` times, or until `on` is called for it. */
  fail(operationId: OperationId, fault: Fault, times?: number): FakeHub;
  /** Milliseconds that every answer takes. @default 0 */
  delayMs: number;
}

/**
 * A hub without a server, for tests of code that uses the SDK. Requests and answers are held against the
 * contract, so that a test cannot pass with data that no backend would send.
 * @example const fake = createFakeHub().on('getNote', note); await fake.hub.notes.get('not_1');
 */
export function createFakeHub(options: Partial<HubOptions> = {}): FakeHub {
  const baseUrl = String(options.baseUrl ?? 'https://hub.test/v1');
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, '');
  const answers = new Map<OperationId, unknown>();
  const faults = new Map<OperationId, { fault: Fault; times: number }>();
  const calls: ContractCall[] = [];
  const breaches: string[] = [];
  const breach = (status: number, operationId: string, details: string[]): Response => {
    breaches.push(...details.map(detail => `${operationId} ${detail}`));
    return problem({ status, code: 'breach_of_contract' }, details.join('; '));
  };

  const answer = async (call: ContractCall): Promise<Response> => {
    const { operationId } = call;
    const wrong = violations(call);
    if (wrong.length > 0)
      return breach(
        400,
        operationId,
        wrong.map(one => `request ${one}`),
      );
    const trouble = faults.get(operationId);
    if (trouble && trouble.times > 0) {
      trouble.times -= 1;
      if (trouble.fault === 'offline') throw new TypeError('Failed to fetch');
      return problem(trouble.fault);
    }
    if (!answers.has(operationId)) return breach(501, operationId, ['has no answer: call `on` first']);
    const given: unknown = answers.get(operationId);
    const value: unknown =
      typeof given === 'function' ? await (given as (call: ContractCall) => unknown)(call) : given;
    if (value instanceof Response) return value;
    const schema = checkers[operationId];
    const findingsOfAnswer = schema ? findings('answer', schema, value) : [];
    if (findingsOfAnswer.length > 0) return breach(500, operationId, findingsOfAnswer);
    const { status } = operations[operationId];
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value, { status });
  };

  const fetch = async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    // A wait that ends at once when the caller gives up.
    if (fake.delayMs > 0) await delay(fake.delayMs, request.signal);
    const call = await readCall(request, basePath);
    if (!call) return breach(404, `${request.method} ${new URL(request.url).pathname}`, ['is no operation']);
    calls.push(call);
    return answer(call);
  };

  const fake: FakeHub = {
    hub: createHub({ retry: { limit: 0 }, ...options, baseUrl, fetch }),
    fetch,
    calls,
    breaches,
    delayMs: 0,
    on(operationId, given) {
      answers.set(operationId, given);
      faults.delete(operationId);
      return fake;
    },
    fail(operationId, fault, times = Infinity) {
      faults.set(operationId, { fault, times });
      return fake;
    },
  };
  return fake;
}

function problem(
  { status, code = `fake_${status}`, retryAfterSeconds, current }: Exclude<Fault, string>,
  detail?: string,
): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, code, detail, current },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
      },
    },
  );
}
