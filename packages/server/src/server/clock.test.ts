import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createClock } from './clock.ts';

describe('clock', () => {
  it('stands still while paused and runs what falls due on the way, in order', async () => {
    const clock = createClock({ startMs: 1_000, paused: true }),
      seen: string[] = [];
    clock.after(300, () => {
      seen.push(`b ${clock.nowMs()}`);
    });
    clock.after(100, () => {
      seen.push(`a ${clock.nowMs()}`);
      clock.after(100, () => {
        seen.push(`a2 ${clock.nowMs()}`);
      });
    });
    const cancel = clock.after(150, () => {
      seen.push('never');
    });
    cancel();
    await clock.advance(250);
    assert.deepEqual(seen, ['a 1100', 'a2 1200']);
    assert.equal(clock.nowMs(), 1_250);
    await clock.advance(50);
    assert.deepEqual(seen.at(-1), 'b 1300');
  });
  it('awaits what it runs', async () => {
    const clock = createClock({ startMs: 0, paused: true }),
      seen: string[] = [];
    clock.after(1, async () => {
      await Promise.resolve();
      seen.push('done');
    });
    await clock.advance(1);
    assert.deepEqual(seen, ['done']);
  });
  it('runs by itself, and stops', async () => {
    const clock = createClock({ startMs: 0 });
    await new Promise<void>(resolve => {
      clock.after(10, () => {
        resolve();
      });
    });
    assert.ok(clock.nowMs() >= 10);
    clock.after(5, () => assert.fail('stopped'));
    clock.stop();
    // What was due at the stopped one would have come before this.
    const other = createClock({ startMs: 0 });
    await new Promise<void>(resolve => {
      other.after(20, resolve);
    });
    other.stop();
  });
});
