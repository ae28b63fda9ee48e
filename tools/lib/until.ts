/** For tests under Node that wait for something elsewhere, such as in a server or in a browser. */
import assert from 'node:assert/strict';

/** Waits until it holds. Fails after `mostMs` (20 s), and says what it waited for. */
export async function until(
  has: () => boolean | Promise<boolean>,
  what: string,
  mostMs = 20_000,
): Promise<void> {
  const end = performance.now() + mostMs;
  while (!(await has())) {
    assert.ok(performance.now() < end, `Still waiting for: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
