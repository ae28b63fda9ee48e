import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeFields } from './merge.ts';
import type { FieldValue, Values } from './types.ts';
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
