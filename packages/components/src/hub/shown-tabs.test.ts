import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultTabs, shownTabs } from './tabs.ts';

const load = (): never => assert.fail('is made when it is opened');
const own = fc
  .record({ key: fc.stringMatching(/^x-[\w-]{1,6}$/), label: fc.string({ minLength: 1 }) })
  .map(tab => ({ ...tab, key: tab.key as `x-${string}`, load }));
const wanted = fc.array(fc.oneof(fc.constantFrom(...defaultTabs), own), { maxLength: 20 });
const keyOf = (tab: string | { readonly key: string }): string => (typeof tab === 'string' ? tab : tab.key);

describe('tabs that show', () => {
  it('are those that the page names, in its order, each once, without those that it hides', () => {
    fc.assert(
      fc.property(wanted, fc.subarray([...defaultTabs]), (tabs, hidden) => {
        const expected = [...new Set(tabs.map(keyOf))].filter(key => !hidden.some(one => one === key));
        assert.deepEqual(
          shownTabs(tabs, hidden).map(({ key }) => key),
          expected,
        );
      }),
    );
  });

  it('are ours in the order of the contract by default', () => {
    assert.deepEqual(
      shownTabs(defaultTabs, []).map(({ key }) => key),
      defaultTabs,
    );
  });

  it('are no own ones whose key could be one of ours, or could not stand in an address', () => {
    const tab = (key: string) => ({ key: key as 'x-a', label: 'A', load });
    for (const key of ['devices', 'projects', 'x-', 'x-a b', 'x-a/b', 'x-ä'])
      assert.deepEqual(shownTabs([tab(key)], []), [], key);
  });

  it('are none that we do not have', () => {
    assert.deepEqual(shownTabs(['x-missing', 'toString' as 'devices'], []), []);
  });
});
