import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  afterQueryChange,
  countSelected,
  forget,
  isSelected,
  noSelection,
  select,
  selectAll,
  selectedShare,
  toggle,
} from './selection.ts';

const ids = Array.from({ length: 20 }, (_, n) => `c${n}`);
const id = fc.constantFrom(...ids);
const step = fc.oneof(
  fc.record({ kind: fc.constant('toggle' as const), id }),
  fc.record({ kind: fc.constant('select' as const), ids: fc.array(id), on: fc.boolean() }),
  fc.record({ kind: fc.constant('all' as const) }),
  fc.record({ kind: fc.constant('none' as const) }),
);

describe('selection', () => {
  it('agrees with a plain set of every record', () => {
    fc.assert(
      fc.property(fc.array(step), steps => {
        let selection = noSelection;
        const model = new Set<string>();
        for (const s of steps) {
          if (s.kind === 'toggle') {
            selection = toggle(selection, s.id);
            if (!model.delete(s.id)) model.add(s.id);
          } else if (s.kind === 'select') {
            selection = select(selection, s.ids, s.on);
            for (const one of s.ids)
              if (s.on) model.add(one);
              else model.delete(one);
          } else {
            selection = s.kind === 'all' ? selectAll : noSelection;
            model.clear();
            if (s.kind === 'all') ids.forEach(one => model.add(one));
          }
          for (const one of ids) assert.equal(isSelected(selection, one), model.has(one));
          assert.equal(countSelected(selection, ids.length), model.size);
          assert.equal(
            selectedShare(selection, ids.length),
            model.size === 0 ? 'none' : model.size === ids.length ? 'all' : 'some',
          );
        }
      }),
    );
  });

  it('keeps ids when the query changes, but not "all of the old query"', () => {
    assert.deepEqual([...afterQueryChange(toggle(noSelection, 'c1')).ids], ['c1']);
    assert.equal(afterQueryChange(selectAll), noSelection);
  });

  it('forgets a record that is gone', () => {
    assert.equal(countSelected(forget(select(noSelection, ['c1', 'c2'], true), 'c1'), 20), 1);
    assert.equal(forget(noSelection, 'c1'), noSelection);
  });

  it('never changes a value in place', () => {
    const before = select(noSelection, ['c1'], true);
    toggle(before, 'c1');
    assert.equal(isSelected(before, 'c1'), true);
  });
});
