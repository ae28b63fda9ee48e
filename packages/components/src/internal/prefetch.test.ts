import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prefetch } from './prefetch.ts';

describe('code that may be needed soon', () => {
  it('is not asked for without a connection: browsers would remember that it is missing [R-23]', async () => {
    const events = new EventTarget();
    const connection = { onLine: false };
    Object.defineProperty(globalThis, 'navigator', { value: connection, configurable: true });
    Object.assign(globalThis, {
      addEventListener: events.addEventListener.bind(events),
      requestIdleCallback: (run: () => void) => setImmediate(run),
    });
    let asked = 0;
    const done = prefetch([() => Promise.resolve({ asked: (asked += 1) })], 'en', 0);
    // It waits for nothing but the connection by now.
    await new Promise(resolve => {
      const { onLine } = connection;
      Object.defineProperty(connection, 'onLine', { get: () => (resolve(undefined), onLine) });
    });
    assert.equal(asked, 0);
    events.dispatchEvent(new Event('online'));
    await done;
    assert.equal(asked, 1);
  });
});
