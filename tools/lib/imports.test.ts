import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { bareImports } from './imports.ts';

it('finds what is imported by name, statically, later, by require and by export [H-01]', async t => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'imports-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    path.join(folder, 'a.js'),
    `import './b.js'; import{x}from"stream"; export * from 'lit/decorators.js'; import('node:fs'); require('zlib');`,
  );
  writeFileSync(path.join(folder, 'b.js'), `export const words = "import 'nothing'"; import('./a.js');`);
  const found = await bareImports(folder);
  assert.deepEqual(found.map(({ file, module }) => `${file} ${module}`).sort(), [
    'a.js lit/decorators.js',
    'a.js node:fs',
    'a.js stream',
    'a.js zlib',
  ]);
});
