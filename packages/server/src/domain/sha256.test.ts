import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import fc from 'fast-check';
import { sha256 } from './sha256.ts';

it('gives what Node gives', () => {
  assert.equal(sha256(new Uint8Array()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes =>
      assert.equal(sha256(bytes), createHash('sha256').update(bytes).digest('hex')),
    ),
  );
});
