/**
 * `npm run bench`: what we claim about speed and size, measured. `npm run bench -- sdk` runs one of them, `-- table`
 * that and `table-tabs`. Ends with 1 when a goal is missed.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Bench {
  /** Measures and prints a table. Throws when a goal that is meant to hold is missed. */
  run(): Promise<void>;
}

const folder = import.meta.dirname;
const nameOf = (file: string) => path.basename(file, '.bench.ts');
const files = globSync('*.bench.ts', { cwd: folder }).sort();
const wanted = process.argv.slice(2);
const isOf = (file: string, name: string) => nameOf(file) === name || nameOf(file).startsWith(`${name}-`);
const unknown = wanted.filter(name => !files.some(file => isOf(file, name)));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Benches: ${files.map(nameOf).join(', ')}.`);
  process.exit(2);
}

for (const file of files.filter(name => wanted.length === 0 || wanted.some(one => isOf(name, one)))) {
  console.log(`\n${nameOf(file)}`);
  const bench = (await import(pathToFileURL(path.join(folder, file)).href)) as Bench;
  try {
    await bench.run();
  } catch (error) {
    // The other benches have their say too.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
