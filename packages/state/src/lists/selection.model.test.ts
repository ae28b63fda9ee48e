import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ListSelection, type SelectionSnapshot } from './list-selection.ts';
import { RowSource } from './row-source.ts';
import { isSelected } from './selection.ts';

interface Row {
  readonly id: string;
}

const ids = ['a', 'b', 'c', 'd', 'e'];
const some = fc.subarray(ids);
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('select' as const, 'unselect' as const), ids: some }),
  fc.record({ do: fc.constant('toggle' as const), id: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constantFrom('all' as const, 'none' as const, 'query' as const) }),
  fc.record({ do: fc.constant('begin' as const) }),
  fc.record({ do: fc.constant('end' as const), failed: some }),
);

/** Each record by itself: whether it is selected, and when the person decided that. */
const plain = () => {
  const on = new Set<string>();
  const chosenAt = new Map<string, number>();
  let clock = 0;
  const choose = (which: readonly string[], wanted: boolean): void => {
    clock += 1;
    for (const id of which) {
      if (on.has(id) !== wanted) chosenAt.set(id, clock);
      if (wanted) on.add(id);
      else on.delete(id);
    }
  };
  const chooseAll = (wanted: boolean): void => {
    clock += 1;
    for (const id of ids) {
      chosenAt.set(id, clock);
      if (wanted) on.add(id);
      else on.delete(id);
    }
  };
  return {
    on,
    choose,
    chooseAll,
    begin: () => ({ selected: [...on], at: clock }),
    end: (
      { selected, at }: { readonly selected: readonly string[]; readonly at: number },
      failed: readonly string[],
    ): void => {
      for (const id of selected) if (!failed.includes(id) && (chosenAt.get(id) ?? 0) <= at) on.delete(id);
    },
  };
};

describe('the selection of a list', () => {
  it('[R-04] [R-28] ends of actions unselect what they did, and never what the person chose meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async steps => {
        const rows = new RowSource<Row>();
        await rows.load(() => Promise.resolve({ items: ids.map(id => ({ id })), totalCount: ids.length }));
        const selection = new ListSelection<Row>(rows);
        const model = plain();
        const running: {
          readonly real: SelectionSnapshot;
          readonly model: ReturnType<typeof model.begin>;
          readonly was: string;
        }[] = [];
        const shown = (snapshot: SelectionSnapshot): string =>
          ids.filter(id => isSelected(snapshot.selection, id)).join();
        for (const one of steps) {
          if (one.do === 'select' || one.do === 'unselect') {
            selection.select(one.ids, one.do === 'select');
            // Nothing left is a choice about all of them.
            if (selection.get().ids.size === 0) model.chooseAll(selection.get().mode === 'all');
            else model.choose(one.ids, one.do === 'select');
          } else if (one.do === 'toggle') {
            const wanted = !selection.isSelected(one.id);
            selection.toggle(one.id);
            if (selection.get().ids.size === 0) model.chooseAll(selection.get().mode === 'all');
            else model.choose([one.id], wanted);
          } else if (one.do === 'all') {
            selection.selectAll();
            model.chooseAll(true);
          } else if (one.do === 'none') {
            selection.clear();
            model.chooseAll(false);
          } else if (one.do === 'query') {
            // "All that match" was said of another query.
            if (selection.get().mode === 'all') model.chooseAll(false);
            selection.queryChanges();
          } else if (one.do === 'begin') {
            const real = selection.snapshot();
            running.push({ real, model: model.begin(), was: shown(real) });
          } else if (one.do === 'end') {
            const ended = running.shift();
            if (!ended) continue;
            assert.equal(shown(ended.real), ended.was, 'what an action is for never changes');
            selection.settle(ended.real, one.failed);
            model.end(ended.model, one.failed);
          }
          assert.deepEqual(
            ids.filter(id => selection.isSelected(id)),
            ids.filter(id => model.on.has(id)),
          );
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
