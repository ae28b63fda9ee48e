import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AbortedError, AuthenticationError } from '../core/errors.ts';
import { createHub } from '../core/hub.ts';
import { createAuth } from './auth.ts';

describe('auth', () => {
  it('asks once for all that wait, and passes the reason', async () => {
    const reasons: string[] = [];
    const authorize = createAuth(async reason => {
      reasons.push(reason);
      return `t${reasons.length}`;
    }, 1_000);
    assert.deepEqual(await Promise.all([authorize(undefined), authorize(undefined)]), ['t1', 't1']);
    assert.deepEqual(
      await Promise.all([authorize(undefined, 'expired', 't1'), authorize(undefined, 'expired', 't1')]),
      ['t2', 't2'],
    );
    assert.equal(
      await authorize(undefined, 'expired', 't1'),
      't2',
      'a late 401 for the old token takes the new one',
    );
    assert.deepEqual(reasons, ['initial', 'expired']);
  });

  it('is bounded: a refresh that never settles locks out no later request', async () => {
    let asked = 0;
    const authorize = createAuth(() => (++asked === 1 ? new Promise(() => undefined) : 'token'), 20);
    await assert.rejects(authorize(undefined), AuthenticationError);
    assert.equal(await authorize(undefined), 'token');
  });

  it('can be aborted by one request without failing the others', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const authorize = createAuth(() => promise, 1_000);
    const controller = new AbortController();
    const aborted = authorize(controller.signal);
    const patient = authorize(undefined);
    controller.abort();
    await assert.rejects(aborted, AbortedError);
    resolve('token');
    assert.equal(await patient, 'token');
  });

  it('asks once when a scope is missing, and not again for the same token', async () => {
    const reasons: string[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test',
      auth: reason => {
        reasons.push(reason);
        return 'token';
      },
      fetch: async () =>
        Response.json({ type: '', title: 'x', status: 403, code: 'missing_scope' }, { status: 403 }),
    });
    for (let n = 0; n < 3; n += 1)
      await assert.rejects(hub.notes.get('not_1'), { name: 'PermissionError', attempts: 1 });
    assert.deepEqual(reasons, ['initial', 'forbidden']);
  });

  it('repeats the request when the new token has the scope', async () => {
    const hub = createHub({
      baseUrl: 'http://hub.test',
      auth: reason => reason,
      fetch: async request =>
        request.headers.get('authorization') === 'Bearer forbidden'
          ? Response.json({ id: 'not_1' })
          : Response.json({ type: '', title: 'x', status: 403, code: 'missing_scope' }, { status: 403 }),
    });
    assert.equal((await hub.notes.get('not_1')).id, 'not_1');
  });

  it('sends the body again after a refresh', async () => {
    const bodies: string[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test',
      auth: reason => reason,
      fetch: async request => {
        bodies.push(await request.text());
        return request.headers.get('authorization') === 'Bearer expired'
          ? Response.json({ id: 'not_1' })
          : Response.json({ type: '', title: 'x', status: 401, code: 'x' }, { status: 401 });
      },
    });
    await hub.notes.create('cus_7', { text: 'hello' });
    assert.deepEqual(bodies, ['{"text":"hello"}', '{"text":"hello"}']);
  });
});
