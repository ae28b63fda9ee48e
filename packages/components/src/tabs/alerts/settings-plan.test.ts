import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AlertRules, Folder } from '@customer-hub/sdk';
import fc from 'fast-check';
import {
  inputOf,
  mergeSettings,
  rulesOf,
  sameSettings,
  sourceOf,
  type Rules,
  type Scope,
} from './settings-plan.ts';

const rules = (more: Partial<AlertRules> = {}): AlertRules => ({
  enabled: true,
  minimumSeverity: 'information',
  mutedCategories: [],
  notifyEmails: [],
  ticketFrom: null,
  resolveWhenOver: true,
  quietHours: null,
  ...more,
});
const map = (entries: [Scope, AlertRules][]): Rules => new Map(entries);
const folders = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
] as unknown as Folder[];

const anyRules = fc
  .record({
    minimumSeverity: fc.constantFrom('information' as const, 'warning' as const),
    enabled: fc.boolean(),
  })
  .map(rules);
const settings = fc
  .record({ own: anyRules, a: fc.option(anyRules), b: fc.option(anyRules) })
  .map(({ own, a, b }): Rules =>
    map([
      [null, own],
      ...(a ? [['a', a] as [Scope, AlertRules]] : []),
      ...(b ? [['b', b] as [Scope, AlertRules]] : []),
    ]),
  );

describe('alert settings', () => {
  it('a folder takes those of the nearest one above, else of the customer [ALR-34]', () => {
    const all = map([
      [null, rules()],
      ['a', rules({ enabled: false })],
    ]);
    assert.equal(sourceOf('c', all, folders), 'a');
    assert.equal(sourceOf('a', all, folders), null);
    assert.equal(sourceOf('x', all, folders), null);
    assert.equal(
      sourceOf('c', map([[null, rules()]]), [{ id: 'c', parentId: 'c' }] as unknown as Folder[]),
      null,
    );
  });
  it('come back from what is sent as they were', () => {
    fc.assert(fc.property(settings, all => assert.ok(sameSettings(rulesOf(inputOf(all) as never), all))));
  });
  it('the order of silent categories is no change', () =>
    assert.ok(
      sameSettings(
        map([[null, rules({ mutedCategories: ['disk', 'apps'] })]]),
        map([[null, rules({ mutedCategories: ['apps', 'disk'] })]]),
      ),
    ));
  it('what only one of two changed stands; what both changed is asked about', () => {
    const base = map([
      [null, rules()],
      ['a', rules()],
    ]);
    const mine = map([
      [null, rules({ minimumSeverity: 'critical' })],
      ['a', rules()],
    ]);
    const theirs = map([
      [null, rules()],
      ['a', rules({ enabled: false })],
      ['b', rules()],
    ]);
    assert.deepEqual(mergeSettings(base, mine, theirs).conflicts, []);
    assert.ok(
      sameSettings(
        mergeSettings(base, mine, theirs).merged,
        map([
          [null, rules({ minimumSeverity: 'critical' })],
          ['a', rules({ enabled: false })],
          ['b', rules()],
        ]),
      ),
    );
    assert.deepEqual(
      mergeSettings(
        base,
        mine,
        map([
          [null, rules({ enabled: false })],
          ['a', rules()],
        ]),
      ).conflicts,
      [null],
    );
    assert.deepEqual(
      mergeSettings(
        base,
        map([[null, rules()]]),
        map([
          [null, rules()],
          ['a', rules({ enabled: false })],
        ]),
      ).conflicts,
      ['a'],
    );
  });
  it('nothing of mine is ever lost, nothing of theirs that I did not touch', () => {
    fc.assert(
      fc.property(settings, settings, settings, (base, mine, theirs) => {
        const { merged } = mergeSettings(base, mine, theirs);
        for (const scope of [null, 'a', 'b']) {
          const touched = JSON.stringify(base.get(scope)) !== JSON.stringify(mine.get(scope));
          assert.deepEqual(merged.get(scope), touched ? mine.get(scope) : theirs.get(scope));
        }
      }),
    );
  });
});
