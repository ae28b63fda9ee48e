import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readWebsite } from './website.ts';

describe('website of a customer [OVR-08, OVR-17]', () => {
  it('is kept as written, with a scheme', () => {
    assert.equal(readWebsite('https://ashgrovedental.com'), 'https://ashgrovedental.com');
    assert.equal(readWebsite(' ashgrovedental.com/team '), 'https://ashgrovedental.com/team');
    assert.equal(readWebsite('ashgrovedental.com:8443'), 'https://ashgrovedental.com:8443');
    assert.equal(readWebsite('http://bücher.example'), 'http://bücher.example');
    assert.equal(readWebsite('  '), null);
  });
  it('is refused when it could run code or hide where it leads', () => {
    for (const evil of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'ftp://a.com',
      'https://good.com@evil.com',
      'https://',
      'not a site',
      'localhost',
      'java\nscript:alert(1)',
    ])
      assert.equal(readWebsite(evil), undefined, evil);
  });
  it('whatever is taken is http or https, and is taken again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), text => {
        const read = readWebsite(text);
        if (!read) return;
        assert.match(new URL(read).protocol, /^https?:$/);
        assert.equal(readWebsite(read), read);
      }),
    );
  });
});
