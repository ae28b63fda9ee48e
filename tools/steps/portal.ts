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
  files: () => globSync('examples/*/test/*.test.ts', { cwd: root }).sort(),
  async run(files = portal.files?.() ?? []) {
    const counts = { passed: 0, failed: 0 };
    const outputs: string[] = [],
      repeated: string[] = [];
    const waiting = [...files];
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        let result = await runFile(file);
        // A machine that is busy with another step can starve a page. What fails a second time has failed.
        if (result.failed > 0) {
          repeated.push(path.basename(file));
          result = await runFile(file);
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

async function runFile(file: string): Promise<StepResult> {
  const { code, output } = await node([
    ...momentArgs(),
    '--import',
    './tools/lib/light-tests.mjs',
    '--test',
    '--test-reporter=spec',
    file,
  ]);
  return counted(output, code);
}
