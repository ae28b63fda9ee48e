/** `npm run storybook`: describes the elements, then starts Storybook on http://localhost:6006. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { writeManifest } from './lib/manifest.ts';
import { root } from './lib/run.ts';

const described = await writeManifest();
if (described.code !== 0) console.error(described.output);

const storybook = path.join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
const child = spawn(
  process.execPath,
  [storybook, 'dev', '--port', '6006', '--ci', '--no-open', '--disable-telemetry', ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', code => process.exit(code ?? 1));
