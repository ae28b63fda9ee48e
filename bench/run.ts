/** `npm run bench`: what we claim about speed and size, measured. `npm run bench -- sdk` runs one of them. */
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
const unknown = wanted.filter(name => !files.some(file => nameOf(file) === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Benches: ${files.map(nameOf).join(', ')}.`);
  process.exit(2);
}

for (const file of files.filter(name => wanted.length === 0 || wanted.includes(nameOf(name)))) {
  console.log(`\n${nameOf(file)}`);
  const bench = (await import(pathToFileURL(path.join(folder, file)).href)) as Bench;
  await bench.run();
}
