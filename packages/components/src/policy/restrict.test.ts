import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Features } from './features.ts';
import { restrict } from './restrict.ts';

const base = 'https://hub.test/v1';

/** What a page with these features sends on, and what it answers. */
const page = (features: Features, kinds: Readonly<Record<string, string>> = {}) => {
  const sent: string[] = [];
  const middleware = restrict({ isReadonly: false, features }, () => Promise.resolve('Refused.'));
  const next = async (request: Request): Promise<Response> => {
    const path = request.url.slice(base.length);
    sent.push(`${request.method} ${path} ${request.headers.get('authorization')}`);
    if (request.method !== 'GET') return Response.json({ id: 'x' });
    const kind = kinds[path];
    return kind
      ? Response.json(path.startsWith('/jobs/') ? { type: kind } : { kind })
      : Response.json({ code: 'not_found' }, { status: 404 });
  };
  const post = async (path: string, body: object = {}): Promise<number> => {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { authorization: 'Bearer t' } };
    const context = { operationId: 'request', method: 'POST', path, attempt: 1 } as const;
    return (await middleware(new Request(base + path, init), next, context)).status;
  };
  return { sent, post };
};

describe('what a page does not send', () => {
  it('is an import of what is read-only, at its start and at each step', async () => {
    const { sent, post } = page(
      { contacts: 'read-only' },
      { '/imports/imp_1': 'contacts', '/imports/imp_2': 'assets' },
    );
    assert.equal(await post('/imports', { kind: 'contacts' }), 403);
    assert.equal(await post('/imports', { kind: 'assets' }), 200);
    assert.equal(await post('/imports/imp_1/commit'), 403);
    assert.equal(await post('/imports/imp_2/rows'), 200);
    assert.equal(await post('/imports/imp_2/commit'), 200);
    assert.deepEqual(sent, [
      'POST /imports Bearer t',
      'GET /imports/imp_1 Bearer t',
      'GET /imports/imp_2 Bearer t',
      'POST /imports/imp_2/rows Bearer t',
      'POST /imports/imp_2/commit Bearer t',
    ]);
  });

  it('is the undo of a merge of what is read-only, nor one of which nobody knows what it is', async () => {
    const { sent, post } = page(
      { customers: 'read-only' },
      { '/merges/mrg_1': 'customer', '/merges/mrg_2': 'contact' },
    );
    assert.equal(await post('/merges/mrg_1/undo'), 403);
    assert.equal(await post('/merges/mrg_2/undo'), 200);
    assert.equal(await post('/merges/mrg_3/undo'), 404);
    assert.deepEqual(
      sent.filter(line => line.startsWith('POST')),
      ['POST /merges/mrg_2/undo Bearer t'],
    );
  });

  it('is work on devices where these are read-only, and work of a kind that is locked', async () => {
    const readonly = page({ devices: 'read-only' });
    for (const path of ['/jobs', '/jobs/preview', '/jobs/job_1/retry', '/scripts', '/profile-assignments'])
      assert.equal(await readonly.post(path, { type: 'restart' }), 403, path);
    assert.deepEqual(readonly.sent, [], 'not even a question what kind of job it is');
    const locked = page(
      { 'devices.restart': 'locked' },
      { '/jobs/job_1': 'restart', '/jobs/job_2': 'log_out' },
    );
    assert.equal(await locked.post('/jobs', { type: 'restart' }), 403);
    assert.equal(await locked.post('/jobs/preview', { type: 'restart' }), 403);
    assert.equal(await locked.post('/jobs/preview', { type: 'log_out' }), 200);
    assert.equal(await locked.post('/jobs/job_1/retry'), 403);
    assert.equal(await locked.post('/jobs/job_2/retry'), 200);
  });
});
