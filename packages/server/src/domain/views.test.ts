import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { View, ViewTab } from '../contract/types.ts';
import { cleanView, PERMANENT } from './views.ts';

const view = (keys: readonly string[], extra: object = {}): View => ({
  version: 1,
  q: '',
  facets: {},
  filter: null,
  sort: 'name',
  columns: keys.map(key => ({ key, width: 120 })),
  density: 'compact',
  groupBy: null,
  ...extra,
});

describe('saved views', () => {
  it('cannot be without a permanent column [DEV-16, DEV-19]', () =>
    assert.deepEqual(
      cleanView('devices', view(['name', 'alerts'])).columns.map(({ key }) => key),
      ['actions', 'remoteAccess', 'name', 'alerts'],
    ));
  it('leave a permanent column where it was put', () =>
    assert.deepEqual(
      cleanView('contacts', view(['email', 'displayName'])).columns.map(({ key }) => key),
      ['email', 'displayName'],
    ));
  it('lose keys that nobody knows', () => {
    const cleaned = cleanView('contacts', {
      ...view(['displayName'], { evil: 1 }),
      columns: [{ key: 'displayName', ...{ evil: 1 } }],
    });
    assert.equal(JSON.stringify(cleaned).includes('evil'), false);
  });
  it('cleaning is idempotent, keeps every column once and adds only permanent ones', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ViewTab>('devices', 'contacts', 'notes'),
        fc.array(fc.constantFrom('name', 'actions', 'remoteAccess', 'email', 'displayName')),
        (tab, keys) => {
          const cleaned = cleanView(tab, view(keys)),
            got = cleaned.columns.map(({ key }) => key);
          assert.deepEqual(cleanView(tab, cleaned), cleaned);
          assert.equal(new Set(got).size, got.length);
          assert.deepEqual(new Set(got), new Set([...keys, ...(PERMANENT[tab] ?? [])]));
        },
      ),
    );
  });
});
