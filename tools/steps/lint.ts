/** ESLint with our own rules, and what no tracked file may hold. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run, tool } from '../lib/run.ts';
import { fromChecks, type Check, type Step } from '../lib/step.ts';

export const lint: Step = {
  name: 'lint',
  async run() {
    const [eslint, paths] = await Promise.all([
      tool('eslint/bin/eslint.js', ['--max-warnings=0', '--cache', '--cache-location=.cache/eslint', '--cache-strategy=content', '.']),
      machinePaths(),
    ]);
    return fromChecks([{ name: 'eslint', problem: eslint.code === 0 ? undefined : eslint.output }, paths]);
  },
};

/** The path of a checkout works on one machine only. */
async function machinePaths(): Promise<Check> {
  const { code, stdout } = await run('git', ['ls-files', '-z']);
  const files = code === 0 ? stdout.split('\0').filter(isOurs) : [];
  const found = await Promise.all(files.map(async file => {
    const text = await readFile(path.join(root, file), 'utf8').catch(() => '');
    const lines = text.split('\n');
    return lines.flatMap((line, index) => line.includes(root + path.sep) ? [`${file}:${index + 1} ${line.trim()}`] : []);
  }));
  return { name: 'no paths of one machine', problem: found.flat().join('\n') || undefined };
}

const isOurs = (file: string) => /\.(ts|mjs|json|ya?ml|md|html|css)$/.test(file) && file !== 'package-lock.json';
