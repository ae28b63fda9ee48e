import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differing, mergeFields } from './conflict.ts';
import type { FieldValue, Values } from './definition.ts';
import { same } from './paths.ts';

const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constantFrom(null, '', 'a', 'b', 0, 1, true, false),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  fc.record({ city: fc.constantFrom(null, 'Bern') }),
);
const record: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), value);
const at = (values: Values, key: string): FieldValue => values[key] ?? null;

describe('mergeFields', () => {
  it('loses nothing of either side', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const { merged, conflicts } = mergeFields(base, mine, theirs);
        for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
          const conflict = conflicts.find(one => one.key === key);
          if (!same(at(mine, key), at(base, key)))
            assert.ok(
              same(at(merged, key), at(mine, key)) || (conflict && same(conflict.mine, at(mine, key))),
              `mine of ${key}`,
            );
          if (!same(at(theirs, key), at(base, key)))
            assert.ok(same(at(merged, key), at(theirs, key)), `theirs of ${key}`);
        }
      }),
    );
  });
  it('asks only where both sides changed the same field to different values', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) =>
        mergeFields(base, mine, theirs).conflicts.every(
          ({ key }) =>
            !same(at(mine, key), at(base, key)) &&
            !same(at(theirs, key), at(base, key)) &&
            !same(at(mine, key), at(theirs, key)),
        ),
      ),
    );
  });
  it('changes nothing when one side did not', () => {
    fc.assert(
      fc.property(record, record, (base, other) => {
        assert.deepEqual(
          [mergeFields(base, base, other).conflicts, mergeFields(base, other, base).conflicts],
          [[], []],
        );
        for (const key of Object.keys(other))
          assert.ok(same(at(mergeFields(base, other, base).merged, key), at(other, key)));
      }),
    );
  });
  it('is safe from keys that mean something to objects', () => {
    const hostile = JSON.parse('{"__proto__": "x"}') as Values;
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
    mergeFields({}, hostile, {});
    assert.equal(Object.getPrototypeOf({}), Object.prototype);
  });
});

describe('differing', () => {
  it('puts the text together again, and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const parts = differing(a, b);
        assert.equal(parts.join(''), a);
        for (const part of parts) assert.ok(part.isWellFormed());
      }),
    );
  });
  it('marks the least', () => {
    assert.deepEqual(differing('+1 503 555 0142', '+1 503 555 0167'), ['+1 503 555 01', '42', '']);
    assert.deepEqual(differing('abc', 'abc'), ['abc', '', '']);
    assert.deepEqual(differing('aa', 'a'), ['a', 'a', '']);
  });
});
