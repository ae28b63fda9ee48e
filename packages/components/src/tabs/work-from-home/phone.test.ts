import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { callingCode, checkSecondFactor, spaced, toE164 } from './phone.ts';

describe('phone for the second factor [WFH-06]', () => {
  it('reads numbers as people write them, in any digits', () => {
    assert.deepEqual(
      [
        '+1 (503) 555-0142',
        '0049 30 1234567',
        '\u202a+972 3 555 1234\u202c',
        '+٩٧١ ٤ ٥٥٥ ٠١٤٢',
        '＋49 30 1234567',
      ].map(toE164),
      ['+15035550142', '+49301234567', '+97235551234', '+97145550142', '+49301234567'],
    );
  });
  it('says what is wrong, and what was meant', () => {
    assert.deepEqual(checkSecondFactor('503 555 0142', '1'), {
      problem: 'country',
      suggestion: '+15035550142',
    });
    assert.deepEqual(checkSecondFactor('030 1234567', '49'), {
      problem: 'country',
      suggestion: '+49301234567',
    });
    assert.deepEqual(checkSecondFactor('06 1234 5678', '39'), {
      problem: 'country',
      suggestion: '+390612345678',
    });
    assert.deepEqual(checkSecondFactor('1-503-555-0142', '1'), {
      problem: 'country',
      suggestion: '+15035550142',
    });
    assert.deepEqual(checkSecondFactor('503 555 0142'), { problem: 'country' });
    assert.deepEqual(checkSecondFactor('+1 503 CALL ME'), { problem: 'letters' });
    assert.deepEqual(checkSecondFactor('+1 503 555 0142 ext. 12'), {
      problem: 'extension',
      suggestion: '+15035550142',
    });
    assert.deepEqual(checkSecondFactor('+1 503'), { problem: 'short' });
    assert.deepEqual(checkSecondFactor('+1234567890123456'), { problem: 'long' });
    assert.deepEqual(checkSecondFactor('+049 30 1234567'), { problem: 'zero' });
    assert.deepEqual(checkSecondFactor('12'), { problem: 'short' });
    assert.equal(checkSecondFactor('+44 20 7946 0018'), undefined);
  });
  it('groups figures so that they can be read out, and loses none', () => {
    assert.deepEqual(['+15035550142', '+49301234567', '+97145550142', '+442079460018'].map(spaced), [
      '+1 503 555 0142',
      '+49 301 234 567',
      '+971 455 501 42',
      '+44 207 946 0018',
    ]);
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), number =>
        assert.equal(toE164(spaced(number)), number),
      ),
    );
  });
  it('knows the calling code of a number', () => {
    assert.deepEqual(
      ['+1 503 555 0167', '+49 30 1234567', '+971 4 555 0142', '503 555', null].map(callingCode),
      ['1', '49', '971', undefined, undefined],
    );
  });
  it('finds fault with everything that is not stored as it is, and suggests only what can be stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()x.-]{0,20}$/)),
        fc.constantFrom(undefined, '1', '49', '39', '971'),
        (text, code) => {
          const found = checkSecondFactor(text, code);
          assert.equal(found === undefined, toE164(text) !== undefined);
          if (found?.suggestion) assert.equal(toE164(found.suggestion), found.suggestion);
        },
      ),
    );
  });
});
