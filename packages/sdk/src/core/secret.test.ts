import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'node:test';
import { createHub } from './create-hub.ts';
import { Secret } from './secret.ts';

describe('Secret', () => {
  const secret = new Secret('hunter2');

  it('gives its value only when asked for it', () => {
    assert.equal(secret.value(), 'hunter2');
    assert.equal(
      secret.use(plain => plain.length),
      7,
    );
  });

  it('is not printed by anything [PWD]', () => {
    for (const text of [
      `${secret}`,
      JSON.stringify({ secret }),
      inspect(secret, { depth: 9, showHidden: true, getters: true }),
      String(Object.entries(secret)),
      inspect(structuredClone(secret)),
    ])
      assert.ok(!text.includes('hunter2'), text);
  });

  it('is what a reveal answers, with its expiry', async () => {
    const hub = createHub({
      baseUrl: 'http://hub.test',
      fetch: async () =>
        Response.json({ secret: 'hunter2', expiresAt: '2026-11-22T15:00:30Z', auditId: 'aud_1' }),
    });
    const revealed = await hub.passwords.reveal('pwd_1', { reason: 'INC-42' });
    assert.equal(revealed.value(), 'hunter2');
    assert.equal(revealed.expiresAt, '2026-11-22T15:00:30Z');
    assert.ok(!inspect(revealed).includes('hunter2'));
    assert.ok(!JSON.stringify({ revealed }).includes('hunter2'));
  });
});
