/** Tests of the packages in a real Chromium. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from '../lib/run.ts';
import { refuseEmpty, type Step } from '../lib/step.ts';

interface Counts {
  passed: number;
  failed: number;
  failures: string[];
}

export const browserTests: Step = {
  name: 'browser',
  browser: true,
  async run() {
    const file = path.join(root, '.cache', 'browser-tests.json');
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(file, { force: true });
    const { code, output } = await tool('@web/test-runner/dist/bin.js', [], { env: { HUB_COUNT_FILE: file } });
    const counts = read(file);
    if (!counts) return { passed: 0, failed: 1, output };
    const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
    return refuseEmpty({ passed: counts.passed, failed, output: counts.failures.join('\n\n') || output }, 'browser test');
  },
};

function read(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
}
