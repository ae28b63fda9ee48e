/** `npm run api`: compiles the packages and writes what they offer into `api`, to be committed with the change. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { apiReports, staleReports } from './api/report.ts';
import { describedElements } from './lib/manifest.ts';
import { root, tool } from './lib/run.ts';

const { code, output } = await tool('typescript-native/bin/tsc', ['-b']);
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
const reports = apiReports(await describedElements());
const stale = staleReports(reports);
mkdirSync(path.join(root, 'api'), { recursive: true });
for (const name of stale) {
  const text = reports.get(name);
  if (text === undefined) rmSync(path.join(root, 'api', name));
  else writeFileSync(path.join(root, 'api', name), text);
}
console.log(`${stale.length} of ${reports.size} reports changed`);
if (stale.length > 0) console.log('Commit them with a changeset: see CONTRIBUTING.md, "Record a change".');
