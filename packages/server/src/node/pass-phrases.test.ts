import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scryptPassPhrases } from './pass-phrases.ts';

describe('pass phrases', () => {
  it('are kept as slow hashes with a salt of their own, and found right or wrong', async () => {
    const [one, two] = await Promise.all([
      scryptPassPhrases.hash('maple-orbit-lantern'),
      scryptPassPhrases.hash('maple-orbit-lantern'),
    ]);
    assert.notEqual(one, two);
    assert.ok(one.startsWith('scrypt.15.8.1.') && !one.includes('maple'));
    assert.equal(await scryptPassPhrases.verify('maple-orbit-lantern', one), true);
    assert.equal(await scryptPassPhrases.verify('maple-orbit-lantern ', one), false);
    assert.equal(await scryptPassPhrases.verify('maple-orbit-lantern', 'quick.abc'), false);
  });
});
