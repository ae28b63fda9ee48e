import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeUrl } from './links.ts';

describe('addresses that become links', () => {
  it('never carry a name or a password, which hide the host they lead to [I-20]', () => {
    for (const text of [
      'https://user:pw@evil.example',
      'https://bank.example@evil.example/login',
      'bank.example:443@evil.example',
      'http://:pw@evil.example',
      'javascript:alert(1)',
      'mailto:a@b.de',
    ])
      assert.equal(safeUrl(text), undefined, text);
    assert.equal(safeUrl('bank.example'), 'https://bank.example/');
  });
});
