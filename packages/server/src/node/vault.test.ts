import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createVault, readVaultKeys } from './vault.ts';

const key = (name: string): string => `${name}:${randomBytes(32).toString('base64')}`;

describe('vault', () => {
  it('opens what it sealed, and never seals the same text the same way', () => {
    const vault = createVault(readVaultKeys(key('k1')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (secret, about) => {
        const sealed = vault.seal(secret, about);
        assert.equal(vault.open(sealed, about), secret);
        assert.notEqual(sealed, vault.seal(secret, about));
        if (secret.length > 3) assert.ok(!sealed.includes(secret));
      }),
    );
  });

  it('opens for no other record, and not after a change of a single letter', () => {
    const vault = createVault(readVaultKeys(key('k1'))),
      sealed = vault.seal('hunter2', 'acc/pwd_1');
    assert.throws(() => vault.open(sealed, 'acc/pwd_2'));
    assert.throws(() => vault.open(sealed, 'other/pwd_1'));
    for (let at = 3; at < sealed.length - 1; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      assert.throws(() => vault.open(changed, 'acc/pwd_1'), `letter ${at}`);
    }
  });

  it('opens what an older key sealed, and says that it is not the newest', () => {
    const [older, newer] = [key('k1'), key('k2')],
      sealed = createVault(readVaultKeys(older)).seal('hunter2', 'a'),
      both = createVault(readVaultKeys(`${newer}, ${older}`));
    assert.equal(both.open(sealed, 'a'), 'hunter2');
    assert.deepEqual([both.isCurrent(sealed), both.isCurrent(both.seal('x', 'a'))], [false, true]);
    assert.throws(() => createVault(readVaultKeys(newer)).open(sealed, 'a'), /key k1 .* is not there/);
  });

  it('says what is wrong with keys, and not what they are', () => {
    assert.throws(() => readVaultKeys('k1:c2hvcnQ='), /k1 has 5 bytes; make 32/);
    assert.throws(() => readVaultKeys('just-this'), /just-this has 0 bytes/);
    const one = key('k1');
    assert.throws(
      () => readVaultKeys(`${one},${one}`),
      (error: Error) => /two keys k1/.test(error.message) && !error.message.includes(one.slice(3)),
    );
  });
});
