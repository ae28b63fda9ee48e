/** Tests that need no browser, run by Node itself over the sources. */
import { globSync } from 'node:fs';
import { momentArgs } from '../lib/moment.mjs';
import { node, root } from '../lib/run.ts';
import { refuseEmpty, type Step, type StepResult } from '../lib/step.ts';

export const unit: Step = {
  name: 'unit',
  about: 'tests that need no browser',
  files: () =>
    globSync(['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'], { cwd: root })
      .filter(file => !file.endsWith('.browser.test.ts'))
      .sort(),
  async run(files = unit.files?.() ?? []) {
    if (files.length === 0) return refuseEmpty({ passed: 0, failed: 0 }, 'unit test');
    const { code, output } = await node([
      ...momentArgs(),
      '--import',
      './tools/lib/light-tests.mjs',
      '-C',
      'hub-source',
      '--test',
      '--test-reporter=spec',
      '--test-concurrency=2',
      ...files,
    ]);
    return refuseEmpty(counted(output, code), 'unit test');
  },
};

/** Node's summary: `ℹ pass 12`. A run that ended badly without a failed test (a crash) still fails. */
export function counted(output: string, code: number): StepResult {
  const count = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  const failures = output.slice(Math.max(0, output.indexOf('✖ failing tests:')));
  return {
    passed: count('pass'),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    output: failures || output,
  };
}
