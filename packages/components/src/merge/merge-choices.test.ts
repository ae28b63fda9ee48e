import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MergeChoice, MergeField, MergePreview } from '@customer-hub/sdk';
import fc from 'fast-check';
import { MergeChoices } from './merge-choices.ts';

const record = (id: string, etag = '"1"') => ({
  id,
  name: id,
  customerId: 'cus_1',
  etag,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});
const field = (
  name: string,
  kept: string | null,
  merged: string | null,
  more: Partial<MergeField> = {},
): MergeField => ({
  field: name,
  kept,
  merged,
  isSame: kept === merged,
  options: kept === merged ? ['kept'] : ['kept', 'merged'],
  suggested: 'kept',
  ...more,
});
const preview = (
  fields: MergeField[],
  emails: [string, string] = ['a@x.test', 'b@x.test'],
): MergePreview => ({
  kind: 'contact',
  kept: record('con_1'),
  merged: record('con_2'),
  reasons: [],
  fields,
  lists: [
    {
      field: 'otherEmails',
      values: [
        { value: emails[0], of: ['kept'] },
        { value: emails[1], of: ['merged'] },
      ],
    },
  ],
  moves: [],
  undoableUntil: '2026-01-02T00:00:00Z',
});
/** The same two the other way round. */
const swapped = (of: MergePreview): MergePreview => ({
  ...of,
  kept: of.merged,
  merged: of.kept,
  fields: of.fields.map(one => ({ ...one, kept: one.merged, merged: one.kept })),
});

describe('what is chosen between two records', () => {
  const first = preview([
    field('name', 'Tina Lopez', 'Tina López'),
    field('email', 'a@x.test', 'b@x.test'),
    field('notes', 'a', 'b', { options: ['kept', 'merged', 'both'], suggested: 'both' }),
    field('mobile', '1', '1'),
  ]);

  it('begins with what the server suggests, and sends every field that differs', () => {
    const choices = MergeChoices.of(first);
    assert.deepEqual(choices.toInput(), {
      with: 'con_2',
      keptEtag: '"1"',
      mergedEtag: '"1"',
      choices: { name: 'kept', email: 'kept', notes: 'both' },
      stay: { otherEmails: ['b@x.test'] },
    });
    assert.deepEqual([choices.isDirty, choices.isOpen], [false, false]);
  });

  it('offers the address that is not the main one as another one', () => {
    const choices = MergeChoices.of(first).choose('email', 'merged');
    assert.deepEqual(
      choices.values.map(({ value }) => value),
      ['a@x.test'],
    );
    assert.deepEqual(choices.setValue('otherEmails', 'a@x.test', false).toInput().stay, { otherEmails: [] });
  });

  it('keeps one of two texts that can both stay', () => {
    const choiceOf = (choices: MergeChoices) => choices.fields.find(row => row.field === 'notes')?.choice;
    const one = MergeChoices.of(first).keep('notes', 'kept', false);
    assert.equal(choiceOf(one), 'merged');
    assert.equal(choiceOf(one.keep('notes', 'merged', false)), 'merged', 'the last one stays');
    assert.equal(choiceOf(one.keep('notes', 'kept', true)), 'both');
  });

  it('keeps what was chosen by its value when the other one is to stay', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<MergeChoice>('kept', 'merged'),
        fc.constantFrom<MergeChoice>('kept', 'merged', 'both'),
        fc.boolean(),
        (name, notes, stays) => {
          const before = MergeChoices.of(first)
              .choose('name', name)
              .choose('notes', notes)
              .setValue('otherEmails', 'b@x.test', stays),
            after = MergeChoices.of(swapped(first), before),
            value = (choices: MergeChoices, of: string) => {
              const row = choices.fields.find(one => one.field === of);
              return row?.choice === 'both' ? 'both' : row?.[row.choice as 'kept' | 'merged'];
            };
          for (const one of ['name', 'email', 'notes'])
            assert.equal(value(after, one), value(before, one), one);
          assert.deepEqual(after.toInput().stay, before.toInput().stay);
          assert.equal(after.isOpen, false);
        },
      ),
    ));

  it('marks what was changed meanwhile, until it is chosen again', () => {
    const before = MergeChoices.of(first).choose('name', 'merged'),
      now = preview(
        [
          field('name', 'Tina Lopez', 'Tina Lopes'),
          field('email', 'a@x.test', 'b@x.test'),
          field('mobile', '1', '2'),
        ],
        ['a@x.test', 'c@x.test'],
      ),
      after = MergeChoices.of(now, before);
    assert.deepEqual(
      after.fields.filter(row => row.isMarked).map(row => row.field),
      ['name', 'mobile'],
    );
    assert.deepEqual(
      after.values.filter(row => row.isMarked).map(row => row.value),
      ['c@x.test'],
    );
    const chosen = after
      .choose('name', 'kept')
      .choose('mobile', 'merged')
      .setValue('otherEmails', 'c@x.test', true);
    assert.deepEqual([after.isOpen, chosen.isOpen], [true, false]);
    assert.equal(MergeChoices.of(now, after).isOpen, true, 'it stays marked when it is read once more');
  });
});
