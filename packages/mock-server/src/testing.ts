import { createFetch } from './fetch.ts';
import { contract as ourContract } from './generated/contract.ts';
import { createMock, type Mock, type MockOptions } from './mock.ts';
import type { HandlerAnswer, HandlerRequest, OperationId } from './server/handler.ts';
import type { Problem } from './server/problems.ts';

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
  /** Calls an operation through the whole router, strict: request and answer are held against the contract. Fails unless it succeeds. */
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

/** A small, strict mock whose clock stands still: what every handler test uses. */
export function createTestMock(options: MockOptions = {}): TestMock {
  const { contract = ourContract } = options;
  const mock = createMock({
    seed: 7,
    scale: { devices: 300, customers: 24 },
    epoch: TEST_EPOCH,
    paused: true,
    strict: true,
    ...options,
  });
  const fetch = createFetch(mock);

  async function send(
    id: string,
    request: CallRequest<OperationId> & { body?: unknown } = {},
  ): Promise<Response> {
    const operation = contract.operations[id];
    if (!operation) throw new Error(`No operation ${id}`);
    const address = new URL(
      `http://mock.test${options.basePath ?? '/v1'}${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((request.path as Record<string, unknown> | undefined)?.[name])))}`,
    );
    for (const [name, value] of Object.entries((request.query ?? {}) as Record<string, unknown>))
      for (const entry of [value].flat())
        if (entry !== undefined) address.searchParams.append(name, String(entry));
    const headers = new Headers(request.headers);
    if (request.token !== null) headers.set('authorization', `Bearer ${request.token ?? 'staff'}`);
    if (request.ifMatch !== undefined) headers.set('if-match', request.ifMatch);
    if (request.idempotencyKey !== undefined) headers.set('idempotency-key', request.idempotencyKey);
    const media = Object.keys(operation.body?.content ?? {})[0];
    let body: BodyInit | undefined;
    if (request.body !== undefined) {
      body =
        (request.body as unknown) instanceof Uint8Array
          ? (request.body as unknown as Uint8Array<ArrayBuffer>)
          : JSON.stringify(request.body);
      if (!headers.has('content-type'))
        headers.set(
          'content-type',
          media === undefined || media === '*/*' ? 'application/octet-stream' : media,
        );
    }
    return fetch(address, { method: operation.method, headers, ...(body === undefined ? {} : { body }) });
  }
  // Not a spread: the getters of `mock` must stay getters.
  return Object.defineProperties({} as TestMock, {
    ...Object.getOwnPropertyDescriptors(mock),
    fetch: { value: fetch },
    call: {
      value: async (id: OperationId, request: CallRequest<OperationId>) => {
        const response = await send(id, request);
        if (!response.ok) throw new Error(`${id} answered ${response.status}: ${await response.text()}`);
        const body: unknown =
          response.headers.get('content-type') === 'application/json'
            ? await response.clone().json()
            : undefined;
        return { status: response.status, headers: response.headers, body, response };
      },
    },
    refused: {
      value: async (id: OperationId, request: CallRequest<OperationId>) => {
        const response = await send(id, request);
        if (response.ok)
          throw new Error(
            `${id} was expected to be refused, but answered ${response.status}: ${await response.text()}`,
          );
        const problem = (await response.json()) as Problem;
        if (problem.code === 'contract_violation' || problem.code === 'internal')
          throw new Error(`${id}: ${problem.detail}`);
        return { status: response.status, headers: response.headers, problem };
      },
    },
  });
}
