import { createFetch } from './fetch.ts';
import type { Operation } from '@customer-hub/server/parts/contract/contract';
import { contract as ourContract } from '@customer-hub/server/parts/generated/contract';
import { createMock, type Mock, type MockOptions } from './mock.ts';
import type { HandlerAnswer, HandlerRequest, OperationId } from '@customer-hub/server/parts/server/handler';
import type { Problem } from '@customer-hub/server/parts/server/problems';

type Optional<T> = T extends undefined | Record<string, never> ? undefined : T;
/** Parts of a request; those that the operation does not have are left out. */
export type CallRequest<Id extends OperationId> = {
  path?: Optional<HandlerRequest<Id>['path']>;
  query?: Optional<HandlerRequest<Id>['query']>;
  body?: HandlerRequest<Id>['body'];
  ifMatch?: string;
  idempotencyKey?: string;
  headers?: Record<string, string>;
  /** See `authenticate`. Default `staff`; `null` sends none. */
  token?: string | null;
};
type Body<Id extends OperationId> = Exclude<
  HandlerAnswer<Id>['body'],
  Uint8Array | string | ReadableStream<Uint8Array>
>;
export interface CallAnswer<Id extends OperationId> {
  status: number;
  headers: Headers;
  body: Body<Id>;
  response: Response;
}
export interface Refusal {
  status: number;
  headers: Headers;
  problem: Problem;
}

export interface TestMock extends Mock {
  /** A fetch for `createHub({ fetch })`. */
  fetch: typeof globalThis.fetch;
  /**
   * Calls an operation through the whole router, strict: request and answer are held against the contract. Fails
   * unless it succeeds.
   */
  call<Id extends OperationId>(id: Id, request?: CallRequest<Id>): Promise<CallAnswer<Id>>;
  /** Like `call`, but fails unless the answer is a problem; `body` may be anything. */
  refused<Id extends OperationId>(
    id: Id,
    request?: Omit<CallRequest<Id>, 'body' | 'query' | 'path'> & {
      body?: unknown;
      query?: Record<string, unknown>;
      path?: Record<string, string>;
    },
  ): Promise<Refusal>;
}
export const TEST_EPOCH = '2026-11-22T16:21:00Z';

/** Any operation's request: what is typed by the operation for the caller is taken as it comes here. */
interface AnyRequest extends Omit<CallRequest<OperationId>, 'path' | 'query' | 'body'> {
  path?: unknown;
  query?: unknown;
  body?: unknown;
}

/** A small, strict mock whose clock stands still: what every handler test uses. */
export function createTestMock(options: MockOptions = {}): TestMock {
  const { contract = ourContract, basePath = '/v1' } = options;
  const mock = createMock({
    seed: 7,
    scale: { devices: 300, customers: 24 },
    epoch: TEST_EPOCH,
    paused: true,
    strict: true,
    ...options,
  });
  const fetch = createFetch(mock);
  const send = (id: string, request: AnyRequest = {}): Promise<Response> => {
    const operation = contract.operations[id];
    if (!operation) throw new Error(`No operation ${id}`);
    return fetch(addressOf(operation, request, basePath), initOf(operation, request));
  };
  return Object.assign(mock, {
    fetch,
    call: async <Id extends OperationId>(id: Id, request?: CallRequest<Id>) =>
      successOf<Id>(id, await send(id, request)),
    refused: async (id: OperationId, request?: AnyRequest) => refusalOf(id, await send(id, request)),
  });
}

/** The operation's path with the request's values in it, and the query behind. */
function addressOf({ path }: Operation, request: AnyRequest, basePath: string): URL {
  const values = new Map(Object.entries(request.path ?? {})),
    filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name)))),
    address = new URL(`http://mock.test${basePath}${filled}`);
  for (const [name, value] of Object.entries(request.query ?? {}))
    for (const entry of [value].flat())
      if (entry !== undefined) address.searchParams.append(name, String(entry));
  return address;
}

function initOf(operation: Operation, request: AnyRequest): RequestInit {
  const { body, token = 'staff', ifMatch, idempotencyKey } = request,
    headers = new Headers(request.headers),
    { method } = operation;
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  if (ifMatch !== undefined) headers.set('if-match', ifMatch);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  if (body === undefined) return { method, headers };
  const [media = '*/*'] = Object.keys(operation.body?.content ?? {});
  if (!headers.has('content-type'))
    headers.set('content-type', media === '*/*' ? 'application/octet-stream' : media);
  return { method, headers, body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) };
}

async function successOf<Id extends OperationId>(id: Id, response: Response): Promise<CallAnswer<Id>> {
  const { ok, status, headers } = response;
  if (!ok) throw new Error(`${id} answered ${status}: ${await response.text()}`);
  const isJson = headers.get('content-type') === 'application/json',
    // Strict: the mock has held it against the contract.
    body = (isJson ? await response.clone().json() : undefined) as Body<Id>;
  return { status, headers, body, response };
}

async function refusalOf(id: OperationId, response: Response): Promise<Refusal> {
  const { ok, status, headers } = response;
  if (ok)
    throw new Error(`${id} was expected to be refused, but answered ${status}: ${await response.text()}`);
  const problem = (await response.json()) as Problem;
  if (problem.code === 'contract_violation' || problem.code === 'internal')
    throw new Error(`${id}: ${problem.detail}`);
  return { status, headers, problem };
}
