import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CustomField, CustomFieldValue } from '../contract/types.ts';
import { isPath, missingProblems, valueProblem, valueProblems } from './custom-values.ts';

const field = (type: CustomField['type'], over: Partial<CustomField> = {}): CustomField => ({
  key: 'f',
  label: 'Field',
  type,
  required: false,
  hint: null,
  ...over,
});
const options = [
  {
    value: 'veeam',
    label: 'Veeam',
    options: [{ value: 'hardened', label: 'Hardened', options: [{ value: 'deep', label: 'Deep' }] }],
  },
  { value: 'none', label: 'None' },
];
const code = (of: CustomField, value: CustomFieldValue): string | undefined => valueProblem(of, value)?.code;

describe('values of custom fields [OVR-03, FLD-11]', () => {
  it('text', () => {
    assert.equal(code(field('text'), 'x'), undefined);
    assert.equal(code(field('text', { maxLength: 3 }), 'four'), 'too_long');
    assert.equal(code(field('text'), 4), 'invalid_type');
  });
  it('boolean', () => {
    assert.equal(code(field('boolean'), false), undefined);
    assert.equal(code(field('boolean'), 'yes'), 'invalid_type');
  });
  it('numeric', () => {
    const seats = field('numeric', { minimum: 0, maximum: 10 });
    assert.equal(code(seats, 10), undefined);
    assert.equal(code(seats, -1), 'too_small');
    assert.equal(code(seats, 11), 'too_large');
    assert.equal(code(seats, '10'), 'invalid_type');
  });
  it('date', () => {
    assert.equal(code(field('date'), '2027-01-18'), undefined);
    for (const bad of ['2027-02-30', '18.01.2027', '2027-1-8', 'tomorrow'])
      assert.equal(code(field('date'), bad), 'invalid_date', bad);
  });
  it('options', () => {
    assert.equal(code(field('options', { options }), 'none'), undefined);
    assert.equal(code(field('options', { options }), 'other'), 'unknown_option');
  });
  it('options with dependencies', () => {
    const backup = field('options_with_dependencies', { options });
    for (const good of [['veeam'], ['veeam', 'hardened'], ['veeam', 'hardened', 'deep'], ['none']])
      assert.equal(code(backup, good), undefined);
    for (const bad of [['none', 'hardened'], ['hardened'], [], ['veeam', 'deep'], 'veeam'])
      assert.equal(code(backup, bad), 'unknown_option');
  });
  it('empty is fine unless required', () => {
    assert.equal(code(field('date'), null), undefined);
    assert.equal(code(field('date', { required: true }), null), 'required');
  });
  it('every prefix of a path is a path, and nothing else goes on from a leaf', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.string(), (length, extra) => {
        const path = ['veeam', 'hardened', 'deep'].slice(0, length);
        assert.equal(isPath(options, path), length > 0);
        assert.equal(isPath(options, ['none', extra]), false);
      }),
    );
  });
  it('point at each wrong value, and at unknown keys', () => {
    const problems = valueProblems(
      [field('numeric', { key: 'seats' })],
      { seats: 'many', 'a/b': 1, __proto__x: null },
      '/customFields',
    );
    assert.deepEqual(
      problems.map(({ pointer, code: kind }) => [pointer, kind]),
      [
        ['/customFields/seats', 'invalid_type'],
        ['/customFields/a~1b', 'unknown_field'],
        ['/customFields/__proto__x', 'unknown_field'],
      ],
    );
  });
  it('a form as a whole needs its required fields', () => {
    assert.deepEqual(
      missingProblems([field('boolean', { key: 'alarm', required: true }), field('text')], {}, '/v').map(
        ({ pointer }) => pointer,
      ),
      ['/v/alarm'],
    );
  });
});
