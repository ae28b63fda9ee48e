import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const sources = globSync('packages/components/src/**/*.ts', { cwd: root })
  .filter(file => !file.includes('.test.'))
  .map(file => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** Set in a style sheet, in the style of an element, or by a script. */
const set = new Set(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/(?<!var\(\s*)--[a-z][\w-]*(?=['"`]?\s*[:,])/g)].map(([name]) => name),
  ),
);

describe('names of custom properties', () => {
  it('are set somewhere, where they have no other value [H-09]', () => {
    const lost = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/var\(\s*(--[a-z][\w-]*)\s*\)/g)]
        .filter(([, name = '']) => !set.has(name))
        .map(([use]) => `${file}: ${use}`),
    );
    assert.deepEqual(lost, []);
  });

  it('are prefixed in the theme, so that no page has the same [H-09]', () => {
    const theme = sources.find(({ file }) => file.endsWith('theme/tokens.ts'))!.text;
    const declared = [...theme.matchAll(/^\s+(--[a-z][\w-]*):/gm)].map(([, name]) => name);
    assert.ok(declared.length > 40);
    assert.deepEqual(
      declared.filter(name => !name?.startsWith('--ch-')),
      [],
    );
  });
});
