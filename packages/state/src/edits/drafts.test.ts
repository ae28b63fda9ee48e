import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Drafts, type DraftStore } from './drafts.ts';

const memory = (fails: () => boolean = () => false): DraftStore & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  const may = (): void => {
    if (fails()) throw new DOMException('Switched off', 'SecurityError');
  };
  return {
    kept,
    get: key => (may(), kept.get(key) ?? null),
    set: (key, value) => (may(), void kept.set(key, value)),
    remove: key => (may(), void kept.delete(key)),
  };
};

const step = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    place: fc.constantFrom('p', 'q', 'r'),
    text: fc.string({ maxLength: 30 }),
  }),
  fc.record({ do: fc.constant('send' as const), place: fc.constantFrom('p', 'q', 'r') }),
  fc.constant({ do: 'reload' as const }),
);

describe('Drafts', () => {
  it('has after any number of reloads what was written last and not sent, newest first in what fits [R-18]', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), todo => {
        const store = memory();
        let drafts = new Drafts(store, 'tec_1', 60);
        const model = new Map<string, string>();
        for (const one of todo) {
          if (one.do === 'reload') drafts = new Drafts(store, 'tec_1', 60);
          else if (one.do === 'send') {
            drafts.remove(one.place);
            model.delete(one.place);
          } else {
            drafts.set(one.place, one.text);
            model.delete(one.place);
            model.set(one.place, one.text);
            const length = (): number =>
              [...model].reduce((sum, [place, text]) => sum + place.length + JSON.stringify(text).length, 0);
            while (length() > 60) model.delete(model.keys().next().value!);
          }
          assert.deepEqual(
            drafts.places.map(place => [place, drafts.get(place)]),
            [...model],
          );
        }
        if (model.size === 0) assert.equal(store.kept.size, 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('lives without storage, with one that throws, and with what it did not write itself', () => {
    const broken = memory(() => true);
    for (const store of [undefined, broken]) {
      const drafts = new Drafts(store, 'tec_1');
      drafts.set('p', { text: 'x' });
      assert.deepEqual(drafts.get('p'), { text: 'x' });
    }
    const store = memory();
    new Drafts(store, 'tec_1').set('p', 'x');
    const [key] = store.kept.keys();
    for (const text of ['{', '7', '[1]', '[["p"]]', '[["p","{"]]', 'null']) {
      store.kept.set(key!, text);
      assert.equal(new Drafts(store, 'tec_1').get('p'), undefined, text);
    }
  });

  it('shows nobody the drafts of somebody else', () => {
    const store = memory();
    new Drafts(store, 'tec_1').set('p', 'x');
    assert.equal(new Drafts(store, 'tec_2').get('p'), undefined);
    assert.equal(new Drafts(store, 'tec_1').get('p'), 'x');
  });
});
