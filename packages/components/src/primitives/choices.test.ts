import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterChoices, timeZoneChoices } from './choices.ts';
import { moved } from './sortable.ts';
import fc from 'fast-check';

describe('filterChoices', () => {
  const choices = [
    { value: '1', label: 'Jürgen Öztürk', hint: 'Berlin' },
    { value: '2', label: 'Priya Raman' },
    { value: '3', label: 'Anna Priya' },
  ];
  it('finds every word, whatever the accents, those that begin with it first', () => {
    assert.deepEqual(
      filterChoices(choices, 'ozt jur').map(({ value }) => value),
      ['1'],
    );
    assert.deepEqual(
      filterChoices(choices, 'berlin').map(({ value }) => value),
      ['1'],
    );
    assert.deepEqual(
      filterChoices(choices, 'priya').map(({ value }) => value),
      ['2', '3'],
    );
    assert.equal(filterChoices(choices, ' ').length, 3);
  });
  it('finds time zones by place', () => {
    assert.equal(filterChoices(timeZoneChoices('en'), 'new york')[0]?.value, 'America/New_York');
    assert.match(timeZoneChoices('en')[0]!.hint!, /GMT/);
  });
});

describe('moved', () => {
  it('keeps every entry', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, from, to) => {
        const next = moved(list, from % list.length, to % list.length);
        assert.deepEqual([...next].sort(), [...list].sort());
        assert.equal(next[to % list.length], list[from % list.length]);
      }),
    );
  });
});
