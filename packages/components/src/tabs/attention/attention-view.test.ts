import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Attention, AttentionFact } from '@customer-hub/sdk';
import fc from 'fast-check';
import { NOBODY, viewOfCustomer, type Choice } from './attention-view.ts';

const AREAS = ['tickets', 'contracts', 'assets'] as const;
const PEOPLE = [null, { id: 'tec_1', name: 'Dana' }, { id: 'tec_2', name: 'Ana' }];
const facts = fc.array(
  fc.record({
    area: fc.constantFrom(...AREAS),
    group: fc.constantFrom('now', 'week', 'later'),
    person: fc.constantFrom(...PEOPLE),
    snooze: fc.constantFrom(null, { id: 'ats_1' }),
  }),
  { maxLength: 30 },
);
const choices: fc.Arbitrary<Choice> = fc.record({
  area: fc.constantFrom(undefined, ...AREAS),
  person: fc.constantFrom(undefined, 'tec_1', 'tec_2', NOBODY),
  asleep: fc.boolean(),
});
const attentionWith = (own: readonly object[]): Attention => ({
  customerId: 'cus_1',
  asOf: '2026-11-24T18:00:00Z',
  facts: own as AttentionFact[],
  areas: AREAS.map(area => ({ area, state: 'checked' })),
  counts: { now: 0, week: 0, later: 0, snoozed: 0 },
});

describe('the facts of a customer', () => {
  it('have counts at areas, people and groups that are the rows one gets by choosing them', () => {
    fc.assert(
      fc.property(facts, choices, (own, choice) => {
        const value = attentionWith(own);
        const view = viewOfCustomer(value, choice);
        const rows = (other: Partial<Choice>): number =>
          viewOfCustomer(value, { ...choice, ...other }).entries.length;
        assert.equal(view.entries.length, view.total);
        assert.equal(view.inAll, rows({ area: undefined }));
        for (const { area, count } of view.areas) assert.equal(count, rows({ area }));
        for (const { id, count } of view.people) assert.equal(count, rows({ person: id }));
        assert.equal(view.groups.now + view.groups.week + view.groups.later, view.total);
      }),
    );
  });

  it('name people in the order of their names, nobody last', () => {
    const own = PEOPLE.map(person => ({ area: 'tickets', group: 'now', person, snooze: null }));
    const { people } = viewOfCustomer(attentionWith(own), {
      area: undefined,
      person: undefined,
      asleep: false,
    });
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Ana', 'Dana', undefined],
    );
  });
});
