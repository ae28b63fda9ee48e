import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differing } from './conflict.ts';

describe('differing', () => {
  it('puts the text together again, and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const parts = differing(a, b);
        assert.equal(parts.join(''), a);
        for (const part of parts) assert.ok(part.isWellFormed());
      }),
    );
  });
  it('marks the least', () => {
    assert.deepEqual(differing('+1 503 555 0142', '+1 503 555 0167'), ['+1 503 555 01', '42', '']);
    assert.deepEqual(differing('abc', 'abc'), ['abc', '', '']);
    assert.deepEqual(differing('aa', 'a'), ['a', 'a', '']);
  });
});
