import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText, joinName, splitName } from './names.ts';

describe('splitting a full name [USR-06, X-16]', () => {
  const cases: [text: string, given: string | null, family: string | null][] = [
    ['Tina Lopez', 'Tina', 'Lopez'],
    ['Lopez, Tina', 'Tina', 'Lopez'],
    ['  Lopez ,  Tina  ', 'Tina', 'Lopez'],
    ['Tina M. Lopez', 'Tina M.', 'Lopez'],
    ['Bea van der Berg', 'Bea', 'van der Berg'],
    ['van der Berg, Bea', 'Bea', 'van der Berg'],
    ['Owen Price Jr.', 'Owen', 'Price Jr.'],
    ['Owen Price, Jr.', 'Owen', 'Price Jr.'],
    ['ليلى عبد الرحمن', 'ليلى', 'عبد الرحمن'],
    ['佐藤 陽菜', '陽菜', '佐藤'],
    ['Eliza St. James', 'Eliza', 'St. James'],
    ['Weiss', null, 'Weiss'],
    ['', null, null],
    [',', null, null],
    ['Lopez,', null, 'Lopez'],
    ['\tTina\nLopez', 'Tina', 'Lopez'],
  ];
  for (const [text, given, family] of cases)
    it(JSON.stringify(text), () => {
      const split = splitName(text);
      assert.deepEqual([split.givenName, split.familyName], [given, family]);
    });

  it('says when only one name was found', () => {
    assert.equal(splitName('Weiss').isSingle, true);
    assert.equal(splitName('').isSingle, false);
  });
  it('loses no letter and comes back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const split = splitName(text);
        const letters = (value: string): string => [...value.replace(/[\s,]/gu, '')].sort().join('');
        assert.equal(letters(split.displayName), letters(cleanText(text)));
        assert.equal(letters((split.givenName ?? '') + (split.familyName ?? '')), letters(split.displayName));
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('Tina', 'Ana Maria', '陽菜'),
        fc.constantFrom('Lopez', 'van der Berg', '佐藤'),
        (given, family) => {
          const { givenName, familyName } = splitName(joinName(given, family));
          if (/\p{Script=Han}/u.test(given) === /\p{Script=Han}/u.test(family))
            assert.deepEqual([givenName, familyName], [given, family]);
        },
      ),
    );
  });
});
