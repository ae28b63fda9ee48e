/** ESLint with our own rules, what may import what, and what no file of ours may hold. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, tool, type Finished } from '../lib/run.ts';
import { fromChecks, type Check, type Step } from '../lib/step.ts';

export const lint: Step = {
  name: 'lint',
  about: 'ESLint with our own rules, what may import what, and what no file may hold',
  async run() {
    const [eslint, layers, paths] = await Promise.all([
      tool('eslint/bin/eslint.js', [
        '--max-warnings=0',
        '--cache',
        '--cache-location=.cache/eslint',
        '--cache-strategy=content',
        '.',
      ]),
      tool('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config=.dependency-cruiser.mjs',
        '--output-type=err-long',
        ...['sdk', 'state', 'components', 'server', 'mock-server'].map(name => `packages/${name}/src`),
        'packages/components/define',
      ]),
      machinePaths(),
    ]);
    const found = ({ code, output }: Finished): string | undefined => (code === 0 ? undefined : output);
    return fromChecks([
      { name: 'eslint', problem: found(eslint) },
      { name: 'layers and circles', problem: found(layers) },
      paths,
    ]);
  },
};

/** The path of a checkout works on one machine only. */
async function machinePaths(): Promise<Check> {
  const made = new Set(['node_modules', '.cache', '.git', 'dist', 'build']);
  const files = globSync('**/*.{ts,mjs,json,yaml,md,mdx,html,css}', {
    cwd: root,
    exclude: name => made.has(path.basename(name)),
  });
  const found = await Promise.all(
    files.map(async file => {
      const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
      return lines.flatMap((line, index) =>
        line.includes(root + path.sep) ? [`${file}:${index + 1} ${line.trim()}`] : [],
      );
    }),
  );
  return { name: 'no paths of one machine', problem: found.flat().join('\n') || undefined };
}
