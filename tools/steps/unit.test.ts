import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted } from './unit.ts';

const summary = (pass: number, fail: number, cancelled = 0) =>
  `✔ adds\nℹ tests 3\nℹ pass ${pass}\nℹ fail ${fail}\nℹ cancelled ${cancelled}\n`;

describe('counted', () => {
  it('reads what Node counted', () => {
    assert.partialDeepStrictEqual(counted(summary(3, 0), 0), { passed: 3, failed: 0 });
    assert.partialDeepStrictEqual(counted(summary(1, 1, 1), 1), { passed: 1, failed: 2 });
  });
  it('fails when Node ended badly without naming a test', () => {
    assert.equal(counted(summary(3, 0), 1).failed, 1);
    assert.equal(counted('Segmentation fault', 139).failed, 1);
  });
});
