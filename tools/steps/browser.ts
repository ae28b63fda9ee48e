/** Tests of the packages in a real Chromium. */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, tool, type Finished } from '../lib/run.ts';
import { refuseEmpty, type Step } from '../lib/step.ts';

/** What one test file counted. */
interface Counts {
  file: string;
  passed: number;
  failed: number;
  failures: string[];
}

/** More files than these fail for a reason, and a second look would only take time. */
const MOST_TO_REPEAT = 6;

export const browserTests: Step = {
  name: 'browser',
  about: 'tests of the packages in a real Chromium',
  browser: true,
  files: () => globSync('packages/*/src/**/*.browser.test.ts', { cwd: root }).sort(),
  async run(files) {
    const first = await runFiles(files ?? []);
    if (!first.counts) return { passed: 0, failed: 1, output: first.output };
    let counts = first.counts;
    const failed = counts.filter(file => file.failed > 0);
    // A machine that is busy with another step can starve a page. What fails with the machine to itself, too, has
    // failed.
    const repeated = failed.length <= MOST_TO_REPEAT ? failed : [];
    let { code } = first;
    if (repeated.length > 0) {
      const second = await runFiles(repeated.map(({ file }) => file));
      code = second.code;
      if (second.counts) counts = [...counts.filter(file => !repeated.includes(file)), ...second.counts];
    }
    const sum = (key: 'passed' | 'failed') => counts.reduce((total, file) => total + file[key], 0);
    const output = counts.flatMap(file => file.failures).join('\n\n') || first.output;
    const result = refuseEmpty(
      { passed: sum('passed'), failed: sum('failed') || (code === 0 ? 0 : 1), output },
      'browser test',
    );
    if (repeated.length === 0) return result;
    const names = repeated.flatMap(({ file, failures }) => failures.map(text => text.split('\n')[1] ?? file));
    return {
      ...result,
      note: `run a second time: ${repeated.map(({ file }) => path.basename(file)).join(', ')} (${names.join('; ')})`,
    };
  },
};

async function runFiles(files: readonly string[]): Promise<Finished & { counts: Counts[] | undefined }> {
  const file = path.join(root, '.cache', 'browser-tests.json');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const finished = await tool(
    '@web/test-runner/dist/bin.js',
    files.length > 0 ? ['--concurrency', '1', '--files', ...files] : [],
    { env: { HUB_COUNT_FILE: file }, limitMs: 1_200_000 },
  );
  return { ...finished, counts: read(file) };
}

function read(file: string): Counts[] | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts[];
  } catch {
    return undefined;
  }
}
