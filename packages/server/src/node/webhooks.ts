import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { WebhookPort } from '../server/ports.ts';

const TIMEOUT_MS = 10_000;
/** Addresses that lead into the operator's own network. */
const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(network, bits, 'ipv6');
export const isInside = (address: string): boolean =>
  inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Resolves a name, and refuses when it leads inside: checked for the very address that is connected to. */
const lookUpOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const refused =
        error ??
        (addresses.some(({ address }) => isInside(address)) ? new Error('An address inside.') : null),
      [first] = addresses;
    if (refused || !first) callback(refused ?? new Error('No address.'), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

/**
 * Sends webhooks by HTTPS to addresses outside of the operator's network. `allowInside` lets them go anywhere, also by
 * HTTP: for development.
 */
export const createWebhookSender = ({ allowInside = false } = {}): WebhookPort => ({
  send: (url, body, headers) =>
    new Promise(resolve => {
      const { protocol, hostname } = new URL(url),
        isPlain = protocol === 'http:',
        host = hostname.replace(/^\[|\]$/g, '');
      // A name that is an address is not looked up.
      if (!allowInside && (isPlain || (isIP(host) !== 0 && isInside(host)))) {
        resolve({ statusCode: null });
        return;
      }
      const sending = (isPlain ? requestHttp : requestHttps)(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          timeout: TIMEOUT_MS,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          ...(allowInside ? {} : { lookup: lookUpOutside }),
        },
        response => {
          // What the other side says is of no interest, and may be endless.
          response.destroy();
          resolve({ statusCode: response.statusCode ?? null });
        },
      );
      sending.on('timeout', () => sending.destroy()).on('error', () => resolve({ statusCode: null }));
      sending.end(body);
    }),
});
