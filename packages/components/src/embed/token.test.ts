import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthReason } from '@customer-hub/sdk';
import { createHub } from '@customer-hub/sdk/lean';
import { tokensOf, type FetchToken } from './token.ts';

const hubWith = (fetchToken: FetchToken, answer: (token: string | null) => Response) => {
  const over = new AbortController();
  const tokens = tokensOf(fetchToken, over.signal);
  const hub = createHub({
    baseUrl: 'https://hub.test/v1',
    auth: tokens.auth,
    fetch: request => Promise.resolve(answer(request.headers.get('authorization'))),
    retry: { limit: 0 },
  });
  return { hub, tokens, over };
};
const record = (): Response => Response.json({ id: 'not_1' });

describe('tokens of an embed', () => {
  it('are asked for beforehand, and once for all that needs the first', async () => {
    const reasons: AuthReason[] = [];
    const { hub, tokens } = hubWith(reason => {
      reasons.push(reason);
      return 'one';
    }, record);
    assert.deepEqual(reasons, []);
    tokens.start();
    tokens.start();
    assert.deepEqual(reasons, ['initial']);
    await Promise.all([hub.notes.get('not_1'), hub.notes.get('not_2')]);
    tokens.start();
    assert.deepEqual(reasons, ['initial']);
  });

  it('are renewed with the reason, once for all that were refused', async () => {
    const reasons: AuthReason[] = [];
    const { hub, tokens } = hubWith(
      reason => {
        reasons.push(reason);
        return Promise.resolve(`${reason}-${reasons.length}`);
      },
      token =>
        token === 'Bearer initial-1'
          ? Response.json({ type: '', title: '', status: 401, code: 'token_expired' }, { status: 401 })
          : record(),
    );
    tokens.start();
    await Promise.all(['not_1', 'not_2', 'not_3'].map(id => hub.notes.get(id)));
    assert.deepEqual(reasons, ['initial', 'expired']);
  });

  it('are asked for anew when the first question failed', async () => {
    let asked = 0;
    const { hub, tokens } = hubWith(() => {
      asked += 1;
      if (asked === 1) throw new Error('signed out: secret-token');
      return 'two';
    }, record);
    tokens.start();
    await assert.rejects(hub.notes.get('not_1'), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'no_token');
      assert.doesNotMatch(`${error.message} ${error.stack}`, /secret-token/);
      return true;
    });
    await hub.notes.get('not_1');
    assert.equal(asked, 2);
  });

  it('are given to nobody after the end, not even one that was on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const { hub, tokens, over } = hubWith(() => promise, record);
    tokens.start();
    const waiting = assert.rejects(hub.notes.get('not_1'), { code: 'no_token' });
    over.abort();
    resolve('late');
    await waiting;
    await assert.rejects(hub.notes.get('not_1'), { code: 'no_token' });
  });
});
