import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { sha256 } from './sha256.ts';

it('is the digest of Node at every length around a block, and of any bytes [H-02]', () => {
  const same = (bytes: Uint8Array): void =>
    assert.deepEqual(
      Buffer.from(sha256(bytes)).toString('hex'),
      createHash('sha256').update(bytes).digest('hex'),
    );
  for (let length = 0; length < 140; length += 1) same(new Uint8Array(length).fill(length));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 1000 }), same));
});
