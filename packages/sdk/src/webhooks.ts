// For servers that receive webhooks. An entry of its own: pages do not pay for it.
import { HubError } from './core/errors.ts';
import type { HubEvent } from './generated/types.ts';

/** What a webhook sends beside the events of the stream: the trial of `webhooks.test`. */
export type WebhookEvent = HubEvent | { readonly type: 'webhook.test' };

/** A delivery as it arrived. */
export interface Delivery {
  /** The body as text or bytes, before anybody has parsed it: the signature is over these. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Value of the header `Hub-Signature`. */
  readonly signature: string | null | undefined;
  /** The secret that `webhooks.create` gave; while you change it, the old and the new one. */
  readonly secret: string | readonly string[];
  /** How far its time may be off. @default 300 */
  readonly toleranceSeconds?: number;
  /** @default now */
  readonly nowMs?: number;
}

/**
 * Checks the signature of a delivery and gives its event. Rejects with a `HubError`: `invalid_signature` when
 * it was signed by nobody who knows the secret, `stale_signature` when its time is too far off, so that a
 * recorded one cannot be sent again. Answer either with 400.
 * @example const event = await readWebhook({ body, signature: request.headers.get('hub-signature'), secret });
 */
export async function readWebhook({
  body,
  signature,
  secret,
  toleranceSeconds = 300,
  nowMs = Date.now(),
}: Delivery): Promise<WebhookEvent> {
  const parts = (signature ?? '').split(',').map(part => part.trim()),
    seconds = parts.find(part => part.startsWith('t='))?.slice(2) ?? '',
    given = parts.filter(part => /^v1=[0-9a-f]{64}$/i.test(part)).map(part => bytesOf(part.slice(3)));
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  let valid = false;
  // All are compared, also after one has fitted: how long it takes tells nothing.
  for (const key of [secret].flat())
    for (const one of given) valid = (await verify(key, seconds, bytes, one)) || valid;
  if (!valid) throw new HubError('The signature does not fit.', 'invalid_signature');
  if (!(Math.abs(nowMs / 1000 - Number(seconds)) <= toleranceSeconds))
    throw new HubError('The signature is too old, or of the future.', 'stale_signature');
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as WebhookEvent;
  } catch {
    throw new HubError('The delivery is no JSON.', 'malformed');
  }
}

/** The header `Hub-Signature` of a delivery, for tests of what receives them. */
export async function signWebhook(
  body: string | Uint8Array<ArrayBuffer>,
  secret: string,
  nowMs: number = Date.now(),
): Promise<string> {
  const seconds = `${Math.floor(nowMs / 1000)}`,
    bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body,
    mac = await subtle().sign('HMAC', await keyOf(secret), signed(seconds, bytes));
  return `t=${seconds},v1=${[...new Uint8Array(mac)].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Servers have it, whatever their address; pages by plain HTTP, which receive no webhooks, do not. */
const subtle = (): SubtleCrypto => globalThis.crypto.subtle;

/** Compares in constant time. */
const verify = async (
  secret: string,
  seconds: string,
  body: Uint8Array<ArrayBuffer>,
  mac: Uint8Array<ArrayBuffer>,
): Promise<boolean> =>
  secret !== '' && subtle().verify('HMAC', await keyOf(secret), mac, signed(seconds, body));

const keyOf = (secret: string): Promise<CryptoKey> =>
  subtle().importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

/** What is signed: `<seconds>.<body>`. */
function signed(seconds: string, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${seconds}.`),
    all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16));
