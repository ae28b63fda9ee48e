import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { HubState } from '@customer-hub/state/core';
import { ownIdOf } from '@customer-hub/state/lists';
import type { ListContext } from './definition.ts';
import { allLists, sources } from './testing/all-lists.ts';

type Context = ListContext<{ readonly id: string }, object>;

/** Scopes that the contract asks for where something is changed. */
const scopes = new Set(
  globSync('*.yaml', { cwd: path.join(sources, '../../sdk/contract') })
    .map(file => readFileSync(path.join(sources, '../../sdk/contract', file), 'utf8'))
    .flatMap(text => [...text.matchAll(/x-scopes: \['(?<scope>[a-z-]+:(?!read|reveal)[a-z]+)'\]/g)])
    .map(found => found.groups?.['scope']),
);

/** A list as somebody sees it who has these scopes. */
const seenBy = (held: readonly string[]): Context =>
  ({
    session: {
      records: { get: () => ({ get: () => ({ value: { scopes: held } }) }), peek: () => undefined },
    },
    customerId: 'cus_1',
    words: { noPermission: 'no permission' },
    m: { reasons: {} },
  }) as unknown as Context & { session: HubState };

describe('lists of records', () => {
  const actions = allLists.flatMap(definition =>
    [...(definition.actions ?? []), ...(definition.bulkActions ?? [])].map(
      action => [`${ownIdOf(definition)} ${definition.tab}: ${action.key}`, action] as const,
    ),
  );

  it('know of each action which scope it needs, and refuse it before it is begun [W-10]', () => {
    assert.ok(actions.length > 40, String(actions.length));
    for (const [name, action] of actions) {
      assert.ok(
        scopes.has(action.scope) || action.scope === 'customer:read',
        `${name} needs ${action.scope}`,
      );
      // What only shows something is for everybody who sees the list.
      if (action.scope === 'customer:read') continue;
      assert.equal(action.disabled?.(seenBy(['customer:read'])), 'no permission', name);
      // Some need another one of the same records, too: what merges also deletes.
      const [of = ''] = (action.scope ?? '').split(':'),
        held = [...scopes].filter(scope => scope?.startsWith(`${of}:`)) as string[];
      assert.notEqual(action.disabled?.(seenBy(held)), 'no permission', name);
      const without = held.filter(scope => scope !== action.scope);
      assert.equal(action.disabled?.(seenBy(without)), 'no permission', name);
    }
  });

  it('ask before several records are deleted, all of them [W-09]', () => {
    const deleting = allLists.flatMap(({ tab, bulkActions = [] }) =>
      bulkActions.filter(({ key }) => key === 'delete').map(action => [tab, action] as const),
    );
    assert.ok(deleting.length >= 6, String(deleting.length));
    for (const [tab, { ask, undo }] of deleting) assert.ok(ask && undo, tab);
  });
});
