import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createMockFetch } from '@customer-hub/mock-server';
import { listFacts } from './checks/lists/fact-table.ts';
import { readContract } from './contract/contract.ts';
import { listChecks, runConformance, type Report } from './index.ts';
import { runOnMock, url } from './testing/run-with.ts';

const told = ({ results }: Report, status: string): string[] =>
  results.filter(result => result.status === status).map(({ id, detail }) => `${id}: ${detail ?? ''}`);

describe('checks', () => {
  it('are at least 250, each with a name of its own, a title and a clause', () => {
    const checks = listChecks();
    assert.ok(checks.length >= 250);
    assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
    for (const { id, title, clause, resource } of checks) {
      assert.match(clause, /^#\//, id);
      assert.ok(title.length > 10 && id.startsWith(`${resource}.`), id);
    }
  });

  it('are there for every operation and every resource of the contract', () => {
    const { operations, resources } = readContract();
    const ids = listChecks().map(({ id }) => id);
    for (const id of operations.keys())
      assert.ok(
        ids.some(one => one.split('.')[1] === id),
        id,
      );
    for (const resource of resources) assert.ok(listChecks([resource]).length > 0, resource);
  });

  it('know the sort keys and facets that the contract names', () => {
    for (const [id, { sort = {} }] of Object.entries(listFacts)) {
      const { description = '' } = readContract().operations.get(id) ?? {};
      const [, keys] = /Sort(?:able)?: ([^.;]+(?:\.\w[^.;]*)*)/.exec(description) ?? [];
      for (const key of keys?.replaceAll('`', '').split(/[\s,]+/) ?? [])
        if (key && key !== 'and' && !/^(every|of|as|key|counts)$/.test(key))
          assert.ok(key in sort, `${id}: ${key}`);
    }
  });
});

describe('a run on the mock', () => {
  let report: Report;
  before(async () => {
    report = await runOnMock({
      only: ['notes', 'folders', 'uploads', 'exports', 'jobs', 'events', 'account'],
    });
  });

  it('finds nothing wrong', () => {
    assert.deepEqual(told(report, 'failed'), []);
    assert.ok(told(report, 'passed').length > 150);
  });
  it('leaves nothing behind', () => {
    assert.deepEqual(report.left, []);
  });
});

describe('a run', () => {
  const options = { url, token: 'staff' };
  const small = { seed: 7, scale: { devices: 12, customers: 6 }, paused: true };

  it('leaves the account as it was', async () => {
    const fetch = createMockFetch(small);
    const count = async (): Promise<unknown[]> =>
      Promise.all(
        ['/customers', '/contacts', '/devices', '/tickets?statusGroup=open', '/webhooks'].map(async path => {
          const address = `${url}${path}${path.includes('?') ? '&' : '?'}count=exact&limit=1`;
          const answer = await fetch(address, { headers: { authorization: 'Bearer staff' } });
          return ((await answer.json()) as { page: { totalCount: number } }).page.totalCount;
        }),
      );
    const before = await count();
    const only = [
      'contacts.createContact',
      'tickets.createTicket',
      'devices.createDevice',
      'events.createWebhook',
    ];
    await runConformance({ ...options, fetch: request => fetch(request), only });
    assert.deepEqual(await count(), before);
    fetch.mock.stop();
  });

  it('writes nothing when it may only read', async () => {
    const fetch = createMockFetch(small);
    const methods = new Set<string>();
    const report = await runConformance({
      ...options,
      readOnly: true,
      only: ['customers', 'notes'],
      fetch: request => {
        methods.add(request.method);
        return fetch(request);
      },
    });
    assert.deepEqual([...methods], ['GET']);
    assert.deepEqual(told(report, 'failed'), []);
    fetch.mock.stop();
  });

  it('deletes what it made also when it is stopped', async () => {
    const fetch = createMockFetch(small);
    const stop = new AbortController();
    const made = new Set<string>();
    const report = await runConformance({
      ...options,
      only: ['notes'],
      signal: stop.signal,
      fetch: async request => {
        const response = await fetch(request);
        if (request.method === 'POST' && made.add(request.url).size === 3) stop.abort();
        return response;
      },
    });
    assert.ok(told(report, 'not run').length > 0);
    assert.deepEqual(report.left, []);
    const { body } = await fetch.mock.handle(
      new Request(`${url}/customers?q=Conformance`, { headers: { authorization: 'Bearer x' } }),
    );
    assert.match(await new Response(body).text(), /"items":\[\]/);
    fetch.mock.stop();
  });

  it('ends early when the backend has gone', async () => {
    const fetch = createMockFetch(small);
    let asked = 0;
    const report = await runConformance({
      ...options,
      only: ['notes'],
      fetch: request => (++asked > 60 ? Promise.reject(new TypeError('fetch failed')) : fetch(request)),
    });
    assert.ok(told(report, 'not run').length > 10);
    assert.ok(report.left.length > 0);
    fetch.mock.stop();
  });

  it('calls what a host does not serve by its name', async () => {
    const fetch = createMockFetch(small);
    const problem = { type: 'about:blank', title: 'Not implemented', status: 501, code: 'not_implemented' };
    const report = await runConformance({
      ...options,
      only: ['notes'],
      fetch: async request =>
        request.url.includes('/notes')
          ? Response.json(problem, { status: 501, headers: { 'content-type': 'application/problem+json' } })
          : fetch(request),
    });
    assert.deepEqual(told(report, 'failed'), []);
    assert.ok(told(report, 'not served').length > 20);
    fetch.mock.stop();
  });
});
