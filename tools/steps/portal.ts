/**
 * Hosts' pages as their visitors meet them: a strict policy, no foreign request, the host's page untouched; from
 * sources and from the CDN build.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { momentArgs } from '../lib/moment.mjs';
import { node, root } from '../lib/run.ts';
import { refuseEmpty, type Step, type StepResult } from '../lib/step.ts';
import { counted } from './unit.ts';

export const portal: Step = {
  name: 'portal',
  about: 'the portal as its visitors meet it',
  browser: true,
  needs: ['build'],
  files: () => globSync(['examples/*/test/*.test.ts', 'tools/docs/*.browser.test.ts'], { cwd: root }).sort(),
  async run(files = portal.files?.() ?? []) {
    const counts = { passed: 0, failed: 0 };
    const outputs: string[] = [],
      repeated: string[] = [];
    const waiting = processesFor(files);
    const work = async (): Promise<void> => {
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        let result = await runFiles(group);
        // A machine that is busy with another step can starve a page. What fails a second time has failed.
        if (result.failed > 0) {
          const broken = failedFiles(result.output ?? '', group);
          repeated.push(...broken.map(file => path.basename(file)));
          const all = result.passed + result.failed;
          result = await runFiles(broken);
          // Those of the other files have passed before.
          if (broken.length < group.length) result = { ...result, passed: all - result.failed };
        }
        counts.passed += result.passed;
        counts.failed += result.failed;
        if (result.failed > 0) outputs.push(result.output ?? '');
      }
    };
    // Most of their time they wait for a page.
    await Promise.all([work(), work()]);
    return refuseEmpty(
      {
        ...counts,
        output: outputs.join('\n'),
        ...(repeated.length > 0 ? { note: `run a second time: ${repeated.join(', ')}` } : {}),
      },
      'test of a host page',
    );
  },
};

/** Two processes for each example: the files of one share its bundle and its browser. */
export const processesFor = (files: readonly string[]): string[][] =>
  Object.values(Object.groupBy(files, file => file.split(/[\\/]/).slice(0, 2).join('/')))
    .flatMap(group => [0, 1].map(half => (group ?? []).filter((_, index) => index % 2 === half)))
    .filter(group => group.length > 0);

/** The files of the tests that failed, as Node names them; all when it names none, because it came to a bad end. */
export function failedFiles(output: string, files: readonly string[]): string[] {
  const named = [...output.matchAll(/^test at (\S+?):\d+:\d+$/gm)].map(([, file]) => file);
  const failed = files.filter(file => named.includes(file.replaceAll('\\', '/')) || named.includes(file));
  return failed.length > 0 ? failed : [...files];
}

async function runFiles(files: readonly string[]): Promise<StepResult> {
  const { code, output } = await node([
    ...momentArgs(),
    '--test-reporter=spec',
    'tools/lib/together.mjs',
    ...files,
  ]);
  return counted(output, code);
}
