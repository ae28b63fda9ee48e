import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AbortedError, AuthenticationError, ConnectionError } from '../core/errors.ts';
import { createHub } from '../core/create-hub.ts';
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

  it('lets all wait that lack a scope while the host is asked for it once [R-10]', async () => {
    const reasons: string[] = [];
    const { promise: answered, resolve: answer } = Promise.withResolvers<string>();
    const refused = Promise.withResolvers<void>();
    let sent = 0;
    const hub = createHub({
      baseUrl: 'http://hub.test',
      auth: reason => {
        reasons.push(reason);
        return reason === 'forbidden' ? answered : 'narrow';
      },
      fetch: async request => {
        sent += 1;
        if (sent === 5) refused.resolve();
        return request.headers.get('authorization') === 'Bearer wide'
          ? Response.json({ id: 'not_1' })
          : Response.json({ type: '', title: 'x', status: 403, code: 'missing_scope' }, { status: 403 });
      },
    });
    const five = Promise.all(Array.from({ length: 5 }, () => hub.notes.get('not_1')));
    await refused.promise;
    // Each has read its refusal.
    await new Promise(setImmediate);
    answer('wide');
    assert.deepEqual(
      (await five).map(({ id }) => id),
      Array.from({ length: 5 }, () => 'not_1'),
    );
    assert.deepEqual(reasons, ['initial', 'forbidden']);
  });

  const networkErrors = {
    Chromium: new TypeError('Failed to fetch'),
    Firefox: new TypeError('NetworkError when attempting to fetch resource.'),
    Safari: new TypeError('Load failed'),
    Node: new TypeError('fetch failed'),
    axios: Object.assign(new Error('Network Error'), { name: 'AxiosError' }),
    'a time limit': new DOMException('signal timed out', 'TimeoutError'),
    'this client': new ConnectionError(),
  };
  for (const [where, error] of Object.entries(networkErrors)) {
    it(`asks again when the callback had no network, as ${where} says it [R-11]`, async () => {
      let asked = 0;
      const hub = createHub({
        baseUrl: 'http://hub.test',
        auth: () => ((asked += 1) === 1 ? Promise.reject(error) : 'token'),
        fetch: async request => Response.json({ id: request.headers.get('authorization') }),
      });
      // A write without a key too: nothing was sent yet.
      const saved = await hub.notes.update({ id: 'not_1', etag: '"1"' }, { text: 'x' });
      assert.equal(saved.id, 'Bearer token');
      assert.equal(asked, 2);
    });
  }

  it('says that there is no connection when asking again does not help, and asks anew for the next request [R-11]', async () => {
    let offline = true;
    const authorize = createAuth(
      () => (offline ? Promise.reject(new TypeError('Failed to fetch tok_very_secret')) : 'token'),
      5_000,
    );
    await assert.rejects(authorize(undefined), (error: unknown) => {
      assert.ok(error instanceof ConnectionError);
      assert.equal(error.message, 'No token: TypeError');
      assert.equal(error.cause, undefined);
      return true;
    });
    offline = false;
    assert.equal(await authorize(undefined), 'token');
  });

  it('asks for a scope again when the question for it had no network [R-11]', async () => {
    const reasons: string[] = [];
    const authorize = createAuth(reason => {
      reasons.push(reason);
      if (reason === 'forbidden' && reasons.length === 2) throw new TypeError('Failed to fetch');
      return reason;
    }, 5_000);
    await authorize(undefined);
    await assert.rejects(authorize(undefined, 'forbidden', 'initial'), ConnectionError);
    assert.equal(await authorize(undefined, 'forbidden', 'initial'), 'forbidden');
  });

  it('asks again for the token that replaces an expired one when there was no network, and does not send in vain [R-11]', async () => {
    const reasons: string[] = [];
    const sent: (string | null)[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test',
      auth: reason => {
        reasons.push(reason);
        if (reasons.length === 2) throw new TypeError('Failed to fetch');
        return `token-${reasons.length}`;
      },
      fetch: async request => {
        const token = request.headers.get('authorization');
        sent.push(token);
        return token === 'Bearer token-3'
          ? Response.json({ id: 'not_1' })
          : Response.json({ type: '', title: 'x', status: 401, code: 'token_expired' }, { status: 401 });
      },
    });
    // A write without a key too: what was refused was not done.
    const saved = await hub.notes.update({ id: 'not_1', etag: '"1"' }, { text: 'x' });
    assert.equal(saved.id, 'not_1');
    assert.deepEqual(reasons, ['initial', 'expired', 'expired']);
    assert.deepEqual(sent, ['Bearer token-1', 'Bearer token-3']);
  });

  it('asks a host that refuses to give a token once', async () => {
    let asked = 0;
    const hub = createHub({
      baseUrl: 'http://hub.test',
      auth: () => {
        asked += 1;
        throw new Error('popup closed');
      },
      fetch: () => assert.fail('sent without a token'),
    });
    await assert.rejects(hub.notes.get('not_1'), {
      name: 'AuthenticationError',
      code: 'no_token',
      attempts: 0,
    });
    assert.equal(asked, 1);
  });
});
