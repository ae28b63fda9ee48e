/** `npm run build`: compile, bundle, describe. Everything lands in `packages/<name>/dist`. */
import { cpSync, globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildReference } from './generate.ts';
import { writeIntegrity } from './lib/integrity.ts';
import { writeManifest } from './lib/manifest.ts';
import { isMain, root, tool, type Finished } from './lib/run.ts';

const packages = ['sdk', 'state', 'server', 'mock-server', 'conformance', 'components'];

async function must(what: string, running: Promise<Finished>): Promise<void> {
  const start = performance.now();
  const { code, output } = await running;
  if (code !== 0) throw new Error(`${what} failed:\n${output}`);
  console.log(`${what.padEnd(22)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Declarations stay one file per source file: an editor then opens the place that is meant. */
function copyDeclarations(name: string): void {
  const from = path.join(root, 'packages', name, 'build');
  const isPublic = (file: string) => !/\.test\.d\.ts$/.test(file);
  for (const file of globSync('**/*.d.ts', { cwd: from }).filter(isPublic)) {
    cpSync(path.join(from, file), path.join(root, 'packages', name, 'dist', file));
  }
}

/** Compiles, bundles and describes all packages. Throws with the tool's own words when one of them refuses. */
export async function build(): Promise<void> {
  await must('compile', tool('typescript-native/bin/tsc', ['-b']));
  for (const name of packages)
    rmSync(path.join(root, 'packages', name, 'dist'), { recursive: true, force: true });
  await must('bundle', tool('rollup/dist/bin/rollup', ['-c', '--silent']));
  writeIntegrity(path.join(root, 'packages/components/dist/cdn'));
  packages.forEach(copyDeclarations);
  await must('describe the elements', writeManifest());
  buildReference(path.join(root, 'packages/sdk/dist/reference.html'));
}

if (isMain(import.meta.url)) {
  await build().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
