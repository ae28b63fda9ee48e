/** The entries of a package: what its package.json exports and runs, found again in the folder that tsc emitted to. */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} folder of the package.
 * @param {{ exports: Record<string, string | Record<string, string>>, bin?: Record<string, string> }} manifest its
 * package.json.
 * @returns {Record<string, string>} name of the output below `dist` without its suffix, to the emitted file.
 */
export function entriesOf(folder, manifest) {
  const entries = Object.values(manifest.exports)
    .filter(target => typeof target === 'object' && target['hub-source'])
    .flatMap(target => expanded(folder, target['hub-source'], target.default));
  const programs = Object.values(manifest.bin ?? {}).map(output => [
    stem(output),
    emitted(folder, output.replace('./dist/', './src/')),
  ]);
  return Object.fromEntries([...entries, ...programs]);
}

/** `./define/*.ts` stands for every file of that folder. */
function expanded(folder, source, output) {
  if (!source.includes('*')) return [[stem(output), emitted(folder, source)]];
  const sources = globSync(source.replace('./', ''), { cwd: folder }).filter(
    file => !file.includes('.test.'),
  );
  return sources.map(file => {
    const name = path.basename(file, path.extname(file));
    return [stem(output.replace('*', name)), emitted(folder, file)];
  });
}

const stem = output => output.replace(/^\.\/dist\//, '').replace(/\.js$/, '');

/** tsc keeps the folder `src` only in packages that have sources beside it. */
function emitted(folder, source) {
  const relative = source.replace(/^\.\//, '').replace(/\.ts$/, '.js');
  const candidates = [
    path.join(folder, 'build', relative),
    path.join(folder, 'build', relative.replace(/^src\//, '')),
  ];
  const found = candidates.find(existsSync);
  if (!found) throw new Error(`${path.basename(folder)} exports ${source}, which was not compiled.`);
  return found;
}
