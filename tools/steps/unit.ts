/** Tests that need no browser, run by Node itself over the sources. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { momentArgs } from '../lib/moment.mjs';
import { node, root } from '../lib/run.ts';
import { refuseEmpty, type Step, type StepResult } from '../lib/step.ts';

export const unit: Step = {
  name: 'unit',
  about: 'tests that need no browser',
  files: () =>
    globSync(['{packages/*/src,stories,tools}/**/*.test.ts'], { cwd: root })
      .filter(file => !file.endsWith('.browser.test.ts'))
      .sort(),
  async run(files = unit.files?.() ?? []) {
    const counts = { passed: 0, failed: 0 };
    const outputs: string[] = [];
    const waiting = processesFor(files, file => readFileSync(path.join(root, file), 'utf8'));
    const work = async (): Promise<void> => {
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        const { passed, failed, output } = await runFiles(group);
        counts.passed += passed;
        counts.failed += failed;
        if (failed > 0) outputs.push(output ?? '');
      }
    };
    await withPostgres(files, () => Promise.all([work(), work()]));
    return refuseEmpty({ ...counts, output: outputs.join('\n') }, 'unit test');
  },
};

/** Starts one PostgreSQL for all processes whose files ask for one: each of them would start its own. */
async function withPostgres(files: readonly string[], work: () => Promise<unknown>): Promise<void> {
  const asks = (file: string) =>
    /testing\/(?:databases|postgres)\.ts'/.test(readFileSync(path.join(root, file), 'utf8'));
  if (files.filter(asks).length < 2) return void (await work());
  const { startPostgres } = await import('../../packages/server/src/sql/testing/postgres.ts');
  // Where there is none to be had, each of the tests says so.
  const started = await startPostgres().catch(() => undefined);
  if (!started) return void (await work());
  process.env.HUB_TEST_POSTGRES = started.address;
  try {
    await work();
  } finally {
    delete process.env.HUB_TEST_POSTGRES;
    await started.stop();
  }
}

/** So many files share a process: to start one, with some 200 modules, costs more than most files need. */
const SHARED = 16;

/** A hook outside of any suite would go for the tests of all files, and a clock that is held stands still for them. */
const takesHold = /^(?:before|after)(?:Each)?\(|\bmock\.timers\b/m;

/** Which files run in one process: few processes, but a file that takes hold of its process has one of its own. */
export function processesFor(files: readonly string[], read: (file: string) => string): string[][] {
  const alone = files.filter(file => takesHold.test(read(file)));
  const shared = files.filter(file => !alone.includes(file));
  const groups = Array.from({ length: Math.ceil(shared.length / SHARED) }, (_, group) =>
    shared.slice(group * SHARED, (group + 1) * SHARED),
  );
  return [...groups, ...alone.map(file => [file])];
}

async function runFiles(files: readonly string[]): Promise<StepResult> {
  const { code, output } = await node([
    ...momentArgs(),
    '-C',
    'hub-source',
    '--test-reporter=spec',
    'tools/lib/together.mjs',
    ...files,
  ]);
  return counted(output, code);
}

/**
 * Node's summary: `ℹ pass 12`. A run that ended badly without a failed test (a crash), or before its summary, still
 * fails.
 */
export function counted(output: string, code: number): StepResult {
  const find = (name: string) => new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1];
  const count = (name: string) => Number(find(name) ?? 0);
  const failed = count('fail') + count('cancelled');
  const failures = output.slice(Math.max(0, output.indexOf('✖ failing tests:')));
  const ended = find('pass') !== undefined;
  return {
    passed: count('pass'),
    failed: failed === 0 && (code !== 0 || !ended) ? 1 : failed,
    output: failures || output,
  };
}
