import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PassPhrases } from '../server/ports.ts';

/** 2 to this power. With 15, 8 and 1 one hash takes 32 MB and about a tenth of a second. */
const COST = 15,
  BLOCK = 8,
  LANES = 1,
  SALT_BYTES = 16,
  KEY_BYTES = 32;

const derive = (phrase: string, salt: Buffer, cost: number, block: number, lanes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** cost;
    scrypt(phrase, salt, KEY_BYTES, { N, r: block, p: lanes, maxmem: 256 * N * block }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** By scrypt with a salt of its own for each; the numbers stand beside the hash, so that they can grow. */
export const scryptPassPhrases: PassPhrases = {
  async hash(phrase) {
    const salt = randomBytes(SALT_BYTES),
      key = await derive(phrase, salt, COST, BLOCK, LANES);
    return ['scrypt', COST, BLOCK, LANES, salt.toString('base64url'), key.toString('base64url')].join('.');
  },
  async verify(phrase, hash) {
    const [kind, cost, block, lanes, salt = '', kept = ''] = hash.split('.');
    if (kind !== 'scrypt') return false;
    const key = Buffer.from(kept, 'base64url'),
      found = await derive(
        phrase,
        Buffer.from(salt, 'base64url'),
        Number(cost),
        Number(block),
        Number(lanes),
      );
    return key.length === found.length && timingSafeEqual(key, found);
  },
};
