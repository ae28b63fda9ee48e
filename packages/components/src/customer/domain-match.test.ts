import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchDomain } from './domain-match.ts';

describe('the domain an address falls under', () => {
  it('is matched whole and case-blind, subdomains only by a leading dot, the longest first [SET-11, SET-12]', () => {
    assert.equal(matchDomain('a@Example.COM', ['example.com']), 'example.com');
    assert.equal(matchDomain('a@mail.example.com', ['example.com']), undefined);
    assert.equal(matchDomain('a@mail.example.com', ['.example.com', 'other.test']), '.example.com');
    assert.equal(matchDomain('a@example.com', ['.example.com']), undefined);
    assert.equal(
      matchDomain('a@b.mail.example.com', ['.example.com', '.mail.example.com']),
      '.mail.example.com',
    );
    assert.equal(matchDomain('"odd@name"@example.com', ['example.com']), 'example.com');
    for (const none of ['', '@', 'example.com', 'a@'])
      assert.equal(matchDomain(none, ['example.com', '']), undefined);
  });
});
