import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkDate,
  checkDomain,
  checkEmail,
  checkField,
  checkPhone,
  checkUrl,
  parseNumber,
  suggestDomain,
} from './checks.ts';
import type { FieldDefinition } from './definition.ts';

const field = (part: Partial<FieldDefinition>): FieldDefinition => ({
  key: 'k',
  label: 'K',
  type: 'text',
  ...part,
});
const word = fc.stringMatching(/^[a-z0-9]{1,10}$/);
const domain = fc
  .tuple(word, fc.constantFrom('com', 'co.uk', 'care', 'example'))
  .map(([name, end]) => `${name}.${end}`);

describe('email', () => {
  it('takes every address made of plain parts', () => {
    fc.assert(fc.property(word, domain, (local, host) => checkEmail(`${local}@${host}`) === undefined));
  });
  it('takes international ones', () => {
    for (const text of ['jürgen@müller.de', "o'hara+x@a.co", 'a@xn--bcher-kva.example', '用户@例子.广告'])
      assert.equal(checkEmail(text), undefined, text);
  });
  it('refuses what is none, and never throws', () => {
    for (const text of [
      '@',
      'a@',
      '@b.c',
      'a b@c.de',
      'a..b@c.de',
      '.a@c.de',
      'a@b..c',
      'a@-b.de',
      'a,b@c.de',
      '"<script>"@x.y',
      'a@b.c\nBcc: x@y.z',
    ])
      assert.ok(checkEmail(text), text);
    fc.assert(
      fc.property(fc.string(), text => {
        checkEmail(text);
      }),
    );
  });
  it('knows what was meant', () => {
    assert.deepEqual(checkEmail('s.okafor@ashgrovedental', ['ashgrovedental.com']), {
      code: 'email_domain_incomplete',
      suggestion: 's.okafor@ashgrovedental.com',
    });
    assert.equal(suggestDomain('gmial.com', []), 'gmail.com');
    assert.equal(suggestDomain('gmail.com', []), undefined);
    assert.equal(suggestDomain('ashgrove.care', ['.ashgrove.care']), undefined);
  });
});

describe('domain', () => {
  it('is bare, may take its subdomains, and has no @ [ADD-03, SET-12]', () => {
    fc.assert(
      fc.property(domain, host => checkDomain(host) === undefined && checkDomain(`.${host}`) === undefined),
    );
    assert.deepEqual(checkDomain('x@b.com'), { code: 'domain_at', detail: 'x@b.com', suggestion: 'b.com' });
    assert.deepEqual(checkDomain('https://b.com/x'), {
      code: 'domain_invalid',
      detail: 'https://b.com/x',
      suggestion: 'b.com',
    });
    for (const text of ['localhost', 'a b.com', '-a.com', `${'a'.repeat(64)}.com`, 'a..com', ''])
      assert.ok(checkDomain(text), text);
  });
});

describe('phone', () => {
  it('takes how people write them', () => {
    for (const text of [
      '+1 503 555 0167',
      '(503) 555-0167',
      '503.555.0167 x42',
      '+49 30/1234-56',
      '112',
      '٠٥٠ ١٢٣ ٤٥٦٧',
      '+1 503 555 0167 ext. 12',
    ])
      assert.equal(checkPhone(text), undefined, text);
    for (const text of [
      'call me',
      '12',
      '+',
      '555-CALL-NOW',
      '1;DROP TABLE',
      '<b>123456</b>',
      '1'.repeat(25),
    ])
      assert.ok(checkPhone(text), text);
  });
});

describe('url', () => {
  it('is http or https only', () => {
    for (const text of [
      'https://a.com',
      'http://a.com:8080/x?y#z',
      'a.com',
      'a.com:8443/x',
      'https://münchen.de',
      'http://localhost',
    ])
      assert.equal(checkUrl(text), undefined, text);
    for (const text of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'ftp://a.com',
      'mailto:a@b.c',
      'file:///etc/passwd',
      'vbscript:x',
      'blob:https://a.com',
    ])
      assert.equal(checkUrl(text)?.code, 'url_scheme', text);
    for (const text of ['http://nas:5000/', 'https://fileserver'])
      assert.deepEqual([checkUrl(text)?.code, checkUrl(text, true)], ['url_invalid', undefined], text);
    for (const text of ['nas', 'https://user:pw@nas', 'javascript:alert(1)'])
      assert.notEqual(checkUrl(text, true), undefined, text);
    for (const text of [
      'https://',
      'https://user:pw@a.com',
      'a',
      'https://a b.com',
      '"><script>',
      'https://a.com/<x>',
      'https://evil.com\\@good.com',
    ])
      assert.equal(checkUrl(text)?.code, 'url_invalid', text);
  });
  it('lets no other scheme through, whatever is in front of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u0000', '\u001f'), maxLength: 3 }),
        fc.constantFrom('javascript', 'data', 'vbscript'),
        fc.string(),
        (before, scheme, rest) => {
          const text = `${before}${scheme}:${rest}`.trim();
          if (checkUrl(text) === undefined)
            assert.match(new URL(/^https?:/i.test(text) ? text : `https://${text}`).protocol, /^https?:$/);
        },
      ),
    );
  });
});

describe('number', () => {
  it('reads back what any of our languages writes', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        fc.constantFrom('en', 'de', 'ar', 'ar-EG', 'fr', 'de-CH'),
        (number, locale) => {
          const rounded = Math.round(number * 1000) / 1000;
          assert.equal(
            parseNumber(new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(rounded), locale) +
              0,
            rounded + 0,
          );
        },
      ),
    );
  });
  it('reads plain digits with a point in every language, and refuses the rest', () => {
    for (const locale of ['en', 'de', 'ar']) assert.equal(parseNumber('12.5', locale), 12.5, locale);
    for (const text of ['', 'a', '1e5', '0x10', 'Infinity', '1,2,3', '--1', '1.2.3', '12a'])
      assert.ok(Number.isNaN(parseNumber(text, 'en')), text);
  });
  it('keeps to its limits', () => {
    assert.deepEqual(checkField(field({ type: 'number', minimum: 1 }), '0'), {
      code: 'too_small',
      detail: 1,
    });
    assert.deepEqual(checkField(field({ type: 'number', maximum: 9 }), '10'), {
      code: 'too_large',
      detail: 9,
    });
  });
});

describe('date', () => {
  it('exists', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        day => checkDate(day.toISOString().slice(0, 10)) === undefined,
      ),
    );
    for (const text of ['2026-02-29', '2026-13-01', '26-1-1', '?', '0001-01-01', '2026-11-31'])
      assert.deepEqual(checkDate(text), { code: 'date_invalid' }, text);
  });
});

describe('field', () => {
  it('takes any string into any type without throwing', () => {
    const types = [
      'text',
      'multiline',
      'email',
      'phone',
      'url',
      'number',
      'date',
      'select',
      'time_zone',
      'secret',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary' }), (type, text) => {
        checkField(field({ type }), text);
      }),
    );
  });
  it('asks for what is needed, and lets go of what is not', () => {
    assert.deepEqual(checkField(field({ required: true }), '  '), { code: 'required' });
    assert.equal(checkField(field({}), ''), undefined);
    assert.deepEqual(checkField(field({ type: 'tokens', required: true }), []), { code: 'required' });
  });
  it('counts as the contract does', () => {
    assert.deepEqual(checkField(field({ maxLength: 3 }), '😀😀'), { code: 'too_long', detail: 3 });
    assert.deepEqual(checkField(field({ type: 'domain_list', maxItems: 1 }), ['a.com', 'b.com']), {
      code: 'too_many',
      detail: 1,
    });
    assert.deepEqual(checkField(field({ type: 'domain_list' }), ['a.com', 'A.com']), {
      code: 'duplicate',
      detail: 'A.com',
    });
  });
  it('refuses invisible characters', () => {
    assert.deepEqual(checkField(field({}), 'a\u0000b'), { code: 'characters' });
    assert.equal(checkField(field({ type: 'multiline' }), 'a\n\tb'), undefined);
  });
  it('follows options that depend on each other [OVR-03]', () => {
    const options = [
      { value: 'veeam', label: 'Veeam', options: [{ value: 'hardened', label: 'Hardened' }] },
      { value: 'none', label: 'None' },
    ];
    const at = field({ type: 'options_with_dependencies', options });
    assert.equal(checkField(at, ['veeam', 'hardened']), undefined);
    assert.equal(checkField(at, ['none']), undefined);
    assert.deepEqual(checkField(at, ['veeam']), { code: 'incomplete' });
    assert.deepEqual(checkField(at, ['none', 'hardened']), { code: 'not_in_list' });
    assert.deepEqual(checkField(at, ['gone']), { code: 'not_in_list' });
  });
  it('knows time zones', () => {
    assert.equal(checkField(field({ type: 'time_zone' }), 'Europe/Berlin'), undefined);
    assert.deepEqual(checkField(field({ type: 'time_zone' }), 'Mars/Base'), { code: 'time_zone_unknown' });
  });
});
