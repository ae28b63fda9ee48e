import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub } from '../core/create-hub.ts';
import { operations, type OperationId, type OperationInfo } from '../generated/operations.ts';

interface Sent {
  readonly operationId: OperationId;
  readonly request: Request;
}

/** Serves as an id, as a record, as input and as a file, so that any method can be called without knowing its parameters. */
class Anything {
  readonly id = 'x_1';
  readonly etag = '"7"';
  readonly customerId = 'x_1';
  readonly deviceId = 'x_1';
  readonly webhookId = 'x_1';
  readonly tab = 'x_1';
  readonly kind = 'x_1';
  readonly name = 'x.txt';
  readonly size = 1;
  readonly type = 'text/plain';
  toString(): string {
    return this.id;
  }
  arrayBuffer(): Promise<ArrayBuffer> {
    return new Blob(['x']).arrayBuffer();
  }
}

/** No server should keep an answer that holds a secret or a token for a replay. */
const tellsSecret: ReadonlySet<OperationId> = new Set([
  'revealPassword',
  'sharePassword',
  'shareAttachment',
  'lookAtSharedItem',
  'openSharedItem',
  'downloadSharedItem',
]);

/** Calls every method of every resource with a recording `fetch` and tells what each of them sent. */
async function walk(): Promise<Map<string, Sent[]>> {
  const found = new Map<string, Sent[]>();
  let sent: Sent[] = [];
  let operationId: OperationId | undefined;
  const hub = createHub({
    baseUrl: 'http://hub.test/v1',
    hooks: {
      request: event => {
        if (event.operationId !== 'request') operationId = event.operationId;
      },
    },
    fetch: async request => {
      assert.ok(operationId);
      sent.push({ operationId, request });
      return request.headers.get('accept') === 'text/event-stream'
        ? new Response(null, { status: 204 })
        : Response.json({
            id: 'x_1',
            secret: 'plain',
            items: [],
            page: { nextCursor: null, prevCursor: null, limit: 1 },
          });
    },
  });
  for (const [resource, methods] of Object.entries(
    hub as unknown as Record<string, Record<string, (...values: unknown[]) => unknown>>,
  )) {
    for (const [name, method] of Object.entries(methods)) {
      // The name of a channel is no method.
      if (typeof method !== 'function') continue;
      sent = [];
      const result = method(new Anything(), new Anything(), new Anything(), new Anything());
      await (result && typeof (result as AsyncGenerator).next === 'function'
        ? (result as AsyncGenerator).next()
        : result);
      found.set(`${resource}.${name}`, sent);
    }
  }
  return found;
}

describe('resources', async () => {
  const found = await walk();
  // These do what several other methods do; they are no further operations.
  const single = [...found]
    .filter(([, sent]) => sent.length === 1)
    .map(([method, [one]]) => ({ method, ...(one as Sent) }));

  it('have a method that sends something under every name', () => {
    assert.deepEqual(
      [...found].filter(([, sent]) => sent.length === 0),
      [],
    );
    assert.deepEqual(
      [...found]
        .filter(([, sent]) => sent.length > 1)
        .map(([method]) => method)
        .sort(),
      ['attachments.upload', 'uploads.upload'],
    );
  });

  it('have exactly one method for every operation of the contract', () => {
    const methods = Object.groupBy(single, one => one.operationId);
    const wrong = (Object.keys(operations) as OperationId[])
      .filter(id => methods[id]?.length !== 1)
      .map(id => `${id}: ${methods[id]?.map(one => one.method).join(', ') ?? 'none'}`);
    assert.deepEqual(wrong, []);
  });

  for (const { method, operationId, request } of single) {
    it(`${method} sends ${operationId} as the contract says`, () => {
      const operation: OperationInfo = operations[operationId];
      assert.equal(request.method, operation.method);
      assert.equal(new URL(request.url).pathname, `/v1${operation.path.replace(/\{\w+\}/g, 'x_1')}`);
      assert.equal(request.headers.get('if-match'), operation.ifMatch ? '"7"' : null, 'If-Match');
      assert.equal(request.headers.has('idempotency-key'), operation.method === 'POST', 'Idempotency-Key');
      if (operation.method === 'POST' && !tellsSecret.has(operationId))
        assert.ok(operation.idempotencyKey, 'every POST takes an Idempotency-Key');
      if (operation.body?.endsWith('json')) assert.equal(request.headers.get('content-type'), operation.body);
    });
  }
});
