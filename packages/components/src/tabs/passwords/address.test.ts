import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loginAddress } from './address.ts';

describe('login address [PWD-03, PWD-04]', () => {
  it('opens http and https, and shows where it leads', () => {
    assert.deepEqual(loginAddress('https://imaging.example/login?x=1'), {
      href: 'https://imaging.example/login?x=1',
      text: 'imaging.example/login?x=1',
    });
    assert.deepEqual(loginAddress('http://nas:5000/'), { href: 'http://nas:5000/', text: 'http://nas:5000' });
    assert.deepEqual(loginAddress('https://10.20.0.1:8443'), {
      href: 'https://10.20.0.1:8443/',
      text: '10.20.0.1:8443',
    });
  });

  it('shows a host in the letters that it really has', () => {
    assert.equal(loginAddress('https://аррӏе.com/')?.text, 'xn--80ak6aa92e.com');
  });

  it('never shows nor sends a name and password that somebody wrote into it, but the host it leads to [I-20]', () => {
    const found = loginAddress('https://admin:hunter2@router.example/x');
    assert.deepEqual(found, { href: 'https://router.example/x', text: 'router.example/x' });
    assert.equal(loginAddress('https://bank.example@evil.example/')?.text, 'evil.example');
  });

  it('opens nothing else', () => {
    for (const text of [
      null,
      '',
      ' ',
      'javascript:alert(1)',
      'JaVaScRiPt://x%0aalert(1)',
      ' javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://a/b',
      'ftp://a',
      '\u0000javascript:alert(1)',
      'about:blank',
    ]) {
      assert.equal(loginAddress(text), undefined, String(text));
    }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map(rest => `javascript:${rest}`),
        ),
        text => {
          const found = loginAddress(text);
          if (found) assert.match(found.href, /^https?:\/\/[^/]/);
        },
      ),
    );
  });
});
