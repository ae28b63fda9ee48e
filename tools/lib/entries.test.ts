import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { entriesOf } from './entries.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'entries-'));
after(() => rmSync(folder, { recursive: true }));
for (const file of [
  'define/a.ts',
  'define/a.test.ts',
  'build/define/a.js',
  'build/src/index.js',
  'build/cli.js',
]) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), '');
}

describe('entriesOf', () => {
  it('finds what a package exports and runs among the emitted files', () => {
    const entries = entriesOf(folder, {
      exports: {
        '.': { 'hub-source': './src/index.ts', default: './dist/index.js' },
        './define/*.js': { 'hub-source': './define/*.ts', default: './dist/define/*.js' },
        './data.json': './data.json',
      },
      bin: { program: './dist/cli.js' },
    });
    assert.deepEqual(entries, {
      index: path.join(folder, 'build/src/index.js'),
      'define/a': path.join(folder, 'build/define/a.js'),
      cli: path.join(folder, 'build/cli.js'),
    });
  });
  it('refuses an export that was not compiled', () => {
    const exports = { '.': { 'hub-source': './src/gone.ts', default: './dist/gone.js' } };
    assert.throws(() => entriesOf(folder, { exports }), /gone/);
  });
});
