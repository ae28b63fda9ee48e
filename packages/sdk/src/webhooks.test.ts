import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { readWebhook, signWebhook } from './webhooks.ts';

const body = JSON.stringify({ type: 'webhook.test', at: 'Überall' });
const secret = 'whsec_4b1f';
const nowMs = Date.parse('2026-11-22T16:20:00Z');
const seconds = nowMs / 1000;
const mac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');
const signature = `t=${seconds},v1=${mac(secret, `${seconds}.${body}`)}`;

describe('a webhook', () => {
  it('is read when it was signed with the secret, as the contract says it is', async () => {
    assert.deepEqual(await readWebhook({ body, signature, secret, nowMs }), JSON.parse(body));
    assert.deepEqual(
      await readWebhook({ body: new TextEncoder().encode(body), signature, secret, nowMs }),
      JSON.parse(body),
    );
    assert.equal(await signWebhook(body, secret, nowMs), signature);
  });

  it('is read with either secret while it is changed, and with either signature', async () => {
    const both = `${signature},v1=${mac('whsec_new', `${seconds}.${body}`)}`;
    await readWebhook({ body, signature, secret: ['whsec_new', secret], nowMs });
    await readWebhook({ body, signature: both, secret: 'whsec_new', nowMs });
  });

  it('is refused when it was signed by another, changed, cut, or not signed', async () => {
    const wrong: [string, string | null, string?][] = [
      [body, signature, 'whsec_other'],
      [body, signature, ''],
      [`${body} `, signature],
      [body, signature.replace(`t=${seconds}`, `t=${seconds + 1}`)],
      [body, signature.slice(0, -2)],
      [body, signature.replace('v1=', 'v0=')],
      [body, ''],
      [body, null],
    ];
    for (const [text, given, key = secret] of wrong)
      await assert.rejects(
        readWebhook({ body: text, signature: given, secret: key, nowMs }),
        { name: 'HubError', code: 'invalid_signature' },
        String(given),
      );
  });

  it('is refused when its time is more than five minutes off, in either direction', async () => {
    for (const off of [-301, 301])
      await assert.rejects(readWebhook({ body, signature, secret, nowMs: nowMs + off * 1000 }), {
        code: 'stale_signature',
      });
    await readWebhook({ body, signature, secret, nowMs: nowMs + 299_000 });
    await readWebhook({ body, signature, secret, nowMs: nowMs + 400_000, toleranceSeconds: 500 });
  });

  it('that is no JSON is refused', async () => {
    await assert.rejects(
      readWebhook({ body: '{', signature: await signWebhook('{', secret, nowMs), secret, nowMs }),
      { code: 'malformed' },
    );
  });
});
