import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { searchKinds } from './hits.ts';
import { isSearchKind, recentKey, Recents, type Recent } from './recents.ts';

const place = (texts = new Map<string, string>()) => ({
  texts,
  get: (key: string) => texts.get(key) ?? null,
  set: (key: string, value: string) => void texts.set(key, value),
});
const device = (n: number): Recent => ({ kind: 'device', id: `dev_${n}`, customerId: 'cus_1' });

describe('what was used last', () => {
  it('stands in the order of its use, each once, and is kept for the same person alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 60 }), numbers => {
        const at = place();
        const recents = new Recents(at);
        recents.of('acc_1.tec_1');
        for (const n of numbers) recents.add(device(n));
        const last = [...new Set(numbers.toReversed())].slice(0, 20).map(device);
        assert.deepEqual(recents.list, last);
        const again = new Recents(at);
        again.of('acc_1.tec_1');
        assert.deepEqual(again.list, last);
        again.of('acc_1.tec_2');
        assert.deepEqual(again.list, []);
      }),
    );
  });

  it('keeps what was used before it was known who does', () => {
    const at = place();
    const before = new Recents(at);
    before.of('tec_1');
    before.add(device(1));
    const recents = new Recents(at);
    recents.add(device(2));
    recents.of('tec_1');
    assert.deepEqual(recents.list, [device(2), device(1)]);
  });

  it('is nothing where storage holds something else, and lasts as long as the page where there is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const recents = new Recents(place(new Map([['customer-hub.recent.tec_1', text]])));
        recents.of('tec_1');
        for (const recent of recents.list) assert.ok(recentKey(recent).length > 0);
      }),
    );
    const refuses = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    for (const none of [undefined, { get: refuses, set: refuses }]) {
      const recents = new Recents(none);
      recents.of('tec_1');
      recents.add({ command: 'tab:devices' });
      assert.deepEqual(recents.list, [{ command: 'tab:devices' }]);
    }
  });

  it('knows all kinds that can be found, and keeps nothing but ids', () => {
    assert.ok(searchKinds.every(isSearchKind));
    const at = place();
    const recents = new Recents(at);
    recents.of('tec_1');
    recents.add(device(1));
    assert.equal(
      at.texts.get('customer-hub.recent.tec_1'),
      '[{"kind":"device","id":"dev_1","customerId":"cus_1"}]',
    );
  });
});
