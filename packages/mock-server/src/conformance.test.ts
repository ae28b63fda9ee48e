import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformanceChecks, runConformance } from '@customer-hub/sdk/testing';
import { createTestMock } from './testing.ts';

const baseUrl = 'http://mock.test/v1';

/** The report of the suite on a mock whose answers, or the requests to it, are spoilt on the way. */
async function failing(
  spoil: (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>,
): Promise<string[]> {
  const mock = createTestMock();
  const { checks } = await runConformance({
    baseUrl,
    token: 'staff',
    fetch: request => spoil(request, one => mock.fetch(one)),
  });
  mock.stop();
  return checks.filter(check => !check.passed).map(check => check.name);
}

/** A copy of a request with other headers. */
function without(request: Request, name: string): Request {
  const headers = new Headers(request.headers);
  headers.delete(name);
  return new Request(request, { headers });
}

describe('conformance suite', () => {
  it('finds nothing wrong with the mock server', async () => {
    const mock = createTestMock();
    const { checks } = await runConformance({
      baseUrl,
      token: 'staff',
      fetch: request => mock.fetch(request),
    });
    mock.stop();
    assert.deepEqual(
      checks.filter(check => !check.passed),
      [],
    );
    assert.equal(checks.length, conformanceChecks.length);
  });

  it('notices a server that forgets idempotency keys', async () => {
    assert.deepEqual(await failing((request, next) => next(without(request, 'idempotency-key'))), [
      'a repeated write with the same key is done once',
    ]);
  });

  it('notices errors that are no problems', async () => {
    const names = await failing(async (request, next) => {
      const response = await next(request);
      return response.ok
        ? response
        : new Response('<h1>Error</h1>', {
            status: response.status,
            headers: { 'content-type': 'text/html' },
          });
    });
    assert.ok(
      names.includes('errors are problems') && names.includes('a cursor belongs to its query'),
      names.join(),
    );
  });

  it('notices a list that repeats a row', async () => {
    const names = await failing(async (request, next) => {
      const response = await next(request);
      if (!new URL(request.url).searchParams.has('cursor') || !response.ok) return response;
      const page = (await response.json()) as { items: unknown[] };
      return Response.json({ ...page, items: [...page.items, page.items[0]] });
    });
    assert.deepEqual(names, ['a list loses and repeats no row, also where rows tie']);
  });

  it('notices a server that takes a change without If-Match, or of an old version', async () => {
    const etags = new Map<string, string>();
    const names = await failing(async (request, next) => {
      const id = new URL(request.url).pathname;
      const headers = new Headers(request.headers);
      if (request.method === 'PATCH') headers.set('if-match', etags.get(id) ?? '');
      const response = await next(new Request(request, { headers }));
      if (response.ok && response.status !== 204) {
        const { id: record, etag } = (await response.clone().json()) as { id?: string; etag?: string };
        if (record && etag) etags.set(`/v1/notes/${record}`, etag);
      }
      return response;
    });
    assert.ok(
      names.includes('a change needs If-Match') &&
        names.includes('a change of an old version is refused with the current one'),
      names.join(),
    );
  });

  it('notices a server that needs no token', async () => {
    assert.deepEqual(
      await failing((request, next) =>
        next(
          new Request(request, {
            headers: { ...Object.fromEntries(request.headers), authorization: 'Bearer staff' },
          }),
        ),
      ),
      ['nothing is told without a token'],
    );
  });
});
