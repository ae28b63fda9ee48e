import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { MergeChoice } from '../contract/types.ts';
import { mergePatch } from '../database/patch.ts';
import {
  compareField,
  customRules,
  isEmpty,
  mergeFields,
  patchOf,
  sameValue,
  undoFields,
  undoList,
  valuesOf,
  type FieldRule,
} from './merge-fields.ts';

const RULES: readonly FieldRule[] = [
  { field: 'name', keys: ['displayName', 'givenName'] },
  { field: 'jobTitle', keys: ['jobTitle'] },
  { field: 'notes', keys: ['notes'], joins: true },
  { field: 'status', keys: ['status'], order: ['active', 'deactivated'] },
  { field: 'customerId', keys: ['customerId', 'suspended'], isLocked: true },
];
const text = fc.constantFrom(null, 'A', 'B', 'C');
const anyRow = fc.record({
  displayName: text,
  givenName: text,
  jobTitle: text,
  notes: text,
  status: fc.constantFrom('active', 'deactivated'),
  customerId: fc.constantFrom(null, 'cus_7'),
  suspended: fc.boolean(),
  customFields: fc.dictionary(fc.constantFrom('floor', 'badge'), text),
});
const rulesOf = (a: { customFields: object }, b: { customFields: object }) => [
  ...RULES,
  ...customRules(a, b),
];

describe('fields of a merge', () => {
  it('suggest what is filled in, what is worth more, and both texts', () => {
    const [, jobTitle, notes, status] = RULES as [FieldRule, FieldRule, FieldRule, FieldRule];
    assert.equal(compareField(jobTitle, { jobTitle: null }, { jobTitle: 'Lead' })?.suggested, 'merged');
    assert.equal(compareField(jobTitle, { jobTitle: 'Lead' }, { jobTitle: 'Desk' })?.suggested, 'kept');
    assert.equal(compareField(jobTitle, { jobTitle: null }, { jobTitle: '' }), undefined);
    assert.equal(compareField(status, { status: 'deactivated' }, { status: 'active' })?.suggested, 'merged');
    assert.deepEqual(compareField(notes, { notes: 'a' }, { notes: 'b' })?.options, [
      'kept',
      'merged',
      'both',
    ]);
    const { changes } = mergeFields([notes], { notes: 'a' }, { notes: 'b' }, {});
    assert.deepEqual(changes[0]?.after, { notes: 'a\n\nb' });
  });
  it('refuse choices that there are not', () => {
    const kept = { jobTitle: 'a', status: 'active' },
      merged = { jobTitle: 'b', status: 'active' };
    const choices = { jobTitle: 'both', unknown: 'kept', constructor: 'kept' } as const;
    assert.deepEqual(mergeFields(RULES, kept, merged, choices).problems, [
      'jobTitle',
      'unknown',
      'constructor',
    ]);
    const locked: FieldRule[] = [{ field: 'jobTitle', keys: ['jobTitle'], isLocked: true }];
    assert.deepEqual(mergeFields(locked, kept, merged, { jobTitle: 'merged' }).problems, ['jobTitle']);
    assert.deepEqual(mergeFields(locked, kept, merged, {}).changes, []);
  });
  it('are filled in also where the value cannot be chosen', () => {
    const linked: FieldRule = { field: 'customerId', keys: ['customerId', 'suspended'], isLocked: true },
      [of, none] = [
        { customerId: 'cus_7', suspended: false },
        { customerId: null, suspended: true },
      ];
    for (const [kept, merged, side] of [
      [none, of, 'merged'],
      [of, none, 'kept'],
    ] as const) {
      const compared = compareField(linked, kept, merged);
      assert.deepEqual([compared?.options, compared?.suggested], [[side], side]);
      const { changes } = mergeFields([linked], kept, merged, {});
      assert.deepEqual(mergePatch(kept, patchOf(changes.map(({ after }) => after))), of);
      const other = side === 'kept' ? 'merged' : 'kept';
      assert.deepEqual(mergeFields([linked], kept, merged, { customerId: other }).problems, ['customerId']);
    }
  });

  it('end with a value of one of the two, or both; never with less than was there', () =>
    fc.assert(
      fc.property(
        anyRow,
        anyRow,
        fc.dictionary(
          fc.constantFrom('name', 'jobTitle', 'status'),
          fc.constantFrom<MergeChoice>('kept', 'merged'),
        ),
        (kept, merged, choices) => {
          const rules = rulesOf(kept, merged),
            { changes, problems } = mergeFields(rules, kept, merged, choices),
            after = mergePatch(kept, patchOf(changes.map(change => change.after)));
          assert.deepEqual(problems, []);
          assert.equal(after.customerId, kept.customerId ?? merged.customerId);
          for (const rule of rules) {
            const [of, other, now] = [kept, merged, after].map(row => valuesOf(row, rule)),
              isJoined = rule.joins === true && !isEmpty(of) && !isEmpty(other) && !sameValue(of, other);
            if (isJoined) assert.deepEqual(now, { notes: `${kept.notes}\n\n${merged.notes}` });
            else assert.ok(sameValue(now, of) || sameValue(now, other));
            if (!Object.hasOwn(choices, rule.field) && rule.field !== 'name')
              assert.equal(isEmpty(now), isEmpty(of) && isEmpty(other), rule.field);
          }
        },
      ),
    ));

  it('are as before after an undo, but for those that were edited', () =>
    fc.assert(
      fc.property(
        anyRow,
        anyRow,
        fc.option(fc.record({ jobTitle: fc.constantFrom('X', 'Y') }), { nil: {} }),
        (kept, merged, edit) => {
          const rules = rulesOf(kept, merged),
            { changes } = mergeFields(rules, kept, merged, {}),
            after = mergePatch(kept, patchOf(changes.map(change => change.after))),
            edited = mergePatch(after, edit),
            undo = undoFields(changes, edited),
            undone = mergePatch(edited, patchOf(undo.values));
          for (const rule of rules)
            if ('jobTitle' in edit && rule.field === 'jobTitle')
              assert.deepEqual(valuesOf(undone, rule), { jobTitle: edit.jobTitle });
            else assert.ok(sameValue(valuesOf(undone, rule), valuesOf(kept, rule)), rule.field);
          const isTold = 'jobTitle' in edit && changes.some(({ field }) => field === 'jobTitle');
          assert.deepEqual(undo.edited, isTold ? ['jobTitle'] : []);
        },
      ),
    ));

  it('lists are as before after an undo, and keep what was done since then', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(list, list, fc.uniqueArray(fc.constantFrom('x', 'y')), (before, after, added) => {
        const change = { field: 'otherEmails', before, after };
        assert.deepEqual(undoList(change, after), before);
        assert.deepEqual(new Set(undoList(change, [...after, ...added])), new Set([...before, ...added]));
      }),
    );
  });
});
