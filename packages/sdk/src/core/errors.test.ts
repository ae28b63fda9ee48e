import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'node:test';
import { createHub } from './create-hub.ts';
import {
  AuthenticationError,
  ConnectionError,
  HubError,
  isHubError,
  PreconditionFailedError,
  ServerError,
  ValidationError,
  type ApiError,
} from './errors.ts';
import type { HubOptions } from './options.ts';

const token = 'tok_very_secret';
const plain = 'correct horse battery staple';
const problem = (status: number, code: string, more: object = {}): Response =>
  Response.json(
    { type: 'about:blank', title: code, status, code, ...more },
    { status, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'req_1' } },
  );

async function failed<E extends HubError>(
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<HubOptions> = {},
): Promise<E> {
  const hub = createHub({
    baseUrl: 'http://hub.test/v1',
    auth: () => token,
    fetch: async request => answer(request),
    ...options,
  });
  return hub.passwords.create('cus_7', { name: 'Router', secret: plain } as never, { retryLimit: 0 }).then(
    () => assert.fail('should have failed'),
    (error: unknown) => error as E,
  );
}

/** Everything a logger could make of an error. */
const printed = (error: unknown): string =>
  [
    inspect(error, { depth: 9, showHidden: true, getters: true }),
    JSON.stringify(error),
    String(error),
    (error as Error).stack,
    inspect((error as Error).cause),
  ].join('\n');

describe('errors', () => {
  const failures: Record<string, () => Promise<HubError>> = {
    'a refused value': () =>
      failed(() =>
        problem(422, 'validation', { errors: [{ pointer: '/name', code: 'taken', message: 'Taken.' }] }),
      ),
    'a refused token': () => failed(() => problem(401, 'token_expired')),
    'a server error': () => failed(() => new Response('<h1>Bad gateway</h1>', { status: 502 })),
    'a fetch that quotes the header it could not send': () =>
      failed(request => {
        throw new TypeError('fetch failed', {
          cause: new Error(`bad header ${request.headers.get('authorization') ?? ''}`),
        });
      }),
    'a token that is no header value': () =>
      failed(() => problem(500, 'x'), { auth: () => `${token}\n\u0000` }),
    'an auth callback that quotes its token': () =>
      failed(() => problem(500, 'x'), {
        auth: () => {
          throw new Error(token);
        },
      }),
    'a time limit': () => failed(() => new Promise(() => undefined), { timeoutMs: 20 }),
  };
  for (const [name, fail] of Object.entries(failures)) {
    it(`hold no token and no request body after ${name}`, async () => {
      const error = await fail();
      assert.ok(isHubError(error), error);
      assert.ok(!printed(error).includes(token), 'token');
      assert.ok(!printed(error).includes(plain), 'request body');
      assert.equal(error.cause, undefined);
    });
  }

  it('print no token and no options when the hub itself is inspected', () => {
    const hub = createHub({ baseUrl: 'http://hub.test/v1', auth: () => token });
    assert.ok(!inspect(hub, { depth: 9, showHidden: true }).includes(token));
  });

  it('say what happened and how often it was tried', async () => {
    const error = await failed<ValidationError>(() =>
      problem(422, 'validation', { errors: [{ pointer: '/name', code: 'taken', message: 'Taken.' }] }),
    );
    assert.ok(error instanceof ValidationError && error instanceof HubError);
    const { name, status, code, requestId, operationId, attempts, fields } = error;
    assert.deepEqual(
      { name, status, code, requestId, operationId, attempts, pointer: fields[0]?.pointer },
      {
        name: 'ValidationError',
        status: 422,
        code: 'validation',
        requestId: 'req_1',
        operationId: 'createPassword',
        attempts: 1,
        pointer: '/name',
      },
    );
    assert.match(error.idempotencyKey ?? '', /^[0-9a-f-]{36}$/);
  });

  it('do not print the record of a 412, but hand it out', async () => {
    const error = await failed<PreconditionFailedError>(() =>
      problem(412, 'etag_mismatch', { current: { phone: '+1 555 0199' } }),
    );
    assert.equal(error.current?.phone, '+1 555 0199');
    assert.ok(!inspect(error, { depth: 9 }).includes('0199'));
  });

  it('have a class for every status', async () => {
    const names = await Promise.all(
      [400, 401, 403, 404, 409, 410, 412, 418, 422, 428, 429, 500, 503].map(
        async status => `${status} ${(await failed<ApiError>(() => problem(status, 'x'))).name}`,
      ),
    );
    assert.deepEqual(names, [
      '400 ValidationError',
      '401 AuthenticationError',
      '403 PermissionError',
      '404 NotFoundError',
      '409 ConflictError',
      '410 NotFoundError',
      '412 PreconditionFailedError',
      '418 ApiError',
      '422 ValidationError',
      '428 ApiError',
      '429 RateLimitError',
      '500 ServerError',
      '503 ServerError',
    ]);
  });

  it('are known across two copies of the package', () => {
    class Other extends Error {
      get [Symbol.for('customer-hub.error')](): true {
        return true;
      }
    }
    assert.ok(isHubError(new Other()));
    for (const value of [undefined, null, 'x', 1, {}, new Error('x')]) assert.ok(!isHubError(value));
  });

  it('keep a problem body that is not an object out', async () => {
    for (const body of ['null', '1', '"text"', '[]', '<h1>', ''])
      assert.equal(
        (await failed<ServerError>(() => new Response(body, { status: 500 }))).code,
        'http_500',
        body,
      );
  });

  it("have one code for a network failure in every runtime, and the system's own beside it [S-19]", async () => {
    const error = await failed(() => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) });
    });
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.code, error.systemCode], ['connection', 'ECONNREFUSED']);
    const elsewhere = await failed(() => {
      throw new TypeError('Failed to fetch');
    });
    assert.deepEqual([elsewhere.code, (elsewhere as ConnectionError).systemCode], ['connection', undefined]);
  });

  it('call a failing auth callback an authentication error', async () => {
    const error = await failed(() => problem(500, 'x'), {
      auth: () => Promise.reject(new Error('popup closed')),
    });
    assert.ok(error instanceof AuthenticationError);
    assert.equal(error.code, 'no_token');
    assert.equal(error.attempts, 0);
  });

  it('pass an error of a middleware through as it is', async () => {
    class Own extends Error {}
    assert.ok(
      ((await failed(() => problem(500, 'x'), {
        middleware: [
          () => {
            throw new Own();
          },
        ],
      })) as unknown) instanceof Own,
    );
  });

  it('show the caller in the stack', async () => {
    const hub = createHub({ baseUrl: 'http://hub.test/v1', fetch: async () => problem(404, 'not_found') });
    async function theCaller(): Promise<void> {
      await hub.notes.get('not_1');
    }
    const error = await theCaller().then(
      () => undefined,
      (thrown: unknown) => thrown as Error,
    );
    assert.match(error?.stack ?? '', /theCaller/);
  });
});
