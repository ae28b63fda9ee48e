import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Step } from './step.ts';
import { helpText, readWanted } from './wanted.ts';

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  about: `about ${name}`,
  run: () => Promise.resolve({ passed: 1, failed: 0 }),
  ...more,
});
const steps = [
  step('build'),
  step('sizes', { needs: ['build'] }),
  step('unit', { files: () => ['a/x.test.ts', 'a/b/y.test.ts'] }),
  step('browser', { files: () => ['a/x.browser.test.ts'] }),
];
const read = (...args: string[]) => readWanted(args, steps);

describe('readWanted', () => {
  it('takes every step when none is named, and with a step what it needs', () => {
    assert.deepEqual([...read().steps], ['build', 'sizes', 'unit', 'browser']);
    assert.deepEqual([...read('sizes').steps], ['sizes', 'build']);
  });
  it('runs single files and folders, of the steps they belong to [D-08]', () => {
    assert.deepEqual([...read('a/x.test.ts').files], [['unit', ['a/x.test.ts']]]);
    assert.deepEqual(
      [...read('a').files],
      [
        ['unit', ['a/x.test.ts', 'a/b/y.test.ts']],
        ['browser', ['a/x.browser.test.ts']],
      ],
    );
    assert.deepEqual([...read('./a/b/').steps], ['unit']);
    const { steps: both, files } = read('browser', 'sizes', 'a\\x.browser.test.ts');
    assert.deepEqual([[...both], [...files.keys()]], [['browser', 'sizes', 'build'], ['browser']]);
  });
  it('refuses what is neither, and a file of another step', () => {
    assert.throws(() => read('uint'), /no step and no test file uint\. Steps: build, sizes, unit, browser/);
    assert.throws(() => read('unit', 'a/x.browser.test.ts'), /of unit/);
    assert.throws(() => read('--a'), /--a/);
  });
  it('reads a moment in the zone that is asked for', () => {
    assert.deepEqual(
      [
        read('--at', '2028-02-29T12:00', '--zone', 'Pacific/Honolulu').at,
        read('--at', '2026-12-31T23:59:00Z').at,
      ],
      ['2028-02-29T22:00:00.000Z', '2026-12-31T23:59:00.000Z'],
    );
    assert.throws(() => read('--at', 'soon'), /soon is no moment/);
    assert.throws(() => read('--zone', 'Atlantis'), /no time zone Atlantis/);
  });
  it('tells of every step [D-10]', () => assert.match(helpText(steps), /sizes +about sizes/));
});
