import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strengthOf } from './strength.ts';

describe('strength of a password', () => {
  it('sees through what people do', () => {
    for (const [text, most, warning] of [
      ['password', 0, 'common'],
      ['P@ssw0rd', 0, 'common'],
      ['Passwort1', 0, 'common'],
      ['Welcome2026!', 1, 'word'],
      ['Summer2026', 0, 'common'],
      ['abcdefghijklmnop', 0, 'sequence'],
      ['qwertzuiop', 0, undefined],
      ['1234567890', 0, 'sequence'],
      ['aaaaaaaaaaaaaaaa', 0, 'repeat'],
      ['xk7xk7xk7xk7', 1, 'repeat'],
      ['19840312', 0, 'date'],
      ['kV9', 0, 'short'],
      ['0987654321', 0, 'sequence'],
    ] as const) {
      const found = strengthOf(text);
      assert.ok(found.level <= most, `${text} is level ${found.level}, ${Math.round(found.bits)} bits`);
      if (warning) assert.equal(found.warning, warning, text);
    }
  });

  it('grants what is long and without a pattern', () => {
    for (const text of ['vR8#kq!Zt4mWx?p9Lc', 'zebra lamp violin cactus moth', 'Gd7$wq9!xTb2&kPz'])
      assert.ok(strengthOf(text).level >= 3, text);
  });

  it("takes the entry's own name, user and address for nothing", () => {
    const alone = strengthOf('agd-admin-imaging-77');
    const known = strengthOf('agd-admin-imaging-77', [
      'Imaging server',
      'agd-admin',
      'https://imaging.ashgrovedental.com',
    ]);
    assert.ok(known.bits < alone.bits - 15);
    assert.equal(known.warning, 'about');
  });

  it('is nothing for nothing, and never more than chance could give', () => {
    assert.deepEqual(strengthOf(''), { bits: 0, level: 0, warning: undefined });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
        (text, about) => {
          const { bits, level } = strengthOf(text, about);
          assert.ok(Number.isFinite(bits) && bits >= 0 && bits <= text.length * Math.log2(192) + 1e-9);
          assert.ok(level >= 0 && level <= 4);
        },
      ),
    );
  });

  it('answers at once for the longest that fits', () => {
    const started = performance.now();
    strengthOf('aB3$'.repeat(1024));
    strengthOf(
      Array.from({ length: 4096 }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 90))).join(''),
    );
    assert.ok(performance.now() - started < 1000);
  });
});
