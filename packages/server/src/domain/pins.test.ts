import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PINNABLE, pinProblems } from './pins.ts';

const codes = (fields: readonly string[], keys: readonly string[] = []): string[] =>
  pinProblems(fields, keys).map(({ code }) => code);

describe('pinned fields', () => {
  it('are at least 3 [PIN-09]', () => {
    assert.deepEqual(codes(PINNABLE.slice(0, 2)), ['too_few']);
    assert.deepEqual(codes(PINNABLE.slice(0, 3)), []);
  });
  it('are at most 6 [PIN-10]', () => {
    assert.deepEqual(codes(PINNABLE.slice(0, 7)), ['too_many']);
    assert.deepEqual(codes(PINNABLE.slice(0, 6)), []);
  });
  it('are not pinned twice', () => assert.deepEqual(codes(['phone', 'fax', 'phone']), ['duplicate']));
  it('are details of the Overview, custom fields included [PIN-11, X-10]', () => {
    assert.deepEqual(codes(['phone', 'fax', 'customFields.seats'], ['seats']), []);
    assert.deepEqual(codes(['phone', 'fax', 'customFields.gone'], ['seats']), ['unknown_field']);
    assert.deepEqual(codes(['phone', 'fax', '__proto__']), ['unknown_field']);
  });
  it('any 3 to 6 different known fields are fine, in any order [PIN-07]', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PINNABLE], { minLength: 3, maxLength: 6 }), fields => {
        assert.deepEqual(codes(fields), []);
      }),
    );
  });
});
