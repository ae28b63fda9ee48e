import assert from 'node:assert/strict';
import { it } from 'node:test';
import { finds } from './fold.ts';

it('finds what is spelled in another way [L-14]', () => {
  for (const [text, query] of [
    ['Jürgen Müller', 'mueller'],
    ['Jürgen Müller', 'MULLER jurgen'],
    ['Mueller', 'Müller'],
    ['Weißenfels', 'weiss'],
    ['Søren', 'soeren'],
    ['Århus', 'aarhus'],
    ['Łódź', 'lodz'],
  ] as const)
    assert.ok(finds(text, query), `${query} in ${text}`);
  assert.ok(!finds('Muller', 'mueller'));
});
