import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tags } from '../../packages/components/src/cdn/tags.ts';
import { toolbar } from '../../.storybook/toolbar.ts';
import { handlingOf } from './handling.ts';
import { liveStories } from './live-stories.ts';
import { stateOf } from './states.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('stories/**/*.stories.ts', { cwd: root });
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** As Storybook names an export: `Right To Left`. */
const named = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
const valuesOf = (key: string): string[] =>
  (toolbar.globalTypes?.[key]?.toolbar?.items ?? []).map(item =>
    typeof item === 'string' ? item : String(item.value),
  );

describe('the catalogue of stories', () => {
  it('says of each story what it shows [D-06]', () => {
    const silent = files.flatMap(file =>
      [...read(file).matchAll(/(\*\/\n)?export const (\w+)(?=[:\s=])/g)]
        .filter(([, comment, name = '']) => !comment && !stateOf(named(name)))
        .map(([, , name]) => `${file} ${name}`),
    );
    assert.deepEqual(silent, []);
  });

  it('tells of each element how it is worked by keys and heard [D-06]', () => {
    for (const tag of Object.keys(tags)) {
      const handling = handlingOf(tag);
      assert.ok(handling && handling.keys.length > 0 && handling.reader.length > 0, tag);
    }
  });

  it('can be looked at in every language, wide and narrow, light and dark, and as people prefer [D-04, D-06]', () => {
    assert.deepEqual(valuesOf('language'), ['en', 'de', 'ar']);
    assert.deepEqual(valuesOf('appearance'), ['light', 'dark']);
    assert.deepEqual(valuesOf('preference'), ['none', 'motion', 'contrast']);
    const widths = valuesOf('width').filter(width => width !== 'full');
    for (const width of widths) assert.match(width, /^\d+px$/, 'a length that has an effect');
    assert.ok(widths.includes('1280px') && widths.some(width => parseInt(width, 10) > 1920));
  });

  it('shows a handful of them at once on a page of text, however many there are [D-05]', () => {
    const most = Math.max(...files.map(file => [...read(file).matchAll(/^export const /gm)].length));
    assert.ok(most > 20, 'there are pages of many');
    assert.equal(liveStories(Array.from({ length: most }, (_, n) => n)).length, 3);
    assert.deepEqual(liveStories(['one']), ['one']);
  });
});
