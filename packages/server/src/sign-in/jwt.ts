import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { allScopes } from '../contract/contract.ts';
import { contract } from '../generated/contract.ts';
import { unauthorized } from '../server/problems.ts';
import type { User } from '../server/user.ts';

export interface JwtOptions {
  /** Where the issuer publishes its keys, or the keys themselves. */
  jwks: URL | JSONWebKeySet;
  /** `iss` of accepted tokens. */
  issuer: string;
  /** `aud` of accepted tokens. */
  audience: string;
  /** The claim that names the tenant. Default `tenant`. */
  tenantClaim?: string;
  /** The claim with the scopes: words with blanks between, or a list. Default `scope`. */
  scopeClaim?: string;
  /** Milliseconds that clocks may differ. Default 30 s. */
  toleranceMs?: number;
  /** Milliseconds since 1970. Default: the real time. */
  nowMs?(): number;
}
/** Signed with a key that only the issuer has; never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const TENANT = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;
const KNOWN = allScopes(contract);

/**
 * Signs in by a bearer JWT. Refuses with 401: `token_missing`, `token_expired`, `token_invalid` (signature, issuer,
 * audience, algorithm, a time to come, no `sub` or tenant). Keys are asked for again when one is unknown, at most
 * every 30 s.
 */
export function createJwtSignIn(options: JwtOptions): (authorization: string | null) => Promise<User> {
  const { jwks, issuer, audience, toleranceMs = 30_000, nowMs = Date.now } = options,
    keys: JWTVerifyGetKey = jwks instanceof URL ? createRemoteJWKSet(jwks) : createLocalJWKSet(jwks);
  return async authorization => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw unauthorized(authorization ? 'token_invalid' : 'token_missing');
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: toleranceMs / 1000,
        currentDate: new Date(nowMs()),
        requiredClaims: ['sub', 'exp'],
      }));
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthorized('token_expired');
      // Keys that cannot be fetched are no fault of the token.
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) throw error;
      throw unauthorized('token_invalid');
    }
    return userOf(payload, options);
  };
}

function userOf(payload: JWTPayload, { tenantClaim = 'tenant', scopeClaim = 'scope' }: JwtOptions): User {
  const { sub = '', name, email } = payload,
    tenant = payload[tenantClaim];
  if (sub === '' || typeof tenant !== 'string' || !TENANT.test(tenant)) throw unauthorized('token_invalid');
  const id = `tec_${sub.replace(/[^A-Za-z0-9.-]/g, character => `_${character.codePointAt(0)?.toString(16)}_`)}`,
    shown = textOf(name) ?? textOf(email) ?? sub;
  return {
    id,
    name: shown,
    email: textOf(email) ?? '',
    tenant,
    person: { id, name: shown },
    scopes: scopesOf(payload[scopeClaim]),
    // Issuers name the client as its own subject where no person has signed in.
    ...(isProgram(payload) ? { kind: 'token' as const } : {}),
  };
}
const isProgram = ({ sub, client_id, azp, gty }: JWTPayload): boolean =>
  gty === 'client-credentials' || (sub !== undefined && (client_id === sub || azp === sub));
const textOf = (claim: unknown): string | undefined =>
  typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 200) : undefined;
function scopesOf(claim: unknown): ReadonlySet<string> {
  const list = typeof claim === 'string' ? claim.split(/\s+/) : Array.isArray(claim) ? claim.map(String) : [];
  return new Set(list.filter(scope => KNOWN.has(scope)));
}
