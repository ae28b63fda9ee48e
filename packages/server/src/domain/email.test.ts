import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkEmail, suggestEmail } from './email.ts';

describe('e-mail addresses [USR-04]', () => {
  it('are stored trimmed and in lower case', () =>
    assert.deepEqual(checkEmail('  Tina.Lopez@AshgroveDental.com '), {
      email: 'tina.lopez@ashgrovedental.com',
    }));
  it('are refused when they are none', () => {
    for (const text of [
      'tina',
      '@a.com',
      'a@',
      'a b@c.com',
      'a@@b.com',
      'a..b@c.com',
      '.a@c.com',
      'a@c..com',
      'a@-c.com',
      '<a@b.com>',
      'a@b.c',
      '"a"@b.com',
      'a@b.com,c@d.com',
      `${'x'.repeat(65)}@a.com`,
    ])
      assert.ok(checkEmail(text).problem, text);
    assert.equal(checkEmail('   ').problem?.code, 'email_missing');
  });
  it("without a dot after @ get the customer's domain as a suggestion", () => {
    assert.deepEqual(checkEmail('s.okafor@ashgrovedental', ['.x.com', 'ashgrovedental.com']).problem, {
      code: 'email_domain_incomplete',
      message: 'The part after @ needs a dot.',
      suggestion: 's.okafor@ashgrovedental.com',
    });
    assert.equal(checkEmail('s.okafor@other', ['ashgrovedental.com']).problem?.suggestion, undefined);
  });
  it('a slip away from a known domain get that one as a suggestion', () => {
    assert.equal(suggestEmail('tina@ashgrovedentl.com', ['ashgrovedental.com']), 'tina@ashgrovedental.com');
    assert.equal(suggestEmail('tina@gmial.com', []), undefined);
    assert.equal(suggestEmail('tina@gmal.com', []), 'tina@gmail.com');
    assert.equal(suggestEmail('tina@ashgrovedental.com', ['ashgrovedental.com']), undefined);
    assert.equal(suggestEmail('tina@brightwater.law', ['ashgrovedental.com']), undefined);
  });
  it('usual ones pass, and checking twice changes nothing', () => {
    fc.assert(
      fc.property(fc.emailAddress({ size: 'small' }), text => {
        const { email } = checkEmail(text);
        if (email) assert.deepEqual(checkEmail(email), { email });
      }),
    );
    for (const text of [
      'a@b.co',
      "o'leary@example.com",
      'user+tag@mail.example.com',
      'käthe@bücher.example',
      'x@münchen.de',
    ])
      assert.equal(checkEmail(text).email, text);
  });
});
