import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { ProblemError } from '../server/problems.ts';
import { createJwtSignIn } from './jwt.ts';

const NOW_MS = Date.parse('2026-11-22T16:21:00Z'),
  ISSUER = 'https://id.example',
  AUDIENCE = 'customer-hub';
type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

describe('sign-in by JWT', () => {
  let pair: Pair, other: Pair, published: { kid: string; pair: Pair }[], asked: number;
  const issuer = createServer((_, outgoing) => {
    asked++;
    void Promise.all(
      published.map(async ({ kid, pair: { publicKey } }) => ({
        ...(await exportJWK(publicKey)),
        kid,
        alg: 'ES256',
      })),
    ).then(keys => outgoing.setHeader('content-type', 'application/json').end(JSON.stringify({ keys })));
  });
  before(async () => {
    [pair, other] = await Promise.all([
      generateKeyPair('ES256', { extractable: true }),
      generateKeyPair('ES256', { extractable: true }),
    ]);
    published = [{ kid: 'one', pair }];
    asked = 0;
    await new Promise<void>(resolve => issuer.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    issuer.close();
  });

  const claims: JWTPayload = {
    sub: 'dana',
    name: 'Dana Whitlock',
    email: 'dana@fieldhouse.example',
    tenant: 'fieldhouse',
    scope: 'customer:read note:write unheard:of',
  };
  const signed = (more: JWTPayload = {}, { kid = 'one', by = pair, seconds = 600 } = {}): Promise<string> =>
    new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(more.iss ?? ISSUER)
      .setAudience(more.aud ?? AUDIENCE)
      .setIssuedAt(NOW_MS / 1000)
      .setExpirationTime(NOW_MS / 1000 + seconds)
      .sign(by.privateKey);
  const signIn = (options: Partial<Parameters<typeof createJwtSignIn>[0]> = {}) => {
    const jwks = new URL(`http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`);
    return createJwtSignIn({ jwks, issuer: ISSUER, audience: AUDIENCE, nowMs: () => NOW_MS, ...options });
  };
  const refusal = async (token: string | null): Promise<string> => {
    try {
      await signIn()(token === null ? null : `Bearer ${token}`);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return error.problem.code;
      throw error;
    }
    return 'signed in';
  };

  it('tells a program with a token of its own from a person', async () => {
    const kindOf = async (more: JWTPayload): Promise<string | undefined> =>
      (await signIn()(`Bearer ${await signed(more)}`)).kind;
    assert.equal(await kindOf({}), undefined);
    assert.equal(await kindOf({ azp: 'portal', client_id: 'portal' }), undefined);
    assert.equal(await kindOf({ sub: 'sync', client_id: 'sync' }), 'token');
    assert.equal(await kindOf({ sub: 'sync@clients', azp: 'sync', gty: 'client-credentials' }), 'token');
  });

  it('makes a user of the claims, with the scopes that the contract knows', async () => {
    const user = await signIn()(`Bearer ${await signed()}`);
    assert.deepEqual(
      { ...user, scopes: [...user.scopes] },
      {
        id: 'tec_dana',
        name: 'Dana Whitlock',
        email: 'dana@fieldhouse.example',
        tenant: 'fieldhouse',
        person: { id: 'tec_dana', name: 'Dana Whitlock' },
        scopes: ['customer:read'],
      },
    );
  });

  it('reads other claims for tenant and scopes, and lists of scopes', async () => {
    const token = await signed({ org: 'acme', permissions: ['customer:read', 'customer:write'], tenant: 7 });
    const user = await signIn({ tenantClaim: 'org', scopeClaim: 'permissions' })(`Bearer ${token}`);
    assert.deepEqual([user.tenant, [...user.scopes]], ['acme', ['customer:read', 'customer:write']]);
  });

  it('refuses what is missing, expired, or from a time to come', async () => {
    assert.equal(await refusal(null), 'token_missing');
    assert.equal(await refusal('me'), 'token_invalid');
    assert.equal(await refusal(await signed({}, { seconds: -60 })), 'token_expired');
    assert.equal(await refusal(await signed({ nbf: NOW_MS / 1000 + 300 })), 'token_invalid');
  });

  it('refuses another audience, another issuer, and a key that nobody published', async () => {
    assert.equal(await refusal(await signed({ aud: 'billing' })), 'token_invalid');
    assert.equal(await refusal(await signed({ iss: 'https://evil.example' })), 'token_invalid');
    assert.equal(await refusal(await signed({}, { kid: 'two', by: other })), 'token_invalid');
    assert.equal(await refusal(await signed({}, { by: other })), 'token_invalid');
  });

  it('refuses a token without a signature, and one signed with the public key as if it were a secret', async () => {
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime(NOW_MS / 1000 + 600)
      .encode();
    assert.equal(await refusal(unsigned), 'token_invalid');
    assert.equal(await refusal(`${unsigned}AAAA`), 'token_invalid');
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime(NOW_MS / 1000 + 600)
      .sign(new TextEncoder().encode(await exportSPKI(pair.publicKey)));
    assert.equal(await refusal(confused), 'token_invalid');
  });

  it('refuses a token that names no user, no tenant, or one that could not be a name', async () => {
    for (const more of [{ sub: '' }, { tenant: undefined }, { tenant: '../other' }, { tenant: ['a'] }])
      assert.equal(await refusal(await signed(more)), 'token_invalid', JSON.stringify(more));
    const { id } = await signIn()(`Bearer ${await signed({ sub: 'auth0|../7' })}`);
    assert.match(id, /^tec_[\w.-]+$/);
  });

  it('takes a new key as soon as the issuer signs with it, and asks no more often than it must', async () => {
    const own = signIn();
    await own(`Bearer ${await signed()}`);
    const before = asked;
    await own(`Bearer ${await signed()}`);
    assert.equal(asked, before);
    published = [...published, { kid: 'two', pair: other }];
    const later = signIn();
    assert.equal((await later(`Bearer ${await signed({}, { kid: 'two', by: other })}`)).tenant, 'fieldhouse');
  });

  it('does not blame the token when the keys cannot be had', async () => {
    const gone = signIn({ jwks: new URL('http://127.0.0.1:9/keys') });
    await assert.rejects(gone(`Bearer ${await signed()}`), error => !(error instanceof ProblemError));
  });
});
