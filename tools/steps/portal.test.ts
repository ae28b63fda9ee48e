import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failedFiles, processesFor } from './portal.ts';

describe('processesFor', () => {
  it('runs each file once, with files of its own example only', () => {
    const files = ['a/x/1.test.ts', 'a/x/2.test.ts', 'a/x/3.test.ts', 'a/y/1.test.ts'];
    assert.deepEqual(processesFor(files.map(file => file.replace('a/', 'examples/'))), [
      ['examples/x/1.test.ts', 'examples/x/3.test.ts'],
      ['examples/x/2.test.ts'],
      ['examples/y/1.test.ts'],
    ]);
  });
});

describe('failedFiles', () => {
  const files = ['examples/x/1.test.ts', 'examples/x/2.test.ts'];

  it('finds the files of the tests that failed', () => {
    const output = '✖ failing tests:\n\ntest at examples/x/2.test.ts:7:3\n✖ shows it (5 ms)\n';
    assert.deepEqual(failedFiles(output, files), ['examples/x/2.test.ts']);
  });
  it('takes all when none is named', () => {
    assert.deepEqual(failedFiles('Killed', files), files);
  });
});
