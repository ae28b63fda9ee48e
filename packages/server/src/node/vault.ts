import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Vault } from '../server/ports.ts';

/** 32 bytes by the name that stands beside what they sealed. */
export type VaultKeys = ReadonlyMap<string, Buffer>;
const ALGORITHM = 'aes-256-gcm',
  IV_BYTES = 12;

/**
 * Reads keys from `name:base64,name:base64`, the newest first: it seals, all others still open.
 *
 * @throws {RangeError} that says what is wrong, without the key.
 */
export function readVaultKeys(text: string): VaultKeys {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',')) {
    const [name = '', encoded = ''] = entry.trim().split(/:(.*)/s);
    if (!/^[\w-]{1,40}$/.test(name))
      throw new RangeError('A key is written as name:base64, its name of letters.');
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== 32)
      throw new RangeError(`The key ${name} has ${key.length} bytes; make 32 with: openssl rand -base64 32`);
    if (keys.has(name)) throw new RangeError(`There are two keys ${name}.`);
    keys.set(name, key);
  }
  return keys;
}

/** AES-256-GCM with the name of the key beside the text; what a secret belongs to is part of what is checked. */
export function createVault(keys: VaultKeys): Vault & { isCurrent(sealed: string): boolean } {
  const [newest] = keys;
  if (!newest) throw new RangeError('A vault needs a key.');
  const [current, key] = newest;
  return {
    seal(secret, about) {
      const iv = randomBytes(IV_BYTES),
        cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [
        'v1',
        current,
        ...[iv, cipher.getAuthTag(), sealed].map(part => part.toString('base64url')),
      ].join('.');
    },
    open(text, about) {
      const [version, name = '', iv = '', tag = '', sealed = ''] = text.split('.'),
        own = keys.get(name);
      if (version !== 'v1' || !own) throw new Error(`The key ${name || '?'} of a secret is not there.`);
      const part = (encoded: string): Buffer => {
          const bytes = Buffer.from(encoded, 'base64url');
          // The last letter has bits that stand for nothing: a text that was changed there was changed too.
          if (bytes.toString('base64url') !== encoded) throw new Error('A secret was changed.');
          return bytes;
        },
        decipher = createDecipheriv(ALGORITHM, own, part(iv))
          .setAAD(Buffer.from(about))
          .setAuthTag(part(tag));
      return Buffer.concat([decipher.update(part(sealed)), decipher.final()]).toString('utf8');
    },
    isCurrent: text => text.startsWith(`v1.${current}.`),
  };
}
