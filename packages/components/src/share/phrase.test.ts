import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makePhrase } from './phrase.ts';

describe('a pass phrase that is made up', () => {
  it('is five groups that can be spoken, never the same twice', () => {
    const made = Array.from({ length: 500 }, () => makePhrase());
    for (const phrase of made) assert.match(phrase, /^(?:[b-z][aeio][b-z][aeio]-){4}[b-z][aeio][b-z][aeio]$/);
    assert.equal(new Set(made).size, 500);
  });
  it('takes every letter from what was drawn', () => {
    let next = 0;
    assert.equal(
      makePhrase(into => into.forEach((_, at) => (into[at] = next++))),
      phraseOf(20),
    );
  });
});

/** As the rule says it: consonant by the low four bits, vowel by the low two. */
const phraseOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 'bdfghjkmnprstvwz'[at % 16] : 'aeio'[at % 4]))
    .join('')
    .replace(/.{4}(?!$)/g, '$&-');
