import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lazily, tellLoadTrouble } from './lazily.ts';

/** The events of a window, and a connection that code comes by. */
const page = () => {
  const events = new EventTarget();
  Object.assign(globalThis, {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  });
  const at = { online: false, asked: 0 };
  return {
    at,
    load: (): Promise<{ open: () => string }> => {
      at.asked += 1;
      return at.online
        ? Promise.resolve({ open: () => 'opened' })
        : Promise.reject(new TypeError('Failed to fetch'));
    },
    comesBack: (): void => {
      at.online = true;
      events.dispatchEvent(new Event('online'));
    },
  };
};
const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('code that comes when it is needed', () => {
  it('is told when it cannot be loaded, and goes on when the connection is back [R-23]', async () => {
    const { at, load, comesBack } = page();
    let told = 0;
    const end = tellLoadTrouble(() => (told += 1));
    const reason = 'what the person wrote';
    const opening = lazily(load).then(({ open }) => `${open()}: ${reason}`);
    await settle();
    assert.deepEqual([told, at.asked], [1, 1]);
    comesBack();
    assert.equal(await opening, 'opened: what the person wrote');
    assert.equal(at.asked, 2);
    end();
  });

  it('is asked for again when the person wants it, and told again when that fails; once is enough then [R-23]', async () => {
    const { at, load, comesBack } = page();
    const tries: (() => void)[] = [];
    const end = tellLoadTrouble(again => tries.push(again));
    const opening = lazily(load);
    await settle();
    tries[0]!();
    await settle();
    assert.deepEqual([tries.length, at.asked], [2, 2]);
    at.online = true;
    tries[1]!();
    assert.equal((await opening).open(), 'opened');
    comesBack();
    await settle();
    assert.equal(at.asked, 3);
    end();
  });
});
