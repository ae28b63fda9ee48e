import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted, processesFor } from './unit.ts';

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
  it('fails when a test ended the process, however politely', () => {
    assert.equal(counted('✔ adds', 0).failed, 1);
  });
});

describe('processesFor', () => {
  const names = Array.from({ length: 40 }, (_, index) => `${index}.test.ts`);

  it('runs each file once, in few processes', () => {
    const groups = processesFor(names, () => "describe('a', () => { before(() => {}); });");
    assert.deepEqual(groups.flat(), names);
    assert.equal(groups.length, 3);
  });
  it('leaves a file alone that takes hold of its process', () => {
    const texts: Record<string, string> = {
      '3.test.ts': 'const a = 1;\nafter(() => undefined);',
      '5.test.ts': 't.mock.timers.enable()',
    };
    const groups = processesFor(names, file => texts[file] ?? '');
    assert.deepEqual(groups.slice(-2), [['3.test.ts'], ['5.test.ts']]);
    assert.equal(groups.flat().length, names.length);
  });
});
